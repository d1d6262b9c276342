import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openStage } from '../../src/playground/stage.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { at, newFolder, SETUP, school, ZONE } from '../support/story.ts'

/** As people copy: the one file they see. By another program, for SQLite's locks are the process's. */
const copyFile = (from: string, to: string) => execFileSync('cp', [from, to])

const count = (file: string, table: string): unknown => {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  } finally {
    db.close()
  }
}

it('a copy made while the program runs opens in an empty folder and plays on where it was', async () => {
  const copies = join(newFolder(), 'sao-luu')
  const { story, lan } = await schoolDay('2024-05-07T12:00', { copies })
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  await story.passUntil(at('2024-05-08T00:05'))
  expect(readdirSync(copies)).toContain('2024-05-08.db')
  await story.stop()

  const folder = newFolder()
  copyFile(join(copies, '2024-05-08.db'), join(folder, 'bot.db'))
  const start = story.clock.now()
  const restored = await openStage({ school, start, folder, seed: 7, setupCode: SETUP, api: story.api })
  const before = lan.screen().length
  lan.says('xem lại')
  await restored.settle()
  expect(saidSince(lan, before).join('\n')).toContain('1. Họp: 4 lần')
  await restored.stop()
  await story.api.stop()
})

it('the steps that are written down bring a day back where the database is broken', async () => {
  const folder = newFolder()
  const data = join(folder, 'data')
  const steps = /\*\*Restore\*\*[^`]*```sh\n(.*?)npm start\n/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const day = /sao-luu\/(\S+)\.db/.exec(steps)?.[1] ?? ''
  const storage = await openPrismaStorage(`file:${join(data, 'bot.db')}`, ZONE)
  await storage.transaction(tx => tx.settings.set('a', 'của hôm ấy'))
  await storage.copyTo(join(data, 'sao-luu', `${day}.db`))
  await storage.transaction(tx => tx.settings.set('a', 'sau hôm ấy'))
  // Left as after a crash: the log of the broken database must not be played into the copy.
  copyFile(join(data, 'bot.db-wal'), join(folder, 'wal'))
  await storage.close()
  copyFile(join(folder, 'wal'), join(data, 'bot.db-wal'))
  writeFileSync(join(data, 'bot.db'), 'hỏng')
  execFileSync('sh', ['-ec', steps], { cwd: folder })
  const again = await openPrismaStorage(`file:${join(data, 'bot.db')}`, ZONE)
  expect(await again.transaction(tx => tx.settings.get('a'))).toBe('của hôm ấy')
  await again.close()
})

it('a copy is made once a day, and those of a week are kept', async () => {
  const copies = join(newFolder(), 'sao-luu')
  const { story } = await schoolDay('2024-05-07T12:00', { copies })
  await story.passUntil(at('2024-05-17T12:00'))
  expect(readdirSync(copies).sort()).toEqual(['11', '12', '13', '14', '15', '16', '17'].map(day => `2024-05-${day}.db`))
  for (const name of readdirSync(copies)) expect(count(join(copies, name), 'Member')).toBeGreaterThan(1)
  // A machine that was off makes no copies, and what was deleted is not kept longer for that.
  await story.restart(() => story.clock.moveTo(at('2024-05-22T08:00')))
  await story.passUntil(at('2024-05-22T08:05'))
  expect(readdirSync(copies).sort()).toEqual(['16', '17', '22'].map(day => `2024-05-${day}.db`))
  await story.end()
})

it('the one file people see holds what has been said, while the program runs', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00', { copies: join(newFolder(), 'sao-luu') })
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  await story.app.tick()
  const seen = join(newFolder(), 'bot.db')
  copyFile(join(story.folder, 'bot.db'), seen)
  expect([count(seen, 'Member'), count(seen, 'Answer')]).toEqual([expect.any(Number), 1])
  expect(count(seen, 'Member')).toBeGreaterThan(1)
  await story.end()
})

it('nothing that is kept is open to other accounts of the machine, what earlier programs left neither', async () => {
  const folder = newFolder()
  const open = join(folder, 'bot.db')
  await (await openPrismaStorage(`file:${open}`, ZONE)).close()
  chmodSync(open, 0o644)
  const before = process.umask(0o022)
  const { story, hoa, lan } = await schoolDay('2024-05-07T12:00', { folder, copies: join(folder, 'sao-luu') })
  await story.says(lan, 'báo cáo')
  lan.sendsPhoto(9)
  await story.settle()
  await story.says(hoa, 'trạng thái')
  await story.passUntil(at('2024-05-08T00:05'))
  process.umask(before)
  const readable = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => (statSync(join(folder, name)).mode & 0o077) !== 0,
  )
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['bot.db', 'bot.db-wal', 'minh-chung', 'sao-luu', 'van-ban']),
  )
  expect(readable).toEqual([])
  await story.end()
})
