import type { DateTime } from 'luxon'
import { type Lines, LONGEST_MENDING_SECONDS, LONGEST_QUOTA_SECONDS, LONGEST_RETRY_SECONDS } from '../queues.ts'
import type { OutboxRowModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

type Lanes = {
  /** Chats that have one under way, and those that have had one lately. */
  readonly busy: readonly string[]
  readonly served: readonly string[]
  /** Undefined: whoever it is for. */
  readonly of: Lines | undefined
  /** What stands in no chat's line instead. */
  readonly bulk?: boolean
  /** How many wait, due or not. */
  readonly waiting: number
}

/** Of so many planned for hours that have come, the first are looked at: of all only where these give too few. */
const AHEAD = 256

/**
 * The rows that may leave now: the oldest of each chat, answers before what goes to many, members before
 * strangers, and one chat's first before another's next. Waits are durations, so a clock that was set back since they were written does not stretch them.
 */
export function dueRows(sql: Sql, now: DateTime, lanes: Lanes, limit: number): readonly OutboxRowModel[] {
  if (lanes.waiting === 0) return []
  const found = heads(sql, now, { ...lanes, ahead: AHEAD }, limit)
  const isAll = found.length >= limit || lanes.waiting <= AHEAD || !areMore(sql, now)
  return isAll ? found : heads(sql, now, { ...lanes, ahead: ALL }, limit)
}

/** Whether more are planned for hours that have come than are looked at first. */
const areMore = (sql: Sql, now: DateTime): boolean =>
  sql.first`
    SELECT 1 FROM "OutboxRow" WHERE "state" = 'waiting' AND "planned" = true AND "notBefore" <= ${now}
    LIMIT 1 OFFSET ${AHEAD}` !== undefined

/** To SQLite no limit. */
const ALL = -1

/** Thousands may be planned: of those only they are looked at whose hour there is, `ahead` of them, soonest first. */
function heads(
  sql: Sql,
  now: DateTime,
  { busy, served, of, bulk = false, ahead }: Lanes & { readonly ahead: number },
  limit: number,
): readonly OutboxRowModel[] {
  const longest = now.plus({ seconds: LONGEST_RETRY_SECONDS })
  const quota = now.plus({ seconds: LONGEST_QUOTA_SECONDS })
  const mending = now.plus({ seconds: LONGEST_MENDING_SECONDS })
  return sql.all`
    WITH own AS NOT MATERIALIZED (
      SELECT * FROM "OutboxRow"
      WHERE "state" = 'waiting' AND ("kind" = 'bulk') = ${bulk}
        AND "chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
        AND (${of === undefined} OR ${of?.others !== true} = EXISTS (
          SELECT 1 FROM json_each(${JSON.stringify(of?.lines ?? [])}) line
          WHERE substr("chat", 1, length(line."value") + 1) = line."value" || ':'))
    ), looked AS (
      SELECT * FROM own WHERE "planned" = false
      UNION ALL
      SELECT * FROM (
        SELECT * FROM own WHERE "planned" = true AND "notBefore" <= ${now} ORDER BY "notBefore", "id" LIMIT ${ahead})
    ), waiting AS (
      SELECT "id", "chat", "attempts", "key" IS NULL AS "answer",
        "notBefore" <= ${now} OR "notBefore" <= "createdAt" OR ("attempts" > 0 AND "notBefore" > CASE WHEN "reason" LIKE '429%' THEN ${quota} ELSE ${longest} END)
          OR ("notBefore" > ${mending} AND ("failures" > 0 AND "reason" <> 'quiet' OR "reason" = 'writing')) AS "due"
      FROM looked
    ), heads AS (
      SELECT MIN(w."id") AS "head", MAX(w."due" AND w."answer") AS "answers", m."memberId" IS NULL AS "strange",
        w."chat" IN (SELECT "value" FROM json_each(${JSON.stringify(served)})) AS "had"
      FROM waiting w LEFT JOIN "MemberAddress" m ON m."chat" = w."chat"
      WHERE w."due" OR w."attempts" > 0
      GROUP BY w."chat" HAVING MIN(w."id") = MIN(CASE WHEN w."due" THEN w."id" END)
    )
    SELECT r.* FROM heads JOIN "OutboxRow" r ON r."id" = "head"
    ORDER BY "answers" DESC, "strange", "had", "head" LIMIT ${limit}`
}
