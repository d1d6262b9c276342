import type { Note } from '../../domain/note.ts'
import { keptOwedKey } from '../../domain/owed-key.ts'
import type { PulseMark } from '../../domain/pulse.ts'
import type { NoteRecords, PulseRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { NoteModel, NotePieceModel, PulseMarkModel } from './generated/models.ts'
import { grouped } from './grouped.ts'
import type { Sql } from './sql.ts'

type Row = NoteModel & { readonly pieces: readonly NotePieceModel[]; readonly _count: { readonly attachments: number } }

const WHOLE = { pieces: { orderBy: { id: 'asc' } }, _count: { select: { attachments: true } } } as const

export function noteRecords(tx: Client, sql: Sql, instants: Instants): NoteRecords {
  const read = ({ pieces, _count, ...row }: Row): Note => ({
    ...row,
    at: instants.read(row.at),
    source: row.source as Note['source'],
    usedIn: row.usedIn === null ? null : keptOwedKey(row.usedIn),
    text: pieces.map(({ text }) => text).join('\n'),
    files: _count.attachments,
  })
  return {
    async add({ id, unitId, memberId, promptId, at, source }) {
      sql.run`
        INSERT INTO "Note" ("id", "unitId", "memberId", "promptId", "at", "source")
        VALUES (${id}, ${unitId}, ${memberId}, ${promptId}, ${at}, ${source})`
    },
    async putPiece({ noteId, chat, messageId, text, at }) {
      sql.run`
        INSERT INTO "NotePiece" ("noteId", "chat", "messageId", "text", "at")
        VALUES (${noteId}, ${chat}, ${messageId}, ${text}, ${at})
        ON CONFLICT ("chat", "messageId") DO UPDATE SET
          "noteId" = excluded."noteId", "text" = excluded."text", "at" = excluded."at"`
    },
    async byId(id) {
      const row = await tx.note.findUnique({ where: { id }, include: WHOLE })
      return row ? read(row) : undefined
    },
    async byMessage(chat, messageId) {
      const piece = await tx.notePiece.findUnique({
        where: { chat_messageId: { chat, messageId } },
        include: { note: { include: WHOLE } },
      })
      return piece ? read(piece.note) : undefined
    },
    async ofUnit(unitId, since) {
      const rows = sql.kept.all<NoteModel & { files: number }>`
        SELECT n.*, (SELECT COUNT(*) FROM "Attachment" a WHERE a."noteId" = n."id") AS "files" FROM "Note" n
        WHERE n."unitId" = ${unitId} AND n."at" >= ${since} ORDER BY n."at"`
      if (rows.length === 0) return []
      const pieces = sql.kept.all<NotePieceModel>`
        SELECT p.* FROM "NotePiece" p JOIN "Note" n ON n."id" = p."noteId"
        WHERE n."unitId" = ${unitId} AND n."at" >= ${since} ORDER BY p."id"`
      const piecesOf = grouped(pieces, piece => piece.noteId)
      return rows.map(({ files, ...row }) =>
        read({ ...row, pieces: piecesOf.get(row.id) ?? [], _count: { attachments: files } }),
      )
    },
    async file(id, promptId) {
      await tx.note.update({ where: { id }, data: { promptId } })
    },
    async leaveOut(id, obligationId) {
      await tx.note.update({ where: { id }, data: { usedIn: obligationId } })
    },
    async prune(before) {
      return sql.run`DELETE FROM "Note" WHERE "at" < ${before}`
    },
    async use(obligationId, promptId, ids) {
      const noteId = { in: [...ids] }
      await tx.note.updateMany({ where: { id: noteId }, data: { usedIn: obligationId, promptId } })
      await tx.attachment.updateMany({ where: { noteId }, data: { obligationId, promptId } })
    },
  }
}

export function pulseRecords(tx: Client, sql: Sql, instants: Instants): PulseRecords {
  const read = ({ mark, at, ...row }: PulseMarkModel): PulseMark => ({
    ...row,
    mark: mark as PulseMark['mark'],
    at: instants.read(at),
  })
  return {
    async put({ at, ...answer }) {
      const { quarter, unitId, area } = answer
      const row = { ...answer, at: at.toJSDate() }
      const where = { quarter_unitId_area: { quarter, unitId, area } }
      await tx.pulseMark.upsert({ where, create: row, update: row })
    },
    async of(quarter) {
      const rows = sql.kept.all<PulseMarkModel>`SELECT * FROM "PulseMark" WHERE "quarter" = ${quarter} ORDER BY "id"`
      return rows.map(read)
    },
  }
}
