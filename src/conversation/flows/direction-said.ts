import { isLeadership, isReachable, unitsOf } from '../../domain/member.ts'
import { changesAsked } from '../../domain/reading/changes-asked.ts'
import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { decisionsSaid } from '../../domain/reading/decisions-said.ts'
import { endsAsking } from '../../domain/reading/desk-request.ts'
import { directionTold, holdSaid } from '../../domain/reading/direction-told.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { helpAsked } from '../../domain/reading/help-asked.ts'
import { holdsBack } from '../../domain/reading/holds-back.ts'
import { takesProposal } from '../../domain/reading/yes-no.ts'
import { goTo, type Step, stay } from '../effect.ts'
import { EAR_OUTSIDE, putsOff } from '../report/heard.ts'
import type { Turn } from '../turn.ts'
import { assessmentCommand, decideEach, viewOf, whichDecision } from './assessment.ts'
import { markAsSaid } from './assessment-marks.ts'
import { help } from './common.ts'
import { deskRead, nearest } from './desk.ts'
import { addToDirection, askDirection, type DirectionFlow, directionQuestion, nextDirection } from './direction.ts'

/** What the BGH types to an assessment: a decision, a question, or a direction after the confirming tap. */

/** Typed while a direction is asked for, or waits for its tap: what is none is dealt with beside it. */
export function assessmentText(turn: Turn, flow: DirectionFlow, text: string): Step {
  const said = text.trim()
  if (said === '') return stay(turn)
  const beside = besideDirection(turn, flow, said)
  return beside
    ? goTo(beside, letteredAnew(flow, beside), ...beside.effects, directionQuestion(flow))
    : addToDirection(turn, flow, named(said))
}

/** Asked which of those that are open: their letters are what counts from now on. */
function letteredAnew(flow: DirectionFlow, { effects }: Step): DirectionFlow {
  const which = effects.flatMap(each =>
    each.effect === 'say' && each.say.say === 'decisions-which' ? [each.say.view] : [],
  )[0]
  return which ? { ...flow, shown: which.decisions.map(({ id }) => id) } : flow
}

/** "A) đồng ý", "tổ Toán nộp chưa", "cảm ơn": the direction goes on waiting. */
function besideDirection(turn: Turn, flow: DirectionFlow, said: string): Step | undefined {
  // "Khoan gửi đã" beside a direction that waits for its tap is about that one.
  if (isCourtesy(said) || putsOff(said) || (flow.text !== undefined && holdsBack(said))) return stay(turn)
  if (helpAsked(said)) return help(turn)
  const answered = decideInWords(turn, flow, said, 'named') ?? deskRead(turn, said)
  return answered ?? (flow.text !== undefined && asks(said) ? nearest(turn, said, { say: 'desk-nearest' }) : undefined)
}

const asks = (text: string): boolean => listen(text, EAR_OUTSIDE).kind === 'question' || endsAsking(text)

type Asked = {
  readonly period: string
  /** The matters as the chat was shown them, a, b, c; those decided since have no other letter than before. */
  readonly shown?: readonly string[]
}

/**
 * What is decided or marked in words. A short yes or no answers the one thing that waits for the BGH; where several wait
 * it is asked which, unless the words are about something else that was asked.
 * @param how 'named': only what names what it is about
 */
function decideInWords(turn: Turn, { period, shown }: Asked, text: string, how: 'alone' | 'named'): Step | undefined {
  const view = viewOf(turn.facts)
  if (!view || view.period.key !== period) return undefined
  const open = view.decisions.map(({ id }) => id)
  const letters = shown ?? open
  const said = decisionsSaid(text, letters.length)
  const answer = said === 'which' || letters.length < 2 ? takesProposal(text) : undefined
  if (answer || said === 'which') {
    if (how === 'named' && !LETTERED.test(text)) return undefined
    const [only, ...others] = open
    if (only === undefined) return assessmentCommand(turn, '')
    return answer && others.length === 0
      ? decideEach(turn, view, [{ decision: only, answer }])
      : whichDecision(turn, view)
  }
  if (!said) return markAsSaid(turn, view, text)
  const given = said.flatMap(({ at, answer: each }) =>
    letters.slice(at, at + 1).map(decision => ({ decision, answer: each })),
  )
  // What has been settled meanwhile is seen first; of "cả" only what is open was meant.
  const still = given.filter(({ decision }) => open.includes(decision))
  if (still.length === 0 || (still.length < given.length && given.length < letters.length))
    return open.length > 0 ? whichDecision(turn, view) : assessmentCommand(turn, '')
  return unsure(turn, shown) ? whichDecision(turn, view) : decideEach(turn, view, still)
}

/** "A) đồng ý", where it is the only one. */
const LETTERED = /^\s*a\s*[).:]/iu

/** Not known what stood under the letters, and something has been decided: another may have had this one's letter. */
const unsure = ({ facts }: Turn, shown: readonly string[] | undefined): boolean =>
  shown === undefined && facts.assessment?.directions.some(({ kind }) => kind.startsWith('decision:')) === true

/** Without the name it stands behind, which is told with it. */
const named = (said: string): string => directionTold(said) || said

/** "A đồng ý, b giữ nguyên", "mục 2 tốt", said to the assessment shown last. */
export const assessmentAnswered = (turn: Turn, asked: Asked, text: string): Step | undefined =>
  isLeadership(turn.me) ? decideInWords(turn, asked, text, 'named') : undefined

/** A free answer to an assessment, outside any dialogue; undefined when the person gives no directions, or asks. */
export function offerDirection(turn: Turn, asked: Asked, text: string): Step | undefined {
  const { me } = turn
  const said = text.trim()
  if (!isLeadership(me) || !isReachable(me) || said === '' || isCourtesy(said) || putsOff(said)) return undefined
  const decided = decideInWords(turn, asked, said, 'alone')
  return decided ?? (asks(said) ? undefined : addToDirection(turn, { name: 'direction', ...asked }, named(said)))
}

/** "Chỉ đạo: các tổ nộp trước thứ sáu", said when nothing was asked: the next assessment tells what became of it. */
export function directionSaid(turn: Turn, text: string): Step | undefined {
  const { me, facts } = turn
  if (!isLeadership(me) || !isReachable(me)) return undefined
  // "Bổ sung số liệu tổ Toán" to nobody's report is a direction, too.
  // What the officer does not hear of goes out.
  const told =
    directionTold(text) ?? holdSaid(text) ?? (changesAsked(text) && unitsOf(me).length === 0 ? text.trim() : undefined)
  if (told === undefined) return undefined
  const flow = nextDirection(facts)
  return told === '' ? askDirection(turn, flow) : addToDirection(turn, flow, told)
}
