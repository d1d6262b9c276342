import { isOfficer } from '../../domain/member.ts'
import { type DeskRequest, deskRequest } from '../../domain/reading/desk-request.ts'
import type { DeskWish } from '../../domain/reading/desk-wishes.ts'
import { withWordsOnly } from '../aside.ts'
import type { Step } from '../effect.ts'
import type { Input } from '../input.ts'
import { openDraft } from '../report/draft.ts'
import { openAgain } from '../report/open-again.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { holdsWords, wishedBeside } from '../wished-beside.ts'
import { act, hasDesk, RIGHTS, unitsMeant } from './desk.ts'
import { showObstacles } from './desk-waiting.ts'
import { topicsOf } from './replies.ts'
import { stillOpen } from './stray.ts'

/** What is asked at the desk while something else stands open: answered, kept nowhere, and what is open goes on waiting. */

/** Where the officer words the report: that it is to be taken back, or worded elsewhere, are no words of it. */
export function deskInstead(turn: Turn, text: string): Step | undefined {
  const wish = text.length > LONGEST_INSTEAD || !isOfficer(turn.me) ? undefined : deskRequest(text)?.wish
  return wish === 'reword' || wish === 'way' ? act(turn, { wish, unit: '' }, text) : undefined
}

/** Sentences of a report are longer, in UTF-16 units. */
const LONGEST_INSTEAD = 60

/** "Tổ nào chưa nộp", "nhắc tổ Văn" said in the middle of something else; undefined for what may be part of that. */
export function deskBeside(turn: Turn, flow: Flow, input: Extract<Input, { kind: 'text' }>): Step | undefined {
  if (!hasDesk(turn) || input.forwarded || input.about?.explicit) return undefined
  const request = wishedBeside(flow, input.text, topicsOf(turn.facts))
  if (!request || !isMeant(turn, flow, request)) return undefined
  const asked = request.wish === 'obstacles' ? showObstacles(turn, request.unit) : act(turn, request, input.text)
  return asked && goesOn(turn, flow, asked)
}

/** Only looked at; what is done for others is asked for where nobody else reads what is told. */
function isMeant(turn: Turn, flow: Flow, request: DeskRequest): boolean {
  const { facts } = turn
  // A direction waits by itself, and what it is about sounds alike.
  if (flow.name === 'direction') return false
  const { wish } = request
  if (RIGHTS[wish] !== 'reading' && (mayTellOthers(flow) || !isOfficer(turn.me))) return false
  if (wish === 'assessment' && !facts.assessment) return false
  // Elsewhere it may be what somebody is told.
  if (wish === 'send' && flow.name !== 'report') return false
  if (request.topic !== undefined && request.topic !== facts.plan.topic) return false
  if (!OF_UNIT.includes(wish)) return true
  const { units } = unitsMeant(facts, request)
  const own = flow.name === 'report' ? openDraft(turn)?.report.unit.id : undefined
  return units.length > 0 && units.every(({ id }) => id !== own)
}

/** Where what is to be done for others may be what somebody is told; what waits for its tap tells it already. */
const mayTellOthers = (flow: Flow): boolean => TELLS_OTHERS.includes(flow.name) && !holdsWords(flow)

const TELLS_OTHERS: readonly Flow['name'][] = [
  ...(['obstacle', 'obstacle-confirm', 'obstacle-answer', 'obstacle-reopen', 'letter', 'return-reason'] as const),
  ...(['ask-officer', 'dispatch-sections', 'dispatch-request', 'direction-outcome'] as const),
]
const OF_UNIT: readonly DeskWish[] = ['state', 'nudge', 'extend', 'behalf', 'people', 'past', 'return']

function goesOn(turn: Turn, flow: Flow, asked: Step): Step {
  const told = asked.effects.map(withWordsOnly)
  const draft = flow.name === 'report' ? openDraft(turn) : undefined
  if (flow.name !== 'report' || !draft) {
    return { session: turn.session, effects: [...told, stillOpen(flow)] }
  }
  const { session, effects } = openAgain(draft, flow, waiting =>
    flow.wait.for === 'preview'
      ? { say: 'not-handed-in', asked: true }
      : { say: 'still-waiting', asked: true, ...waiting },
  )
  return { session, effects: [...told, ...effects] }
}
