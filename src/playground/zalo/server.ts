import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../clock.ts'
import { createIdleness } from '../bot-api/idle.ts'
import type { Person, PersonDetails, ShownMessage } from '../bot-api/index.ts'
import { createZaloFaults, type ZaloFaults } from './faults.ts'
import { LETTER, type ZaloChat, zaloPerson } from './person.ts'
import { createZaloPolls } from './polls.ts'
import { done, hexOf, html, idOf, type Page, refusal } from './wire.ts'

/** A Zalo Bot API server on this machine, as strict as the pages and those who measured say it is, and its people. */
export type ZaloApi = {
  readonly url: string
  readonly token: string
  readonly faults: ZaloFaults
  person(details: PersonDetails): Person
  personOf(id: number): Person | undefined
  /** The chat of a person, as the service names it. */
  chatOf(id: number): string
  /** Told of each message of the bot, by whose phone it came to. */
  onMessage(listener: (person: number, message: ShownMessage) => void): void
  idle(): boolean
  whenIdle(): Promise<void>
  stop(): Promise<void>
}

const BOT = '490000000000049'
const TOKEN = `${BOT}:PLAYGROUND`
/** Beyond the numbers of the other server, whose files lie under the same addresses of the page. */
const FIRST_MESSAGE = 1_000_000_000
const LONGEST = 2000

export async function startZalo(clock: Clock): Promise<ZaloApi> {
  const chats = new Map<number, { readonly chat: ZaloChat; readonly person: Person }>()
  const files = new Map<string, Uint8Array>()
  const listeners: ((person: number, message: ShownMessage) => void)[] = []
  const responses = new Set<ServerResponse>()
  let last = FIRST_MESSAGE
  let url = ''
  const idleness = createIdleness(
    () => faults.now.cut || (polls.heard() && polls.waiting()),
    () => polls.waiting(),
  )
  const polls = createZaloPolls(() => idleness.changed())
  const faults = createZaloFaults(() => {
    for (const response of responses) response.destroy()
  })
  const seconds = () => Math.floor(clock.now().toSeconds())
  const side: Parameters<typeof zaloPerson>[1] = {
    nextId: () => ++last,
    now: seconds,
    lays(bytes) {
      const path = `/media/${hexOf(files.size + 1)}.jpg`
      files.set(path, bytes)
      return `${url}${path}`
    },
    brings({ chat, name }, id, event_name, more) {
      if (faults.now.loses) return
      const from = { id: chat, display_name: name, is_bot: false }
      const message = {
        message_id: hexOf(id),
        date: clock.now().toMillis(),
        from,
        chat: { id: chat, chat_type: 'PRIVATE' },
      }
      polls.bring({ event_name, message: { ...message, ...more } })
    },
  }
  /** Whom a message is for; what is wrong with the call, where it is for nobody. */
  const addressee = (chat_id: unknown, unknown: object): Page | ZaloChat => {
    const [field] = Object.keys(unknown)
    if (field !== undefined) return refusal(400, `Bad request: unknown field ${field}`)
    if (faults.now.usedUp) return refusal(429, 'Quota exceeded')
    const found = chats.get(idOf(chat_id))?.chat
    return found?.standing === 'open' ? found : refusal(400, 'Bad request: The chat_id is invalid')
  }
  const arrive = (to: ZaloChat, sent: Pick<ShownMessage, 'text' | 'file'>, more: object = {}): Page => {
    const message: ShownMessage = { ...LETTER, ...sent, id: side.nextId(), from: 'bot', date: seconds() }
    to.messages.push(message)
    for (const told of listeners) told(idOf(to.chat), message)
    return done({ message_id: hexOf(message.id), date: clock.now().toMillis(), ...more })
  }
  const methods: Readonly<Record<string, (body: Body, gone: AbortSignal) => Page | Promise<Page>>> = {
    getMe: () => done({ id: BOT, account_name: 'bot.tro-ly', account_type: 'BASIC', can_join_groups: false }),
    getWebhookInfo: () => done({ url: '', updated_at: 0 }),
    deleteWebhook: () => done({ url: '' }),
    getUpdates: ({ timeout }, gone) => polls.ask(Number(timeout), gone),
    sendChatAction: () => done(undefined),
    sendMessage({ chat_id, text, ...more }) {
      const to = addressee(chat_id, more)
      if ('status' in to) return to
      if (typeof text !== 'string' || text.length < 1 || text.length > LONGEST)
        return refusal(400, `Bad request: The text must be 1-${LONGEST} characters`)
      return arrive(to, { text })
    },
    async sendPhoto({ chat_id, photo, caption = '', ...more }) {
      const to = addressee(chat_id, more)
      if ('status' in to) return to
      if (typeof caption !== 'string' || caption.length > LONGEST)
        return refusal(400, 'Bad request: The caption is too long')
      const bytes = await fetchedPicture(photo)
      if (!bytes) return refusal(400, 'Bad request: The photo URL is invalid')
      const file = { kind: 'photo', name: 'anh.jpg', mimeType: 'image/jpeg', bytes } as const
      return arrive(to, { text: caption, file }, { message_type: 'CHAT_PHOTO' })
    },
  }
  const reply = async (request: IncomingMessage, gone: AbortSignal): Promise<Page | Uint8Array | undefined> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(pathname)
    if (file) return file
    const [, given, method = ''] = /^\/bot([^/]+)\/(.+)$/.exec(pathname) ?? []
    const body = await bodyOf(request)
    if (given !== TOKEN) return refusal(401, 'Unauthorized')
    if (!body) return html(415)
    if (faults.now.hasty > 0) {
      faults.now.hasty -= 1
      return html(429)
    }
    return methods[method]?.(body, gone) ?? refusal(404, 'Not Found')
  }
  const server = createServer((request, response) => {
    idleness.active(1)
    responses.add(response)
    const gone = new AbortController()
    response.on('close', () => {
      responses.delete(response)
      gone.abort()
      idleness.active(-1)
    })
    if (faults.now.cut) return void response.destroy()
    void reply(request, gone.signal).then(page => send(response, page))
  })
  // A story's time is not the machine's.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ url, token: TOKEN, faults: faults.control, idle: idleness.idle, whenIdle: idleness.whenIdle },
    person(details) {
      const made = zaloPerson(details, side)
      chats.set(details.id, made)
      return made.person
    },
    personOf: id => chats.get(id)?.person,
    chatOf: hexOf,
    onMessage: listener => void listeners.push(listener),
    stop: () => stopped(server),
  }
}

/** The service fetches a picture itself while it answers, and takes nothing that is none. */
async function fetchedPicture(photo: unknown): Promise<Uint8Array | undefined> {
  if (!/^https?:/.test(String(photo)) || !URL.canParse(String(photo))) return undefined
  const got = await fetch(String(photo)).catch(() => undefined)
  if (!got?.ok || !got.headers.get('content-type')?.startsWith('image/')) return undefined
  return new Uint8Array(await got.arrayBuffer())
}

type Body = Readonly<Record<string, unknown>>

async function bodyOf(request: IncomingMessage): Promise<Body | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return undefined
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, page: Page | Uint8Array | undefined): void {
  if (page instanceof Uint8Array) response.writeHead(200, { 'content-type': 'image/jpeg' }).end(page)
  else if (page) response.writeHead(page.status, { 'content-type': page.type }).end(page.body)
}

const stopped = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
