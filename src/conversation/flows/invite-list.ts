import { readPeopleList } from '../../domain/reading/people-list.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import { type ListedLine, MOST_LISTED } from '../vocabulary/invite.ts'
import { sayStale } from './common.ts'
import { dutiesTaken, lookAt, mended, type Ready } from './invite-list-lines.ts'
import { invitationOf, inviteCode, LIST, WHOM } from './invite-one.ts'
import { HOME, reply } from './replies.ts'

/** Invitations that wait at once: nobody forwards more, and a sheet of more is no sheet. */
const MOST_WAITING = 200

const CANCEL: Choice = { word: 'cancel', action: { do: 'home' } }

/** "Mời nhiều người": asks for the list. */
export const askList = (turn: Turn): Step =>
  goTo(
    turn,
    { name: 'invite-list', people: [] },
    say({ say: 'invite-list-ask', units: namesOf(turn) }, [CANCEL], { digits: 'answer' }),
  )

/** Units as they may be typed, for an example. */
const namesOf = ({ facts }: Turn): readonly string[] =>
  facts.school.units.flatMap(({ kind, shortName }) => (kind === 'subject-group' ? [shortName] : []))

/** A list, more of it, or what mends a line of it. */
export function inviteListText(turn: Turn, { people }: FlowOf<'invite-list'>, text: string): Step {
  const { units } = turn.facts.school
  const changed = mended(people, text, units)
  if (changed) return show(turn, changed)
  const read = readPeopleList(text, units, [...dutiesTaken(turn.facts), ...people])
  const last = Math.max(0, ...people.map(({ number }) => number))
  const more = read.map((each, i): ListedLine => ({ ...each, number: last + 1 + i }))
  const known = more.some(({ unit }) => unit !== undefined)
  if (!known)
    return stay(turn, say({ say: 'invite-list-again', stands: people.length > 0, unit: namesOf(turn)[0] ?? '' }))
  const all = [...people, ...more]
  return show(turn, all.slice(0, MOST_LISTED), { over: Math.max(0, all.length - MOST_LISTED) })
}

/** Read back, with the one button that makes all of them. */
function show(turn: Turn, people: readonly ListedLine[], { over = 0, moved = false } = {}): Step {
  const { ready, unready } = lookAt(turn.facts, people)
  const lines = ready.map(({ line }) => line)
  const all = { do: 'invite.all', lines: numbersOf(ready) } as const
  const send: readonly Choice[] =
    ready.length === 0 ? [] : [{ word: 'send-invitations', values: { n: ready.length }, action: all }]
  const table = say({ say: 'invite-list', ready: lines, unready, over, moved }, [...send, CANCEL], { digits: 'answer' })
  return goTo(turn, { name: 'invite-list', people }, table)
}

const numbersOf = (ready: readonly Ready[]): readonly number[] => ready.map(({ line }) => line.number)

/** All of them, each with its text, and the sheet to print. */
export function inviteAll(turn: Turn, shown: readonly number[]): Step {
  const { flow } = turn.session
  const { invitations, codes = [] } = turn.facts
  if (flow?.name !== 'invite-list') return sayStale(turn)
  const { people } = flow
  const { ready, unready } = lookAt(turn.facts, people)
  const count = ready.length
  // A colleague has invited some of them meanwhile, or a unit has gone: read back once more.
  if (numbersOf(ready).join() !== shown.join() || codes.length < count) return show(turn, people, { moved: true })
  const waiting = invitations.length
  if (waiting + count > MOST_WAITING) {
    return stay(turn, say({ say: 'invitations-full', waiting, most: MOST_WAITING }, [LIST], { lasting: true }))
  }
  const made = ready.flatMap(({ wanted, typed }: Ready, i) =>
    invitationOf(turn, wanted, typed, inviteCode(turn.facts, codes[i] ?? '')),
  )
  const told = reply(turn, { say: 'invitations-made', count, left: unready.length }, [WHOM, LIST, HOME])
  const sheet = { effect: 'document', order: { kind: 'invitation-sheet' } } as const
  return { ...told, effects: [...made, ...told.effects, sheet] }
}
