import { z } from 'zod'
import type { SchoolEditFacts } from '../../conversation/facts.ts'
import type { ToldChange } from '../../conversation/vocabulary/school.ts'
import type { RoleGrant } from '../../domain/member.ts'
import type { ObligationState, Return } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Answer } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import type { SchoolDays } from '../../domain/school-days.ts'
import type { SchoolProperties } from '../../domain/school-history.ts'
import type { Holder, KeptEdit, Passed } from '../../storage/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { answer, returned } from '../../storage/stored-answer.ts'

const grant = z.object({ role: z.string(), unitId: z.string() })

/** What brings back what was before a change of the school; written by this program beside the change. */
const undo = z.object({
  /** The units as they were. */
  units: z.array(z.looseObject({ id: z.string() })),
  added: z.array(z.string()),
  properties: z.looseObject({ name: z.string() }).nullable(),
  days: z
    .array(
      z.object({
        kind: z.enum(['off', 'make-up', 'quiet']),
        first: z.string(),
        last: z.string(),
        name: z.string().nullable(),
      }),
    )
    .nullable(),
  /** Roles that passed to another unit; `had` already: the other one was there before. */
  roles: z.array(z.object({ member: z.number(), from: grant, to: grant, had: z.boolean() })),
  /** Reports owed no more, and owed anew. */
  released: z.array(z.string()),
  created: z.array(z.string()),
  /** Reports as they stood. */
  reports: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      returned: returned.nullable(),
      answers: z.array(answer),
      joined: z.array(z.string()),
    }),
  ),
  passed: z.array(
    z.object({
      notes: z.array(z.string()),
      attachments: z.array(z.number()),
      pieces: z.array(z.number()),
      unit: z.string(),
      obligation: z.string(),
    }),
  ),
})

/** An answer as it was, its instant as ISO. */
export type AnswerBefore = Omit<Answer, 'updatedAt'> & { readonly updatedAt: string }

export type Undo = {
  readonly units: readonly Unit[]
  readonly added: readonly string[]
  readonly properties: SchoolProperties | null
  readonly days: readonly SchoolDays[] | null
  readonly roles: readonly {
    readonly member: number
    readonly from: RoleGrant
    readonly to: RoleGrant
    readonly had: boolean
  }[]
  readonly released: readonly OwedKey[]
  readonly created: readonly OwedKey[]
  readonly reports: readonly {
    readonly id: OwedKey
    readonly state: ObligationState
    readonly returned: (Omit<Return, 'until'> & { readonly until: string }) | null
    readonly answers: readonly AnswerBefore[]
    /** Questions to which the other unit's answer came. */
    readonly joined: readonly string[]
  }[]
  readonly passed: readonly (Passed & Holder)[]
}

/** @throws ZodError for a row that this program has not written. */
export const storedUndo = (json: string): Undo => undo.parse(JSON.parse(json)) as unknown as Undo

/** A change as it was told; its units as they were then. */
export const storedTold = (json: string): ToldChange => JSON.parse(json) as ToldChange

/** The change of a button, and whether it can still be undone. */
export async function editMeant(tx: Tx, code: string): Promise<SchoolEditFacts | undefined> {
  const edit = await tx.school.edit(code)
  if (!edit) return undefined
  const { at, memberId: by, undone } = edit
  return { code, told: storedTold(edit.told), by, at, undone, undoable: await isUndoable(tx, edit) }
}

/** Nothing rests on it: no later change of the same thing, and nobody has gone on with what it touched. */
async function isUndoable(tx: Tx, { at, subjects, undo: json }: KeptEdit): Promise<boolean> {
  const later = await tx.school.editsAfter(at)
  if (later.some(each => each.subjects.some(subject => subjects.includes(subject)))) return false
  const { created, reports, added } = storedUndo(json)
  for (const { id } of reports) {
    const report = await tx.reports.byId(id)
    const answers = await tx.reports.answers(id)
    if (!report || report.stateAt > at || answers.some(({ updatedAt }) => updatedAt > at)) return false
  }
  for (const id of created) if ((await tx.reports.byId(id))?.state !== 'pending') return false
  const people = await tx.members.all()
  return !people.some(({ state, roles }) => state !== 'left' && roles.some(({ unitId }) => added.includes(unitId)))
}
