import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { createApp } from '../../src/app.ts'
import { virtualClock } from '../../src/clock.ts'
import { documents } from '../../src/documents/makers.ts'
import { loadSchool } from '../../src/load-school.ts'
import { createLog } from '../../src/log.ts'
import { lineNamed } from '../../src/messenger/lines.ts'
import { unhurried } from '../../src/messenger/pacer.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'
import { backups } from '../../src/storage/prisma/backups.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { FaultPoint } from '../../src/usecases/deps.ts'

/** What a process of the program is told by the test that keeps it. */
export type Order =
  | { readonly order: 'settle' }
  /** From now on at the first such instant; its clock goes on to `at`, ISO. */
  | { readonly order: 'die-at'; readonly point: FaultPoint; readonly at: string }

/** What it answers. */
export type Report = 'ready' | 'settled' | 'armed'

/** How it is started: `process.argv[2]` as JSON. */
export type ChildOptions = {
  readonly url: string
  readonly token: string
  readonly folder: string
  /** Where its clock stands until it is told to go on, ISO. */
  readonly at: string
  readonly zone: string
  readonly setupCode: string
  readonly seed: number
}

/** The real program in a process of its own, which can be made to end itself with SIGKILL at a named instant. */
async function run(options: ChildOptions): Promise<void> {
  const { url, token, folder, at, zone, setupCode, seed } = options
  const clock = virtualClock(DateTime.fromISO(at, { zone }))
  const log = createLog('silent')
  const wait = (milliseconds: number, signal: AbortSignal) => pause(Math.min(milliseconds, 20), undefined, { signal })
  let end: FaultPoint | undefined
  const app = createApp(
    {
      clock,
      files: loadSchool('prisma/plans/ke-hoach-49', 1),
      documents,
      backups,
      log,
      storage: await openPrismaStorage(`file:${join(folder, 'bot.db')}`, zone),
      lines: [lineNamed(createTelegramMessenger({ token, apiRoot: url, log, clock, wait }), unhurried)],
      newCode: seededCodes(seed),
      secrets: [token],
      dataDir: folder,
      faultPoint: point => {
        if (point === end) process.kill(process.pid, 'SIGKILL')
      },
    },
    { fixedCode: setupCode },
  )
  const report = (what: Report) => process.send?.(what)
  process.on('message', async (told: Order) => {
    if (told.order === 'settle') {
      await app.whenIdle()
      report('settled')
      return
    }
    end = told.point
    clock.moveTo(DateTime.fromISO(told.at, { zone }))
    report('armed')
    if (end === 'tick:planned') await app.tick()
  })
  // Nobody is left to report to.
  process.once('disconnect', () => process.exit(1))
  await app.start()
  await app.tick()
  report('ready')
}

await run(JSON.parse(process.argv[2] ?? '{}') as ChildOptions)
