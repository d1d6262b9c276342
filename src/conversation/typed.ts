import { isOfficer, unitsOf } from '../domain/member.ts'
import { isCourtesy } from '../domain/reading/courtesy.ts'
import { listen } from '../domain/reading/doorman/listen.ts'
import { helpAsked } from '../domain/reading/help-asked.ts'
import { holdsBack } from '../domain/reading/holds-back.ts'
import { obstacleTold } from '../domain/reading/obstacle-told.ts'
import { readYesNo } from '../domain/reading/yes-no.ts'
import type { Choice } from './action.ts'
import { goTo, type Step, say, stay } from './effect.ts'
import { answerAsked, answerSaid } from './flows/answer-said.ts'
import { courtesy, help } from './flows/common.ts'
import { delegateSaid } from './flows/delegate.ts'
import { deskRead, deskSaid, notHeard } from './flows/desk.ts'
import { deskBeside, deskInstead } from './flows/desk-beside.ts'
import { assessmentAnswered, assessmentText, directionSaid, offerDirection } from './flows/direction-said.ts'
import { outcomeText } from './flows/direction-state.ts'
import { decisionSaid, requestText } from './flows/dispatch-decide.ts'
import { issueSaid, numberText, scanText, sentText } from './flows/dispatch-issue.ts'
import { reportSaid } from './flows/doorman.ts'
import { takeProfile } from './flows/enrol.ts'
import { highlightsText } from './flows/highlights.ts'
import { inviteText } from './flows/invite.ts'
import { inviteListText } from './flows/invite-list.ts'
import { lastYearFileText, lastYearText } from './flows/last-year.ts'
import { letterText } from './flows/letter.ts'
import { heardWithoutReport } from './flows/no-report.ts'
import { isSameNote, noteCommand, noteText } from './flows/note.ts'
import { notedAtOnce } from './flows/note-inside.ts'
import { againText, answeredSaid, obstacleCommandWith, obstacleText } from './flows/obstacle.ts'
import { ownObstacles } from './flows/obstacle-own.ts'
import { offerText } from './flows/offer-as-note.ts'
import { heardOutside } from './flows/outside.ts'
import { partSaid } from './flows/part-said.ts'
import { extendText } from './flows/period-change.ts'
import { planLineText } from './flows/plan-edition.ts'
import { newPlanText } from './flows/plan-new.ts'
import { pulseSaid, pulseText } from './flows/pulse.ts'
import { renameText } from './flows/rename.ts'
import { HOME } from './flows/replies.ts'
import { pressReport } from './flows/report.ts'
import { returnSaid } from './flows/return-said.ts'
import { reviewText } from './flows/review.ts'
import { schoolText } from './flows/school.ts'
import { partText } from './flows/school-parts.ts'
import { schoolProfileText } from './flows/school-profile.ts'
import { spreadText } from './flows/spread.ts'
import { stillOpen, strayBeside } from './flows/stray.ts'
import { targetText } from './flows/target.ts'
import { unsettledText } from './flows/unsettled.ts'
import { asAllowed } from './flows/who-may.ts'
import { areaText } from './flows/wording-area.ts'
import { joinText } from './flows/wording-join.ts'
import { lineText } from './flows/wording-line.ts'
import { paragraphText } from './flows/wording-paragraph.ts'
import type { Input } from './input.ts'
import { WORDING } from './needs.ts'
import { openDraft, openPromptOf, ownUnits } from './report/draft.ts'
import { EAR_OUTSIDE, isOfItsSection } from './report/heard.ts'
import { offerMore, offerToTake, pendingWords } from './report/offer-as-answer.ts'
import { toldOutside } from './report/offer-where-told.ts'
import { asideOffered, placeOffered } from './report/placed.ts'
import { besideParts, enteredFor, toldOfOther, turnedFrom, turnedTo } from './report/unit-named.ts'
import { wholeReportOutside } from './report/whole-report.ts'
import { rightOfState } from './rights.ts'
import type { Flow, FlowOf } from './session.ts'
import { leaving, type Turn } from './turn.ts'
import type { About } from './vocabulary/about.ts'
import type { TakeFlow } from './vocabulary/report-flow.ts'

