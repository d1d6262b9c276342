import type { Figure, Hosting } from '../../domain/figure.ts'
import { cumulate } from '../../domain/figures-sum.ts'
import { addFigures, answerTo, indicatorsOf, nothingFigures, withFigure } from '../../domain/form.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { addsMore } from '../../domain/reading/adds-more.ts'
import { tellsMore } from '../../domain/reading/behind.ts'
import { type Doubt, isNothing, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readHosting } from '../../domain/reading/hosting.ts'
import { holdsWords } from '../../domain/reading/same-words.ts'
import { addsToTold, tellsWholeYear, yearApart } from '../../domain/reading/whole-year.ts'
import { reckonedOf } from '../../domain/relations.ts'
import { remembered } from '../../domain/remembered.ts'
import type { Answer, AnswerPiece } from '../../domain/report.ts'
import { say } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import { mergeDoubts, onceMore, onTop } from './doubts.ts'
import { ackOf, type Draft, halfTold, promptOf, putAnswer, tellsYear } from './draft.ts'
import { countedAnew, toldApart } from './models.ts'
import { othersAsked } from './told-elsewhere.ts'
import { askWhose } from './whose-meetings.ts'

/** An answer taken in, and what must still be asked about its figures. `repeated`: it had been said in the same words. */
export type Taken = {
  readonly draft: Draft
  readonly doubts: readonly Doubt[]
  readonly hasFigures: boolean
  readonly repeated?: boolean
}

export type Words = { readonly text: string; readonly messageId: string }

