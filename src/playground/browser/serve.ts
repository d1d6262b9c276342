import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../../app.ts'
import { systemClock } from '../../clock.ts'
import type { Config, HttpConfig } from '../../config.ts'
import { makeCalendar } from '../../domain/calendar.ts'
import type { Route } from '../../http/route.ts'
import { listenHttp } from '../../http/server.ts'
import type { Loaded } from '../../load-school.ts'
import { createLog } from '../../log.ts'
import { isTaken } from '../../storage/prisma/lock.ts'
import { startProblemText } from '../../text/start.ts'
import { playgroundOpenText } from '../../text/web/playground-page.ts'
import { type Bundle, bundled } from '../../web/bundle.ts'
import { CAST } from '../staff/cast.ts'
import { groundOf, refused } from '../year/ground.ts'
import { databasePath, emptyPlayground } from '../year/leave.ts'
import { spanOf, type YearOptions } from '../year/options.ts'
import { openPlay } from '../year/play.ts'
import { createSwitches } from './faults.ts'
import { ownersOf } from './phones.ts'
import { roomOf } from './room.ts'
import { playgroundRoutes } from './routes.ts'
import { type Opened, openSession, type Session, type SessionOptions, type Way } from './session.ts'
import { marksOf } from './year-strip.ts'

/** Between two tries of what cannot arrive just now. */
const AGAIN_MS = 20
const ANYWHERE: HttpConfig = { port: 0, host: '127.0.0.1', names: [], proxied: false }

/**
 * The playground in the browser (product.md 10): the real program on a virtual clock, a local Bot API server, and a
 * database of its own, shown on a page of this machine alone. It runs until it is stopped.
 */
export async function playInBrowser(config: Config): Promise<void> {
  const ground = groundOf(config)
  if (!ground) return
  const { school } = ground
  const http = config.http ?? ANYWHERE
  const listened = await listenHttp({ ...http, log: createLog(config.logLevel) })
  if (!listened.ok)
    return refused(startProblemText({ about: 'http', code: listened.code, host: http.host, port: http.port }))
  const { server } = listened
  const [bundle, desk] = await Promise.all([bundled('playground'), bundled('desk')])
  const session = await playgroundSession(school, {
    ...{ ...ground, timezone: config.timezone },
    desk: { at: server.url, bundle: desk },
  })
  const key = randomBytes(24).toString('base64url')
  server.add(playgroundRoutes({ session, bundle, plan: school.plan, key }))
  const address = `${server.url}/choi`
  console.log(playgroundOpenText(address))
  show(address)
  const end = async () => {
    await server.stop()
    await session.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void end())
}

export type SchoolOfPlay = YearOptions & {
  readonly folder: string
  readonly timezone: string
  /** Where the officer's desk stands, and its page. */
  readonly desk?: { readonly at: string; readonly bundle: Bundle }
}

/** Time outside of the story. */
type Outside = Pick<SessionOptions, 'real' | 'every'>

const outside = (timezone: string): Outside => ({
  real: systemClock(timezone),
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds)
    return () => clearInterval(timer)
  },
})

/** One school that visitors share, with the phones of its people. */
export function playgroundSession(
  school: Loaded,
  { year, seed, folder, timezone, desk }: SchoolOfPlay,
  given: Outside = outside(timezone),
): Promise<Session> {
  const calendar = makeCalendar(school.years, timezone)
  const span = spanOf(year, school.plan, calendar)
  const marks = marksOf(school.plan, calendar, span, [year, year + 1])
  const open = async (drawn: number, way: Way): Promise<Opened> => {
    emptyPlayground(folder)
    const switches = createSwitches(() => playing.stage)
    const playing = await openPlay({
      ...{ school, folder, seed: drawn, cast: CAST, start: span.start, years: [year] },
      set: {
        wait: (_, signal) => pause(AGAIN_MS, undefined, { signal }).catch(() => undefined),
        unreachable: switches.unreachable,
        freeBytes: switches.freeBytes,
        ...(desk ? { deskAt: desk.at } : {}),
      },
    })
    const room = roomOf(playing, ownersOf(school.plan))
    if (way === 'empty') room.holdAll()
    const stop = async () => {
      await playing.stage.stop()
      await playing.stage.api.stop()
    }
    return {
      ...{ room, switches, marks, span, stop },
      get desk() {
        return desk ? deskOf(playing.stage.app, desk.bundle) : []
      },
      second: () => secondOn(folder),
    }
  }
  return openSession({ ...given, open, seed })
}

/** Its pages go with the process that answers them. */
const desks = new WeakMap<App, readonly Route[]>()

function deskOf(app: App, bundle: Bundle): readonly Route[] {
  const known = desks.get(app) ?? app.desk(bundle)
  desks.set(app, known)
  return known
}

/** Starts a second program on the database. @returns what it says as it is refused. */
function secondOn(folder: string): string {
  const path = databasePath(folder)
  return isTaken(path, 0) ? startProblemText({ about: 'database', code: 'in-use', path, copies: folder }) : ''
}

/** Opens the page where somebody sits before the machine; where nothing can, the address stands in the terminal. */
function show(address: string): void {
  const [command, ...before] = OPENERS[process.platform] ?? (process.env.DISPLAY ? ['xdg-open'] : [])
  if (command === undefined) return
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
