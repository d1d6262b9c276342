import type { DateTime } from 'luxon'
import { LONGEST_MENDING_SECONDS, LONGEST_RETRY_SECONDS } from '../queues.ts'
import type { Client } from './client.ts'

/** Chats that have one under way, and those that have had one lately; `bulk`: what stands in no chat's line instead. */
type Lanes = { readonly busy: readonly string[]; readonly served: readonly string[]; readonly bulk?: boolean }

/**
 * Ids of the rows that may leave now: the oldest of each chat, answers before what goes to many, members before
 * strangers, and one chat's first before another's next. Waits are durations, so a clock that was set back since they were written does not stretch them.
 */
export async function dueIds(
  tx: Client,
  now: DateTime,
  { busy, served, bulk = false }: Lanes,
  limit: number,
): Promise<readonly number[]> {
  const at = now.toJSDate()
  const longest = now.plus({ seconds: LONGEST_RETRY_SECONDS }).toJSDate()
  const mending = now.plus({ seconds: LONGEST_MENDING_SECONDS }).toJSDate()
  const heads = await tx.$queryRaw<{ id: bigint | number }[]>`
    WITH waiting AS (
      SELECT "id", "chat", "attempts", "key" IS NULL AS "answer",
        "notBefore" <= ${at} OR "notBefore" <= "createdAt" OR ("attempts" > 0 AND "notBefore" > ${longest})
          OR ("notBefore" > ${mending} AND ("failures" > 0 AND "reason" <> 'quiet' OR "reason" = 'writing')) AS "due"
      FROM "OutboxRow"
      WHERE "state" = 'waiting' AND ("kind" = 'bulk') = ${bulk ? 1 : 0} AND "chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
    )
    SELECT MIN(w."id") AS "id" FROM waiting w LEFT JOIN "Member" m ON m."chat" = w."chat"
    WHERE w."due" OR w."attempts" > 0
    GROUP BY w."chat" HAVING MIN(w."id") = MIN(CASE WHEN w."due" THEN w."id" END)
    ORDER BY MAX(w."due" AND w."answer") DESC, m."id" IS NULL,
      w."chat" IN (SELECT "value" FROM json_each(${JSON.stringify(served)})), MIN(w."id") LIMIT ${limit}`
  return heads.map(({ id }) => Number(id))
}
