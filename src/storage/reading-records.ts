import type { DateTime } from 'luxon'
import type { Read, ReadRow } from '../domain/reading-log.ts'

/** Who read what: each thing once a day for each reader. */
export interface ReadingRecords {
  note(read: Read, reader: number, at: DateTime): Promise<void>
  /** Behind the row `after`, oldest first. */
  behind(after: number, limit: number): Promise<readonly ReadRow[]>
  prune(before: DateTime): Promise<number>
}
