import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpServer, listenHttp } from '../../src/http/server.ts'
import { loadSchool } from '../../src/load-school.ts'
import { createLog } from '../../src/log.ts'
import { playgroundRoutes } from '../../src/playground/browser/routes.ts'
import { playgroundSession } from '../../src/playground/browser/serve.ts'
import type { Session } from '../../src/playground/browser/session.ts'
import { type Bundle, bundled } from '../../src/web/bundle.ts'
import type { Beat, BubbleView, Deed } from '../../src/web/wire/playground.ts'
import { closesLater } from '../support/closing.ts'

export const HA = 101
export const LAN = 204
export const SETUP_CODE = 'ma-cai-dat'
export const KEY = 'k'.repeat(32)

const school = loadSchool(['prisma/plans/ke-hoach-49'], 1)

const SCHOOL = { year: 2024, seed: 49, timezone: 'Asia/Ho_Chi_Minh' }

/** A school in a browser's playground, with nobody looking yet. */
export async function opened(
  desk?: { readonly at: string; readonly bundle: Bundle },
  outside?: Parameters<typeof playgroundSession>[2],
): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'choi-'))
  const session = await playgroundSession(school, { ...SCHOOL, folder, ...(desk ? { desk } : {}) }, outside)
  closesLater(session.stop)
  return session
}

/** The same with its page, and the desk's. */
export async function served(): Promise<{ readonly session: Session; readonly server: HttpServer }> {
  const listened = await listenHttp({ host: '127.0.0.1', port: 0, names: [], log: createLog('silent') })
  if (!listened.ok) throw new Error(listened.code)
  const { server } = listened
  const session = await opened({ at: server.url, bundle: await bundled('desk') })
  server.add(playgroundRoutes({ session, bundle: await bundled('playground'), plan: school.plan, key: KEY }))
  closesLater(server.stop)
  return { session, server }
}

/** Does it, and waits until what it began is over. */
export async function does(session: Session, deed: Deed, until = isQuiet): Promise<Beat> {
  const trouble = await session.do(deed)
  if (trouble !== undefined) throw new Error(`${deed.do}: ${trouble}`)
  return once(session, until)
}

const isQuiet = ({ busy, speed }: Beat): boolean => !busy && speed === 0

const once = (session: Session, meets: (beat: Beat) => boolean): Promise<Beat> =>
  new Promise(resolve => {
    let stop: (() => void) | undefined
    let over = false
    stop = session.watch(beat => {
      if (over || !meets(beat)) return
      over = true
      queueMicrotask(() => stop?.())
      resolve(beat)
    })
  })

/** What stands on one phone. */
export const phoneOf = (session: Session, who: number): Promise<readonly BubbleView[]> =>
  session.look(async ({ room }) => room.chats(true).find(({ phone }) => phone === who)?.bubbles ?? [])

/** The newest message with a button like this. @throws where there is none. */
export async function buttonOn(session: Session, who: number, label: RegExp): Promise<Deed> {
  for (const { id, buttons } of (await phoneOf(session, who)).toReversed()) {
    const place = buttons.flat().findIndex(({ text }) => label.test(text))
    if (place >= 0) return { do: 'press', who, message: id, place }
  }
  throw new Error(`no button ${label} on the phone of ${who}`)
}
