import { DateTime } from 'luxon'

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
    dayEnd: iso => DateTime.fromISO(iso, { zone }).endOf('day'),
  }
}

export const orNull = (instant: DateTime | null): Date | null => (instant === null ? null : instant.toJSDate())