/** A message as the whole answer to a prompt; what stood there before is replaced. */
export function takeAnswer(draft: Draft, prompt: Prompt, words: Words): Taken {
  const text = toldApart(draft, prompt, words.text)
  const reading = read(draft, prompt, text)
  const answer: Answer = {
    promptId: prompt.id,
    state: reading.nothing ? 'none' : 'given',
    text: prompt.figuresOnly ? '' : text,
    // A loose number counts as it was most likely meant until it is confirmed: nobody may come back to the question.
    figures: [...reading.figures, ...bestGuesses(reading.doubts.filter(({ kind }) => kind !== 'absurd'))],
    doubts: reading.doubts,
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const next = putAnswer(draft, answer, [pieceOf(draft, prompt.id, words)], true)
  return { draft: next, doubts: reading.doubts, hasFigures: reading.nothing || reading.figures.length > 0 }
}

/**
 * A further message for a prompt already answered: words are added below, counts add up, loose ones too. The same words
 * once more are a message sent twice, on a bad line or by a doubtful thumb: nothing is added, and that is said.
 */
export function appendAnswer(draft: Draft, prompt: Prompt, words: Words): Taken {
  const before = answerTo(draft.report.answers, prompt.id)
  if (before?.state !== 'given') return takeAnswer(draft, prompt, words)
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const more = toldApart(draft, prompt, words.text, before.text)
  const reading = withoutParts(before, more, read(draft, prompt, more, before.figures))
  if (isRepeated(before, prompt, more, reading)) return repeated(draft, prompt, before)
  // "Thêm 1 mô hình nữa" is one more of what is told anew else.
  const summed = addsMore(words.text) ? indicators.map(countedOn) : indicators
  const again = reading.figures.length === 0
  const doubts = reading.doubts.map(
    doubt => (again && onceMore(doubt, before.figures)) || onTop(doubt, before.figures, summed),
  )
  const text = prompt.figuresOnly ? '' : `${before.text}\n${more}`
  const answer: Answer = {
    ...before,
    text,
    figures: countedAnew(text, indicators, addFigures(before.figures, reading.figures, summed)),
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const put = putAnswer(draft, answer, [pieceOf(draft, prompt.id, words)], false)
  const next = prompt.figuresOnly ? put : { ...put, added: { prompt: prompt.id, text: words.text } }
  return { draft: next, doubts, hasFigures: answer.figures.length > 0 }
}

const countedOn = (indicator: Indicator): Indicator =>
  indicator.measure === 'state' ? { ...indicator, measure: 'flow' } : indicator

/** "Trong đó 1 lần bàn dân vận khéo" tells of a part of what was told before: it is none on top of it. */
function withoutParts(before: Answer, text: string, reading: Reading): Reading {
  if (!/^[^\d]*\btrong (?:do|so)\b/.test(fold(text))) return reading
  const isNew = ({ indicator }: { readonly indicator: string }) =>
    !before.figures.some(figure => figure.indicator === indicator)
  return { ...reading, figures: reading.figures.filter(isNew), doubts: reading.doubts.filter(isNew) }
}

/** Whether the answer holds these very words; of a register, whose words are not kept, these very figures. */
function isRepeated(before: Answer, prompt: Prompt, text: string, { figures }: Reading): boolean {
  if (!prompt.figuresOnly) return holdsWords(before.text, text)
  const held = (figure: Figure) =>
    before.figures.some(({ indicator, value }) => indicator === figure.indicator && value === figure.value)
  return figures.length > 0 && figures.length === before.figures.length && figures.every(held)
}

function repeated(draft: Draft, prompt: Prompt, before: Answer): Taken {
  const ack = ackOf(draft, prompt.id)
  const said = ack ? [say({ say: 'repeated', ack }, [], { lasting: true })] : []
  const next = { ...draft, effects: [...draft.effects, ...said] }
  return { draft: next, doubts: [], hasFigures: before.figures.length > 0, repeated: true }
}

/**
 * The same while another question is open: nothing can be asked about it yet, so a loose number counts as it was most
 * likely meant, an unusual one not at all, and who hosted stays as told; what is unclear is asked later.
 */
export function addBeside(draft: Draft, prompt: Prompt, words: Words): Taken {
  const before = answerTo(draft.report.answers, prompt.id)
  const added = appendAnswer(draft, prompt, words)
  const answer = answerTo(added.draft.report.answers, prompt.id)
  if (!answer || added.repeated) return added
  const figures = bestGuesses(added.doubts.filter(({ kind }) => kind !== 'absurd'))
    .reduce(withFigure, answer.figures)
    .map(figure => goOnHosting(figure, hostingOf(before, figure)))
  const doubts = mergeDoubts(before?.doubts ?? [], added.doubts, before?.figures ?? [], figures)
  return { ...added, draft: putAnswer(added.draft, { ...answer, figures, doubts }, [], false) }
}

/** An answer without words: "Không phát sinh", or passed over. */
export function answerWithout(draft: Draft, prompt: Prompt, state: 'none' | 'skipped'): Draft {
  const figures = state === 'none' ? nothingIn(draft, prompt) : []
  const answer: Answer = {
    promptId: prompt.id,
    state,
    text: '',
    figures,
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  return putAnswer(draft, answer, [], true)
}

const nothingIn = (draft: Draft, prompt: Prompt): readonly Figure[] =>
  nothingFigures(indicatorsOf(draft.facts.plan, prompt), halfFigures(draft.report))

/** Settles one figure of an answer already given. */
export function setFigure(draft: Draft, promptId: string, figure: Figure): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer) return draft
  const known = answer.figures.find(candidate => candidate.indicator === figure.indicator)
  const settled = figure.hosting === undefined && known?.hosting ? { ...figure, hosting: known.hosting } : figure
  const figures = withFigure(answer.figures, settled)
  return putAnswer(draft, { ...answer, figures, doubts: otherDoubts(answer, figure.indicator) }, [], false)
}

/** What was doubted of the answer's other figures; of this one has been decided. */
export const otherDoubts = ({ doubts = [] }: Answer, indicator: string): readonly Doubt[] =>
  doubts.filter(doubt => doubt.indicator !== indicator)

/** "Không có số": what a loose number had been taken for is let go. */
export function withoutFigure(draft: Draft, promptId: string, indicator: string): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer?.figures.some(figure => figure.indicator === indicator)) return draft
  const figures = answer.figures.filter(figure => figure.indicator !== indicator)
  return putAnswer(draft, { ...answer, figures }, [], false)
}

