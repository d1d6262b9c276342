import { timingSafeEqual } from 'node:crypto'
import type { Member } from '../domain/member.ts'
import type { HttpReply, HttpRequest, Route } from '../http/route.ts'
import type { Tx } from '../storage/storage.ts'
import type { Deps } from '../usecases/deps.ts'
import { enterDesk, enterFromChannel, keyOf, SESSION_HOURS, whoAtDesk } from '../usecases/handle/at-desk.ts'
import { guarded } from '../web/page.ts'

/** Where the pages stand. */
export const AT = '/ban'
const COOKIE = 'ban'
/** Links one address may try in vain within so long, before it has to wait. */
const MOST_TRIES = 10
const TRIES_MS = 10 * 60_000
/** Addresses kept in mind for that. */
const MOST_ADDRESSES = 1000

export const json = (body: unknown, status = 200): HttpReply => ({
  ...{ status, type: 'application/json', body: JSON.stringify(body) },
})

/** Somebody at the desk, looked up anew for each request, in the transaction that deals with it. */
export type Seated = { readonly tx: Tx; readonly me: Member; readonly request: HttpRequest; readonly token: string }

/** What takes longer than reading the records (a file, a document) is made when they have been let go. */
export type Answered = HttpReply | (() => Promise<HttpReply>)

export type Door = {
  /** A route for whoever sits at the desk; everybody else gets 401. */
  seated(route: Pick<Route, 'method' | 'path' | 'largestBody'>, handle: (seat: Seated) => Promise<Answered>): Route
  /** Exchanges a one-time link for a session, or `'channel'`: what the channel has signed. */
  enter(request: HttpRequest, by: 'link' | 'channel'): Promise<HttpReply>
}

/**
 * Who gets in. The session stands in a cookie no script reads and no other site's request carries; besides, whatever
 * does something shows a key that only this page can know, and a browser that says where a request comes from must name
 * this page.
 */
export function deskDoor(deps: Deps): Door {
  const tries = new Map<string, { since: number; count: number }>()
  const tooMany = (from: string): boolean => {
    const seen = tries.get(from)
    return seen !== undefined && deps.clock.elapsed() - seen.since < TRIES_MS && seen.count >= MOST_TRIES
  }
  const inVain = (from: string): void => {
    const now = deps.clock.elapsed()
    const seen = tries.get(from)
    if (tries.size >= MOST_ADDRESSES) tries.clear()
    tries.set(from, seen && now - seen.since < TRIES_MS ? { ...seen, count: seen.count + 1 } : { since: now, count: 1 })
  }
  return {
    seated: (route, handle) => ({
      ...route,
      async handle(request) {
        if (!fromHere(request)) return refused('not-yours', 403)
        const token = cookieOf(request)
        if (token === undefined) return refused('signed-out', 401)
        if (!OPEN_TO_KEYLESS.has(route.path) && !shows(request, keyOf(token))) return refused('not-yours', 403)
        const answered = await deps.storage.transaction(async tx => {
          const me = await whoAtDesk(tx, deps, token)
          return me ? handle({ tx, me, request, token }) : json({ trouble: 'signed-out' }, 401)
        })
        return guarded(typeof answered === 'function' ? await answered() : answered)
      },
    }),
    async enter(request, by) {
      if (!fromHere(request)) return refused('not-yours', 403)
      if (tooMany(request.from)) return refused('too-many', 429)
      const shown = request.body.toString('utf8').trim()
      const entered = await (by === 'link' ? enterDesk(deps, shown) : enterFromChannel(deps, shown))
      if (!entered) {
        inVain(request.from)
        return refused('signed-out', 401)
      }
      const lasting = { seconds: SESSION_HOURS * 3600, by }
      return guarded({ ...json({}), headers: { 'set-cookie': cookieFor(deps, entered.token, lasting) } })
    },
  }
}

/** Where a page asks who sits there. */
export const ME_AT = `${AT}/toi`
/** Where it hears that something has changed. */
export const LIVE_AT = `${AT}/dong`

/**
 * The first look of a page brings its key, and what only says that something has changed is asked for by the browser
 * itself, which shows none.
 */
const OPEN_TO_KEYLESS: ReadonlySet<string> = new Set([ME_AT, LIVE_AT])

const refused = (trouble: string, status: number): HttpReply => guarded(json({ trouble }, status))

/** What a browser says itself of where a request comes from; over plain http in the school's network it says nothing. */
function fromHere({ headers }: HttpRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host } = headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

function shows({ headers }: HttpRequest, key: string): boolean {
  const given = Buffer.from(String(headers['x-key'] ?? ''))
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key))
}

const cookieOf = ({ headers }: HttpRequest): string | undefined =>
  headers.cookie
    ?.split(/;\s*/u)
    .find(each => each.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)

type Lasting = { /** 0: it is forgotten. */ readonly seconds: number; readonly by: 'link' | 'channel' }

/**
 * In the frame of the channel's app the browser sends no strict cookie: there it is parted from those of every other
 * place, and whoever asks still has to show the page's key.
 */
export function cookieFor({ deskAt }: Deps, token: string, { seconds, by }: Lasting): string {
  const secure = deskAt?.startsWith('https:') ? '; Secure' : ''
  const site = by === 'channel' && secure !== '' ? 'SameSite=None; Partitioned' : 'SameSite=Strict'
  return `${COOKIE}=${token}; Path=${AT}; Max-Age=${seconds}; HttpOnly; ${site}${secure}`
}
