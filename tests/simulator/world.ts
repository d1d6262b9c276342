import { setMaxListeners } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { createApp } from '../../src/app.ts'
import { type VirtualClock, virtualClock } from '../../src/clock.ts'
import { documents } from '../../src/documents/makers.ts'
import type { Loaded } from '../../src/load-school.ts'
import { createLog } from '../../src/log.ts'
import { lineNamed } from '../../src/messenger/lines.ts'
import type { Messenger } from '../../src/messenger/messenger.ts'
import { unhurried } from '../../src/messenger/pacer.ts'
import { type BotApi, startBotApi } from '../../src/playground/bot-api/index.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'
import { type Chance, chanceOf } from '../../src/playground/staff/chance.ts'
import { backups } from '../../src/storage/prisma/backups.ts'
import { lockDatabase } from '../../src/storage/prisma/lock.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { MADE_FILES } from '../../src/usecases/send/prepare-document.ts'
import { putEmptyDatabase } from '../support/empty-database.ts'
import { type Disk, type Gate, gatedDocuments, gatedStorage, openGate } from './gate.ts'
import { lineTo } from './line.ts'
import { type Life, passing } from './passing.ts'
import { openTimers, type Timers } from './timers.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

export type WorldOptions = {
  readonly seed: number
  readonly school: Loaded
  readonly folder: string
  /** "2024-05-06T08:00" */
  readonly start: string
  /** Before the program first runs: who has opened the chat. */
  readonly arrives: (api: BotApi) => void
  /** And who is a member. */
  readonly peopled: (storage: Storage, now: DateTime) => Promise<void>
  /** Another way to the server, to see what comes of it. */
  readonly line?: (right: Messenger) => Messenger
  /** The heap is weighed before anything begins. */
  readonly weighed?: boolean
}

/** The server, the clock, the disk, and a program that is begun anew as often as it ends. */
export type World = {
  readonly api: BotApi
  readonly clock: VirtualClock
  readonly disk: Disk
  /** The machine stands still for so long after the next end. */
  downtime: number
  /** What somebody does who does not know that the program is off. */
  meanwhile: () => void
  /** What strikes the next life as soon as it has begun, once. */
  afterwards: () => void
  /** How it ends and what happens while it is off; what happens else does not depend on it. */
  readonly chanceOff: Chance
  /** How many people from outside have written. */
  strangers: number
  gate(): Gate
  /** How often the program has ended, and where. */
  ends(): readonly string[]
  /** Until nothing moves any more without time. */
  settle(): Promise<void>
  /** Time passes, with everything that falls due on the way. */
  pass(milliseconds: number): Promise<void>
  /** The machine sleeps: time goes on at once. */
  sleep(milliseconds: number): Promise<void>
  rows(sql: string): readonly Record<string, unknown>[]
  /** How many wait for time to pass. */
  waiting(): number
  /** How many documents are kept to be sent once more. */
  documents(): number
  /** Megabytes of heap in use beyond those at the beginning, all that is garbage having gone. */
  grown(): number
  /** Somebody begins a second program on the same database. @returns whether it is let in. */
  second(): boolean
  close(): Promise<void>
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes. */
function heapInUse(): number {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

export async function openWorld({
  seed,
  school,
  folder,
  start,
  arrives,
  peopled,
  line = right => right,
  weighed = false,
}: WorldOptions): Promise<World> {
  const first = DateTime.fromISO(start, { zone: ZONE })
  const clock = virtualClock(first)
  const atFirst = weighed ? heapInUse() : 0
  // Nobody sets the server's clock.
  const serverNow = () => first.plus(clock.elapsed())
  const api = await startBotApi({ clock: { now: serverNow, elapsed: clock.elapsed }, seed })
  arrives(api)
  const disk: Disk = { full: 0, chance: chanceOf(seed, 7) }
  const ends: string[] = []
  const log = createLog('silent')
  const files = join(folder, 'files')
  let lives = 0
  let reader: Database.Database | undefined
  let timers: Timers = openTimers(clock.elapsed)

  const place = (life: number): string => join(folder, `life-${life}`)
  async function begin(): Promise<Life> {
    lives += 1
    mkdirSync(place(lives), { recursive: true })
    const database = join(place(lives), 'bot.db')
    if (lives === 1) putEmptyDatabase(database)
    const storage = await openPrismaStorage(`file:${database}`, ZONE)
    if (lives === 1) await peopled(storage, clock.now())
    // What stands on the disk at the very instant is what a process leaves that is no more: what had been committed.
    const gate = openGate(() => {
      mkdirSync(place(lives + 1), { recursive: true })
      for (const file of ['bot.db', 'bot.db-wal'])
        if (existsSync(join(place(lives), file))) copyFileSync(join(place(lives), file), join(place(lives + 1), file))
    })
    // Many calls may wait for the same end.
    setMaxListeners(0, gate.over)
    timers = openTimers(clock.elapsed)
    const own = timers
    const app = createApp(
      {
        ...{
          clock,
          files: school,
          documents: gatedDocuments(gate, documents, disk),
          backups,
          log,
          secrets: [api.token],
          dataDir: files,
        },
        storage: gatedStorage(gate, storage, disk),
        lines: [lineNamed(line(lineTo(api, gate, { clock, log, wait: own.wait })), unhurried)],
        newCode: seededCodes(seed + 1000 * lives),
        faultPoint: point => gate.instant(point),
      },
      // A rival that was there first: the program says so and ends.
      { fixedCode: 'ma-cai-dat', refused: () => fails() },
    )
    const made: Life = { app, gate, storage, database, started: false, failed: false }
    const fails = () => {
      made.failed = true
    }
    app.start().then(() => {
      made.started = true
      void app.tick()
    }, fails)
    reader?.close()
    reader = new Database(database, { readonly: true })
    return made
  }

  let life = await begin()
  const { settle, pass } = passing({
    clock,
    life: () => life,
    timers: () => timers,
    polling: api.polling,
    again: () => again(),
  })
  const world: World = {
    ...{
      api,
      clock,
      disk,
      downtime: 1000,
      meanwhile: () => {},
      afterwards: () => {},
      chanceOff: chanceOf(seed, 3),
      strangers: 0,
    },
    gate: () => life.gate,
    ends: () => ends,
    settle,
    pass,
    async sleep(milliseconds) {
      clock.moveTo(clock.now().plus(milliseconds))
      timers.fire()
      void life.app.tick()
      await settle()
    },
    rows: sql => reader?.prepare(sql).all() as Record<string, unknown>[],
    waiting: () => timers.waiting(),
    documents: () => (existsSync(join(files, MADE_FILES)) ? readdirSync(join(files, MADE_FILES)).length : 0),
    grown: () => heapInUse() - atFirst,
    second() {
      try {
        lockDatabase(life.database, 0).release()
        return true
      } catch {
        return false
      }
    },
    async close() {
      reader?.close()
      await life.app.stop()
      await api.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  /** The next life, on what the one before has left. */
  async function again(): Promise<void> {
    ends.push(life.gate.ended() ?? 'could not begin')
    if (life.failed) {
      life.gate.endsAfter(1)
      life.gate.instant('could not begin')
      disk.full = Math.max(0, disk.full - 25)
    }
    await life.storage.close()
    rmSync(place(lives), { recursive: true, force: true })
    clock.moveTo(clock.now().plus(world.downtime))
    world.downtime = 1000
    world.meanwhile()
    life = await begin()
    world.afterwards()
    world.afterwards = () => {}
  }

  await settle()
  return world
}
