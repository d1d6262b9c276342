import { isLeadership, isReachable, unitsOf } from '../../domain/member.ts'
import { changesAsked } from '../../domain/reading/changes-asked.ts'
import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { endsAsking } from '../../domain/reading/desk-request.ts'
import { directionTold } from '../../domain/reading/direction-told.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { helpAsked } from '../../domain/reading/help-asked.ts'
import { takesProposal } from '../../domain/reading/yes-no.ts'
import { goTo, type Step, stay } from '../effect.ts'
import { EAR_OUTSIDE, putsOff } from '../report/heard.ts'
import type { Turn } from '../turn.ts'
import { decide, viewOf } from './assessment.ts'
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
    ? goTo(beside, flow, ...beside.effects, directionQuestion(flow))
    : addToDirection(turn, flow, named(said))
}

/** "A) đồng ý", "tổ Toán nộp chưa", "cảm ơn": the direction goes on waiting. */
function besideDirection(turn: Turn, flow: DirectionFlow, said: string): Step | undefined {
  if (isCourtesy(said) || putsOff(said)) return stay(turn)
  if (helpAsked(said)) return help(turn)
  const answered = decideInWords(turn, flow.period, said, 'lettered') ?? deskRead(turn, said)
  return answered ?? (flow.text !== undefined && asks(said) ? nearest(turn, said, { say: 'desk-nearest' }) : undefined)
}

const asks = (text: string): boolean => listen(text, EAR_OUTSIDE).kind === 'question' || endsAsking(text)

/** "a) đồng ý": the letter before it. */
const LETTER = /^\s*([abc])(?:[).:]\s*|\s+(?=(?:đồng|dong|giữ|giu)\s))/iu

/** A short yes or no answers the one thing that waits for the BGH, or the one it names; else it cannot be known which. */
function decideInWords(turn: Turn, period: string, text: string, how: 'alone' | 'lettered'): Step | undefined {
  const view = viewOf(turn.facts)
  const letter = LETTER.exec(text)?.[1]?.toLowerCase()
  const answer = takesProposal(text.replace(LETTER, ''))
  if (!view || view.period.key !== period || !answer) return undefined
  const { decisions } = view
  const alone = how === 'alone' && decisions.length === 1 ? decisions[0] : undefined
  const meant = letter === undefined ? alone : decisions['abc'.indexOf(letter)]
  return meant && decide(turn, view, { do: 'assessment.decide', period, decision: meant.id, answer })
}

/** Without the name it stands behind, which is told with it. */
const named = (said: string): string => directionTold(said) || said

/** A free answer to an assessment, outside any dialogue; undefined when the person gives no directions, or asks. */
export function offerDirection(turn: Turn, period: string, text: string): Step | undefined {
  const { me } = turn
  const said = text.trim()
  if (!isLeadership(me) || !isReachable(me) || said === '' || isCourtesy(said) || putsOff(said)) return undefined
  const decided = decideInWords(turn, period, said, 'alone')
  return decided ?? (asks(said) ? undefined : addToDirection(turn, { name: 'direction', period }, named(said)))
}

/** "Chỉ đạo: các tổ nộp trước thứ sáu", said when nothing was asked: the next assessment tells what became of it. */
export function directionSaid(turn: Turn, text: string): Step | undefined {
  const { me, facts } = turn
  if (!isLeadership(me) || !isReachable(me)) return undefined
  // "Bổ sung số liệu tổ Toán" to nobody's report is a direction, too.
  const told = directionTold(text) ?? (changesAsked(text) && unitsOf(me).length === 0 ? text.trim() : undefined)
  if (told === undefined) return undefined
  const flow = nextDirection(facts)
  return told === '' ? askDirection(turn, flow) : addToDirection(turn, flow, told)
}
