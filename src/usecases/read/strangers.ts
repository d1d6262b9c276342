import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { monthOf } from '../../domain/traffic.ts'
import type { Line } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import { hashOf } from './load-admission.ts'
import { asJson } from './stored.ts'

/** Who writes and has not been let in, where every message counts: answered in measure, counted, and not kept. */

/** Prefix of the settings that hold who came today, by day and line, as hashes. */
export const STRANGERS_SEEN = 'strangers-seen:'

export const dayKey = (now: DateTime): string => now.toFormat('yyyyLLdd')

/** Answers to all strangers together in a day. */
const MOST_ANSWERS = 30
/** More are not told apart in a day. */
const MOST_SEEN = 300

const monthShape = z.object({ month: z.string(), came: z.number().int().nonnegative() })
const seenShape = z.object({ answered: z.number().int().nonnegative(), who: z.array(z.string()) })

/** @returns undefined for what is none. */
export function storedStrangers(json: string): z.output<typeof monthShape> | undefined {
  const parsed = monthShape.safeParse(asJson(json))
  return parsed.success ? parsed.data : undefined
}

/** Who came today, by hash, and how many answers they had; nothing for what is none. */
export function storedSeen(json: string): z.output<typeof seenShape> {
  const parsed = seenShape.safeParse(asJson(json))
  return parsed.success ? parsed.data : { answered: 0, who: [] }
}

const monthKey = ({ key }: Line): string => `strangers:${key}`
const seenKey = ({ key }: Line, now: DateTime): string => `${STRANGERS_SEEN}${dayKey(now)}:${key}`

const seenOn = async (tx: Tx, line: Line, now: DateTime) =>
  storedSeen((await tx.settings.get(seenKey(line, now))) ?? '')

/** How many came this month, each counted once a day. */
export async function strangersCame(tx: Tx, line: Line, now: DateTime): Promise<number> {
  const stored = storedStrangers((await tx.settings.get(monthKey(line))) ?? '')
  return stored?.month === monthOf(now) ? stored.came : 0
}

/** Counts a stranger where every message counts. @returns whether there is an answer left today. */
export async function meetStranger(tx: Tx, line: Line, chat: ChatAddress, now: DateTime): Promise<boolean> {
  if (!line.messenger.channel.quota) return true
  const seen = await seenOn(tx, line, now)
  const who = hashOf(chat).slice(0, 16)
  if (!seen.who.includes(who) && seen.who.length < MOST_SEEN) {
    const came = (await strangersCame(tx, line, now)) + 1
    await tx.settings.set(monthKey(line), JSON.stringify({ month: monthOf(now), came }))
    await tx.settings.set(seenKey(line, now), JSON.stringify({ ...seen, who: [...seen.who, who] }))
  }
  return seen.answered < MOST_ANSWERS
}

/** One of today's answers has been given. */
export async function answeredStranger(tx: Tx, line: Line, now: DateTime): Promise<void> {
  if (!line.messenger.channel.quota) return
  const seen = await seenOn(tx, line, now)
  await tx.settings.set(seenKey(line, now), JSON.stringify({ ...seen, answered: seen.answered + 1 }))
}