type TextInput = Extract<Input, { kind: 'text' }>

/** Who reads what is typed while a dialogue stands open; a state without a reader does not compile. */
export type Readers<F extends { readonly name: string }> = {
  readonly [K in F['name']]: (turn: Turn, flow: Extract<F, { readonly name: K }>, input: TextInput) => Step
}

type ReadText<F> = (turn: Turn, flow: F, text: string) => Step

/** Of the message only its words matter. */
const words =
  <F>(read: ReadText<F>) =>
  (turn: Turn, flow: F, { text }: TextInput): Step =>
    read(turn, flow, text)

const READERS: Readers<Flow> = {
  // What is said once the report has ended is said outside it.
  report: (turn, flow, input) =>
    openDraft(turn)
      ? (turnedFrom(turn) ?? besideParts(turn, flow, input) ?? reportSaid(turn, flow, input))
      : typed(leaving(turn), input),
  take: besideOffered,
  profile: (turn, _, { text }) => takeProfile(turn, text),
  note: (turn, flow, input) =>
    isSameNote(flow, turn.facts) ? noteText(turn, flow, input) : typed(leaving(turn), input),
  pulse: (turn, flow, input) =>
    isSameNote(flow, turn.facts) ? pulseText(turn, flow, input) : typed(leaving(turn), input),
  'note-unit': (turn, _, input) => outside(turn, input),
  offer: besideOffer,
  obstacle: words(obstacleText),
  'obstacle-confirm': words(obstacleText),
  'obstacle-answer': words(answerAsked),
  'obstacle-reopen': words(againText),
  letter: words(letterText),
  target: words(targetText),
  'return-sections': words(reviewText),
  'return-reason': words(reviewText),
  'return-date': words(reviewText),
  'ask-officer': words(reviewText),
  'invite-name': words(inviteText),
  'invite-list': words(inviteListText),
  'school-word': words(schoolText),
  'plan-new': words(newPlanText),
  'plan-line': words(planLineText),
  extend: words(extendText),
  rename: words(renameText),
  direction: words(assessmentText),
  'direction-outcome': words(outcomeText),
  highlights: words(highlightsText),
  'school-part': words(partText),
  'school-profile': words(schoolProfileText),
  'last-year': words(lastYearText),
  'last-year-file': words(lastYearFileText),
  spread: words(spreadText),
  unsettled: words(unsettledText),
  'wording-area': words(areaText),
  'wording-line': words(lineText),
  'wording-join': words(joinText),
  'wording-paragraph': words(paragraphText),
  'dispatch-sections': words(requestText),
  'dispatch-request': words(requestText),
  'dispatch-number': words(numberText),
  'dispatch-scan': words(scanText),
  'dispatch-sent': words(sentText),
}

/** Nothing but a question mark: what can be done here. While a report is open it asks about its question. */
const ASKS = /^[\s?？]*[?？][\s?？]*$/u

/** What was typed, where the dialogue stands. */
export function typed(turn: Turn, input: TextInput): Step {
  const { flow } = turn.session
  if (flow && isBoxed(flow)) return asked(turn, flow, input)
  if (ASKS.test(input.text) && flow?.name !== 'report' && !input.about?.explicit) return help(turn)
  const delegated = input.delegating === undefined ? undefined : delegateSaid(turn, input)
  if (delegated) return delegated
  const { ownObstacles: items } = turn.facts
  if (items) return ownObstacles(turn, items)
  if (!flow) return outside(turn, input)
  // A report hears replies by itself; words that wait for a tap are not let go.
  const replied = flow.name === 'report' || 'text' in flow ? undefined : answersAQuestion(turn, input)
  if (replied) return replied
  const desk =
    deskBeside(turn, flow, input) ??
    strayBeside(turn, flow, input) ??
    (WORDING.includes(flow.name) ? deskInstead(turn, input.text) : undefined)
  return desk ?? asked(turn, flow, input)
}

