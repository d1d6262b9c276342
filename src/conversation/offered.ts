import { placeSaid } from '../domain/reading/place-said.ts'
import type { Action } from './action.ts'
import type { Effect, Step } from './effect.ts'
import type { Facts } from './facts.ts'
import type { Input } from './input.ts'
import type { Flow, Offered, Session } from './session.ts'

/** So many offers are remembered beside what is done since, the newest ones, and so long. */
const MOST = 5
const DAYS = 30

/** The words or files of these wait for a tap that says what they are. */
const OFFERS: readonly Flow['name'][] = ['offer', 'take', 'note-unit']

/** Taps that let them go, or deal with them without writing them down. */
const LETS_GO: readonly Action['do'][] = ['note.drop', 'report.not', 'report.keep', 'mend.take']

/** The messages that a dialogue offers to keep. */
function messagesOf(flow: Flow | null): readonly string[] {
  if (flow === null || !('messageId' in flow) || !OFFERS.includes(flow.name)) return []
  const more = flow.name === 'take' ? (flow.more ?? []) : 'files' in flow ? flow.files : []
  return [flow.messageId, ...more.map(({ messageId }) => messageId)].filter(id => id !== '')
}

/** The same of what is offered as a step begins: beside it, and what had been left for something else. */
const offersOf = ({ turn, flow, offered = [] }: Session, now: number): readonly Offered[] => [
  ...offered,
  ...(flow !== null && messagesOf(flow).length > 0 ? [{ turn, since: now, flow }] : []),
]

/**
 * A session whose dialogue gives way to something else by itself, a reminder for one: words that wait for their tap go on
 * waiting for it.
 */
export const givingWay = (session: Session, now: Facts['now']): Session =>
  remembering({ ...session, turn: session.turn + 1, flow: null }, offersOf(session, now.toMillis()))

function remembering({ offered: _, ...session }: Session, offers: readonly Offered[]): Session {
  const kept = offers.slice(-MOST)
  return kept.length > 0 ? { ...session, offered: kept } : session
}

/**
 * Nothing that was said is lost: whoever is asked "Ghi nhanh?" and does something else first finds the buttons working
 * still, until the words have been written down or let go.
 */
export function keepOffered(before: Session, input: Input, { now }: Pick<Facts, 'now'>, next: Step): Step {
  const oldest = now.minus({ days: DAYS }).toMillis()
  const offers = offersOf(before, now.toMillis()).filter(({ since }) => since >= oldest)
  if (offers.length === 0 && before.offered === undefined) return next
  const held = [...messagesOf(next.session.flow), ...next.effects.flatMap(writtenBy)]
  const pressed = input.kind === 'choice' ? (input.offered ?? before.turn) : before.turn
  const waits = ({ turn, flow }: Offered) =>
    !messagesOf(flow).some(id => held.includes(id)) && !(turn === pressed && letsGo(input))
  return { ...next, session: remembering(next.session, offers.filter(waits)) }
}

/** "Ghi vào mục 5" typed under it has written it there. */
const letsGo = (input: Input): boolean =>
  input.kind === 'choice'
    ? LETS_GO.includes(input.action.do)
    : input.kind === 'text' && placeSaid(input.text) !== undefined

/** The messages that an effect writes down. */
function writtenBy(effect: Effect): readonly string[] {
  if (effect.effect === 'answer') return effect.pieces.map(({ messageId }) => messageId)
  return 'messageId' in effect && typeof effect.messageId === 'string' ? [effect.messageId] : []
}

/** Which offer, left for something else, a message of that turn made; undefined where none of it waits any more. */
export const offerAt = ({ offered = [] }: Session, turn: number): Offered | undefined =>
  offered.find(each => each.turn === turn)
