import { DateTime } from 'luxon'
import type { Obligation, ObligationState } from '../../domain/obligation.ts'
import { keptOwedKey } from '../../domain/owed-key.ts'
import type { Answer, AnswerState } from '../../domain/report.ts'
import type { ReportRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull, withOwed } from './convert.ts'
import type { AnswerModel, ObligationModel } from './generated/models.ts'
import { storedFigures, storedReturn } from './stored.ts'
import { submissionRecords } from './submissions.ts'

export function reportRecords(tx: Client, instants: Instants): ReportRecords {
  return { ...obligations(tx, instants), ...answers(tx, instants), ...pieces(tx), ...submissionRecords(tx, instants) }
}

function readObligation({ releasedAt: _, ...row }: ObligationModel, instants: Instants): Obligation {
  const returned = row.returned === null ? null : storedReturn(row.returned)
  return {
    ...row,
    id: keptOwedKey(row.id),
    state: row.state as ObligationState,
    stateAt: instants.read(row.stateAt),
    submittedAt: instants.readOrNull(row.submittedAt),
    extendedTo: instants.readOrNull(row.extendedTo),
    returned: returned && { ...returned, until: instants.read(DateTime.fromISO(returned.until).toJSDate()) },
  }
}

function writeObligation(obligation: Obligation) {
  const { returned } = obligation
  return {
    ...obligation,
    stateAt: obligation.stateAt.toJSDate(),
    submittedAt: orNull(obligation.submittedAt),
    extendedTo: orNull(obligation.extendedTo),
    returned: returned === null ? null : JSON.stringify({ ...returned, until: returned.until.toISO() }),
  }
}

function obligations(
  tx: Client,
  instants: Instants,
): Pick<ReportRecords, 'create' | 'byId' | 'ofPeriod' | 'ofUnits' | 'save'> {
  const list = async (where: object) =>
    (await tx.obligation.findMany({ where: { ...where, releasedAt: null } })).map(row => readObligation(row, instants))
  return {
    async create(rows) {
      const known = await tx.obligation.findMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        select: { id: true },
      })
      const there = new Set(known.map(({ id }) => id))
      await tx.obligation.createMany({ data: rows.filter(({ id }) => !there.has(id)).map(writeObligation) })
    },
    async byId(id) {
      const row = await tx.obligation.findUnique({ where: { id, releasedAt: null } })
      return row ? readObligation(row, instants) : undefined
    },
    ofPeriod: periodKey => list({ periodKey }),
    ofUnits: (unitIds, periodKeys) => list({ unitId: { in: [...unitIds] }, periodKey: { in: [...periodKeys] } }),
    async save(obligation) {
      await tx.obligation.update({ where: { id: obligation.id }, data: writeObligation(obligation) })
    },
  }
}

function answers(tx: Client, instants: Instants): Pick<ReportRecords, 'answers' | 'putAnswer' | 'removeAnswer'> {
  const read = (row: AnswerModel): Answer => ({
    promptId: row.promptId,
    state: row.state as AnswerState,
    text: row.text,
    figures: storedFigures(row.figures),
    authorId: row.authorId,
    updatedAt: instants.read(row.updatedAt),
  })
  return {
    async answers(obligationId) {
      return (await tx.answer.findMany({ where: { obligationId }, orderBy: { id: 'asc' } })).map(read)
    },
    async putAnswer(obligationId, { promptId, figures, updatedAt, ...answer }) {
      const row = { ...answer, figures: JSON.stringify(figures), updatedAt: updatedAt.toJSDate() }
      await tx.answer.upsert({
        where: { obligationId_promptId: { obligationId, promptId } },
        create: { obligationId, promptId, ...row },
        update: row,
      })
    },
    async removeAnswer(obligationId, promptId) {
      await tx.answer.deleteMany({ where: { obligationId, promptId } })
    },
  }
}

function pieces(
  tx: Client,
): Pick<ReportRecords, 'addPiece' | 'pieceByMessage' | 'partOfMessage' | 'pieces' | 'prunePieces' | 'clearPieces'> {
  return {
    async addPiece(piece, at) {
      const { chat, messageId } = piece
      const row = { ...piece, at: at.toJSDate() }
      await tx.answerPiece.upsert({ where: { chat_messageId: { chat, messageId } }, create: row, update: row })
    },
    async pieceByMessage(chat, messageId) {
      const row = await tx.answerPiece.findUnique({ where: { chat_messageId: { chat, messageId } } })
      return row === null ? undefined : withOwed(row)
    },
    async partOfMessage(chat, messageId) {
      const where = { chat, messageId: { startsWith: `${messageId}#` } }
      const row = await tx.answerPiece.findFirst({ where })
      return row === null ? undefined : withOwed(row)
    },
    async pieces(obligationId, promptId) {
      const rows = await tx.answerPiece.findMany({ where: { obligationId, promptId }, orderBy: { id: 'asc' } })
      return rows.map(row => withOwed(row))
    },
    async prunePieces(before) {
      const { count } = await tx.answerPiece.deleteMany({ where: { at: { lt: before.toJSDate() } } })
      return count
    },
    async clearPieces(obligationId, promptId) {
      await tx.answerPiece.deleteMany({ where: { obligationId, promptId } })
    },
  }
}
