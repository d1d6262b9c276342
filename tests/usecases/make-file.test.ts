import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unhurried } from '../../src/messenger/pacer.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { makeFile } from '../../src/usecases/send/prepare-document.ts'
import { phoneAt, TELEGRAM_LINE } from '../support/address.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { openPlainLine } from '../support/plain-channel.ts'
import { newFolder, ZONE } from '../support/story.ts'

describe('one document ordered by several people in one moment', () => {
  const dataDir = newFolder()
  const line = { messenger: openPlainLine(() => 0).messenger, pacer: unhurried }
  let storage: Storage
  beforeAll(async () => {
    storage = await openPrismaStorage(`file:${emptyDatabase()}`, ZONE)
  })
  afterAll(() => storage.close())

  const made = async (order: number, text: string, personal: boolean): Promise<string> => {
    const plan = {
      ...({ name: 'Du-lieu.txt', as: 'document', caption: '', personal } as const),
      make: async () => Buffer.from(text),
    }
    const file = await makeFile({ dataDir, storage, lines: [{ ...line, key: TELEGRAM_LINE }] }, plan, {
      id: order,
      chat: phoneAt(1),
    })
    if (!('message' in file) || !('path' in file.message.source)) throw new Error('nothing to send')
    return file.message.source.path
  }

  it('gives to everybody the own words, though all files are called the same', async () => {
    const paths = await Promise.all([1, 2, 3].map(id => made(id, `của người thứ ${id}`, true)))
    const words = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    expect(words).toEqual([1, 2, 3].map(id => `của người thứ ${id}`))
  })

  it('is never read half written: the same bytes for many, made and read at once', async () => {
    const text = 'Báo cáo. '.repeat(200_000)
    const sizes = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => (await readFile(await made(100 + i, text, false))).length),
    )
    expect(new Set(sizes)).toEqual(new Set([Buffer.byteLength(text)]))
  })
})
