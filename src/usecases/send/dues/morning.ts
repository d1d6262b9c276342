import type { Choice } from '../../../conversation/action.ts'
import { type Message, say } from '../../../conversation/effect.ts'
import { isDueWhat } from '../../../domain/due.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { renderSay } from '../../../text/chat/render.ts'
import type { Voice } from '../../../text/voice.ts'
import { labelOf } from '../../../text/words.ts'
import { voiceOf } from '../enqueue.ts'
import { MAKERS } from './makers.ts'
import type { Made, Making } from './making.ts'

/**
 * What is due together to one person, in one message: each matter is made by itself; one alone is told as it is, several
 * of one morning stand one below the other, each with its buttons.
 */
export async function makeTogether(making: Making, due: readonly DueRecord[]): Promise<Made> {
  const messages: Message[] = []
  const skipped = new Map<number, string>()
  for (const one of separate(due)) {
    const [first] = one
    if (!first || !isDueWhat(first.what)) continue
    const made = await MAKERS[first.what](making, one)
    for (const [id, reason] of made.skipped) skipped.set(id, reason)
    if (made.message) messages.push(made.message)
  }
  return { message: composed(making, messages), skipped }
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

function composed({ deps, member, now }: Making, messages: readonly Message[]): Message | undefined {
  const [only] = messages
  if (messages.length < 2 || !only) return only
  const voice = voiceOf(member)
  const texts = messages.map(message => renderSay(message.say, voice, deps.messenger.channel))
  const choices = toldApart(distinct(messages.flatMap(ofMatter)), voice)
  return say({ say: 'morning', day: now, texts }, choices, { lasting: true })
}

/** Its choices with the matter they are about: the same words may stand under another one. */
function ofMatter({ say: told, choices }: Message): readonly Choice[] {
  const topic = 'period' in told && typeof told.period === 'object' ? told.period?.topic : undefined
  return topic === undefined ? choices : choices.map(choice => ({ ...choice, matter: topic }))
}

/** The matter stands only behind words that stand there twice. */
function toldApart(choices: readonly Choice[], voice: Voice): readonly Choice[] {
  const plain = choices.map(({ matter: _, ...choice }): Choice => choice)
  const labels = plain.map(choice => labelOf(choice, voice))
  return choices.map((choice, at) => {
    const twice = labels.filter(label => label === labels[at]).length > 1
    return twice ? choice : (plain[at] ?? choice)
  })
}

/** One button that does a thing is enough. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const seen = new Set<string>()
  return choices.filter(({ action }) => {
    const what = JSON.stringify(action)
    const fresh = !seen.has(what)
    seen.add(what)
    return fresh
  })
}
