import type { Tx } from '../storage.ts'
import type { Instants } from './convert.ts'
import type { Sql } from './sql.ts'

export function sessionRecords(sql: Sql, instants: Instants): Tx['sessions'] {
  return {
    async load(chat) {
      return sql.first<{ state: string }>`
        SELECT s."state" FROM "MemberAddress" a JOIN "Session" s ON s."memberId" = a."memberId"
        WHERE a."chat" = ${chat}`?.state
    },
    async save(chat, state, at) {
      sql.run`
        INSERT INTO "Session" ("memberId", "state", "updatedAt")
        SELECT "memberId", ${state}, ${at} FROM "MemberAddress" WHERE "chat" = ${chat}
        ON CONFLICT ("memberId") DO UPDATE SET "state" = excluded."state", "updatedAt" = excluded."updatedAt"`
    },
    async savedAt(chat) {
      const row = sql.first<{ updatedAt: Date }>`
        SELECT s."updatedAt" FROM "MemberAddress" a JOIN "Session" s ON s."memberId" = a."memberId"
        WHERE a."chat" = ${chat}`
      return row && instants.read(row.updatedAt)
    },
  }
}

export function settingRecords(sql: Sql): Tx['settings'] {
  return {
    async get(key) {
      return sql.kept.first<{ value: string }>`SELECT "value" FROM "Setting" WHERE "key" = ${key}`?.value
    },
    async set(key, value) {
      sql.run`
        INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${value})
        ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`
    },
    async removeOthers(prefix, keep) {
      sql.run`
        DELETE FROM "Setting" WHERE substr("key", 1, length(${prefix})) = ${prefix}
          AND NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(keep)}) rest
            WHERE substr("Setting"."key", length(${prefix}) + 1, length(rest."value")) = rest."value")`
    },
    async remove(key) {
      sql.run`DELETE FROM "Setting" WHERE "key" = ${key}`
    },
  }
}
