import { wayIn } from '../../domain/channel.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Admission } from '../facts.ts'
import type { Turn, Visit } from '../turn.ts'
import { CHANNEL_SUBJECT, JOIN_MINUTES } from '../vocabulary/channels.ts'
import { keyOf } from './channel-name.ts'
import { inviteCode } from './invite-one.ts'

const LASTING = { lasting: true } as const

/** /kenh: where the person is met; each other channel there is takes the code that is drawn here. */
export function channelsCommand(turn: Turn): Step {
  const { facts, me } = turn
  const met = facts.channels.filter(({ key }) => me.chats.some(chat => keyOf(chat) === key))
  const others = facts.channels.filter(channel => !met.includes(channel))
  const code = inviteCode(facts, facts.fresh[0])
  const message = {
    say: 'channels',
    ...{ met: met.map(({ name }) => name), minutes: JOIN_MINUTES },
    others: others.map(channel => ({ channel: channel.name, ...wayIn(channel, code) })),
  } as const
  if (others.length === 0) return stay(turn, say(message, [], LASTING))
  return stay(
    turn,
    { effect: 'join-code', code },
    { effect: 'audit', action: 'channels.code', subject: CHANNEL_SUBJECT },
    say(message, [], LASTING),
  )
}

/** The code has come by the other channel: both are told. */
export function join(visit: Visit, { member, code, open }: Extract<Admission, { kind: 'join' }>): Step {
  const { channel } = visit.facts
  return stay(
    visit,
    say({ say: 'joined-there', there: channel.name }, [], { ...LASTING, to: member }),
    { effect: 'join', member, code },
    { effect: 'audit', action: 'channels.joined', subject: CHANNEL_SUBJECT },
    say({ say: 'joined', here: channel.name, open }, [], LASTING),
  )
}
