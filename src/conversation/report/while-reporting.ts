import { answerTo } from '../../domain/form.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Prompt } from '../../domain/plan.ts'
import { addsMore } from '../../domain/reading/adds-more.ts'
import { plainWords } from '../../domain/reading/doorman/plain.ts'
import { isNothing } from '../../domain/reading/figures.ts'
import { looksLegacyEncoded } from '../../domain/reading/legacy.ts'
import { saysSame, tellsEach, tellsPart } from '../../domain/reading/reply.ts'
import { saysNo } from '../../domain/reading/yes-no.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { addBeside, appendAnswer } from './answer.ts'
import { answerAnew } from './answer-anew.ts'
import { askNext, besideQuestion, previewChoices } from './ask.ts'
import { waitingPart } from './beside.ts'
import { mergeDoubts } from './doubts.ts'
import { ackOf, answeredSince, type Draft, openDraft, promptOf } from './draft.ts'
import { finishFigures } from './figures.ts'
import { takeFiling } from './filing.ts'
import type { AskingBack } from './follow-up.ts'
import { besidePrefilled, sameAgain } from './from-notes.ts'
import { takeHostCount, takeHosting } from './hosting.ts'
import { askWhichReplied } from './mend-which.ts'
import { takeMisfit } from './misfit-answer.ts'
import { takeAgain } from './models-again.ts'
import { takeModels } from './models-answer.ts'
import { askWhichSection, offerToReplace, takeReply } from './offer-as-answer.ts'
import { toldAtPreview } from './offer-where-told.ts'
import { openReport } from './open.ts'
import { openDoubts, withPending } from './pending.ts'
import { answerAside, setAside } from './set-aside.ts'
import { takeSorted } from './sorted.ts'
import { tellsRather, toldBetween } from './told-elsewhere.ts'
import { takeDoubted, takeFigure } from './typed-figure.ts'
import { moreOfWholeReport, startWholeReport } from './whole-report.ts'
import { addedHere } from './words-beside.ts'

type TextInput = Extract<Input, { kind: 'text' }>

/** A text while a report is open. */
export function reportText(turn: Turn, flow: ReportFlow, input: TextInput): Step {
  const draft = openDraft(turn)
  if (!draft) return goTo(turn, null, say({ say: 'stale' }))
  if (looksLegacyEncoded(input.text)) return stay(turn, say({ say: 'legacy-encoding' }))
  if (input.about?.explicit) return toItsOwn(draft, flow, input.about, input) ?? toWhatIsOpen(draft, flow, input)
  const { wait } = flow
  if (wait.for === 'whole') return moreOfWholeReport(draft, flow, { text: input.text, messageId: input.messageId })
  const open = isQuestion(wait) ? flow.prompt : undefined
  const whole = startWholeReport(draft, flow, [{ text: input.text, messageId: input.messageId }], open)
  if (whole) return whole
  const which = input.early === 'perhaps' && open !== undefined && perhapsBefore(draft, flow, open, input)
  if (which) return which
  const before = isQuestion(wait) || wait.for === 'preview' ? flow.previous : flow.prompt
  const early = input.early === true && !tellsRather(draft, { before, open }, input.text)
  const more = early ? moreOf(draft, flow, before, input) : undefined
  return more ?? toWhatIsOpen(draft, flow, input)
}

