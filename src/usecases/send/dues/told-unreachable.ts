import type { Unit } from '../../../domain/school.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { storedTold } from '../../read/stored.ts'
import type { Making } from './making.ts'

type Told = {
  readonly on: string
  readonly units: readonly string[]
  /** Key of what told it: tried again, it has told nobody yet. */
  readonly by?: string
}

const KEY = 'unreachable:'

/** Remembers which units an officer has been told of, so that the same sentence does not come on every rung. */
export function noteTold(
  { tx, member, now }: Making,
  { key, subject }: DueRecord,
  units: readonly Unit[],
): Promise<void> {
  const told: Told = { on: now.toISODate() ?? '', units: units.map(({ id }) => id), by: key }
  return tx.settings.set(`${KEY}${subject}:${member.id}`, JSON.stringify(told))
}

export async function lastTold({ tx, member }: Making, period: string): Promise<Told> {
  // Earlier programs remembered it once for all officers.
  const stored = (await tx.settings.get(`${KEY}${period}:${member.id}`)) ?? (await tx.settings.get(`${KEY}${period}`))
  return storedTold(stored)
}