/** A message that told a figure asked for: it is part of the answer, and its words too when they say more. */
export function addTold(draft: Draft, promptId: string, words: Words, indicator: string | null): Draft {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (answer?.state !== 'given') return draft
  const text = prompt?.figuresOnly || !tellsMore(words.text) ? answer.text : `${answer.text}\n${words.text}`
  return putAnswer(draft, { ...answer, text }, [{ ...pieceOf(draft, promptId, words), indicator }], false)
}

/** A message that told a figure asked for and no more: part of the answer, and none of its words. */
export function addReply(draft: Draft, promptId: string, words: Words, indicator: string): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (answer?.state !== 'given') return draft
  return putAnswer(draft, answer, [{ ...pieceOf(draft, promptId, words), indicator }], false)
}

/** The answer in other words, its figures as they are. */
export function setText(draft: Draft, promptId: string, text: string): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  return answer ? putAnswer(draft, { ...answer, text }, [], false) : draft
}

/** Words that the person chose by a button. */
export function addWords(draft: Draft, promptId: string, words: string): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (answer?.state !== 'given') return draft
  return putAnswer(draft, { ...answer, text: [answer.text, words].filter(Boolean).join('\n') }, [], false)
}

export type Reading = {
  readonly nothing: boolean
  readonly figures: readonly Figure[]
  readonly doubts: readonly Doubt[]
}

/**
 * What a message says to a prompt: its figures, what is doubtful about them, and who hosted where it is told.
 * @param known what the answer tells already
 */
export const read = (draft: Draft, prompt: Prompt, text: string, known: readonly Figure[] = []): Reading =>
  withRests(draft, prompt, askWholeYear(draft, prompt, text, readWords(draft, prompt, text, known)))

const withoutRest = ({ equals: _, ...indicator }: Indicator): Indicator => indicator
/** What is worked out of a list of indicators is kept by the list. */
const withoutRests = remembered<readonly Indicator[]>(1)

/** What is left of the whole year is reckoned from the whole year: "thêm 1, giải quyết 0" leaves June's rest as well. */
function withRests(draft: Draft, prompt: Prompt, { nothing, figures, doubts }: Reading): Reading {
  if (nothing || figures.length === 0 || !tellsYear(draft)) return { nothing, figures, doubts }
  const { plan } = draft.facts
  const year = cumulate(plan, halfFigures(draft.report), figures)
  const told = new Set([...figures, ...doubts].map(({ indicator }) => indicator))
  const rests = indicatorsOf(plan, prompt).flatMap((indicator): Figure[] => {
    const value = told.has(indicator.id) ? undefined : reckonedOf(indicator, year)
    return value === undefined ? [] : [{ indicator: indicator.id, value }]
  })
  return { nothing, figures: [...figures, ...rests], doubts }
}

function readWords(draft: Draft, prompt: Prompt, text: string, before: readonly Figure[]): Reading {
  const asked = indicatorsOf(draft.facts.plan, prompt)
  const indicators = tellsYear(draft) ? withoutRests(asked, '', () => asked.map(withoutRest)) : asked
  if (isNothing(text)) return { nothing: true, figures: nothingIn(draft, prompt), doubts: [] }
  const options = { askHost: prompt.askHost, others: othersAsked(draft, prompt), known: before }
  const { figures, doubts } = askWhose(draft.report.unit, indicators, text, readFigures(text, indicators, options))
  const joint = prompt.askHost ? indicators.find(indicator => indicator.counting === 'host') : undefined
  const known = figures.find(({ indicator }) => indicator === joint?.id)?.value
  const told = joint && readHosting(text, known, draft.report.unit.name)
  if (!joint || !told || told.total > joint.usualMax) return { nothing: false, figures, doubts }
  const figure = { indicator: joint.id, value: told.total, hosting: told.hosting }
  return {
    nothing: false,
    figures: withFigure(figures, figure),
    doubts: doubts.filter(({ indicator }) => indicator !== joint.id),
  }
}

