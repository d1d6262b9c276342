import type { DateTime } from 'luxon'
import type { Member } from './member.ts'
import type { OwedKey } from './owed-key.ts'
import type { ReadRow } from './reading-log.ts'

/** A report's section: see owed-key.ts, and the prompt; '' or null where none is known. */
export type Place = { readonly obligationId: OwedKey | null; readonly promptId: string }

/** Everything that is kept of one person, oldest first in each list. */
export type OwnRecords = {
  readonly member: Member
  readonly messages: readonly (Place & { readonly at: DateTime; readonly text: string })[]
  readonly answers: readonly (Place & { readonly at: DateTime; readonly text: string })[]
  readonly notes: readonly { readonly at: DateTime; readonly text: string; readonly unitId: string }[]
  readonly files: readonly (Place & {
    readonly at: DateTime
    readonly kind: string
    readonly name: string
    readonly caption: string
    /** Bytes. */
    readonly size: number
  })[]
  readonly obstacles: readonly { readonly at: DateTime; readonly text: string; readonly answer: string | null }[]
  readonly directions: readonly { readonly at: DateTime; readonly text: string; readonly periodKey: string }[]
  readonly deeds: readonly { readonly at: DateTime; readonly action: string; readonly subject: string }[]
  /** What officers and the BGH looked at of it; by whom, '' of somebody who has left. */
  readonly readings: readonly (ReadRow & { readonly by: string })[]
  /** About a report, or about what an officer or the BGH has to know. */
  readonly reminders: readonly { readonly at: DateTime; readonly obligationId: OwedKey | null }[]
}