/** What is said to what the report waits for. */
export function toWhatIsOpen(draft: Draft, flow: ReportFlow, input: TextInput): Step {
  const { wait } = flow
  if (isQuestion(wait)) return answer(draft, flow, flow.prompt, input)
  if (wait.for === 'append') return append(draft, flow, wait.to, input)
  const aside = isFollowUp(wait) ? setAside(draft, flow, wait, input) : undefined
  if (aside) return aside
  if (wait.for === 'doubt') return takeDoubted(draft, flow, wait, input)
  if (wait.for === 'figure') return takeFigure(draft, flow, wait, input)
  if (wait.for === 'host-count') return takeHostCount(draft, flow, wait, input)
  if (wait.for === 'misfit') return takeMisfit(draft, flow, wait, input)
  if (wait.for === 'models') return takeModels(draft, flow, wait, input)
  if (wait.for === 'models-again') return takeAgain(draft, flow, wait, input)
  if (wait.for === 'wishes') return takeSorted(draft, flow, wait, input)
  if (wait.for === 'hosting') return takeHosting(draft, flow, wait, input)
  if (wait.for === 'filing') return takeFiling(draft, flow, wait, input)
  if (wait.for === 'whole') return moreOfWholeReport(draft, flow, input)
  return toldAtPreview(draft, input) ?? stay(draft, say({ say: 'preview-unclear' }, previewChoices(draft)))
}

/** The question was on its way when the channel fell silent: it may have been read, or not. */
function perhapsBefore(draft: Draft, flow: ReportFlow, open: string, input: TextInput): Step | undefined {
  if (flow.previous === undefined || flow.previous === open) return undefined
  const obligation = draft.report.obligation.id
  const sections = { before: { obligation, prompt: flow.previous }, about: { obligation, prompt: open } }
  return askWhichSection(draft, sections, [{ text: input.text, messageId: input.messageId }])
}

/** A question stands open, with or without a draft of its answer. */
export const isQuestion = ({ for: open }: ReportFlow['wait']): boolean =>
  open === 'answer' || open === 'prefilled' || open === 'draft-text'

function answer(draft: Draft, flow: ReportFlow, promptId: string, input: TextInput): Step {
  const prompt = promptOf(draft, promptId)
  if (!prompt) return askNext(draft, {}, undefined)
  const meanwhile = answeredSince(draft, flow, promptId)
  if (meanwhile) return offerToReplace(draft, { prompt: promptId, sure: true }, meanwhile, [input])
  if (flow.wait.for !== 'answer') return besidePrefilled(draft, flow, prompt, input)
  const same = saysSame(input.text) && !isNothing(input.text) ? sameAgain(draft, flow, prompt) : undefined
  if (same) return same
  const rest = restOfBefore(draft, flow, promptId, input)
  if (rest) return rest
  const aside = input.forwarded ? undefined : answerAside(draft, flow, prompt, input)
  if (aside) return aside
  // To what was told before "thêm …" adds, though the question stands open again.
  const taken = (addsMore(input.text) ? appendAnswer : answerAnew)(draft, prompt, input)
  return finishFigures(taken.draft, flow, promptId, { doubts: taken.doubts, askFigure: !taken.hasFigures })
}

/**
 * "Trong đó 2 lần …", "mỗi buổi 15 người" where nothing of this section has been told: more of the answer before, one
 * question late. undefined where its units are of this section.
 */
function restOfBefore(draft: Draft, flow: ReportFlow, open: string, { text, ...input }: TextInput): Step | undefined {
  const part = tellsPart(text)
  if (input.forwarded || !(part || tellsEach(text)) || answerTo(draft.report.answers, open)) return undefined
  const { previous } = flow
  const before = previous === undefined ? undefined : answerTo(draft.report.answers, previous)
  if (previous === undefined || before?.state !== 'given') return undefined
  const told = toldBetween(draft, previous, open, text)
  const isRest = part ? told !== 'open' : told === 'before'
  const prompt = isRest ? promptOf(draft, previous) : undefined
  return prompt && besideOpen({ draft, flow, open: promptOf(draft, open) }, prompt, { text, ...input })
}

function append(draft: Draft, flow: ReportFlow, promptId: string, input: TextInput): Step {
  const prompt = promptOf(draft, promptId)
  if (!prompt) return askNext(draft, {}, undefined)
  // "Thôi", "không có gì", "hết": there is nothing to be added.
  if (addsNothing(input.text)) return leaveAppend(draft, flow, promptId)
  const taken = appendAnswer(draft, prompt, input)
  return finishFigures(taken.draft, { ...flow, previous: promptId }, promptId, { doubts: taken.doubts })
}

