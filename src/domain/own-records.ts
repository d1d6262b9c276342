import type { DateTime } from 'luxon'
import type { Member, Role } from './member.ts'
import type { ObstacleKind } from './obstacle.ts'
import type { OwedKey } from './owed-key.ts'
import type { ReadRow } from './reading-log.ts'

/** By which somebody is met: the channel's name, and its id of the chat. `kept`: it has been chosen to be written to on. */
export type Account = {
  readonly channel: string
  readonly id: string
  readonly kept?: true
  /** When it was agreed to in the channel's own words. */
  readonly agreedAt?: DateTime
}

/** A report's section: see owed-key.ts, and the prompt; '' or null where none is known. */
export type Place = { readonly obligationId: OwedKey | null; readonly promptId: string }

/** How the school's records name somebody. */
export type TraceKind =
  | 'report-state'
  | 'report-writer'
  | 'report-sent-in'
  | 'pulse'
  | 'obstacle-answered'
  | 'obstacle-step'
  | 'part'
  | 'settlement'
  | 'year-before'
  | 'wording'
  | 'paragraph'
  | 'laid'
  | 'decided'
  | 'sent-off'
  | 'signs'
  | 'signer'
  | 'school-edit'
  | 'school-undone'
  | 'plan-offered'
  | 'plan-taken'
  | 'plan-undone'
  | 'invited-somebody'
  | 'invitation-revoked'
  | 'arrival-judged'
  | 'to-be-replaced'
  | 'browser'

/** `about`: an owed key, the key of a period, a unit, or ''. */
export type OwnTrace = { readonly kind: TraceKind; readonly at: DateTime | null; readonly about: string }

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
  readonly obstacles: readonly {
    readonly at: DateTime
    readonly kind: ObstacleKind
    readonly text: string
    readonly answer: string | null
  }[]
  readonly directions: readonly { readonly at: DateTime; readonly text: string; readonly periodKey: string }[]
  /** Links by which the person came in, or may still come in. */
  readonly invitations: readonly {
    readonly role: Role
    readonly unitId: string
    readonly createdAt: DateTime
    readonly expiresAt: DateTime
    readonly usedAt: DateTime | null
  }[]
  readonly traces: readonly OwnTrace[]
  readonly deeds: readonly { readonly at: DateTime; readonly action: string; readonly subject: string }[]
  /** What officers and the BGH looked at of it; by whom, '' of somebody who has left. */
  readonly readings: readonly (ReadRow & { readonly by: string })[]
  /** What the person looked at of others. */
  readonly looked: readonly ReadRow[]
  /** What others did about the person, by the journal. */
  readonly about: readonly { readonly at: DateTime; readonly action: string }[]
  /** About a report, or about what an officer or the BGH has to know; `sent` false: in the end it was not sent. */
  readonly reminders: readonly {
    readonly at: DateTime
    readonly obligationId: OwedKey | null
    readonly sent: boolean
  }[]
}
