import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { type BotApi, type Person, startBotApi } from '../../src/playground/bot-api/index.ts'
import { type Program, prints, startProgram } from '../support/program.ts'
import { newFolder, SETUP, ZONE } from '../support/story.ts'

type Running = {
  readonly api: BotApi
  readonly hoa: Person
  readonly program: Program
  readonly folder: string
  readonly file: string
}

/** The real program, which answers. */
async function running(): Promise<Running> {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  const folder = newFolder()
  const program = startProgram(api.token, api.url, { folder })
  await api.whenPolling()
  const hoa = api.person({ id: 1, firstName: 'Hoa' })
  const answered = answer(api)
  hoa.start(SETUP)
  await answered
  return { api, hoa, program, folder, file: join(folder, 'bot.db') }
}

const answer = (api: BotApi) => new Promise<void>(resolve => api.onMessage(() => resolve()))

async function ends({ api, program }: Running): Promise<unknown> {
  const gone = program.child.exitCode === null ? once(program.child, 'exit') : undefined
  program.child.kill('SIGTERM')
  const code = gone ? (await gone)[0] : program.child.exitCode
  await api.stop()
  return code
}

/** As if the disk took nothing more; undone by giving no size. */
const largestFile = ({ program }: Running, bytes?: number) =>
  execFileSync('prlimit', ['--pid', String(program.child.pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`])

it('answers once another program has let go of its database, and once the disk takes something again', async () => {
  const school = await running()
  const { api, hoa, program, file } = school
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  const first = answer(api)
  hoa.start(SETUP)
  // It has been told, and cannot keep it.
  while (api.polling()) await new Promise(setImmediate)
  other.exec('ROLLBACK')
  await first
  other.close()
  largestFile(school, 1)
  const second = answer(api)
  hoa.start(SETUP)
  await prints(program, 'SQLITE_IOERR')
  largestFile(school)
  await second
  expect(program.child.exitCode).toBe(null)
  expect(await ends(school)).toBe(0)
}, 60_000)

it('ends with the way to the copies when its database is damaged under it', async () => {
  const school = await running()
  const { hoa, program, folder, file } = school
  const other = new Database(file)
  other.pragma('wal_checkpoint(TRUNCATE)')
  const { page } = other.prepare(`SELECT rootpage AS page FROM sqlite_master WHERE name = 'InboxRow'`).get() as {
    page: number
  }
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096)
  closeSync(handle)
  // Whatever it had read before is out of date.
  other.pragma('user_version = 49')
  other.close()
  expect(statSync(file).size).toBeGreaterThan(page * 4096)
  const gone = once(program.child, 'exit')
  hoa.says('/start')
  await gone
  expect(program.child.exitCode).toBe(78)
  const said = program
    .output()
    .split('\n')
    .filter(line => /^\p{L}/u.test(line))
    .at(-1)
  expect(said).toContain('bị hỏng')
  expect(said).toContain(join(folder, 'sao-luu'))
  await school.api.stop()
}, 60_000)
