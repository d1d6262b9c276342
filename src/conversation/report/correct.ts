import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { wrongWithin } from '../../domain/reading/mended.ts'
import { isNothing } from '../../domain/reading/nothing.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { appendAnswer } from './answer.ts'
import { ask } from './ask.ts'
import { appendQuestion, askedAgain, beside, type Open, waitingPart } from './beside.ts'
import { type Draft, numberOf } from './draft.ts'
import { finishFigures } from './figures.ts'
import { type Mended, mend } from './mend.ts'
import { type Change, type Meant, meantBy } from './mend-meant.ts'
import { figuresAt } from './mend-told.ts'
import { whichMessage } from './mend-which.ts'
import { openDoubts, withPending } from './pending.ts'
import { flowBase, type Progress } from './progress.ts'
import { askGone } from './remove.ts'
import { besideOpen } from './while-reporting.ts'
import { startWholeReport } from './whole-report.ts'
import { addedBeside, isNumberReply, keepRest } from './words-beside.ts'

/** Where something was said: the report under the pen, its flow, the question that waits for an answer. */
export type Place = Open & { readonly draft: Draft; readonly input: Extract<Input, { kind: 'text' }> }

type At = Omit<Place, 'input'>

/**
 * "Nhầm, mục 1 là 5 lần": only the numbers named change, and what is open stays open. undefined when it is the first
 * answer to the open question.
 */
export function correct(place: Place, correction: Correction): Step | undefined {
  const { draft, prompt } = place
  const meant = meantOf(place, correction)
  if (mendsItself(place, correction, meant)) return undefined
  if (meant.is === 'which') return askWhich(place, meant, correction)
  const answered = answerTo(draft.report.answers, meant.prompt.id)
  // "Sửa mục 1" to the question of section 1 itself is no answer to it.
  if (meant.prompt.id === prompt?.id && !answered)
    return correction.text === '' && correction.place.by === 'number' ? openSection(place, meant.prompt) : undefined
  // "Mục 1 không có": what stands there would go.
  if (answered?.state === 'given' && correction.place.by === 'number' && isNothing(correction.text))
    return stay(draft, ...draft.effects, askGone(draft, meant.prompt, {}))
  if (correction.how === 'less' && !canTake(draft, meant)) return saysUnread(place, meant.prompt)
  if (correction.text !== '' && !answered) return asPart(place) ?? add(place, meant, correction)
  if (correction.text !== '' && correction.how === 'add') return add(place, meant, correction)
  if (correction.how === 'add' && answered) return askForMore(place, meant.prompt)
  if (meant.figures.length > 0) return putRight(withRest(place, meant, correction), meant, correction.how)
  return correction.text === '' ? openSection(place, meant.prompt) : saysUnread(place, meant.prompt)
}

/** "Nhầm, mục 1 là 5 lần, tổ còn trồng cây": what is told behind the number is more of that answer. */
function withRest<At extends Place>(place: At, { prompt }: Change, { text }: Correction): At {
  return { ...place, draft: keepRest(place.draft, prompt.id, { ...place.input, text }, isNumberReply) }
}

/** Whether there is so much of every figure that it can be taken off: "mục 1 trừ 1 lần". */
const canTake = (draft: Draft, { prompt, figures }: Change): boolean =>
  figures.length > 0 &&
  figures.every(({ indicator, value }) =>
    figuresAt(draft, prompt).some(known => known.indicator === indicator && known.value >= value),
  )

/**
 * "60 lượt sửa thành 65 lượt" to a question that counts them and has no answer: its own number, put right while it was
 * written. Not where the wrong one stands in a section that else would be meant: that was told before.
 */