/** "Cả năm 10 lần" where June's report told 4: six are new, or ten; nobody knows but who wrote it. */
export function askWholeYear(draft: Draft, prompt: Prompt, text: string, read: Reading): Reading {
  if (!tellsYear(draft)) return read
  const apart = toldTwice(draft, prompt, text)
  const isApart = ({ indicator }: { readonly indicator: string }) =>
    [...apart.figures, ...apart.doubts].some(each => each.indicator === indicator)
  const reading = {
    ...read,
    figures: read.figures.filter(each => !isApart(each)),
    doubts: read.doubts.filter(each => !isApart(each)),
  }
  const asked = reading.figures.flatMap((figure): Doubt[] => {
    const indicator = indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === figure.indicator)
    const told = indicator ? halfTold(draft, indicator) : 0
    if (told === 0 || told > figure.value || !(tellsWholeYear(text) || addsToTold(text, told))) return []
    const readings = [{ value: figure.value - told }, { value: figure.value }]
    return [{ kind: 'whole-year', indicator: figure.indicator, readings }]
  })
  const sure = reading.figures.filter(({ indicator }) => !asked.some(each => each.indicator === indicator))
  return { ...reading, figures: [...sure, ...apart.figures], doubts: [...asked, ...apart.doubts, ...reading.doubts] }
}

/** "Cả năm 10 lần, 6 tháng cuối 6 lần": one and the same told twice, where they agree; else it is asked what is new. */
function toldTwice(draft: Draft, prompt: Prompt, text: string): Omit<Reading, 'nothing'> {
  const apart = yearApart(text)
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const besides = apart ? readFigures(apart.besides, indicators).figures : []
  const whole = apart && besides.length > 0 ? readFigures(apart.whole, indicators).figures : []
  const both = besides.flatMap(figure => {
    const indicator = indicators.find(({ id }) => id === figure.indicator)
    const year = whole.find(each => each.indicator === figure.indicator)
    const told = indicator ? halfTold(draft, indicator) : 0
    return year && told > 0 && year.value >= told ? [{ figure, rest: year.value - told }] : []
  })
  return {
    figures: both.flatMap(({ figure, rest }) => (figure.value === rest ? [figure] : [])),
    doubts: both.flatMap(({ figure: { indicator, value }, rest }): Doubt[] =>
      value === rest ? [] : [{ kind: 'ambiguous-unit', indicator, readings: [{ value }, { value: rest }] }],
    ),
  }
}

export const bestGuesses = (doubts: readonly Doubt[]): readonly Figure[] =>
  doubts.flatMap(({ indicator, readings: [best] }) => (best ? [{ indicator, ...best }] : []))

const hostingOf = (answer: Answer | undefined, { indicator }: Figure): Hosting | undefined =>
  answer?.figures.find(candidate => candidate.indicator === indicator)?.hosting

/** What comes on top of a mixed count is taken for phối hợp, which never counts twice for the school. */
export function goOnHosting(figure: Figure, known: Hosting | undefined): Figure {
  if (known === undefined || figure.hosting !== undefined) return figure
  if (typeof known === 'string') return { ...figure, hosting: known }
  const host = Math.min(known.host, figure.value)
  return { ...figure, hosting: { host, partner: figure.value - host } }
}

export function pieceOf(draft: Draft, promptId: string, { text, messageId }: Words): AnswerPiece {
  // From a register only the figures are kept, no words of anybody's case.
  const kept = promptOf(draft, promptId)?.figuresOnly ? '' : text
  return { obligationId: draft.report.obligation.id, promptId, chat: draft.facts.chat, messageId, text: kept }
}
