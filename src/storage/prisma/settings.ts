import type { Tx } from '../storage.ts'
import type { Client } from './client.ts'

export function sessionRecords(tx: Client): Tx['sessions'] {
  return {
    async load(chat) {
      return (await tx.session.findUnique({ where: { chat } }))?.state
    },
    async save(chat, state, at) {
      const row = { state, updatedAt: at.toJSDate() }
      await tx.session.upsert({ where: { chat }, create: { chat, ...row }, update: row })
    },
  }
}

export function settingRecords(tx: Client): Tx['settings'] {
  return {
    async get(key) {
      return (await tx.setting.findUnique({ where: { key } }))?.value
    },
    async set(key, value) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    },
    async removeOthers(prefix, keep) {
      await tx.setting.deleteMany({ where: { key: { startsWith: prefix }, NOT: { key: { startsWith: keep } } } })
    },
    async remove(key) {
      await tx.setting.deleteMany({ where: { key } })
    },
  }
}
