import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { lockDatabase } from '../../src/storage/prisma/lock.ts'
import { migrateDatabase } from '../../src/storage/prisma/migrate.ts'
import { bundled } from '../support/bundled.ts'
import { newFolder, ZONE } from '../support/story.ts'

// Several starts of the real program in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 })

/** Nobody listens there: a program that is not refused waits for its network until it is ended. */
const NOBODY = 'http://127.0.0.1:9'

const environment = (folder: string, extra: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH ?? '',
  BOT_TOKEN: '1:abc',
  TELEGRAM_API_ROOT: NOBODY,
  DATABASE_URL: `file:${join(folder, 'bot.db')}`,
  DATA_DIR: folder,
  ...extra,
})

/** The real program, started where it must not go on. */
function start(folder: string, extra: Readonly<Record<string, string>> = {}, script = bundled('main')) {
  return startAs({}, environment(folder, extra), script)
}

function startAs(
  who: { readonly uid?: number; readonly gid?: number },
  env: NodeJS.ProcessEnv,
  script = bundled('main'),
) {
  const options = { ...who, encoding: 'utf8', env, timeout: 90_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], options)
  return { status, stdout, stderr }
}

function database(): { folder: string; file: string } {
  const folder = newFolder()
  const file = join(folder, 'bot.db')
  migrateDatabase(file)
  return { folder, file }
}

/** One sentence in Vietnamese with a way out, the exit code that says "do not start me again", and nothing else. */
function refusedWith(run: ReturnType<typeof start>, ...words: readonly string[]): void {
  expect(run).toEqual({ status: 78, stdout: '', stderr: expect.stringMatching(/^[^\n]+\.\n$/) })
  for (const word of words) expect(run.stderr).toContain(word)
  expect(run.stderr).not.toMatch(/Error|SQLITE|\bat /)
}

it('a file that is no database is named, and stays as it is', () => {
  const folder = newFolder()
  const file = join(folder, 'bot.db')
  writeFileSync(file, 'đây không phải cơ sở dữ liệu '.repeat(500))
  const before = readFileSync(file)
  refusedWith(start(folder), file, 'không phải cơ sở dữ liệu', 'sao lưu', join(folder, 'sao-luu'))
  expect(readFileSync(file)).toEqual(before)
})

it('a database that is gone is not begun anew while there are copies of it', () => {
  const { folder, file } = database()
  mkdirSync(join(folder, 'sao-luu'))
  renameSync(file, join(folder, 'sao-luu', '2026-11-26.db'))
  refusedWith(start(folder), file, 'khôi phục', join(folder, 'sao-luu'))
  expect(existsSync(file)).toBe(false)
})

it('a database that was cut off is called damaged, with the way to the copies', () => {
  const { folder, file } = database()
  const handle = openSync(file, 'r+')
  ftruncateSync(handle, Math.floor(statSync(file).size / 2))
  closeSync(handle)
  refusedWith(start(folder), 'bị hỏng', join(folder, 'sao-luu'))
})

it('a database overwritten in the middle is noticed before it is used', () => {
  const { folder, file } = database()
  const handle = openSync(file, 'r+')
  for (let page = 20; page < 60; page++) writeSync(handle, Buffer.alloc(600, 0xa5), 0, 600, page * 4096)
  closeSync(handle)
  refusedWith(start(folder), 'bị hỏng', join(folder, 'sao-luu'))
})

it('a database of a newer version asks for that version', () => {
  const { folder, file } = database()
  const db = new Database(file)
  db.exec(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('9', 'x', '9999_future')`)
  db.close()
  refusedWith(start(folder), 'mới hơn', 'sao lưu')
  refusedWith(start(folder, {}, bundled('officer-reset')), 'mới hơn')
})

it('a place where nothing can be written is named', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'tep'), '')
  refusedWith(start(folder, { DATA_DIR: join(folder, 'tep', 'data') }), 'không ghi được', 'DATA_DIR')
  refusedWith(
    start(folder, { DATABASE_URL: `file:${join(folder, 'tep', 'bot.db')}` }),
    'không ghi được',
    'DATABASE_URL',
  )
  refusedWith(start(folder, { DATABASE_URL: 'file:/proc/bot.db' }), 'không ghi được', '/proc/bot.db')
})

it('a database that may only be read is named, and stays as it is', () => {
  const { folder, file } = database()
  const before = readFileSync(file)
  const data = newFolder()
  chmodSync(data, 0o777)
  chmodSync(file, 0o444)
  chmodSync(folder, 0o555)
  // Root may write everywhere.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const run = startAs(nobody, environment(folder, { DATA_DIR: data }))
  chmodSync(folder, 0o755)
  refusedWith(run, 'không ghi được', file, 'DATABASE_URL')
  expect(readFileSync(file)).toEqual(before)
})

it('a playground that is being played is left in peace', () => {
  const folder = newFolder()
  const playground = join(folder, 'playground')
  mkdirSync(playground)
  const database = join(playground, 'bot.db')
  writeFileSync(database, 'x')
  const lock = lockDatabase(database)
  refusedWith(start(folder, { BOT_TOKEN: '' }), database, 'đang được dùng')
  lock.release()
  expect(readFileSync(database, 'utf8')).toBe('x')
  const readonly = join(folder, 'tep')
  writeFileSync(readonly, '')
  refusedWith(start(folder, { BOT_TOKEN: '', DATA_DIR: join(readonly, 'data') }), 'không ghi được')
})

it('a token that Telegram refuses is told at once, and the token itself is not', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  api.faults.unauthorized(true)
  const env = environment(newFolder(), { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url, LOG_LEVEL: 'silent' })
  const program = spawn(process.execPath, [bundled('main')], { env, timeout: 90_000 })
  let stderr = ''
  program.stderr.on('data', chunk => (stderr += chunk))
  const [status] = await once(program, 'close')
  const said = stderr.trimEnd().split('\n').at(-1) ?? ''
  expect({ status, said }).toEqual({ status: 78, said: expect.stringContaining('Telegram không nhận BOT_TOKEN') })
  expect(stderr).not.toContain(api.token)
  await api.stop()
})

it('a second program on the same database says so and ends; killed, the first leaves no lock behind', async () => {
  const { folder, file } = database()
  const first = spawn(process.execPath, [bundled('main')], { env: environment(folder) })
  // It has the database when it begins to look for its network.
  await once(first.stdout, 'data')
  refusedWith(start(folder), file, 'đang được dùng')
  const gone = once(first, 'exit')
  first.kill('SIGKILL')
  await gone
  const reset = start(folder, { BOT_TOKEN: '' }, bundled('officer-reset'))
  expect(reset).toMatchObject({ status: 0, stderr: '' })
})