function mendsItself({ draft, prompt, input }: Place, { place }: Correction, meant: Meant): boolean {
  if (!prompt || place.by !== 'words' || answerTo(draft.report.answers, prompt.id)) return false
  const wrong = wrongWithin(input.text, indicatorsOf(draft.facts.plan, prompt))
  if (wrong === undefined) return false
  const holds = ({ prompt: { id }, figures }: Change) =>
    answerTo(draft.report.answers, id)?.figures.some(
      ({ indicator, value }) => value === wrong && figures.some(each => each.indicator === indicator),
    ) ?? false
  return !(meant.is === 'which' ? meant.among : [meant]).some(holds)
}

/** "Mục 7: 3 buổi" before it is asked: the first part of a report told by its sections, to be confirmed. */
function asPart({ draft, flow, prompt, input }: Place): Step | undefined {
  const { text, messageId } = input
  return flow && prompt ? startWholeReport(draft, flow, [{ text, messageId }], prompt.id) : undefined
}

const meantOf = ({ draft, flow, prompt }: At, correction: Correction): Meant =>
  meantBy(draft, correction, { open: prompt?.id ?? flow?.prompt, last: prompt ? flow?.previous : flow?.prompt })

function askWhich({ draft, flow, prompt }: At, meant: Extract<Meant, { is: 'which' }>, { how }: Correction): Step {
  const which = whichMessage(draft, meant, how, waitingPart(draft, prompt))
  return which.choices.length === 0 ? beside({ flow, prompt }, draft, which.say) : stay(draft, ...draft.effects, which)
}

/** Changes the figures, and goes on with what was open: it is asked once more, or the report walks on. */
export function putRight(place: At, change: Change, how: Correction['how'] = 'replace'): Step {
  const { draft, flow, prompt } = place
  const mended = mend(draft, change, how)
  const target = change.prompt.id
  const isElsewhere = flow !== undefined && flow.wait.for !== 'preview' && (prompt?.id ?? flow.prompt) !== target
  if (mended.changes.length > 0 && !isElsewhere) return goOn(place, mended, change)
  if (!flow || mended.changes.length === 0) return besideWhatIsOpen(place, mended.draft, mended)
  // A number put right may not fit its neighbour any more: that is asked later.
  const session = { ...mended.draft.session, flow: withPending(flow, target) }
  return besideWhatIsOpen(place, { ...mended.draft, session }, mended)
}

function besideWhatIsOpen({ flow, prompt }: At, draft: Draft, mended: Mended): Step {
  return beside({ flow, prompt }, draft, { ...toldOf(mended), ...addedBeside(draft), ...waitingPart(draft, prompt) })
}

const toldOf = ({ changes, same, words }: Mended): Extract<Message['say'], { say: 'mended' }> => ({
  say: 'mended',
  changes,
  same,
  ...(words ? { words } : {}),
})

/** The answer that was open itself, or one before the report is shown: what is unclear about it is asked at once. */
function goOn({ flow }: At, mended: Mended, { prompt, figures }: Change): Step {
  const told = say({ ...toldOf(mended), ...addedBeside(mended.draft) }, [], { lasting: true })
  const { added: _, ...draft } = mended.draft
  const next = { ...draft, effects: [...draft.effects, told] }
  const doubts = flow ? openDoubts(flow.wait) : []
  const left = doubts.filter(({ indicator }) => !figures.some(each => each.indicator === indicator))
  return finishFigures(next, progressOf(flow), prompt.id, { doubts: left })
}

/** The walk through the questions goes on; where there is none it is back to the preview. */
function progressOf(flow: ReportFlow | undefined): Progress {
  if (flow && flow.wait.for !== 'preview') return flow
  return { single: true, ...(flow?.agreed ? { agreed: flow.agreed } : {}) }
}

/** The same where another section is opened: a question about an answer that is left for it is put later. */
function leavingFor({ flow, prompt }: At, target: string): Progress {
  const { previous: _, ...walk } = progressOf(flow)
  const isLeft = flow && !prompt && 'prompt' in flow.wait && flow.wait.prompt !== target
  return isLeft ? withPending(walk, flow.wait.prompt, openDoubts(flow.wait)) : walk
}

