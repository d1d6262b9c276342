import type { DateTime } from 'luxon'
import type { OwedKey } from '../domain/owed-key.ts'
import type { EditionText, PlanEdition } from '../domain/plan-edition.ts'
import type { School, Unit } from '../domain/school.ts'
import type { SchoolDays } from '../domain/school-days.ts'
import type { SchoolHistory, SchoolProperties } from '../domain/school-history.ts'

/** The deputy who signs for the head of the school. `member` null: who has left since, and the name with the person. */
export type Signer = { readonly member: number | null; readonly name: string }

/** The school itself. A change ends one version and begins the next: what was once printed can be printed again. */
export interface SchoolRecords extends SchoolEditRecords, PlanEditionRecords {
  /** undefined: nothing of it has been recorded yet. */
  history(): Promise<SchoolHistory | undefined>
  /** The first of everything. */
  seed(school: School, calendar: Pick<SchoolHistory, 'days' | 'official'>, at: DateTime): Promise<void>
  putSchool(school: SchoolProperties, at: DateTime): Promise<void>
  /** Who signed for the school at a moment, now where none is given; undefined: its head. */
  signer(at?: DateTime): Promise<Signer | undefined>
  /** From `at` on; undefined: the head of the school signs again. */
  putSigner(signer: Signer | undefined, at: DateTime): Promise<void>
  /**
   * The unit from now on: changed, back again after it had ended, or new, behind the others.
   * @param splitFrom of a new one: the unit it came out of, behind which it stands.
   */
  putUnit(unit: Unit, at: DateTime, splitFrom?: string): Promise<void>
  /** @param into the unit it went into; null: none. */
  endUnit(id: string, at: DateTime, into: string | null): Promise<void>
  /** All days of the calendar, instead of those before. */
  putDays(days: readonly SchoolDays[]): Promise<void>
}

/** One change of the school that can be looked up, and undone. */
export type KeptEdit = {
  readonly code: string
  readonly at: DateTime
  readonly memberId: number | null
  /** JSON: as it is told. */
  readonly told: string
  readonly subjects: readonly string[]
  /** JSON: what brings back what was before. */
  readonly undo: string
  readonly undone: { readonly at: DateTime; readonly by: number | null } | null
}

/** What of one unit became another's, by its numbers. */
export type Passed = {
  readonly notes: readonly string[]
  readonly attachments: readonly number[]
  readonly pieces: readonly number[]
}

/** Whose a draft and its notes are. */
export type Holder = { readonly unit: string; readonly obligation: string }

export interface SchoolEditRecords {
  keep(edit: Omit<KeptEdit, 'undone'>): Promise<void>
  edit(code: string): Promise<KeptEdit | undefined>
  /** Later than `at` and not undone. */
  editsAfter(at: DateTime): Promise<readonly KeptEdit[]>
  undone(code: string, by: number | null, at: DateTime): Promise<void>
  /** A report is owed no more, and nobody sees it; null: it is again. */
  release(id: OwedKey, at: DateTime | null): Promise<void>
  /** Notes, minh chứng and single messages of a draft become another's. */
  pass(from: Holder, to: Holder): Promise<Passed>
  passBack(passed: Passed, to: Holder): Promise<void>
}

/** An edition of a plan from the moment on at which it was read. */
export type KeptEdition = Omit<PlanEdition, 'at'> & {
  readonly offeredAt: DateTime
  /** Who sent it. */
  readonly by: number | null
  readonly taken: { readonly at: DateTime; readonly by: number | null } | null
  readonly undone: { readonly at: DateTime; readonly by: number | null } | null
}

export interface PlanEditionRecords {
  offer(edition: Omit<KeptEdition, 'taken' | 'undone'>): Promise<void>
  edition(code: string): Promise<KeptEdition | undefined>
  /** While it is only offered: what was read wrong, put right. */
  amend(
    code: string,
    to: {
      readonly number: string
      readonly signedOn: string
      readonly text: EditionText
      /** It is of another matter than it was taken for. */
      readonly programme?: string
    },
  ): Promise<void>
  take(code: string, by: number | null, at: DateTime): Promise<void>
  takeBack(code: string, by: number | null, at: DateTime): Promise<void>
}
