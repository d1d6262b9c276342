import { timingSafeEqual } from 'node:crypto'
import type { Plan } from '../../domain/plan.ts'
import type { HttpReply, HttpRequest, Route } from '../../http/route.ts'
import { PLAYGROUND_TITLE } from '../../text/web/playground-page.ts'
import type { Bundle } from '../../web/bundle.ts'
import { guarded, pageRoutes } from '../../web/page.ts'
import { isFromOwnPage } from '../../web/same-page.ts'
import type { Beat, DeedTrouble, Leaf } from '../../web/wire/playground.ts'
import { FILES_AT } from './bubbles.ts'
import { readDeed, readStory } from './deed.ts'
import { leafOf } from './leaves.ts'
import type { Session } from './session.ts'

const AT = '/choi'
/** The largest file that a bot may fetch in base64, and its envelope. */
const LARGEST = 33 * 1024 * 1024
const STORY_NAME = 'cau-chuyen.json'
const LEAVES: readonly Leaf[] = ['board', 'queues', 'notices', 'documents', 'day']

export type Served = {
  readonly session: Session
  readonly bundle: Bundle
  readonly plan: Plan
  /** Known to the page alone: another site cannot read it, and so can ask for nothing. */
  readonly key: string
}

/** The addresses of the playground. */
export function playgroundRoutes({ session, bundle, plan, key }: Served): readonly Route[] {
  const own = (route: Route): Route => ({
    ...route,
    handle: async request =>
      guarded(isFromOwnPage(request) && knows(request, key, route) ? await route.handle(request) : { status: 403 }),
  })
  const json = (body: unknown, status = 200): HttpReply => ({
    ...{ status, type: 'application/json' },
    body: JSON.stringify(body),
  })
  const done = (trouble: DeedTrouble | undefined) => json({ trouble: trouble ?? null }, trouble ? 409 : 200)
  return [
    { method: 'GET', path: '/', largestBody: 0, handle: async () => ({ status: 302, headers: { location: AT } }) },
    ...session.desk,
    ...pageRoutes({ at: AT, title: PLAYGROUND_TITLE, bundle, given: { key } }),
    own({ method: 'GET', path: `${AT}/dong`, largestBody: 0, handle: async () => stream(session) }),
    own({
      ...{ method: 'POST', path: `${AT}/viec`, largestBody: LARGEST },
      async handle({ body }) {
        const deed = readDeed(body)
        return done(deed ? await session.do(deed) : 'unreadable')
      },
    }),
    own({
      ...{ method: 'GET', path: `${AT}/xem`, largestBody: 0 },
      async handle({ query }) {
        const leaf = LEAVES.find(each => each === query.get('trang'))
        if (!leaf) return { status: 404 }
        return json(await session.look(({ room }) => leafOf(room, plan, { leaf, day: query.get('ngay') ?? '' })))
      },
    }),
    own({
      ...{ method: 'GET', path: `${AT}/truyen`, largestBody: 0 },
      handle: async () => ({
        ...json(session.story()),
        headers: { 'content-disposition': `attachment; filename="${STORY_NAME}"` },
      }),
    }),
    own({
      ...{ method: 'POST', path: `${AT}/truyen`, largestBody: LARGEST },
      async handle({ body }) {
        const story = readStory(body)
        if (story) await session.replay(story)
        return done(story ? undefined : 'unreadable')
      },
    }),
    own({ method: 'GET', path: FILES_AT, largestBody: 0, handle: request => fileReply(session, request) }),
  ]
}

/** What only looks needs no key; what does something does. */
function knows({ headers }: HttpRequest, key: string, { method }: Route): boolean {
  if (method === 'GET') return true
  const given = Buffer.from(String(headers['x-key'] ?? ''))
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key))
}

/** Server-sent events: the page is told of every change. */
const stream = (session: Session): HttpReply => ({
  ...{ status: 200, type: 'text/event-stream' },
  live({ write, onEnd }) {
    onEnd(session.watch((beat: Beat) => write(`data: ${JSON.stringify(beat)}\n\n`)))
  },
})

/** What a browser may show in its own window; anything else is only saved. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

async function fileReply(session: Session, { path }: HttpRequest): Promise<HttpReply> {
  const id = Number(path.slice(FILES_AT.length))
  const file = await session.look(
    async ({ room }) =>
      room.owners
        .flatMap(
          ({ id: owner }) =>
            room
              .personOf(owner)
              ?.screen(id - 1)
              .at(0) ?? [],
        )
        .find(message => message.id === id)?.file,
  )
  if (!file) return { status: 404 }
  const shown = SHOWN.has(file.mimeType)
  const name = encodeURIComponent(file.name)
  return {
    status: 200,
    type: shown ? file.mimeType : 'application/octet-stream',
    body: file.bytes,
    headers: { 'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}` },
  }
}
