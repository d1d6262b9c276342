import type { DocumentRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type {
  EnteredFigureModel,
  SchoolPartModel,
  SchoolProfileModel,
  SentReportModel,
  SettlementModel,
  SpreadDocumentsModel,
} from './generated/models.ts'
import type { Sql } from './sql.ts'
import { storedSpread } from './stored.ts'
import { wordingRecords } from './wording.ts'

export function documentRecords(tx: Client, sql: Sql): DocumentRecords {
  return {
    async parts(periodKey) {
      const rows = sql.kept.all<SchoolPartModel>`
        SELECT * FROM "SchoolPart" WHERE "periodKey" = ${periodKey} ORDER BY "key"`
      return rows.map(({ key, text }) => ({ key, text }))
    },
    async putPart(periodKey, key, { text, memberId, at }) {
      const row = { text, memberId, updatedAt: at.toJSDate() }
      await tx.schoolPart.upsert({
        where: { periodKey_key: { periodKey, key } },
        create: { periodKey, key, ...row },
        update: row,
      })
    },
    async profile(periodKey) {
      // They sort as the periods do: "2024-H1", "2024-Y", "2025-H1".
      const span = spanIn(periodKey)
      const found = sql.kept.first<SchoolProfileModel>`
        SELECT * FROM "SchoolProfile" WHERE "span" <= ${span} ORDER BY "span" DESC LIMIT 1`
      if (!found) return undefined
      const { span: told, ...profile } = found
      return { ...profile, confirmed: told === span }
    },
    async putProfile(periodKey, { staff, partyMembers, classes, pupils }) {
      const row = { staff, partyMembers, classes, pupils }
      const span = spanIn(periodKey)
      await tx.schoolProfile.upsert({ where: { span }, create: { span, ...row }, update: row })
    },
    async spread(periodKey) {
      const found = sql.kept.first<SpreadDocumentsModel>`
        SELECT * FROM "SpreadDocuments" WHERE "periodKey" = ${periodKey}`
      return found ? storedSpread(found.documents) : undefined
    },
    async putSpread(periodKey, told) {
      const documents = JSON.stringify(told)
      await tx.spreadDocuments.upsert({ where: { periodKey }, create: { periodKey, documents }, update: { documents } })
    },
    async sent(periodKey) {
      const found = sql.kept.first<SentReportModel>`SELECT * FROM "SentReport" WHERE "periodKey" = ${periodKey}`
      return found ? { number: found.number, on: found.on } : undefined
    },
    async putSent(periodKey, { number, on }) {
      await tx.sentReport.upsert({ where: { periodKey }, create: { periodKey, number, on }, update: { number, on } })
    },
    async entered(periodKey) {
      const rows = sql.kept.all<EnteredFigureModel>`SELECT * FROM "EnteredFigure" WHERE "periodKey" = ${periodKey}`
      return new Map(rows.map(({ indicator, value, of }) => [indicator, { value, ...(of === null ? {} : { of }) }]))
    },
    async enter(periodKey, indicator, amount, { memberId, at }) {
      if (!amount) {
        await tx.enteredFigure.deleteMany({ where: { periodKey, indicator } })
        return
      }
      const row = { value: amount.value, of: amount.of ?? null, memberId, at: at.toJSDate() }
      await tx.enteredFigure.upsert({
        where: { periodKey_indicator: { periodKey, indicator } },
        create: { periodKey, indicator, ...row },
        update: row,
      })
    },
    async settlements(periodKey) {
      const rows = sql.all<SettlementModel>`SELECT * FROM "Settlement" WHERE "periodKey" = ${periodKey}`
      return new Map(rows.map(({ key, value }) => [key, value]))
    },
    async settle(periodKey, key, value, { memberId, at }) {
      const row = { value, memberId, at: at.toJSDate() }
      await tx.settlement.upsert({
        where: { periodKey_key: { periodKey, key } },
        create: { periodKey, key, ...row },
        update: row,
      })
    },
    ...wordingRecords(tx, sql),
  }
}

/** The half or whole year of a period: the school is as big for one programme as for the other. */
const spanIn = (periodKey: string): string => periodKey.slice(periodKey.indexOf('.') + 1)
