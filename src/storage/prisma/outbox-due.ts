import type { DateTime } from 'luxon'
import {
  type Lines,
  LONGEST_MENDING_SECONDS,
  LONGEST_QUOTA_SECONDS,
  LONGEST_RETRY_SECONDS,
  PUT_OFF,
  tookNoMore,
} from '../queues.ts'
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

/** As much of a row as says whether it may leave. */
type Look = Pick<
  OutboxRowModel,
  'id' | 'chat' | 'key' | 'attempts' | 'failures' | 'reason' | 'planned' | 'notBefore' | 'createdAt'
>

/**
 * So few that wait are all looked at. Of more that are planned for hours that have come the first so many are; all of
 * them only where these give too few.
 */
const AHEAD = 256

/**
 * The rows that may leave now: the oldest of each chat, answers before what goes to many, members before
 * strangers, and one chat's first before another's next. Waits are durations, so a clock that was set back since they were written does not stretch them.
 */
export function dueRows(sql: Sql, now: DateTime, lanes: Lanes, limit: number): readonly OutboxRowModel[] {
  if (lanes.waiting === 0) return []
  const within = { ...lanes, limit }
  if (lanes.waiting <= AHEAD) return heads(sql, now, within, few(sql, lanes))
  const found = heads(sql, now, within, ahead(sql, now, lanes, AHEAD))
  const isAll = found.length >= limit || !areMore(sql, now)
  return whole(sql, isAll ? found : heads(sql, now, within, ahead(sql, now, lanes, ALL)))
}

const few = (sql: Sql, { bulk = false }: Lanes): readonly OutboxRowModel[] =>
  sql.all`SELECT * FROM "OutboxRow" WHERE "state" = 'waiting' AND ("kind" = 'bulk') = ${bulk}`

/** Whether more are planned for hours that have come than are looked at first. */
const areMore = (sql: Sql, now: DateTime): boolean =>
  sql.first`
    SELECT 1 FROM "OutboxRow" WHERE "state" = 'waiting' AND "planned" = true AND "notBefore" <= ${now}
    LIMIT 1 OFFSET ${AHEAD}` !== undefined

/** To SQLite no limit. */
const ALL = -1

/** Thousands may be planned: of those only they are looked at whose hour there is, `most` of them, soonest first. */
function ahead(sql: Sql, now: DateTime, { busy, of, bulk = false }: Lanes, most: number): readonly Look[] {
  return sql.all`
    WITH own AS NOT MATERIALIZED (
      SELECT "id", "chat", "key", "attempts", "failures", "reason", "planned", "notBefore", "createdAt"
      FROM "OutboxRow"
      WHERE "state" = 'waiting' AND ("kind" = 'bulk') = ${bulk}
        AND "chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
        AND (${of === undefined} OR ${of?.others !== true} = EXISTS (
          SELECT 1 FROM json_each(${JSON.stringify(of?.lines ?? [])}) line
          WHERE substr("chat", 1, length(line."value") + 1) = line."value" || ':'))
    )
    SELECT * FROM own WHERE "planned" = false
    UNION ALL
    SELECT * FROM (
      SELECT * FROM own WHERE "planned" = true AND "notBefore" <= ${now} ORDER BY "notBefore", "id" LIMIT ${most})`
}

const whole = (sql: Sql, found: readonly Look[]): readonly OutboxRowModel[] => {
  const ids = found.map(({ id }) => id)
  const rows = sql.all<OutboxRowModel>`
    SELECT * FROM "OutboxRow" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** A chat's line: its oldest that is due or has been tried, and whether an answer is among what is due. */
type Head<Row> = { row: Row; answers: boolean; isDue: boolean }

/** The first of each chat, should it be due: what has been tried and waits again holds back what came after it. */
function heads<Row extends Look>(
  sql: Sql,
  now: DateTime,
  { busy, served, of, limit }: Lanes & { readonly limit: number },
  rows: readonly Row[],
): readonly Row[] {
  const isDue = dueAt(now)
  const isOwn = ownOf(of)
  const chats = new Map<string, Head<Row>>()
  for (const row of rows) {
    const due = isDue(row)
    const waits = due || (!row.planned && row.attempts > 0)
    if (!waits || busy.includes(row.chat) || !isOwn(row.chat)) continue
    const answers = due && row.key === null
    const head = chats.get(row.chat)
    if (!head) chats.set(row.chat, { row, answers, isDue: due })
    else {
      head.answers ||= answers
      if (row.id < head.row.id) Object.assign(head, { row, isDue: due })
    }
  }
  const found = [...chats.values()].filter(head => head.isDue)
  return inTurn(sql, served, found)
    .slice(0, limit)
    .map(({ row }) => row)
}

/** Whoever waits for an answer first; members before strangers, and whoever has had nothing lately before others. */
function inTurn<Row extends Look>(sql: Sql, served: readonly string[], found: readonly Head<Row>[]) {
  if (found.length < 2) return found
  const chats = JSON.stringify(found.map(({ row }) => row.chat))
  const members = sql.all<{ chat: string }>`
    SELECT "chat" FROM "MemberAddress" WHERE "chat" IN (SELECT "value" FROM json_each(${chats}))`
  const known = new Set(members.map(({ chat }) => chat))
  const rank = ({ row, answers }: Head<Row>) =>
    (answers ? 0 : 4) + (known.has(row.chat) ? 0 : 2) + (served.includes(row.chat) ? 1 : 0)
  return found.toSorted((a, b) => rank(a) - rank(b) || a.row.id - b.row.id)
}

function ownOf(of: Lines | undefined): (chat: string) => boolean {
  if (!of) return () => true
  const prefixes = of.lines.map(line => `${line}:`)
  return chat => prefixes.some(prefix => chat.startsWith(prefix)) !== (of.others === true)
}

/** Whether a row's hour has come by the clock of `now`, or its wait is longer than any that is ever given. */
function dueAt(now: DateTime): (row: Look) => boolean {
  const at = now.toMillis()
  const longest = at + LONGEST_RETRY_SECONDS * 1000
  const quota = at + LONGEST_QUOTA_SECONDS * 1000
  const mending = at + LONGEST_MENDING_SECONDS * 1000
  return ({ planned, attempts, failures, reason, ...row }) => {
    const notBefore = new Date(row.notBefore).getTime()
    if (notBefore <= at) return true
    if (planned) return false
    if (notBefore <= new Date(row.createdAt).getTime()) return true
    if (attempts > 0 && notBefore > (tookNoMore(reason) ? quota : longest)) return true
    return (
      notBefore > mending && ((failures > 0 && reason !== null && !PUT_OFF.includes(reason)) || reason === 'writing')
    )
  }
}
