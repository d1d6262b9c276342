import { join } from 'node:path'
import { DateTime } from 'luxon'
import { createApp } from '../../src/app.ts'
import { virtualClock } from '../../src/clock.ts'
import { documents } from '../../src/documents/makers.ts'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { createLog } from '../../src/log.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'
import { loadSchool } from '../../src/school.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { FaultPoint } from '../../src/usecases/world.ts'

/** What a process of the program is told by the test that keeps it. */
export type Order = { readonly order: 'settle' } | { readonly order: 'die-at'; readonly point: FaultPoint }

/** What it answers. */
export type Report = 'ready' | 'settled' | 'armed'

/** How it is started: `process.argv[2]` as JSON. */
export type ChildOptions = {
  readonly url: string
  readonly token: string
  readonly folder: string
  /** Where its clock stands still, ISO. */
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
  const { plan, years, outline } = loadSchool('prisma/plans/ke-hoach-49', 1)
  const wait = () => new Promise<void>(resolve => setImmediate(resolve))
  let end: FaultPoint | undefined
  const app = createApp(
    {
      clock,
      plan,
      outline,
      documents,
      log,
      calendar: makeCalendar(years, zone),
      storage: await openPrismaStorage(`file:${join(folder, 'bot.db')}`, zone),
      messenger: createTelegramMessenger({ token, apiRoot: url, log, clock, wait }),
      newCode: seededCodes(seed),
      dataDir: folder,
      pace: () => Promise.resolve(),
      reached: point => {
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
    report('armed')
    if (end === 'tick:planned') await app.pulse()
  })
  await app.start()
  await app.pulse()
  report('ready')
}

await run(JSON.parse(process.argv[2] ?? '{}') as ChildOptions)
