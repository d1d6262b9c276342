// A program in a process of its own, kept by the benchmark: the whole one, or telegraf alone that says back what it hears.
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { Telegraf } from 'telegraf'
import { createApp } from '../../src/app.ts'
import { type Clock, instantsOf, systemClock } from '../../src/clock.ts'
import { randomCodes } from '../../src/codes.ts'
import { documentsApart } from '../../src/documents/apart/apart.ts'
import { createLog } from '../../src/log.ts'
import { lineNamed } from '../../src/messenger/lines.ts'
import { unhurried } from '../../src/messenger/pacer.ts'
import { createPacer } from '../../src/messenger/telegram/pacer.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { keepScribe } from '../../src/scribe/scribe.ts'
import { backups } from '../../src/storage/prisma/backups.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { departmentOf, ZONE } from './department.ts'

/** How it is started: `process.argv[2]` as JSON. */
export type ChildOptions = {
  readonly what: 'program' | 'telegraf'
  readonly url: string
  readonly token: string
  readonly folder: string
  /** Where its clock begins to run, ISO. */
  readonly at: string
  readonly units: number
  /** Keeps Telegram's pace. */
  readonly paced: boolean
}

/** What it is told. */
export type Order = { readonly order: 'vitals' } | { readonly order: 'tick'; readonly at: string }

/** Since the last time it was asked, times in milliseconds. */
export type Vitals = { readonly cpu: number; readonly longestBlock: number; readonly megabytes: number }

export type Report = { readonly report: 'ready' | 'ticked' } | ({ readonly report: 'vitals' } & Vitals)

const RESOLUTION_MS = 5

const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions
/** Whoever asked may be gone by the time the answer is there. */
const report = (said: Report) => process.send?.(said, () => undefined)
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
let used = process.cpuUsage()

function vitals(): Vitals {
  const { user, system } = process.cpuUsage(used)
  const longest = delay.max / 1e6 - RESOLUTION_MS
  used = process.cpuUsage()
  delay.reset()
  return { cpu: (user + system) / 1000, longestBlock: longest, megabytes: process.memoryUsage().rss / 1024 / 1024 }
}

async function runTelegraf(): Promise<void> {
  const bot = new Telegraf(options.token, { telegram: { apiRoot: options.url } })
  bot.on('text', context => context.reply(context.message.text))
  void bot.launch()
}

/** From `at` on time runs as it does. */
function runningFrom(start: DateTime): Clock & { moveTo(instant: DateTime): void } {
  const { elapsed } = systemClock(ZONE)
  let [from, since] = [start.toMillis(), elapsed()]
  return {
    elapsed,
    now: instantsOf(() => Math.floor(from + elapsed() - since), ZONE),
    moveTo(instant) {
      ;[from, since] = [instant.toMillis(), elapsed()]
    },
  }
}

async function runProgram(): Promise<(at: string) => Promise<void>> {
  const { token, url, folder } = options
  const clock = runningFrom(DateTime.fromISO(options.at, { zone: ZONE }))
  const log = createLog('error')
  const failed = (name: string) => log.error({ event: 'document-made-here', name })
  const files = departmentOf(options.units)
  const database = `file:${join(folder, 'bot.db')}`
  const wait = (milliseconds: number, signal: AbortSignal) => pause(milliseconds, undefined, { signal })
  const pacer = options.paced ? createPacer(clock, wait) : unhurried
  const app = createApp(
    {
      documents: documentsApart({ failed }),
      scribe: keepScribe({ url: database, zone: ZONE, files, failed }),
      ...{ clock, log, backups, secrets: [token], dataDir: folder },
      files,
      storage: await openPrismaStorage(database, ZONE),
      lines: [lineNamed(createTelegramMessenger({ token, apiRoot: url, log, clock, wait }), pacer)],
      newCode: randomCodes(),
      faultPoint: () => undefined,
    },
    { fixedCode: 'bench' },
  )
  await app.start()
  // As the program does: what the day brings is planned before anybody writes.
  await app.tick()
  setInterval(app.wake, 1000)
  setInterval(() => void app.tick(), 60_000)
  return at => {
    clock.moveTo(DateTime.fromISO(at, { zone: ZONE }))
    return app.tick()
  }
}

process.once('disconnect', () => process.exit(0))
const tickTo = options.what === 'telegraf' ? await runTelegraf() : await runProgram()
process.on('message', async (told: Order) => {
  if (told.order === 'vitals') return report({ report: 'vitals', ...vitals() })
  await tickTo?.(told.at)
  return report({ report: 'ticked' })
})
delay.enable()
report({ report: 'ready' })
