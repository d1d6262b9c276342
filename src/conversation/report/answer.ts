import type { Figure } from '../../domain/figure.ts'
import { addFigures, answerTo, indicatorsOf, nothingFigures, withFigure } from '../../domain/form.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { type Doubt, isNothing, readFigures } from '../../domain/reading/figures.ts'
import type { Answer, AnswerPiece } from '../../domain/report.ts'
import type { Wait } from '../session.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'

/** An answer taken in, and what must still be asked about its figures. */
export type Taken = { readonly draft: Draft; readonly doubts: readonly Doubt[]; readonly hasFigures: boolean }

type Words = { readonly text: string; readonly messageId: string }

/** A message as the whole answer to a prompt; what stood there before is replaced. */
export function takeAnswer(draft: Draft, prompt: Prompt, words: Words): Taken {
  const reading = read(draft, prompt, words.text)
  const answer: Answer = {
    promptId: prompt.id,
    state: reading.nothing ? 'none' : 'given',
    text: prompt.figuresOnly ? '' : words.text,
    // A loose number counts as it was most likely meant until it is confirmed: nobody may come back to the question.
    figures: [...reading.figures, ...bestGuesses(reading.doubts.filter(({ kind }) => kind !== 'absurd'))],
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const next = putAnswer(draft, answer, [pieceOf(draft, prompt.id, words)], true)
  return { draft: next, doubts: reading.doubts, hasFigures: reading.nothing || reading.figures.length > 0 }
}

/** A further message for a prompt already answered: words are added below, counts add up, loose ones too. */
export function appendAnswer(draft: Draft, prompt: Prompt, words: Words): Taken {
  const before = answerTo(draft.report.answers, prompt.id)
  if (before?.state !== 'given') return takeAnswer(draft, prompt, words)
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const reading = read(draft, prompt, words.text)
  const doubts = reading.doubts.map(doubt => onTop(doubt, before, indicators))
  const answer: Answer = {
    ...before,
    text: prompt.figuresOnly ? '' : `${before.text}\n${words.text}`,
    figures: addFigures(before.figures, reading.figures, indicators),
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const next = putAnswer(draft, answer, [pieceOf(draft, prompt.id, words)], false)
  return { draft: next, doubts, hasFigures: answer.figures.length > 0 }
}

/** The readings of an added number as the sums they would make. */
function onTop(doubt: Doubt, before: Answer, indicators: readonly Indicator[]): Doubt {
  const sum = ({ value, of }: Doubt['readings'][number]) => {
    const figure = { indicator: doubt.indicator, value, ...(of === undefined ? {} : { of }) }
    const known = before.figures.filter(({ indicator }) => indicator === doubt.indicator)
    const [total = figure] = addFigures(known, [figure], indicators)
    return { value: total.value, ...(total.of === undefined ? {} : { of: total.of }) }
  }
  return { ...doubt, readings: doubt.readings.map(sum) }
}

/**
 * The same while another question is open: nothing can be asked about it, so a loose number counts as it was most
 * likely meant and who hosted stays as told; the person is shown what now stands there.
 */
export function addBeside(draft: Draft, prompt: Prompt, words: Words): Draft {
  const before = answerTo(draft.report.answers, prompt.id)
  const { draft: added, doubts } = appendAnswer(draft, prompt, words)
  const answer = answerTo(added.report.answers, prompt.id)
  if (!answer) return added
  const figures = bestGuesses(doubts)
    .reduce(withFigure, answer.figures)
    .map(figure => goOnHosting(figure, before))
  return putAnswer(added, { ...answer, figures }, [], false)
}

/** One message of an answer was edited on the phone: the answer is read again from all its messages. */
export function editAnswer(draft: Draft, prompt: Prompt, edited: AnswerPiece, pieces: readonly AnswerPiece[]): Draft {
  const before = answerTo(draft.report.answers, prompt.id)
  const all = pieces.map(piece => (piece.messageId === edited.messageId ? edited : piece))
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const readings = all.map(piece => read(draft, prompt, piece.text))
  const nothing = readings.length === 1 && readings[0]?.nothing === true
  const figures = readings.reduce<readonly Figure[]>(
    (sum, reading) => addFigures(sum, [...reading.figures, ...bestGuesses(reading.doubts)], indicators),
    [],
  )
  const answer: Answer = {
    promptId: prompt.id,
    state: nothing ? 'none' : 'given',
    text: prompt.figuresOnly ? '' : all.map(piece => piece.text).join('\n'),
    figures: figures.map(figure => keepHosting(figure, before)),
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  return putAnswer(draft, answer, [prompt.figuresOnly ? { ...edited, text: '' } : edited], false)
}

/** An answer without words: "Không phát sinh", or passed over. */
export function answerWithout(draft: Draft, prompt: Prompt, state: 'none' | 'skipped'): Draft {
  const figures = state === 'none' ? nothingFigures(indicatorsOf(draft.facts.plan, prompt)) : []
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

/** Settles one figure of an answer already given. */
export function setFigure(draft: Draft, promptId: string, figure: Figure): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer) return draft
  const known = answer.figures.find(candidate => candidate.indicator === figure.indicator)
  const settled = figure.hosting === undefined && known?.hosting ? { ...figure, hosting: known.hosting } : figure
  return putAnswer(draft, { ...answer, figures: withFigure(answer.figures, settled) }, [], false)
}

/** "Không có số": what a loose number had been taken for is let go. */
export function withoutFigure(draft: Draft, promptId: string, indicator: string): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer?.figures.some(figure => figure.indicator === indicator)) return draft
  const figures = answer.figures.filter(figure => figure.indicator !== indicator)
  return putAnswer(draft, { ...answer, figures }, [], false)
}

