import type { OutboxEntry } from '../records.ts'
import type { Sql } from './sql.ts'

/** Why a row is joined: to which. */
export const joinedTo = (into: number): string => `joined:${into}`

/** A row as it stands, behind all there are. @returns its id there. */
export function putLast(sql: Sql, { id: before, key }: Pick<OutboxEntry, 'id' | 'key'>): number {
  // No two have the same key, not even for a moment.
  sql.run`UPDATE "OutboxRow" SET "key" = NULL WHERE "id" = ${before}`
  const id = sql.insert`
    INSERT INTO "OutboxRow" ("chat", "key", "kind", "payload", "choices", "about", "turn", "createdAt", "notBefore",
      "state", "attempts", "failures", "reason", "messageId", "sentAt", "platformAt", "planned")
    SELECT "chat", ${key}, "kind", "payload", "choices", "about", "turn", "createdAt", "notBefore",
      "state", "attempts", "failures", "reason", "messageId", "sentAt", "platformAt", "planned"
    FROM "OutboxRow" WHERE "id" = ${before}`
  sql.run`DELETE FROM "OutboxRow" WHERE "id" = ${before}`
  // What leaves with it does so under its new number.
  sql.run`UPDATE "OutboxRow" SET "reason" = ${joinedTo(id)} WHERE "state" = 'joined' AND "reason" = ${joinedTo(before)}`
  return id
}
