import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What lies in the database when it has grown. */
export type Grown = { readonly obligations: number; readonly reminders: number; readonly messages: number }

const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
/** Units of a department rather than of one school: each of the plan's, so many times. */
const TIMES = 20
const RUNGS = 9

const SERIES = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)'

/** Ten years of reports, reminders and messages, all settled, beside the period that is open. The program must be idle. */
export function addHistory(folder: string, open: string): Grown {
  const db = new Database(join(folder, 'bot.db'))
  const periods = YEARS.flatMap(year => [`dan-van.${year}-H1`, `dan-van.${year}-Y`])
  db.transaction(() => {
    const closed = db.prepare(
      `insert into Period (key, kind, openedAt, readyAt, targetChoice, closedAt)
       select ?, kind, openedAt, readyAt, 'proposed', openedAt from Period where key = ?`,
    )
    for (const key of periods) closed.run(key, open)
    const owed = db.prepare(
      `${SERIES} insert into Obligation (id, periodKey, unitId, state, stateAt, submittedAt, version)
       select ? || ':' || unitId || '-' || i, ?, unitId || '-' || i, 'accepted', stateAt, stateAt, 1
       from Obligation, n where periodKey = ?`,
    )
    for (const key of periods) owed.run(TIMES, key, key, open)
    db.prepare(
      `${SERIES} insert into Due (key, memberId, what, kind, obligationId, subject, day, dueAt, bundle, state, settledAt)
       select 'rung:' || id || ':' || i, 1, 'rung', 'rung-' || i, id, periodKey, stateAt, stateAt, 'rung', 'sent', stateAt
       from Obligation, n where periodKey <> ?`,
    ).run(RUNGS, open)
    db.prepare(
      `${SERIES} insert into OutboxRow (chat, kind, payload, createdAt, notBefore, state, attempts, messageId, sentAt)
       select chat, kind, payload, createdAt, notBefore, 'sent', 1, 'old-' || i, sentAt
       from (select * from OutboxRow where state = 'sent' limit 1), n`,
    ).run(periods.length * TIMES * RUNGS * 15)
  })()
  const count = (table: string) => (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  const grown = { obligations: count('Obligation'), reminders: count('Due'), messages: count('OutboxRow') }
  db.close()
  return grown
}