/** The report goes on from the section to which nothing is added. */
export const leaveAppend = (draft: Draft, flow: ReportFlow, promptId: string): Step =>
  finishFigures(draft, { ...flow, previous: promptId }, promptId, {})

const addsNothing = (text: string): boolean =>
  isNothing(text) ||
  saysNo(text) ||
  /^(?:het|xong|the|vay|khong them)(?: (?:roi|thoi|gi|nua|a|em|nhe))*$/.test(plainWords(text))

/** Sent before the open question had arrived: it is more of the answer before. undefined when there is none. */
export function moreOf(
  draft: Draft,
  flow: ReportFlow,
  promptId: string | undefined,
  input: TextInput,
): Step | undefined {
  const prompt = promptId === undefined ? undefined : promptOf(draft, promptId)
  return prompt && answerTo(draft.report.answers, prompt.id) ? besideOpen({ draft, flow }, prompt, input) : undefined
}

/** `open`: the question that waits for its answer, where it has been read: it is put once more. */
type Beside = { readonly draft: Draft; readonly flow: ReportFlow; readonly open?: Prompt | undefined }

/**
 * Written where it belongs while another question stays open. What is unclear about it is asked once the questions are
 * through; at once where the open question is about this very answer.
 */
export function besideOpen({ draft, flow, open }: Beside, prompt: Prompt, input: TextInput): Step {
  const before = answerTo(draft.report.answers, prompt.id)
  const taken = addBeside(draft, prompt, input)
  if (taken.repeated) return stay(draft, ...taken.draft.effects)
  const after = answerTo(taken.draft.report.answers, prompt.id)
  const asked = isFollowUp(flow.wait) && flow.prompt === prompt.id
  const known = asked ? openDoubts(flow.wait) : (flow.pending?.find(each => each.prompt === prompt.id)?.doubts ?? [])
  const doubts = mergeDoubts(known, taken.doubts, before?.figures ?? [], after?.figures ?? [])
  if (asked) return finishFigures(addedHere(taken.draft), flow, prompt.id, { doubts, askFigure: true })
  const ack = ackOf(taken.draft, prompt.id)
  const added = ack && ({ say: 'added', ack, ...waitingPart(draft, open) } as const)
  return stay(
    { session: { ...draft.session, flow: withPending(flow, prompt.id, doubts) } },
    ...taken.draft.effects,
    ...(added ? [open ? besideQuestion(taken.draft, flow.previous, open, added) : say(added)] : []),
  )
}

const FOLLOW_UPS: readonly ReportFlow['wait']['for'][] = [
  'doubt',
  'figure',
  'misfit',
  'models',
  'hosting',
  'host-count',
]

/** A question about an answer stands open. */
export const isFollowUp = (wait: ReportFlow['wait']): wait is AskingBack => FOLLOW_UPS.includes(wait.for)

/** A reply to an older question goes to its own section; the open question is left where it is. */
function toItsOwn(draft: Draft, flow: ReportFlow, about: About, input: TextInput): Step | undefined {
  if (about.obligation !== flow.obligation) return toAnother(draft, about, input)
  if (about.prompt === flow.prompt && isQuestion(flow.wait)) return answer(draft, flow, flow.prompt, input)
  const prompt = promptOf(draft, about.prompt)
  const which = prompt && askWhichReplied(draft, prompt, input)
  return which ? stay(draft, which) : prompt && besideOpen({ draft, flow }, prompt, input)
}

/** One to a question of another report answers that, and that report goes on from there; what was under the pen waits. */
function toAnother(draft: Draft, about: About, input: TextInput): Step | undefined {
  const { obligation } = draft.report
  if (obligation.id !== about.obligation) return undefined
  if (isSettled(obligation)) return openReport(draft)
  const meanwhile = answeredSince(draft, {}, about.prompt)
  if (meanwhile) return offerToReplace(draft, { prompt: about.prompt, sure: true }, meanwhile, [input])
  return takeReply(draft, about, [input], answerTo(draft.report.answers, about.prompt) !== undefined)
}
