import { isOfficer } from '../domain/member.ts'
import type { HttpReply, Route } from '../http/route.ts'
import { momentText } from '../text/dates.ts'
import { DESK_TITLE } from '../text/web/desk-page.ts'
import type { Deps } from '../usecases/deps.ts'
import { keyOf, leaveDesk } from '../usecases/handle/at-desk.ts'
import { hashOf } from '../usecases/read/load-admission.ts'
import type { Bundle } from '../web/bundle.ts'
import { pageRoutes } from '../web/page.ts'
import { type DeskMe, LEAVES } from '../web/wire/desk.ts'
import { boardView } from './board-view.ts'
import { compiledView } from './compiled-view.ts'
import { readDeed } from './deed.ts'
import { dialogueRoutes } from './dialogue-routes.ts'
import { type Answered, AT, cookieFor, deskDoor, json, LIVE_AT, ME_AT, type Seated } from './door.ts'
import { documentReply } from './downloads.ts'
import { fileReply } from './files.ts'
import { handoutRoutes } from './handout.ts'
import type { LivePages } from './live.ts'
import { deedDone } from './moves.ts'
import { obstaclesView } from './obstacles-view.ts'
import { reportView } from './report-view.ts'
import { mayDo } from './rights.ts'
import { tableView } from './tables-view.ts'

/** Words of one deed as they were and as they shall be, up to three bytes a letter. */
const LARGEST = 256 * 1024

export type DeskOf = {
  readonly bundle: Bundle
  readonly pages: LivePages
  /** Called when something was done, whose messages now wait to be sent. */
  readonly acted: () => void
}

/** The addresses of the desk: the officer's and the BGH's pages in the browser. */
export function deskRoutes(deps: Deps, { bundle, pages, acted }: DeskOf): readonly Route[] {
  const door = deskDoor(deps)
  const look = (path: string, handle: (seat: Seated) => Promise<Answered>): Route =>
    door.seated({ method: 'GET', path, largestBody: 0 }, handle)
  const view = (path: string, make: (seat: Seated) => Promise<unknown>): Route =>
    look(`${AT}/xem/${path}`, async seat => {
      const made = await make(seat)
      return made === undefined ? json({ trouble: 'gone' }, 404) : json(made)
    })
  return [
    ...pageRoutes({ at: AT, title: DESK_TITLE, bundle, given: {}, framedBy: framesOf(deps) }),
    { method: 'POST', path: `${AT}/vao`, largestBody: 256, handle: request => door.enter(request, 'link') },
    { method: 'POST', path: `${AT}/vao-trong`, largestBody: 4096, handle: request => door.enter(request, 'channel') },
    look(ME_AT, seat => meOf(deps, seat)),
    look(LIVE_AT, async seat => pages.reply(seat)),
    view('bang', ({ tx }) => boardView(tx, deps)),
    view('vuong-mac', ({ tx, me }) => obstaclesView(tx, deps, me)),
    view('bao-cao', ({ tx, me, request: { query } }) =>
      reportView(tx, deps, me, { report: query.get('bai') ?? '', version: Number(query.get('ban') ?? 0) }),
    ),
    view('tong-hop', ({ tx, me, request: { query } }) => compiledView(tx, deps, me, query.get('ky') ?? '')),
    look(`${AT}/xem/trang`, async ({ tx, me, request: { query } }) => {
      const leaf = LEAVES.find(each => each === query.get('ten'))
      if (!leaf) return json({ trouble: 'gone' }, 404)
      return mayDo('desk', me, deps) ? json(await tableView(leaf, tx, deps)) : json({ trouble: 'not-yours' }, 403)
    }),
    look(`${AT}/van-ban`, seat => documentReply(deps, seat)),
    look(`${AT}/tep/`, seat => fileReply(deps, seat)),
    door.seated({ method: 'POST', path: `${AT}/viec`, largestBody: LARGEST }, async ({ tx, me, request }) => {
      const deed = readDeed(request.body)
      if (!deed) return json({ trouble: 'failed' }, 400)
      const answer = await deedDone(tx, deps, me, deed)
      acted()
      // That nothing has come of it is an answer like any other.
      return json(answer)
    }),
    ...dialogueRoutes(deps, door, acted),
    ...(deps.handouts ? handoutRoutes(deps.handouts) : []),
    door.seated({ method: 'POST', path: `${AT}/ra`, largestBody: 0 }, async ({ tx, me }) => {
      await leaveDesk(tx, deps, me)
      return { ...json({}), headers: { 'set-cookie': cookieFor(deps, '', { seconds: 0, by: 'link' }) } }
    }),
  ]
}

/** Within the channel's app the page opens only where it is reached safely. */
const framesOf = ({ deskAt, lines }: Deps): readonly string[] =>
  deskAt?.startsWith('https:') ? lines.flatMap(({ messenger }) => messenger.channel.pages?.framedBy ?? []) : []

async function meOf(deps: Deps, { tx, me, token }: Seated): Promise<HttpReply> {
  const session = await tx.desks.byToken(hashOf(token), deps.clock.now())
  const view: DeskMe = {
    called: `${me.address} ${me.name}`,
    school: deps.school.name,
    reading: !isOfficer(me),
    key: keyOf(token),
    until: session ? momentText(session.until) : '',
  }
  return json(view)
}
