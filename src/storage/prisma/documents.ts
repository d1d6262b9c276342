import type { DocumentRecords } from '../storage.ts'
import type { Client } from './client.ts'

export function documentRecords(tx: Client): DocumentRecords {
  return {
    async parts(periodKey) {
      const rows = await tx.schoolPart.findMany({ where: { periodKey }, orderBy: { key: 'asc' } })
      return rows.map(({ key, text }) => ({ key, text }))
    },
    async putPart(periodKey, key, text, memberId, at) {
      const row = { text, memberId, updatedAt: at.toJSDate() }
      await tx.schoolPart.upsert({
        where: { periodKey_key: { periodKey, key } },
        create: { periodKey, key, ...row },
        update: row,
      })
    },
    async unticked(periodKey) {
      return (await tx.untick.findMany({ where: { periodKey }, orderBy: { wordsId: 'asc' } })).map(
        ({ wordsId }) => wordsId,
      )
    },
    async tick(periodKey, wordsId, ticked) {
      const key = { periodKey, wordsId }
      if (ticked) await tx.untick.deleteMany({ where: key })
      else await tx.untick.upsert({ where: { periodKey_wordsId: key }, create: key, update: {} })
    },
  }
}
