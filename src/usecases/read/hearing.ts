import { DateTime } from 'luxon'
import { z } from 'zod'
import type { LineKey } from '../../domain/chat-address.ts'
import type { Hearing, Span } from '../../domain/hearing.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { asJson } from './stored.ts'

/** Until when a channel has been listened to, and what was missed. */
const keyOf = (line: LineKey): string => `hearing:${line}`

const instant = z.string().refine(text => DateTime.fromISO(text).isValid)
const span = z.object({ from: instant, to: instant })
const shape = z.object({ until: instant, untold: span.optional(), gaps: z.array(span) })

export async function readHearing(tx: Tx, { calendar: { zone } }: Deps, line: LineKey): Promise<Hearing | undefined> {
  const stored = await tx.settings.get(keyOf(line))
  return stored === undefined ? undefined : storedHearing(stored, zone)
}

/** @returns undefined for what is none. */
export function storedHearing(json: string, zone: string): Hearing | undefined {
  const parsed = shape.safeParse(asJson(json))
  if (!parsed.success) return undefined
  const at = (text: string) => DateTime.fromISO(text, { zone })
  const within = ({ from, to }: z.output<typeof span>): Span => ({ from: at(from), to: at(to) })
  const { until, untold, gaps } = parsed.data
  return { until: at(until), gaps: gaps.map(within), ...(untold ? { untold: within(untold) } : {}) }
}

export async function saveHearing(tx: Tx, line: LineKey, { until, untold, gaps }: Hearing): Promise<void> {
  const utc = (at: DateTime) => at.toUTC().toISO() ?? ''
  const within = ({ from, to }: Span) => ({ from: utc(from), to: utc(to) })
  const stored = { until: utc(until), gaps: gaps.map(within), ...(untold ? { untold: within(untold) } : {}) }
  await tx.settings.set(keyOf(line), JSON.stringify(stored))
}
