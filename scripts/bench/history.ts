import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What lies in the database when it has grown. */
export type Grown = {
  readonly obligations: number
  readonly reminders: number
  readonly messages: number
  readonly megabytes: number
}

/** How far back it goes, and how often each of the school's own units stands for another. */
export type History = { readonly open: string; readonly years: number; readonly times: number }

const RUNGS = 9

const SERIES = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)'

/** Years of reports, reminders and messages to the members, all settled, beside the open period. Nobody may be writing. */
export function addHistory(folder: string, { open, years, times }: History): Grown {
  const db = new Database(join(folder, 'bot.db'))
  const periods = Array.from({ length: years }, (_, n) => 2023 - n).flatMap(year => [
    `dan-van.${year}-H1`,
    `dan-van.${year}-Y`,
  ])
  db.transaction(() => {
    const closed = db.prepare(
      `insert into Period (key, kind, openedAt, readyAt, targetChoice, closedAt)
       select ?, kind, openedAt, readyAt, 'proposed', openedAt from Period where key = ?`,
    )
    for (const key of periods) closed.run(key, open)
    const name = times === 1 ? 'unitId' : "unitId || '-' || i"
    const owed = db.prepare(
      `${SERIES} insert into Obligation (id, periodKey, unitId, state, stateAt, submittedAt, version)
       select ? || ':' || ${name}, ?, ${name}, 'accepted', stateAt, stateAt, 1
       from Obligation, n where periodKey = ?`,
    )
    for (const key of periods) owed.run(times, key, key, open)
    db.prepare(
      `${SERIES} insert into Due (key, memberId, what, kind, obligationId, subject, day, dueAt, bundle, state, settledAt)
       select 'rung:' || id || ':' || i, 1, 'rung', 'rung-' || i, id, periodKey, stateAt, stateAt, 'rung', 'sent', stateAt
       from Obligation, n where periodKey <> ?`,
    ).run(RUNGS, open)
    db.prepare(
      `insert into OutboxRow (chat, kind, payload, createdAt, notBefore, state, attempts, messageId, sentAt)
       select (select chat from MemberAddress where rowid = d.id % (select count(*) from MemberAddress) + 1), 'message', ?, d.dueAt, d.dueAt, 'sent', 1, 'old-' || d.id, d.dueAt
       from Due d where d.state = 'sent'`,
    ).run(JSON.stringify({ text: 'Trợ lý nhắc: còn 7 ngày nữa là đến hạn báo cáo 6 tháng đầu năm của Tổ.' }))
  })()
  const count = (table: string) => (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  const [pages, bytes] = [db.pragma('page_count', { simple: true }), db.pragma('page_size', { simple: true })]
  const grown = {
    ...{ obligations: count('Obligation'), reminders: count('Due'), messages: count('OutboxRow') },
    megabytes: (Number(pages) * Number(bytes)) / 1024 / 1024,
  }
  db.close()
  return grown
}
