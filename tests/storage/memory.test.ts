import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { hearStatements } from '../support/statements.ts'
import { at } from '../support/story.ts'

const heard = hearStatements()
afterAll(heard.stop)
let storage: Storage | undefined
afterEach(async () => {
  await storage?.close()
  storage = undefined
})

async function opened() {
  const file = emptyDatabase()
  const open = await openPrismaStorage(`file:${file}`, 'Asia/Ho_Chi_Minh')
  storage = open
  const value = () => open.transaction(tx => tx.settings.get('chu'))
  const put = (to: string) => open.transaction(tx => tx.settings.set('chu', to))
  return { file, open, value, put }
}

it('what was asked before costs no statement until it has been written', async () => {
  const { value, put } = await opened()
  await put('một')
  expect(await value()).toBe('một')
  heard.said.length = 0
  expect(await value()).toBe('một')
  expect(heard.said.filter(sql => !sql.startsWith('PRAGMA data_version'))).toEqual([])
  await put('hai')
  expect(await value()).toBe('hai')
})

it('what was taken back is not remembered, nor what another program has changed', async () => {
  const { file, open, value, put } = await opened()
  await put('một')
  const failing = open.transaction(async tx => {
    await tx.settings.set('chu', 'hai')
    expect(await tx.settings.get('chu')).toBe('hai')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await value()).toBe('một')
  const other = new Database(file)
  other.prepare(`UPDATE "Setting" SET "value" = 'ba' WHERE "key" = 'chu'`).run()
  other.close()
  expect(await value()).toBe('ba')
})

it('what the typed client writes is read anew, and what goes with a row of another table', async () => {
  const { open } = await opened()
  const now = at('2024-05-06T08:00')
  const person = {
    name: 'Nguyễn Thị Lan',
    address: 'cô',
    chat: keptAddress('7'),
    consentVersion: '1',
    at: now,
  } as const
  const id = await open.transaction(tx => tx.members.create(person))
  const lan = () => open.transaction(tx => tx.members.byChat(keptAddress('7')))
  expect((await lan())?.roles).toEqual([])
  await open.transaction(tx => tx.members.grant(id, { role: 'officer', unitId: '' }))
  expect((await lan())?.roles).toHaveLength(1)
  await open.transaction(tx => tx.members.cutLoose(id, 'delete'))
  expect(await lan()).toBeUndefined()
})

it('a house of hundreds of units finds what each of them asks for all the time in memory', async () => {
  const { open } = await opened()
  const ask = (n: number) => open.transaction(tx => tx.settings.get(`của đơn vị ${n}`))
  for (let n = 0; n < 3900; n += 1) await ask(n)
  heard.said.length = 0
  for (let n = 0; n < 3900; n += 300) await ask(n)
  expect(heard.said.filter(sql => sql.includes('"Setting"'))).toEqual([])
})

it('what everybody asks for is not read anew because thousands ask for something of their own', async () => {
  const { open } = await opened()
  const person = { name: 'Trần Văn An', address: 'thầy', chat: keptAddress('8'), consentVersion: '1' } as const
  const id = await open.transaction(tx => tx.members.create({ ...person, at: at('2024-05-06T08:00') }))
  const everybody = () => open.transaction(tx => tx.members.all())
  await everybody()
  heard.said.length = 0
  for (let n = 0; n < 10_000; n += 1) {
    await open.transaction(async tx => {
      await tx.settings.get(`của riêng ${n}`)
      await tx.members.byId(id)
    })
  }
  expect(heard.said.filter(sql => sql.includes('"Member"'))).toEqual([])
  await open.transaction(tx => tx.members.update(id, { name: 'Trần Văn Ân' }))
  expect((await everybody()).map(({ name }) => name)).toEqual(['Trần Văn Ân'])
  // What nobody has asked for since is let go: it is read once more.
  const own = () => open.transaction(tx => tx.settings.get('của riêng 0'))
  heard.said.length = 0
  await own()
  await own()
  expect(heard.said.filter(sql => sql.includes('"Setting"'))).toHaveLength(1)
})