/** "Sửa mục 2": it is opened with what stands there, and the report walks on from it. */
export const openSection = (place: At, prompt: Prompt): Step =>
  ask(place.draft, leavingFor(place, prompt.id), prompt.id)

/** More was said than can be done: nothing is changed, and a question that is open stays so, or its answer would go elsewhere. */
function saysUnread(place: Place, prompt: Prompt): Step {
  const { draft, flow, prompt: open } = place
  if (!flow || flow.wait.for === 'preview') {
    const told = say(unread(draft, prompt), [], { lasting: true })
    return openSection({ ...place, draft: { ...draft, effects: [...draft.effects, told] } }, prompt)
  }
  const told = say({ ...unread(draft, prompt), ...waitingPart(draft, open) }, [sectionChoice(draft, prompt)], {
    digits: 'answer',
  })
  return stay(draft, ...draft.effects, told, ...(open ? [] : askedAgain(draft, flow)))
}

const sectionChoice = (draft: Draft, { id, label }: Prompt): Choice => ({
  word: 'section',
  values: { n: numberOf(draft, id), label },
  action: { do: 'report.goto', about: { obligation: draft.report.obligation.id, prompt: id } },
})

/** "Bổ sung mục 1": what comes next is written below what stands there. */
function askForMore(place: Place, prompt: Prompt): Step {
  const { draft } = place
  const question = appendQuestion(draft, prompt.id)
  const wait = { for: 'append', to: prompt.id } as const
  const flow: ReportFlow = { ...flowBase(draft, leavingFor(place, prompt.id)), prompt: prompt.id, wait }
  return goTo(draft, flow, ...draft.effects, ...(question ? [question] : []))
}

/** "Bổ sung mục 3: …", or words for a section not asked yet: they are written where they belong. */
function add(place: Place, change: Change, { text }: Correction): Step {
  const { draft, flow, prompt, input } = place
  const target = change.prompt
  const isGiven = answerTo(draft.report.answers, target.id)?.state === 'given'
  if (isGiven && change.figures.length > 0 && isFigureAlone(text)) return putRight(place, change, 'add')
  const words = { ...input, text }
  if (flow && flow.wait.for !== 'preview' && target.id !== prompt?.id) {
    const added = besideOpen({ draft, flow, open: prompt }, target, words)
    const again = flow.prompt === target.id || prompt ? [] : askedAgain(draft, flow)
    return { ...added, effects: [...added.effects, ...again] }
  }
  const { draft: next, doubts } = appendAnswer(draft, target, words)
  return finishFigures(next, progressOf(flow), target.id, { doubts })
}

/** "1 tin bài": there are no words to be written. */
const isFigureAlone = (text: string): boolean => text.trim().split(/\s+/u).length <= 3

/** Corrections behind an answer: the draft with them, what is said of each, and where the report goes on. */
export function correctBehind(
  place: Place & { readonly flow: ReportFlow },
  corrections: readonly Correction[],
): { readonly draft: Draft; readonly flow: ReportFlow; readonly told: readonly Message[] } {
  let { draft, flow } = place
  const told = corrections.map(correction => {
    const meant = meantOf({ ...place, draft }, correction)
    if (meant.is === 'which') return whichMessage(draft, meant, correction.how, {})
    if (meant.figures.length === 0) return say(unread(draft, meant.prompt), [sectionChoice(draft, meant.prompt)])
    const { draft: kept } = withRest({ ...place, draft }, meant, correction)
    const mended = mend(kept, meant, correction.how)
    const { added: _, ...left } = mended.draft
    draft = left
    flow = withPending(flow, meant.prompt.id)
    return say({ ...toldOf(mended), ...addedBeside(mended.draft) }, [], { lasting: true })
  })
  return { draft, flow, told }
}

const unread = (draft: Draft, prompt: Prompt): Extract<Message['say'], { say: 'mend-unread' }> => ({
  say: 'mend-unread',
  number: numberOf(draft, prompt.id),
  prompt,
})