/** Words that came with a number asked for: "1 mô hình: Tủ sách" tells more than 1, a bare number does not. */
export function addWords(draft: Draft, promptId: string, text: string): Draft {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  const isMore = text.trim().split(/\s+/u).length > 2
  if (answer?.state !== 'given' || prompt?.figuresOnly || !isMore) return draft
  return putAnswer(draft, { ...answer, text: `${answer.text}\n${text}` }, [], false)
}

/** What still has to be asked about an answer before the report goes on, most pressing first; undefined = nothing. */
export function followUp(
  draft: Draft,
  promptId: string,
  doubts: readonly Doubt[],
  askFigure: boolean,
): Wait | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer || answer.state !== 'given') return undefined
  const [doubt] = doubts
  if (doubt) return { for: 'doubt', prompt: promptId, doubts }
  const [first] = indicatorsOf(draft.facts.plan, prompt)
  if (askFigure && first && answer.figures.length === 0) return { for: 'figure', prompt: promptId, indicator: first.id }
  const hosted = hostedFigure(draft, prompt, answer)
  return hosted && hosted.hosting === undefined ? { for: 'hosting', prompt: promptId } : undefined
}

/** The figure of which only the host's share counts for the school, when there is something to share. */
export function hostedFigure(draft: Draft, prompt: Prompt, answer: Answer): Figure | undefined {
  if (!prompt.askHost) return undefined
  const hosts = indicatorsOf(draft.facts.plan, prompt).filter(indicator => indicator.counting === 'host')
  return answer.figures.find(figure => figure.value > 0 && hosts.some(indicator => indicator.id === figure.indicator))
}

type Reading = { readonly nothing: boolean; readonly figures: readonly Figure[]; readonly doubts: readonly Doubt[] }

function read(draft: Draft, prompt: Prompt, text: string): Reading {
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  if (isNothing(text)) return { nothing: true, figures: nothingFigures(indicators), doubts: [] }
  const { figures, doubts } = readFigures(text, indicators)
  return { nothing: false, figures, doubts: doubts.filter(doubt => doubt.readings.length > 0) }
}

const bestGuesses = (doubts: readonly Doubt[]): readonly Figure[] =>
  doubts.flatMap(({ indicator, readings: [best] }) => (best ? [{ indicator, ...best }] : []))

function keepHosting(figure: Figure, before: Answer | undefined): Figure {
  const known = before?.figures.find(candidate => candidate.indicator === figure.indicator)
  return known?.hosting !== undefined && known.value === figure.value ? { ...figure, hosting: known.hosting } : figure
}

/** What comes on top of a mixed count is taken for phối hợp, which never counts twice for the school. */
function goOnHosting(figure: Figure, before: Answer | undefined): Figure {
  const known = before?.figures.find(candidate => candidate.indicator === figure.indicator)?.hosting
  if (known === undefined || figure.hosting !== undefined) return figure
  if (typeof known === 'string') return { ...figure, hosting: known }
  return { ...figure, hosting: { host: known.host, partner: figure.value - known.host } }
}

function pieceOf(draft: Draft, promptId: string, { text, messageId }: Words): AnswerPiece {
  // From a register only the figures are kept, no words of anybody's case.
  const kept = promptOf(draft, promptId)?.figuresOnly ? '' : text
  return { obligationId: draft.report.obligation.id, promptId, chat: draft.facts.chat, messageId, text: kept }
}
