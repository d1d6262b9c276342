import type { Memory } from './memory.ts'
import type { Sql } from './sql.ts'

const QUESTION = 'outbox:waiting'
const TABLES = ['OutboxRow']

type Change = { readonly kind: string; readonly by: number }
type Waiting = { readonly bulk: number; readonly others: number }

/** How many rows wait, known without asking as long as nobody else changes them: nearly every look finds none. */
export type OutboxCount = {
  waiting(): Waiting
  /** @param counts by how many more of which kind wait after `change`. */
  changed<T>(change: () => T, counts: (answer: T) => Change | undefined): T
}

export function outboxCount(sql: Sql, memory: Memory): OutboxCount {
  const read = (): Waiting => {
    const found = sql.first<Waiting>`
      SELECT COALESCE(SUM("kind" = 'bulk'), 0) AS "bulk", COALESCE(SUM("kind" <> 'bulk'), 0) AS "others"
      FROM "OutboxRow" WHERE "state" = 'waiting'`
    return found ?? { bulk: 0, others: 0 }
  }
  const waiting = () => memory.kept(QUESTION, TABLES, read)
  return {
    waiting,
    changed(change, counts) {
      const before = waiting()
      const answer = change()
      const { kind, by } = counts(answer) ?? { kind: '', by: 0 }
      const lane = kind === 'bulk' ? 'bulk' : 'others'
      memory.put(QUESTION, TABLES, { ...before, [lane]: before[lane] + by })
      return answer
    },
  }
}
