import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { newFolder, tellStory } from '../support/story.ts'

const { pragma } = Database.prototype
const said: string[] = []

beforeEach(() => {
  said.length = 0
  Database.prototype.pragma = function (this: Database.Database, source: string, options?: Database.PragmaOptions) {
    if (source.startsWith('synchronous=')) said.push(source)
    return pragma.call(this, source, options)
  }
})
afterEach(() => {
  Database.prototype.pragma = pragma
})

it('what is acknowledged outlasts a power cut, and what is only played the end of its process', async () => {
  const storage = await openPrismaStorage(`file:${join(newFolder(), 'bot.db')}`, 'Asia/Ho_Chi_Minh')
  await storage.close()
  expect(said).toEqual(['synchronous=FULL'])
  said.length = 0
  const story = await tellStory({ start: '2024-05-06T08:00' })
  await story.kill()
  await story.end()
  expect(said).toEqual(['synchronous=OFF', 'synchronous=OFF'])
})