const isBoxed = (flow: Flow): boolean => 'boxed' in flow && flow.boxed === true

/** What stands open hears it. */
function asked(turn: Turn, flow: Flow, input: TextInput): Step {
  // The name picks its own function, which TypeScript cannot see through a union.
  const read = READERS[flow.name] as (turn: Turn, flow: Flow, input: TextInput) => Step
  // Whoever may no longer go on is told so, and is out of it.
  return asAllowed(turn, rightOfState(flow), flow, () => read(turn, flow, input))
}

/** A reply to a question of a report that stands unanswered is about that, whatever else is asked meanwhile. */
function answersAQuestion(turn: Turn, input: TextInput): Step | undefined {
  const { about, text } = input
  if (!about?.explicit || isCourtesy(text)) return undefined
  return heardOutside(turn, input, about) ?? offerToTake(turn, about, [input])
}

/** More words while it is asked what those before were. */
function besideOffer(turn: Turn, flow: FlowOf<'offer'>, input: TextInput): Step {
  if (isCourtesy(input.text)) return courtesy(turn, input.text)
  const heard = heardOf(turn, input, aboutOf(turn)) ?? helpSaid(turn, input) ?? heardWithoutReport(turn, input)
  return heard ?? waitsOn(turn, flow, input) ?? offerText(turn, input.text, input.messageId) ?? notUnderstood(turn)
}

/** "Để sau" is no more of what waits for its tap. */
const waitsOn = (turn: Turn, flow: Flow, { text, forwarded }: TextInput): Step | undefined =>
  !forwarded && holdsBack(text) ? stay(turn, stillOpen(flow, true)) : undefined

/** More words while it is asked whether those before were the answer. */
function besideOffered(turn: Turn, flow: TakeFlow, input: TextInput): Step {
  if (isCourtesy(input.text)) return courtesy(turn, input.text)
  const placed = placeOffered(turn, flow, input.text)
  if (placed) return placed
  // A yes that says not which of them: asked again, and no part of the answer.
  const asked = readYesNo(input.text) === undefined ? undefined : offerMore(turn, flow, pendingWords(flow))
  if (asked) return asked
  const said = [...pendingWords(flow), input]
  return (
    heardOf(turn, input, flow.about) ??
    waitsOn(turn, flow, input) ??
    toldOfOther(turn, flow.about, input) ??
    wholeReportOutside(turn, said) ??
    asideOffered(turn, flow, input) ??
    // Several messages before the confirming tap are one answer.
    offerMore(turn, flow, said) ??
    goTo(turn, null, say({ say: 'not-understood' }))
  )
}

/** Words while no dialogue is open. */
function outside(turn: Turn, input: TextInput): Step {
  const note = input.forwarded || input.about?.explicit ? undefined : notedAtOnce(input.text)
  if (note !== undefined) return noteCommand(turn, note, input.messageId)
  const answered = input.answered === undefined ? undefined : answeredSaid(turn, input.answered, input.text)
  if (answered && !input.about?.explicit) return answered
  const wished =
    input.about?.explicit || input.forwarded
      ? undefined
      : (answerSaid(turn, input.text) ??
        returnSaid(turn, input.text) ??
        partSaid(turn, input.text) ??
        enteredFor(turn, input) ??
        wishedFor(turn, input))
  if (wished) return wished
  const pulsed =
    input.pulse && !input.about?.explicit && !input.forwarded ? pulseSaid(turn, input.pulse, input) : undefined
  if (pulsed) return pulsed
  const told = input.about?.explicit || input.forwarded ? undefined : obstacleTold(input.text)
  if (told !== undefined) return obstacleCommandWith(turn, told)
  const open = aboutOf(turn)
  const whole = open && wholeReportOutside(turn, [input])
  if (whole) return whole
  const about = input.about?.explicit ? input.about : (open ?? input.about)
  const heard = heardOf(turn, input, about) ?? helpSaid(turn, input) ?? heardWithoutReport(turn, input)
  if (heard) return heard
  // "Khoan đã": nothing has been done, and nothing is.
  if (isCourtesy(input.text) || (isOfficer(turn.me) && holdsBack(input.text))) return courtesy(turn, input.text)
  const resumed = about && resumeSaid(turn, input)
  if (resumed) return resumed
  const offered = about && mayAnswer(input) ? offerOutside(turn, about, input) : undefined
  const direction = input.assessment
    ? offerDirection(turn, { period: input.assessment, ...lettered(input) }, input.text)
    : input.forwarded
      ? undefined
      : directionSaid(turn, input.text)
  const kept = direction ?? offered ?? offerText(turn, input.text, input.messageId)
  return kept ?? notHeard(turn, input.text) ?? notUnderstood(turn, input.text)
}

