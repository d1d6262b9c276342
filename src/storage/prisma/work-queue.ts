import type Database from 'better-sqlite3'
import { named, troubleOf } from '../trouble.ts'
import { patiently } from './patience.ts'

/** Works that share a commit at most: whoever came first waits for all of them. */
const AT_ONCE = 64

type Work = {
  /** Whether it may share a commit; else it runs outside any transaction. */
  readonly shares: boolean
  readonly run: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

/** Works that share a commit. */
type Group = {
  /** What has waited for its turn, in order; what they bring along is not among them. */
  readonly works: Work[]
  /** Whether what comes while it is at work joins it. */
  readonly isOpen: boolean
}

/** What became of the works of a group, and what they have brought along that waits for the next. */
type Kept = {
  readonly ends: readonly { readonly work: Work; readonly outcome: Outcome }[]
  readonly left: readonly Work[]
}

export type WorkQueue = {
  /** Runs `work` in a transaction; it is kept, and durable, when the promise resolves. */
  kept<T>(work: () => Promise<T>): Promise<T>
  /**
   * Runs `work` right behind the one that calls this, and keeps it with that one. Once that one has been taken back it is
   * never run, and its promise never settles: whoever runs that one again brings it along again.
   */
  followedBy<T>(work: () => Promise<T>): Promise<T>
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
 * waits, and what comes while that is done, shares one transaction, so that one write to the disk makes all of it
 * durable; each work has a savepoint of its own, and one that fails takes back nothing of the others. Nobody hears of
 * success before the commit. Both begin when the database is first asked something: what is answered from memory costs
 * neither.
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
  /** By the work that is at work. */
  let broughtAlong: Work[] = []
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

  /** The next that shares; when it joins the group it is one of those that are run again should the group fail. */
  function joining({ works, isOpen }: Group): Work | undefined {
    const joins = isOpen && waiting[0]?.shares ? waiting.shift() : undefined
    if (joins) works.push(joins)
    return joins
  }

  async function together(group: Group): Promise<Kept> {
    const now = version.get()
    if (now !== seen) undone()
    seen = now
    opening = [begin]
    isApart = false
    const ends: { work: Work; outcome: Outcome }[] = []
    const left = [...group.works]
    const most = group.isOpen ? AT_ONCE : 1
    try {
      while (ends.length < most && !isApart) {
        const work = left.shift() ?? joining(group)
        if (!work) break
        broughtAlong = []
        const outcome = await beside(group.isOpen, work)
        ends.push({ work, outcome })
        if (outcome.ok) left.unshift(...broughtAlong)
        // Whoever has been woken by it, or wakes meanwhile, joins.
        await turn()
      }
      opening = []
      if (database.inTransaction) commit()
      return { ends, left }
    } catch (error) {
      opening = []
      undone()
      if (database.inTransaction) rollback()
      throw error
    }
  }

  async function carryOut(group: Group): Promise<void> {
    let kept: Kept
    try {
      kept = await patiently(() => together(group))
    } catch (error) {
      // One of them may be what the disk has no room for: the others are not to share its fate.
      if (group.isOpen && troubleOf(error) !== 'in-use') await oneByOne(group.works)
      else for (const { reject } of group.works) reject(error)
      return
    }
    for (const { work, outcome } of kept.ends) {
      if (outcome.ok) work.resolve(outcome.value)
      else work.reject(outcome.error)
    }
    if (group.isOpen) waiting.unshift(...kept.left)
    else await oneByOne(kept.left)
  }

  async function oneByOne(works: readonly Work[]): Promise<void> {
    for (const work of works) await carryOut({ works: [work], isOpen: false })
  }

  async function carryOutAlone({ run, resolve, reject }: Work): Promise<void> {
    await patiently(async () => run()).then(resolve, reject)
  }

  async function go(): Promise<void> {
    for (;;) {
      await turn()
      const first = waiting.shift()
      if (!first) break
      if (first.shares) await carryOut({ works: [first], isOpen: true })
      else await carryOutAlone(first)
    }
    going = undefined
  }

  const asWork = <T>(to: Work[], shares: boolean, run: () => T): Promise<Awaited<T>> =>
    new Promise((resolve, reject) => {
      to.push({ shares, run, resolve: value => resolve(value as Awaited<T>), reject })
    })
  const add = <T>(shares: boolean, run: () => T): Promise<Awaited<T>> => {
    const added = asWork(waiting, shares, run)
    going ??= go()
    return added
  }

  return {
    enter,
    kept: work => add(true, work),
    followedBy: work => asWork(broughtAlong, true, work),
    alone: work => add(false, work) as Promise<never>,
    apart() {
      isApart = true
    },
    async rest() {
      while (going) await going
    },
  }
}
