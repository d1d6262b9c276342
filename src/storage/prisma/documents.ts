import type { DocumentRecords } from '../storage.ts'
import type { Client } from './client.ts'
import { storedSpread } from './stored.ts'
import { wordingRecords } from './wording.ts'

export function documentRecords(tx: Client): DocumentRecords {
  return {
    async parts(periodKey) {
      const rows = await tx.schoolPart.findMany({ where: { periodKey }, orderBy: { key: 'asc' } })
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
      // Keys of one programme sort as its periods do: "dan-van.2024-H1", "dan-van.2024-Y", "dan-van.2025-H1".
      const programme = periodKey.slice(0, periodKey.indexOf('.') + 1)
      const found = await tx.schoolProfile.findFirst({
        where: { periodKey: { lte: periodKey, startsWith: programme } },
        orderBy: { periodKey: 'desc' },
      })
      if (!found) return undefined
      const { periodKey: told, ...profile } = found
      return { ...profile, confirmed: told === periodKey }
    },
    async putProfile(periodKey, { staff, partyMembers, classes, pupils }) {
      const row = { staff, partyMembers, classes, pupils }
      await tx.schoolProfile.upsert({ where: { periodKey }, create: { periodKey, ...row }, update: row })
    },
    async spread(periodKey) {
      const found = await tx.spreadDocuments.findUnique({ where: { periodKey } })
      return found ? storedSpread(found.documents) : undefined
    },
    async putSpread(periodKey, told) {
      const documents = JSON.stringify(told)
      await tx.spreadDocuments.upsert({ where: { periodKey }, create: { periodKey, documents }, update: { documents } })
    },
    async sent(periodKey) {
      const found = await tx.sentReport.findUnique({ where: { periodKey } })
      return found ? { number: found.number, on: found.on } : undefined
    },
    async putSent(periodKey, { number, on }) {
      await tx.sentReport.upsert({ where: { periodKey }, create: { periodKey, number, on }, update: { number, on } })
    },
    async settlements(periodKey) {
      const rows = await tx.settlement.findMany({ where: { periodKey } })
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
    ...wordingRecords(tx),
  }
}
