import type { KeptEdit, SchoolEditRecords } from '../school.ts'
import type { Client } from './client.ts'
import { type Instants, orNull } from './convert.ts'
import type { SchoolEditModel } from './generated/models.ts'
import { storedIds } from './stored.ts'

/** What officers changed about the school, and what of a unit has been passed on to another. */
export function schoolEditRecords(tx: Client, instants: Instants): SchoolEditRecords {
  const read = ({ at, subjects, undoneAt, undoneBy, ...row }: SchoolEditModel): KeptEdit => ({
    ...row,
    at: instants.read(at),
    subjects: storedIds(subjects),
    undone: undoneAt === null ? null : { at: instants.read(undoneAt), by: undoneBy },
  })
  return {
    async keep({ at, subjects, ...edit }) {
      await tx.schoolEdit.create({ data: { ...edit, at: at.toJSDate(), subjects: JSON.stringify(subjects) } })
    },
    async edit(code) {
      const row = await tx.schoolEdit.findUnique({ where: { code } })
      return row ? read(row) : undefined
    },
    async editsAfter(at) {
      const rows = await tx.schoolEdit.findMany({ where: { at: { gt: at.toJSDate() }, undoneAt: null } })
      return rows.map(read)
    },
    async undone(code, undoneBy, at) {
      await tx.schoolEdit.update({ where: { code }, data: { undoneAt: at.toJSDate(), undoneBy } })
    },
    async release(id, at) {
      await tx.obligation.update({ where: { id }, data: { releasedAt: orNull(at) } })
    },
    async pass(from, to) {
      const notes = (await tx.note.findMany({ where: { unitId: from.unit }, select: { id: true } })).map(({ id }) => id)
      const of = { where: { obligationId: from.obligation }, select: { id: true } } as const
      const attachments = (await tx.attachment.findMany(of)).map(({ id }) => id)
      const pieces = (await tx.answerPiece.findMany(of)).map(({ id }) => id)
      const passed = { notes, attachments, pieces }
      await move(tx, passed, to)
      return passed
    },
    passBack: (passed, to) => move(tx, passed, to),
  }
}

async function move(
  tx: Client,
  { notes, attachments, pieces }: Parameters<SchoolEditRecords['passBack']>[0],
  { unit, obligation }: Parameters<SchoolEditRecords['passBack']>[1],
): Promise<void> {
  await tx.note.updateMany({ where: { id: { in: [...notes] } }, data: { unitId: unit } })
  await tx.attachment.updateMany({ where: { id: { in: [...attachments] } }, data: { obligationId: obligation } })
  await tx.answerPiece.updateMany({ where: { id: { in: [...pieces] } }, data: { obligationId: obligation } })
}
