import { DateTime } from 'luxon'
import { type ChatAddress, keptAddress } from '../../domain/chat-address.ts'
import { keptOwedKey, type OwedKey } from '../../domain/owed-key.ts'
import { lately } from '../../domain/remembered.ts'

/** How instants cross the border to the database: stored in UTC, read back in the school's zone. */
export type Instants = {
  read(date: Date): DateTime
  readOrNull(date: Date | null): DateTime | null
  /** The last moment of a day, ISO. */
  dayEnd(iso: string): DateTime
}

/** @param zone IANA zone of every instant that is read. */
export function instantsIn(zone: string): Instants {
  const read = (date: Date) => DateTime.fromJSDate(date, { zone })
  return {
    read,
    readOrNull: date => (date === null ? null : read(date)),
    // Everybody's deadlines are the same few days.
    dayEnd: lately(iso => DateTime.fromISO(iso, { zone }).endOf('day')),
  }
}

export const orNull = (instant: DateTime | null): Date | null => (instant === null ? null : instant.toJSDate())

/** A row with the address it was stored with. */
export const withChat = <T extends { chat: string }>(row: T): Omit<T, 'chat'> & { chat: ChatAddress } => ({
  ...row,
  chat: keptAddress(row.chat),
})

type WithOwed<T extends { obligationId: string | null }> = Omit<T, 'obligationId'> & {
  obligationId: T['obligationId'] extends string ? OwedKey : OwedKey | null
}

/** A row with the key it was stored with, which the port lets nobody put down as anything else. */
export function withOwed<T extends { obligationId: string }>(row: T): WithOwed<T>
export function withOwed<T extends { obligationId: string | null }>(row: T): WithOwed<T>
export function withOwed<T extends { obligationId: string | null }>(row: T) {
  return { ...row, obligationId: row.obligationId === null ? null : keptOwedKey(row.obligationId) }
}
