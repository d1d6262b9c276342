import type Database from 'better-sqlite3'
import { named, troubleOf } from '../trouble.ts'
import { patiently } from './patience.ts'

/** Works that share a commit at most: whoever came first waits for all of them. */
const AT_ONCE = 32

type Work = {
  /** Whether it may share a commit; else it runs outside any transaction. */
  readonly shares: boolean
  readonly run: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

export type WorkQueue = {
  /** Runs `work` in a transaction; it is kept, and durable, when the promise resolves. */
  kept<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` in its turn, outside any transaction. */
  alone<T>(work: () => T): Promise<T>
  /** Whatever waits behind the work that calls this begins only when its promise has been resolved. */
  apart(): void
  /** The work that calls this asks the database something next. */
  enter(): void
  /** Resolves when nothing waits any more. */
  rest(): Promise<void>
}

/**
 * SQLite answers within the call, so a chain of works would run on without ever giving way: each waits for the next
 * turn of the event loop, where timers, sockets and signals have theirs.
 */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/**
 * The one queue of the one connection: a statement outside would join the transaction that happens to be open. What
 * waits shares one transaction, so that one write to the disk makes all of it durable; each work has a savepoint of its
 * own, and one that fails takes back nothing of the others. Nobody hears of success before the commit. Both begin when
 * the database is first asked something: what is answered from memory costs neither.
 * @param undone told when something has been taken back, or another program has written.
 */
export function workQueue(database: Database.Database, undone: () => void, beginning = 'BEGIN IMMEDIATE'): WorkQueue {
  const does = (sql: string) => {
    const statement = database.prepare(sql)
    return () => void statement.run()
  }
  // The first takes the right to write: then no work finds out in its middle that another program has it.
  const [begin, commit, rollback] = [does(beginning), does('COMMIT'), does('ROLLBACK')]
  const [save, release, takeBack] = [does('SAVEPOINT work'), does('RELEASE work'), does('ROLLBACK TO work')]
  const version = database.prepare('PRAGMA data_version').pluck()
  let seen = version.get()
  /** What has to be said before the next statement. */
  let opening: (() => void)[] = []
  const waiting: Work[] = []
  let going: Promise<void> | undefined
  let isApart = false

  async function beside(others: boolean, work: Work): Promise<Outcome> {
    if (!others) return { ok: true, value: await work.run() }
    let saved = false
    const saving = () => {
      save()
      saved = true
    }
    opening.push(saving)
    try {
      const value = await work.run()
      if (saved) release()
      return { ok: true, value }
    } catch (error) {
      undone()
      // On a full or broken disk SQLite takes back the whole transaction by itself.
      if (saved && !database.inTransaction) throw error
      // Not even the transaction could be begun.
      if (!saved && opening.length === 0) throw error
      if (saved) takeBack()
      if (saved) release()
      return { ok: false, error: named(error) }
    } finally {
      opening = opening.filter(each => each !== saving)
    }
  }

  function enter(): void {
    const steps = opening
    opening = []
    for (const step of steps) step()
  }

  async function together(works: readonly Work[]): Promise<readonly Outcome[]> {
    const now = version.get()
    if (now !== seen) undone()
    seen = now
    opening = [begin]
    isApart = false
    try {
      const outcomes: Outcome[] = []
      for (const work of works) {
        if (isApart) break
        if (outcomes.length > 0) await turn()
        outcomes.push(await beside(works.length > 1, work))
      }
      opening = []
      if (database.inTransaction) commit()
      return outcomes
    } catch (error) {
      opening = []
      undone()
      if (database.inTransaction) rollback()
      throw error
    }
  }

  async function carryOut(works: readonly Work[]): Promise<void> {
    let outcomes: readonly Outcome[]
    try {
      outcomes = await patiently(() => together(works))
    } catch (error) {
      if (works.length > 1 && troubleOf(error) !== 'in-use') {
        // One of them may be what the disk has no room for: the others are not to share its fate.
        for (const work of works) await carryOut([work])
      } else for (const { reject } of works) reject(error)
      return
    }
    waiting.unshift(...works.slice(outcomes.length))
    for (const [place, outcome] of outcomes.entries()) {
      if (outcome.ok) works[place]?.resolve(outcome.value)
      else works[place]?.reject(outcome.error)
    }
  }

  async function carryOutAlone({ run, resolve, reject }: Work): Promise<void> {
    await patiently(async () => run()).then(resolve, reject)
  }

  async function go(): Promise<void> {
    for (;;) {
      await turn()
      const [first] = waiting
      if (!first) break
      if (first.shares) await carryOut(waiting.splice(0, sharing(waiting)))
      else await carryOutAlone(waiting.shift() ?? first)
    }
    going = undefined
  }

  const add = <T>(shares: boolean, run: () => T): Promise<Awaited<T>> =>
    new Promise((resolve, reject) => {
      waiting.push({ shares, run, resolve: value => resolve(value as Awaited<T>), reject })
      going ??= go()
    })

  return {
    enter,
    kept: work => add(true, work),
    alone: work => add(false, work) as Promise<never>,
    apart() {
      isApart = true
    },
    async rest() {
      while (going) await going
    },
  }
}

/** How many from the first on may share a commit. */
function sharing(waiting: readonly Work[]): number {
  const most = waiting.slice(0, AT_ONCE)
  const other = most.findIndex(({ shares }) => !shares)
  return other < 0 ? most.length : other
}
