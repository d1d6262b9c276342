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