/** What is asked of one of several units is heard without its name: "Đoàn trường đã ghi gì rồi". */
function heardOf(turn: Turn, input: TextInput, about: About | undefined): Step | undefined {
  const { unitTold: told } = turn.facts
  const turned = turnedTo(turn)
  if (turned || !told || told.rest === '') return turned ?? heardOutside(turn, input, about)
  return heardOutside(turn, { ...input, text: told.rest }, aboutOf(turn)) ?? heardOutside(turn, input, about)
}

const lettered = ({ decisions: shown }: Pick<TextInput, 'decisions'>) => (shown ? { shown } : {})

/** "Làm tiếp": the report the officer was entering for a unit, left for something else. */
function resumeSaid(turn: Turn, { text, forwarded }: TextInput): Step | undefined {
  const draft = openDraft(turn)
  const resumes = !forwarded && draft && isOfficer(turn.me) && listen(text, EAR_OUTSIDE).kind === 'resume'
  return resumes ? pressReport(turn, { do: 'report.open', obligation: draft.report.obligation.id }) : undefined
}

/** A reply to a question is about that question. */
const offerOutside = (turn: Turn, about: About, input: TextInput): Step | undefined =>
  input.about?.explicit ? offerToTake(turn, about, [input]) : toldOutside(turn, about, input)

/** "Mai chị làm tiếp" is no answer to what was asked for somebody else either. */
const mayAnswer = ({ text, forwarded, about }: TextInput): boolean =>
  forwarded || about?.explicit || isOfItsSection(listen(text, EAR_OUTSIDE))

/** "Bot làm được gì": asked by whoever has no report open that explains itself. */
const helpSaid = (turn: Turn, { text, forwarded }: TextInput): Step | undefined =>
  !forwarded && helpAsked(text) ? help(turn) : undefined

/** What the desk is asked to do. */
const wishedFor = (turn: Turn, { text, assessment, ...input }: TextInput): Step | undefined =>
  (assessment === undefined ? undefined : assessmentAnswered(turn, { period: assessment, ...lettered(input) }, text)) ??
  (assessment === undefined || isOfficer(turn.me) ? deskSaid(turn, text) : deskRead(turn, text)) ??
  issueSaid(turn, text) ??
  decisionSaid(turn, text, assessment !== undefined)

/** Free text outside a dialogue may be the answer to the question the person's report stands at. */
export function aboutOf(turn: Turn): About | undefined {
  const draft = openDraft(turn)
  // The leaders' words are rarely a report; they begin theirs by themselves.
  const reports = draft && unitsOf(draft.me).includes(draft.report.unit.id)
  const prompt = reports ? openPromptOf(draft) : undefined
  return draft && prompt !== undefined ? { obligation: draft.report.obligation.id, prompt } : undefined
}

export function notUnderstood(turn: Turn, typed = ''): Step {
  if (isCourtesy(typed)) return courtesy(turn, typed)
  const choices: readonly Choice[] = [HOME, { word: 'help', action: { do: 'help' } }]
  const { me, facts } = turn
  const idle = isOfficer(me) || ownUnits(me, facts.plan).length > 0 ? {} : ({ idle: true } as const)
  return stay(turn, say({ say: 'not-understood', ...idle }, choices, { lasting: true }))
}
