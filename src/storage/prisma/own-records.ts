import type { Member, Role } from '../../domain/member.ts'
import type { ObstacleKind } from '../../domain/obstacle.ts'
import type { OwnRecords } from '../../domain/own-records.ts'
import { obstacleSubject, personSubject } from '../../domain/reading-log.ts'
import type { Client } from './client.ts'
import { type Instants, withOwed } from './convert.ts'
import { ownTraces } from './own-traces.ts'
import { readRow } from './readings.ts'

/** Everything the tables hold of one person: what `cutLoose` would cut or delete. */
export async function ownRecords(tx: Client, instants: Instants, member: Member): Promise<OwnRecords> {
  const { id } = member
  const orderBy = { id: 'asc' as const }
  const mine = { where: { memberId: id }, orderBy }
  const pieces = await tx.answerPiece.findMany({ where: { chat: { in: [...member.chats] } }, orderBy })
  const answers = await tx.answer.findMany({ where: { authorId: id }, orderBy })
  const notes = await tx.note.findMany({ where: { memberId: id }, orderBy: { at: 'asc' } })
  const said = await tx.notePiece.findMany({ where: { note: { memberId: id } }, orderBy })
  const files = await tx.attachment.findMany(mine)
  const obstacles = await tx.obstacle.findMany(mine)
  const directions = await tx.direction.findMany(mine)
  const deeds = await tx.auditEntry.findMany({ where: { actor: id }, orderBy })
  const reminders = await tx.due.findMany(mine)
  const looked = await tx.reading.findMany(mine)
  const about = await tx.auditEntry.findMany({ where: { subject: personSubject(id), NOT: { actor: id } }, orderBy })
  const links = await tx.invitation.findMany({
    where: { OR: [{ usedBy: id }, { name: member.name, usedAt: null }] },
    orderBy,
  })
  const readings = await readingsAbout(tx, id)
  const at = instants.read
  return {
    member,
    messages: pieces.map(row => ({ ...withOwed(row), at: at(row.at) })),
    answers: answers.map(row => ({ ...withOwed(row), at: at(row.updatedAt) })),
    notes: notes.map(({ id: note, unitId, at: when }) => ({
      at: at(when),
      unitId,
      text: said.flatMap(piece => (piece.noteId === note ? [piece.text] : [])).join('\n'),
    })),
    files: files.map(row => ({ ...withOwed(row), at: at(row.at) })),
    obstacles: obstacles.map(({ createdAt, kind, text, answer }) => ({
      ...{ at: at(createdAt), kind: kind as ObstacleKind, text, answer },
    })),
    directions: directions.map(({ createdAt, text, periodKey }) => ({ at: at(createdAt), text, periodKey })),
    invitations: links.map(row => ({
      ...{ role: row.role as Role, unitId: row.unitId, createdAt: at(row.createdAt), expiresAt: at(row.expiresAt) },
      usedAt: instants.readOrNull(row.usedAt),
    })),
    traces: await ownTraces(tx, instants, id),
    looked: looked.map(row => readRow(row, instants)),
    about: about.map(row => ({ at: at(row.at), action: row.action })),
    deeds: deeds.map(row => ({ ...row, at: at(row.at) })),
    readings: readings.map(({ by, ...row }) => ({ ...readRow(row, instants), by })),
    reminders: reminders.map(row => ({
      ...withOwed(row),
      at: at(row.settledAt ?? row.dueAt),
      sent: row.state === 'sent',
    })),
  }
}

/** What others looked at of somebody: reports the person wrote in, the person, and whatever brought everything along. */
async function readingsAbout(tx: Client, id: number) {
  const inReports = await tx.obligation.findMany({
    where: {
      OR: [
        { submissions: { some: { memberId: id } } },
        { answers: { some: { authorId: id } } },
        { attachments: { some: { memberId: id } } },
      ],
    },
    select: { id: true, periodKey: true },
  })
  const obstacles = await tx.obstacle.findMany({ where: { memberId: id }, select: { id: true } })
  const subjects = [
    personSubject(id),
    ...obstacles.map(row => obstacleSubject(row.id)),
    ...inReports.flatMap(({ id: owed, periodKey }) => [owed, periodKey]),
  ]
  const rows = await tx.reading.findMany({
    where: { memberId: { not: id }, OR: [{ subject: { in: [...new Set(subjects)] } }, { what: 'everything' }] },
    orderBy: { id: 'asc' },
  })
  const readers = await tx.member.findMany({ select: { id: true, name: true, address: true } })
  return rows.map(row => {
    const reader = readers.find(each => each.id === row.memberId)
    return { ...row, by: reader ? `${reader.address} ${reader.name}` : '' }
  })
}
