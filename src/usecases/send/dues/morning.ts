import type { Choice } from '../../../conversation/action.ts'
import { type Message, say } from '../../../conversation/effect.ts'
import { isDueWhat } from '../../../domain/due.ts'
import { channelAt } from '../../../messenger/lines.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { renderSay } from '../../../text/chat/render.ts'
import { voiceOf } from '../enqueue.ts'
import { MAKERS } from './makers.ts'
import type { Made, Making } from './making.ts'
import { type Part, together } from './together.ts'

/**
 * What is due together to one person, in one message: each matter is made by itself; one alone is told as it is, several
 * of one morning stand one below the other, each with its buttons, and behind them news that has waited for it.
 * @param held such news; where nothing else is to be told it waits on.
 */
export async function makeTogether(
  making: Making,
  due: readonly DueRecord[],
  held: readonly Part[] = [],
): Promise<Made> {
  const messages: Message[] = []
  const skipped = new Map<number, string>()
  for (const one of separate(due)) {
    const [first] = one
    if (!first || !isDueWhat(first.what)) continue
    const made = await MAKERS[first.what](making, one)
    for (const [id, reason] of made.skipped) skipped.set(id, reason)
    if (made.message) messages.push(made.message)
  }
  return { message: composed(making, messages, held), skipped }
}

/** Of one kind about one thing go to their maker together; invitations and vướng mắc are gathered there. */
function separate(due: readonly DueRecord[]): readonly (readonly DueRecord[])[] {
  const groups = new Map<string, DueRecord[]>()
  for (const each of due) {
    const gathered = GATHERED.includes(each.what)
    const key = gathered ? each.what : `${each.what} ${each.subject}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  // What only waits stands below what has its day.
  const last = groups.get('day ')
  groups.delete('day ')
  return [...groups.values(), ...(last ? [last] : [])]
}

const GATHERED: readonly string[] = ['rung', 'pulse', 'pulse-nudge', 'missed-hours', 'invitation-expired', 'obstacle']

function composed(
  { deps, member, chat, now }: Making,
  messages: readonly Message[],
  held: readonly Part[],
): Message | undefined {
  const [only] = messages
  if (!only || (messages.length < 2 && held.length === 0)) return only
  const voice = voiceOf(member)
  // Of which matter each button is, where several are spoken of.
  const several = new Set(messages.flatMap(message => topicOf(message) ?? [])).size > 1
  const own = messages.map(message => ({
    text: renderSay(message.say, voice, channelAt(deps, chat)),
    choices: several ? ofMatter(message) : message.choices,
  }))
  const { texts, choices } = together([...own, ...held], voice)
  return say({ say: 'morning', day: now, texts }, choices, { lasting: true })
}

function topicOf({ say: told }: Message): string | undefined {
  if ('topic' in told && typeof told.topic === 'string') return told.topic
  return 'period' in told && typeof told.period === 'object' ? told.period?.topic : undefined
}

function ofMatter(message: Message): readonly Choice[] {
  const matter = topicOf(message)
  return message.choices.map(choice => {
    const isOfIt = 'period' in choice.action || 'programme' in choice.action
    return matter !== undefined && isOfIt ? { ...choice, matter } : choice
  })
}
