import { DateTime } from 'luxon'
import type { Obligation, ObligationState } from '../../domain/obligation.ts'
import { keptOwedKey } from '../../domain/owed-key.ts'
import type { Answer, AnswerState } from '../../domain/report.ts'
import type { ReportRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull, withChat, withOwed } from './convert.ts'
import type { AnswerModel, AnswerPieceModel, ObligationModel } from './generated/models.ts'
import type { Memory } from './memory.ts'
import type { Sql } from './sql.ts'
import { storedDoubts, storedFigures, storedReturn } from './stored.ts'
import { submissionRecords } from './submissions.ts'

export function reportRecords(tx: Client, sql: Sql, instants: Instants, memory: Memory): ReportRecords {
  return {
    ...obligations(tx, sql, instants, memory),
    ...answers(sql, instants),
    ...pieces(sql),
    ...submissionRecords(sql, instants),
  }
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

const writtenReturn = (returned: Obligation['returned']): string | null =>
  returned === null ? null : JSON.stringify({ ...returned, until: returned.until.toISO() })

function writeObligation(obligation: Obligation) {
  return {
    ...obligation,
    stateAt: obligation.stateAt.toJSDate(),
    submittedAt: orNull(obligation.submittedAt),
    extendedTo: orNull(obligation.extendedTo),
    returned: writtenReturn(obligation.returned),
  }
}

function obligations(
  tx: Client,
  sql: Sql,
  instants: Instants,
  memory: Memory,
): Pick<ReportRecords, 'create' | 'byId' | 'ofPeriod' | 'ofUnits' | 'save'> {
  const read = (row: ObligationModel) => readObligation(row, instants)
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
      const row = sql.first<ObligationModel>`SELECT * FROM "Obligation" WHERE "id" = ${id} AND "releasedAt" IS NULL`
      return row && read(row)
    },
    async ofPeriod(periodKey) {
      return memory.kept(`obligations of ${periodKey}`, ['Obligation'], () =>
        sql.all<ObligationModel>`
          SELECT * FROM "Obligation" WHERE "periodKey" = ${periodKey} AND "releasedAt" IS NULL ORDER BY "unitId"`.map(
          read,
        ),
      )
    },
    async ofUnits(unitIds, periodKeys) {
      const [units, periods] = [JSON.stringify(unitIds), JSON.stringify(periodKeys)]
      return memory.kept(`obligations of ${units} ${periods}`, ['Obligation'], () =>
        sql.all<ObligationModel>`
          SELECT * FROM "Obligation" WHERE "unitId" IN (SELECT "value" FROM json_each(${units}))
            AND "periodKey" IN (SELECT "value" FROM json_each(${periods})) AND "releasedAt" IS NULL
          ORDER BY "unitId", "periodKey"`.map(read),
      )
    },
    async save({ id, state, stateAt, stateBy, submittedAt, version, extendedTo, writerId, returned }) {
      sql.run`
        UPDATE "Obligation" SET "state" = ${state}, "stateAt" = ${stateAt}, "stateBy" = ${stateBy},
          "submittedAt" = ${submittedAt}, "version" = ${version}, "extendedTo" = ${extendedTo},
          "writerId" = ${writerId}, "returned" = ${writtenReturn(returned)} WHERE "id" = ${id}`
    },
  }
}

function answers(
  sql: Sql,
  instants: Instants,
): Pick<ReportRecords, 'answers' | 'answered' | 'putAnswer' | 'removeAnswer'> {
  const read = (row: AnswerModel): Answer => {
    const doubts = storedDoubts(row.doubts)
    return {
      promptId: row.promptId,
      state: row.state as AnswerState,
      text: row.text,
      figures: storedFigures(row.figures),
      ...(doubts.length > 0 ? { doubts } : {}),
      authorId: row.authorId,
      updatedAt: instants.read(row.updatedAt),
    }
  }
  return {
    async answers(obligationId) {
      return sql.all<AnswerModel>`SELECT * FROM "Answer" WHERE "obligationId" = ${obligationId} ORDER BY "id"`.map(read)
    },
    async answered(periodKey) {
      const rows = sql.kept.all<{ id: string; answers: number }>`
        SELECT o."id", COUNT(*) AS "answers" FROM "Obligation" o JOIN "Answer" a ON a."obligationId" = o."id"
        WHERE o."periodKey" = ${periodKey} GROUP BY o."id"`
      return new Map(rows.map(({ id, answers }) => [keptOwedKey(id), answers]))
    },
    async putAnswer(obligationId, { promptId, state, text, figures, doubts = [], authorId, updatedAt }) {
      sql.run`
        INSERT INTO "Answer" ("obligationId", "promptId", "state", "text", "figures", "doubts", "authorId",
          "updatedAt")
        VALUES (${obligationId}, ${promptId}, ${state}, ${text}, ${JSON.stringify(figures)},
          ${JSON.stringify(doubts)}, ${authorId}, ${updatedAt})
        ON CONFLICT ("obligationId", "promptId") DO UPDATE SET "state" = excluded."state", "text" = excluded."text",
          "figures" = excluded."figures", "doubts" = excluded."doubts", "authorId" = excluded."authorId", "updatedAt" = excluded."updatedAt"`
    },
    async removeAnswer(obligationId, promptId) {
      sql.run`DELETE FROM "Answer" WHERE "obligationId" = ${obligationId} AND "promptId" = ${promptId}`
    },
  }
}

function pieces(
  sql: Sql,
): Pick<ReportRecords, 'addPiece' | 'pieceByMessage' | 'partOfMessage' | 'pieces' | 'prunePieces' | 'clearPieces'> {
  return {
    async addPiece({ chat, messageId, obligationId, promptId, text, indicator }, at) {
      sql.run`
        INSERT INTO "AnswerPiece" ("chat", "messageId", "obligationId", "promptId", "text", "indicator", "at")
        VALUES (${chat}, ${messageId}, ${obligationId}, ${promptId}, ${text}, ${indicator ?? null}, ${at})
        ON CONFLICT ("chat", "messageId") DO UPDATE SET "obligationId" = excluded."obligationId",
          "promptId" = excluded."promptId", "text" = excluded."text", "at" = excluded."at",
          "indicator" = CASE WHEN ${indicator === undefined} THEN "indicator" ELSE excluded."indicator" END`
    },
    async pieceByMessage(chat, messageId) {
      const row = sql.first<AnswerPieceModel>`
        SELECT * FROM "AnswerPiece" WHERE "chat" = ${chat} AND "messageId" = ${messageId}`
      return row && withChat(withOwed(row))
    },
    async partOfMessage(chat, messageId) {
      const row = sql.first<AnswerPieceModel>`
        SELECT * FROM "AnswerPiece" WHERE "chat" = ${chat} AND "messageId" >= ${`${messageId}#`}
          AND "messageId" < ${`${messageId}$`} LIMIT 1`
      return row && withChat(withOwed(row))
    },
    async pieces(obligationId, promptId) {
      const rows = sql.all<AnswerPieceModel>`
        SELECT * FROM "AnswerPiece" WHERE "obligationId" = ${obligationId} AND "promptId" = ${promptId} ORDER BY "id"`
      return rows.map(row => withChat(withOwed(row)))
    },
    async prunePieces(before) {
      return sql.run`DELETE FROM "AnswerPiece" WHERE "at" < ${before}`
    },
    async clearPieces(obligationId, promptId) {
      sql.run`DELETE FROM "AnswerPiece" WHERE "obligationId" = ${obligationId} AND "promptId" = ${promptId}`
    },
  }
}
