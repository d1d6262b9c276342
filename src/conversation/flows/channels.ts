import { wayIn } from '../../domain/channel.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Admission } from '../facts.ts'
import type { Turn, Visit } from '../turn.ts'
import type { AdmissionAction } from '../vocabulary/admission.ts'
import { CHANNEL_SUBJECT, type ChannelsAction, JOIN_MINUTES, LATEST } from '../vocabulary/channels.ts'
import { isFull, keptChannel, metOn } from './channel-name.ts'
import { sayStale } from './common.ts'
import { consentChoices, consentWays, terms } from './consent-again.ts'
import { inviteCode } from './invite-one.ts'

const LASTING = { lasting: true } as const

/**
 * /kenh: where the person is met, on which channel to be written to; each other channel there is takes the code that is
 * drawn here. `argument`: the one chosen in the same breath.
 */
export function channelsCommand(turn: Turn, argument: string): Step {
  const { facts, me } = turn
  const chosen = argument.toLowerCase()
  const met = metOn(facts.channels, me)
  if (chosen === LATEST || met.some(({ key }) => key === chosen)) return keepTo(turn, chosen)
  const others = facts.channels.filter(channel => !met.includes(channel))
  const code = inviteCode(facts, facts.fresh[0])
  const kept = keptChannel(facts.channels, me)
  const message = {
    say: 'channels',
    ...{ met: met.map(({ name }) => name), minutes: JOIN_MINUTES },
    ...(kept === undefined ? {} : { kept: kept.name }),
    others: others.map(channel => ({ channel: channel.name, ...wayIn(channel, code) })),
  } as const
  if (others.length === 0) return stay(turn, say(message, choicesBeside(turn, me.keepsTo), LASTING))
  return stay(
    turn,
    { effect: 'join-code', code },
    { effect: 'audit', action: 'channels.code', subject: CHANNEL_SUBJECT },
    say(message, choicesBeside(turn, me.keepsTo), LASTING),
  )
}

/** What can be chosen instead, where there is a choice. */
function choicesBeside({ facts, me }: Turn, keepsTo: string | null): readonly Choice[] {
  const met = metOn(facts.channels, me)
  if (met.length < 2) return []
  const latest: Choice = { word: 'use-latest', action: { do: 'channels.keep', channel: LATEST } }
  return [
    ...met
      .filter(({ key }) => key !== keepsTo)
      .map(
        ({ key, name }): Choice => ({
          ...{ word: 'use-channel', values: { name } },
          action: { do: 'channels.keep', channel: key },
        }),
      ),
    ...(met.some(({ key }) => key === keepsTo) ? [latest] : []),
  ]
}

/** On one channel from now on, or wherever the person was last; said otherwise, it is otherwise. */
function keepTo(turn: Turn, chosen: string): Step {
  const met = metOn(turn.facts.channels, turn.me)
  const kept = met.find(({ key }) => key === chosen)
  if (!kept && chosen !== LATEST) return sayStale(turn)
  const keepsTo = kept?.key ?? null
  const others = met.flatMap(({ key, name }) => (key === keepsTo ? [] : [name]))
  const message = { say: 'channel-kept', ...(kept ? { kept: kept.name } : {}), others } as const
  return stay(
    turn,
    { effect: 'keep-channel', channel: keepsTo },
    { effect: 'audit', action: kept ? 'channels.kept' : 'channels.latest', subject: CHANNEL_SUBJECT },
    say(message, choicesBeside(turn, keepsTo), LASTING),
  )
}

export const pressChannels = (turn: Turn, { channel }: ChannelsAction): Step => keepTo(turn, channel)

/** Nobody further is served here: one courteous sentence, and the officers hear of it. */
export function noSeat(visit: Visit, name: string): Step {
  const { channel, channels, people, school } = visit.facts
  const others = channels.filter(each => each.key !== channel.key && !isFull(each, people))
  const message = {
    say: 'no-seat',
    ...{ channel: channel.name, people: channel.quota?.people ?? 0 },
    ...{ others: others.map(each => each.name), through: school.through },
  } as const
  return stay(visit, { effect: 'no-seat', name }, say(message))
}

type Joining = Extract<Admission, { kind: 'join' }>

/** The code has come by the other channel: it is agreed to in that one's own words, once, before anything is stored. */
export function askToJoin(visit: Visit, { code }: Joining): Step {
  const { name } = visit.facts.channel
  return stay(visit, say({ say: 'join-consent', channel: name }, consentWays(code), LASTING))
}

/** Both are told. */
function join(visit: Visit, { member, code, open }: Joining): Step {
  const { channel } = visit.facts
  return stay(
    visit,
    say({ say: 'joined-there', there: channel.name }, [], { ...LASTING, to: member }),
    { effect: 'join', member, code },
    say({ say: 'joined', here: channel.name, open }, [], LASTING),
  )
}

/** The buttons under such a consent. */
export function pressJoining(visit: Visit, action: AdmissionAction, joining: Joining): Step {
  const { facts } = visit
  switch (action.do) {
    case 'consent.agree':
      return join(visit, joining)
    case 'consent.decline':
      return stay(visit, say({ say: 'join-declined', channel: facts.channel.name }))
    case 'consent.full':
      return stay(visit, say({ say: 'consent-full', ...terms(facts) }, consentChoices(joining.code), LASTING))
    default:
      return askToJoin(visit, joining)
  }
}
