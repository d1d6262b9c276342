import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { workQueue } from '../../src/storage/prisma/work-queue.ts'

const PAGES = 12

function opened() {
  const file = join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'a.db')
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE said (words TEXT)')
  const insert = database.prepare('INSERT INTO said VALUES (?)')
  const undone: string[] = []
  const queue = workQueue(database, () => undone.push('undone'))
  const says = (words: string) =>
    queue.kept(async () => {
      queue.enter()
      insert.run(words)
    })
  // Another connection sees what is committed and nothing else.
  const other = new Database(file, { readonly: true })
  const kept = () => other.prepare('SELECT substr(words, 1, 20) FROM said ORDER BY rowid').pluck().all()
  return { database, queue, says, kept, undone }
}

it('nobody hears of success before it is committed, and those that wait together are committed at once', async () => {
  const { queue, says, kept } = opened()
  const seen: unknown[] = []
  const first = says('một').then(() => seen.push(kept()))
  const inside = queue.kept(async () => seen.push(kept()))
  await Promise.all([first, inside, says('ba')])
  expect(seen).toEqual([[], ['một', 'ba']])
})

it('a work that fails takes back its own alone, and what was remembered meanwhile', async () => {
  const { database, queue, says, kept, undone } = opened()
  const failing = queue.kept(async () => {
    queue.enter()
    database.exec(`INSERT INTO said VALUES ('hai')`)
    throw new Error('no')
  })
  const ends = await Promise.allSettled([says('một'), failing, says('ba')])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(kept()).toEqual(['một', 'ba'])
  expect(undone).toHaveLength(1)
})

it('one that the disk has no room for does not share its fate with the others', async () => {
  const { database, says, kept } = opened()
  database.pragma(`max_page_count = ${PAGES}`)
  const works = [says('một'), says('x'.repeat(100_000)), says('ba')]
  const ends = await Promise.allSettled(works)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((ends[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'SQLITE_FULL' })
  expect(kept()).toEqual(['một', 'ba'])
})

it('what waits behind one that stands apart begins when its promise has been resolved', async () => {
  const { queue } = opened()
  let inMind = 'before'
  const changing = queue
    .kept(async () => queue.apart())
    .then(() => {
      inMind = 'after'
    })
  const following = queue.kept(async () => inMind)
  await changing
  expect(await following).toBe('after')
})

it('works outside of transactions keep their turn', async () => {
  const { database, queue, says } = opened()
  const order: string[] = []
  await Promise.all([
    says('một').then(() => order.push('một')),
    queue.alone(() => order.push(database.inTransaction ? 'inside' : 'outside')),
    says('hai').then(() => order.push('hai')),
  ])
  expect(order).toEqual(['một', 'outside', 'hai'])
})

it('what a work brings along is kept with it and before what comes meanwhile, which is kept with both', async () => {
  const { database, queue, says, kept } = opened()
  const insert = database.prepare('INSERT INTO said VALUES (?)')
  const seen: unknown[] = []
  const see = (what: string) => () => seen.push([what, kept()])
  let [brought, woken]: Promise<unknown>[] = []
  const bringing = queue.kept(async () => {
    woken = says('ba').then(see('woken'))
    const following = queue.followedBy(async () => {
      queue.enter()
      insert.run('hai')
    })
    brought = following.then(see('brought along'))
    queue.enter()
    insert.run('một')
  })
  await bringing.then(see('bringing'))
  await Promise.all([brought, woken])
  const all = ['một', 'hai', 'ba']
  expect(seen).toEqual([
    ['bringing', all],
    ['brought along', all],
    ['woken', all],
  ])
})

it('what a work has brought along is not run when that work has been taken back', async () => {
  const { database, queue, says, kept } = opened()
  const run: string[] = []
  const failing = queue.kept(async () => {
    void queue.followedBy(async () => run.push('brought along'))
    queue.enter()
    database.exec(`INSERT INTO said VALUES ('một')`)
    throw new Error('no')
  })
  await Promise.allSettled([failing, says('hai')])
  await queue.rest()
  expect([run, kept()]).toEqual([[], ['hai']])
})

it('where the commit fails by what has been brought along, the work that brings it is kept', async () => {
  const { database, queue, says, kept } = opened()
  database.pragma('foreign_keys = ON')
  database.exec('CREATE TABLE seen (what INTEGER REFERENCES seen_by (id) DEFERRABLE INITIALLY DEFERRED)')
  database.exec('CREATE TABLE seen_by (id INTEGER PRIMARY KEY)')
  const insert = database.prepare('INSERT INTO said VALUES (?)')
  const bringing = queue.kept(async () => {
    queue.enter()
    insert.run('một')
    const brought = queue.followedBy(async () => {
      queue.enter()
      // What it names is not there: that is asked at the commit.
      database.exec('INSERT INTO seen VALUES (7)')
    })
    return { brought: brought.then(String, ({ code }) => code) }
  })
  await says('hai')
  expect(await (await bringing).brought).toBe('SQLITE_CONSTRAINT_FOREIGNKEY')
  expect(kept()).toEqual(['một', 'hai'])
})

it('refuses what comes once the database is closed', async () => {
  const { database, queue, says } = opened()
  await says('một')
  database.close()
  await expect(says('hai')).rejects.toThrow('not open')
  await queue.rest()
})

it('gives way to timers, sockets and signals between works that share a commit', async () => {
  const { queue } = opened()
  let passed = false
  const first = queue.kept(async () => {
    setImmediate(() => {
      passed = true
    })
  })
  const second = queue.kept(async () => passed)
  await first
  expect(await second).toBe(true)
})
