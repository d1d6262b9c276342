import type { Span } from '../../domain/hearing.ts'
import type { Prompt } from '../../domain/plan.ts'
import { courtesyIn } from '../../domain/reading/courtesy.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import type { Heard } from '../../domain/reading/doorman/listen.ts'
import { type HeardPart, listenAll } from '../../domain/reading/doorman/parts.ts'
import { looksLegacyEncoded } from '../../domain/reading/legacy.ts'
import { placeSaid } from '../../domain/reading/place-said.ts'
import { reportWished } from '../../domain/reading/report-wished.ts'
import { readYesNo } from '../../domain/reading/yes-no.ts'
import type { Choice } from '../action.ts'
import { type Message, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import { ask, showPreview } from '../report/ask.ts'
import { beside, waitingPart } from '../report/beside.ts'
import { correct, correctBehind, type Place } from '../report/correct.ts'
import { type Draft, openDraft, promptOf } from '../report/draft.ts'
import { EAR_OUTSIDE, earOf, explain, isOfItsSection, waitingFor } from '../report/heard.ts'
import { letGo, withShareOpen } from '../report/let-go.ts'
import { letModelsGo } from '../report/models-again.ts'
import { offerToTake } from '../report/offer-as-answer.ts'
import { namedReport } from '../report/open.ts'
import { openAgain } from '../report/open-again.ts'
import { askedIn } from '../report/progress.ts'
import { removalSaid } from '../report/remove.ts'
import { answerAside } from '../report/set-aside.ts'
import { fillsBefore, statedAgain } from '../report/stated.ts'
import { saidNoneAll, showFull } from '../report/submit.ts'
import { ofAnotherUnit } from '../report/unit-named.ts'
import { isFollowUp, isQuestion, leaveAppend, reportText } from '../report/while-reporting.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { Waiting } from '../vocabulary/heard.ts'
import type { ReportAction } from '../vocabulary/report.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { noteSaid } from './note-inside.ts'
import { askedElsewhere } from './other-matter.ts'
import { topicsOf } from './replies.ts'
import { pressReport } from './report.ts'
import { request } from './requests.ts'

type TextInput = Extract<Input, { kind: 'text' }>

/** The same while the report's own dialogue is open. */
type Inside = Place & { readonly flow: ReportFlow }

/**
 * The doorman before the pen (product.md 4): every text typed while a report is open. What is no answer is dealt with
 * here and kept nowhere; an answer goes on to be one, and what stands behind it is dealt with afterwards.
 */
export function reportSaid(turn: Turn, flow: ReportFlow, input: TextInput): Step {
  const draft = openDraft(turn)
  const note = input.forwarded || input.about?.explicit ? undefined : noteSaid(turn, flow, input)
  if (note) return note
  if (!draft || flow.wait.for === 'whole' || looksLegacyEncoded(input.text)) return reportText(turn, flow, input)
  if (input.about?.explicit) return repliedSaid(draft, flow, input, input.about)
  // A yes or a no to "thêm, hay thay?" is asked about there.
  if (flow.wait.for === 'draft-text' && readYesNo(input.text) !== undefined) return reportText(turn, flow, input)
  const prompt = isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined
  const place: Inside = { draft, flow, prompt, input }
  // Somebody else's words hand nothing in and put nothing right.
  if (input.forwarded) return unsure(place, input.text) ?? reportText(turn, flow, input)
  const none = prompt ? saidNoneAll(draft, input.text) : undefined
  if (none) return none
  const removal = removalSaid(place, input.text)
  if (removal) return removal
  const number = placeSaid(input.text)
  const sent = number === undefined ? undefined : correct(place, sentTo(number))
  if (sent) return sent
  const topic = reportWished(input.text, topicsOf(turn.facts))
  if (topic !== undefined) return wished(place, topic)
  const other = askedElsewhere(turn, input.text)
  if (other) return beside(place, draft, { ...other.sentence, ...waitingPart(draft, prompt) })
  const unit = ofAnotherUnit(place)
  if (unit) return unit
  const [first, ...rest] = listenAll(input.text, prompt ? earOf(turn.facts, prompt) : EAR_OUTSIDE)
  const stated =
    rest.length === 0 && MAY_STATE.includes(first?.heard.kind) && (statedAgain(place) ?? fillsBefore(place))
  if (stated) return stated
  if (!first || first.heard.kind === 'answer' || !isHere(place, first.heard))
    return answered(place, first?.text ?? input.text, rest)
  return deal(place, first.heard, first.text) ?? reportText(turn, flow, input)
}

const MAY_STATE: readonly (Heard['kind'] | undefined)[] = ['answer', 'unsure']

/** "Ghi vào mục 5" where nothing waits: what comes next goes there. */
const sentTo = (number: number): Correction => ({ place: { by: 'number', number }, text: '', how: 'add' })

/** The report under the pen goes on where it stands; of another of the school's matters nothing is written into it. */
function wished(place: Inside, topic: string): Step {
  const { draft } = place
  if (topic === draft.facts.plan.topic) return resume(place)
  return namedReport(draft, topic, [draft.report.obligation]) ?? beside(place, draft, { say: 'not-understood' })
}

const resume = ({ draft, flow, prompt }: Inside): Step =>
  prompt
    ? ask(draft, flow, prompt.id, 'plain')
    : pressReport(draft, { do: 'report.open', obligation: draft.report.obligation.id })

/** A reply to one message of the report is heard like everything else; only what is about its section goes there. */
function repliedSaid(draft: Draft, flow: ReportFlow, input: TextInput, about: About): Step {
  const replied = promptOf(draft, about.prompt)
  const [first] = listenAll(input.text, replied ? earOf(draft.facts, replied) : EAR_OUTSIDE)
  if (!first || isOfItsSection(first.heard)) return reportText(draft, flow, input)
  const { heard, text } = first
  const same = flow.obligation === about.obligation
  const prompt = same && isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined
  const place: Inside = { draft, flow, prompt, input }
  // What is said to another report does nothing to it that only the one under the pen has shown: "nộp" under a preview.
  const there: Inside = same ? place : { draft, flow: askedBy(about), prompt: replied, input }
  if (heard.kind !== 'question') return deal(there, heard, text) ?? reportText(draft, flow, input)
  return beside(place, draft, explain(draft, { heard, text }, replied, waitingFor(draft, prompt)))
}

const askedBy = ({ obligation, prompt }: About): ReportFlow => ({
  name: 'report',
  obligation,
  prompt,
  wait: { for: 'answer' },
})

const ABOUT_AN_ANSWER: readonly ReportFlow['wait']['for'][] = [
  'doubt',
  'figure',
  'misfit',
  'models',
  'models-again',
  'hosting',
  'host-count',
]

/** Any words may be a name: whoever goes elsewhere must not leave one behind. */
const takesNames = (wait: ReportFlow['wait']): boolean =>
  wait.for === 'models-again' || (wait.for === 'models' && wait.ask === 'names')
const LEAVING: readonly Heard['kind'][] = ['submit', 'full', 'review', 'back', 'skip', 'resume', 'request']
/** Of which section a note is can wait. */
const LEAVING_A_NOTE: readonly Heard['kind'][] = ['pause', 'submit', 'full', 'review', 'request']
/** A question about the report, not about what stands open. */
const asksBeside = (heard: Heard): boolean => heard.kind === 'question' && heard.topic !== 'meaning'
/** What answers no question about a figure, a name or a side. */
const ASIDE: readonly Heard['kind'][] = ['question', 'pause', 'request', 'correction', 'submit', 'full', 'back', 'skip']

/** A question about an answer hears its own short replies; only what plainly is none of them is taken from it. */
function isHere({ draft, flow, input }: Inside, heard: Heard): boolean {
  const { kind } = heard
  if (isQuestion(flow.wait) || flow.wait.for === 'preview') return true
  // "Nhầm, 36" is the number asked about.
  const numbered = flow.wait.for === 'doubt' || flow.wait.for === 'figure'
  if (numbered && heard.kind === 'correction' && isBareNumber(heard.correction)) return false
  // "Nhầm, 40 đúng hạn" is one of the two numbers asked about; "mục 1: 5 lần" is none of them.
  if (flow.wait.for === 'misfit' && heard.kind === 'correction') {
    const { place } = heard.correction
    return place.by === 'number' && draft.prompts[place.number - 1]?.id !== flow.prompt
  }
  // What is typed there is kept: whoever goes elsewhere, or is only polite, must not leave a wish behind.
  if (flow.wait.for === 'wishes') return kind !== 'unsure'
  if (flow.wait.for === 'filing') return LEAVING_A_NOTE.includes(kind) || asksBeside(heard)
  if (takesNames(flow.wait) && LEAVING.includes(kind)) return true
  // Thanks are no name; "vâng" is one's answer where one is said back.
  if (flow.wait.for === 'models' && flow.wait.ask === 'names' && flow.wait.model === undefined)
    return kind !== 'answer' && kind !== 'unsure'
  // What is to be added is words of a report, or nothing.
  if (flow.wait.for === 'append') return kind === 'courtesy' || asksBeside(heard) || LEAVING.includes(kind)
  if (!ABOUT_AN_ANSWER.includes(flow.wait.for)) return false
  // Thanks are no try at an answer, and "ok em" agrees to nothing where a number is asked for.
  const polite = kind === 'courtesy' && (flow.wait.for === 'figure' || courtesyIn(input.text) === 'thanks')
  return polite || ASIDE.includes(kind)
}

const isBareNumber = ({ place, text }: Correction): boolean => place.by === 'words' && /^[\d.,\s]+$/.test(text)

/** "1 mô hình …; nhầm mục trước là 3 buổi": what is put right first, then the answer, then what else was said. */
function answered(place: Inside, answer: string, then: readonly HeardPart[]): Step {
  const { flow, input } = place
  const { facts } = place.draft
  if (then.length === 0) return reportText(place.draft, flow, input)
  const corrections = then.flatMap(({ heard }) => (heard.kind === 'correction' ? [heard.correction] : []))
  const { draft, flow: after, told } = correctBehind(place, corrections)
  const step = reportText({ ...draft, facts: { ...facts, report: draft.report } }, after, { ...input, text: answer })
  const taken: Step = { session: step.session, effects: [...draft.effects, ...told, ...step.effects] }
  return then.reduce((before, { heard, text }) => afterwards(place, before, heard, text), taken)
}

function afterwards({ draft, prompt }: Place, step: Step, heard: Heard, text: string): Step {
  const { obligation } = draft.report
  const more = (next: Step): Step => ({ session: next.session, effects: [...step.effects, ...next.effects] })
  switch (heard.kind) {
    case 'question':
      return more(stay(step, say(explain(draft, { heard, text }, prompt), [], { lasting: true })))
    case 'pause':
      return more(pressReport({ ...draft, session: step.session }, { do: 'report.pause', obligation: obligation.id }))
    case 'request':
      return more(request({ ...draft, session: step.session }, heard.request, text) ?? stay(step))
    default:
      return step
  }
}

/** What one kind of message does; undefined when it is to be taken for an answer after all. */
function deal(place: Inside, heard: Heard, text: string): Step | undefined {
  const { draft, flow, prompt } = place
  const obligation = draft.report.obligation.id
  const press = (action: ReportAction): Step => pressReport(draft, action)
  switch (heard.kind) {
    case 'question': {
      const answer = explain(draft, { heard, text }, prompt ?? meant(place), waitingFor(draft, prompt))
      // Of which section a note is, is asked again behind it.
      return flow.wait.for === 'filing' ? openAgain(draft, flow, () => answer) : beside(place, draft, answer)
    }
    case 'courtesy':
      // "ok" under the preview hands nothing in, and must not sound as if it had.
      if (flow.wait.for === 'preview') return beside(place, draft, { say: 'not-handed-in' })
      // The question stands above it.
      return draft.facts.channel.quota
        ? stay(draft, ...draft.effects)
        : beside(place, draft, { say: 'still-waiting', ...waitingPart(draft, prompt) })
    case 'pause':
      return press({ do: 'report.pause', obligation })
    case 'submit':
      return flow.wait.for === 'preview'
        ? press({ do: 'report.submit', obligation })
        : showPreview(withShareOpen(draft, flow), askedIn(flow))
    case 'full':
      return showWhole(draft, flow)
    case 'review':
      return letModelsGo(draft, flow) ?? showPreview(withShareOpen(draft, flow), askedIn(flow))
    case 'resume':
      return resume(place)
    case 'back':
    case 'skip':
      return goElsewhere(place, heard.kind)
    case 'correction':
      return correct(place, heard.correction)
    case 'request':
      return request(draft, heard.request, text)
    case 'unsure':
      return elsewhere(place, text) ?? unsure(place, text)
    case 'answer':
      return undefined
  }
}

/** The whole report with the preview's buttons, wherever it was asked for. */
function showWhole(draft: Draft, flow: ReportFlow): Step {
  const left = withShareOpen(draft, flow)
  const { session } = showPreview(left, askedIn(flow))
  return { session, effects: [...left.effects, ...showFull(left, 'preview').effects] }
}

/** "Bỏ qua" leaves a question about names as it is; else the section that is open is left. */
function goElsewhere({ draft, flow, prompt }: Inside, where: 'back' | 'skip'): Step | undefined {
  if (flow.wait.for === 'append') return leaveAppend(draft, flow, flow.wait.to)
  const left = where === 'skip' ? letModelsGo(draft, flow) : undefined
  // Behind a question about an answer lies the section's own.
  if (!left && isFollowUp(flow.wait) && !takesNames(flow.wait))
    return where === 'skip' ? letGo(draft, flow, flow.wait) : ask(draft, flow, flow.prompt, 'plain')
  const section =
    prompt ?? (takesNames(flow.wait) || flow.wait.for === 'wishes' ? promptOf(draft, flow.prompt) : undefined)
  const about = section && { obligation: draft.report.obligation.id, prompt: section.id }
  return left ?? (about && pressReport(draft, { do: `report.${where}`, about }))
}

/** What plainly tells of another section waits for that one. */
function elsewhere({ draft, flow, prompt, input }: Inside, text: string): Step | undefined {
  return prompt && flow.wait.for === 'answer' ? answerAside(draft, flow, prompt, { ...input, text }) : undefined
}

/** One tap says whether it is an answer; nothing is kept before. */
function unsure({ draft, prompt, input }: Place, text: string): Step | undefined {
  const about = prompt && { obligation: draft.report.obligation.id, prompt: prompt.id }
  return about && offerToTake(draft, about, [{ text, messageId: input.messageId }], { inside: true })
}

/** A question about an answer is about its section. */
const meant = ({ draft, flow }: Inside): Prompt | undefined => promptOf(draft, flow.prompt)

/** What was said meanwhile has not been heard: said at once, with what is open. */
export const interrupted = (turn: Turn, gap: Span): Step =>
  besideOpen(turn, waiting => ({ say: 'interrupted', gap, ...waiting }))

/** A voice message cannot be heard: said at once, kept nowhere; the next text is the answer (product.md 4). */
export const voiceUnheard = (turn: Turn): Step => besideOpen(turn, waiting => ({ say: 'voice-unheard', ...waiting }))

/** Said beside a report that is open, with the question that waits; else by itself. */
export function besideOpen(
  turn: Turn,
  sentence: (waiting: { readonly waiting?: Waiting }) => Message['say'],
  choices: readonly Choice[] = [],
): Step {
  const { session } = turn
  const draft = openDraft(turn)
  const flow = session.flow?.name === 'report' ? session.flow : undefined
  const prompt = draft && flow && isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined
  if (!draft || !flow) return stay(turn, say(sentence({}), choices, { lasting: true }))
  return beside({ flow, prompt }, draft, sentence(waitingPart(draft, prompt)), choices)
}
