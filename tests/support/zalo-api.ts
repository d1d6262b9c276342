import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIdleness } from '../../src/playground/bot-api/idle.ts'
import { createZaloDelivery } from './zalo-delivery.ts'

/** A local server of the Zalo Bot API: as strict as the pages and those who measured say it is. */
export type ZaloServer = {
  readonly url: string
  readonly token: string
  readonly botId: string
  person(name: string): ZaloPerson
  /** A chat in which nobody has ever been. */
  readonly nobody: string
  /** What was said while no call waited: nobody hears of it. */
  readonly lost: readonly string[]
  /** What has gone over the wire, both ways: events of people, and messages that were taken. */
  passed(): number
  /** Calls of a method so far, with what they carried. */
  calls(method: string): readonly Readonly<Record<string, unknown>>[]
  /** The next calls of a method are answered so. */
  answers(method: string, ...pages: readonly Page[]): void
  setWebhook(url: string): void
  /** Whoever asks gets no answer, and the call that waits is broken off. */
  cut(on: boolean): void
  /** Somebody has been refused so. */
  whenCut(): Promise<void>
  idle(): boolean
  whenIdle(): Promise<void>
  /** Tells of each message that has been sent. */
  readonly sending: EventEmitter
  /** The program has made sure of its webhook: set it, or looked that it is set. */
  whenSet(): Promise<void>
  /** A poll waits. */
  whenPolled(): Promise<void>
  stop(): Promise<void>
}

export type Page = { readonly status: number; readonly body: string; readonly type?: string }

export type ZaloPerson = {
  readonly chat: string
  readonly name: string
  says(text: string): string
  sendsPhoto(bytes: Uint8Array, caption: string, field?: 'photo' | 'photo_url'): string
  /** Anything as the service would bring it. */
  brings(event: string, more?: Readonly<Record<string, unknown>>): string
  /** How often the person has sent something. */
  said(): number
  sees(): readonly { readonly id: string; readonly text: string; readonly picture?: Uint8Array }[]
  blocks(): void
  unblocks(): void
}

type Seen = ReturnType<ZaloPerson['sees']>[number]

export type ZaloServing = {
  /** What is said while no call waits is kept for the next one, as two clients assume. */
  readonly remembers?: boolean
  /** Where a public address of the program leads in the test. */
  readonly webhookRoute?: (url: string) => string
}

export async function startZaloApi(now: () => number, serving: ZaloServing = {}): Promise<ZaloServer> {
  const { remembers = true, webhookRoute = url => url } = serving
  const [token, botId] = ['490000000000049:SECRET-z', '490000000000049'] as const
  const chats = new Map<string, { open: boolean; readonly seen: Seen[] }>()
  const files = new Map<string, Uint8Array>()
  const queue: object[] = []
  const lost: string[] = []
  const called: { readonly method: string; readonly body: Readonly<Record<string, unknown>> }[] = []
  const staged = new Map<string, Page[]>()
  const hoping: (() => void)[] = []
  const sending = new EventEmitter()
  const assured = new EventEmitter()
  let [ids, handedOver, ours, passed] = [0, false, '', 0]
  let cut = false
  let waiting: ServerResponse | undefined
  let poll: ((page: Page) => void) | undefined
  const id = () => (++ids).toString(16).padStart(20, '0')
  const delivery = createZaloDelivery(webhookRoute, () => idleness.changed())
  const idleness = createIdleness(
    () =>
      delivery.url() === '' ? queue.length === 0 && !handedOver && poll !== undefined : !delivery.busy() && !handedOver,
    () => poll !== undefined,
  )

  const bring = (event: object, about: string): void => {
    passed += 1
    if (delivery.url() !== '') delivery.bring(event)
    else if (poll) {
      handedOver = true
      poll(json({ ok: true, result: event }))
    } else if (remembers) queue.push(event)
    else lost.push(about)
  }

  const methods: Readonly<Record<string, (body: Body, gone: AbortSignal) => Page | Promise<Page>>> = {
    getMe: () => json({ ok: true, result: { id: botId, account_name: 'bot.tro-ly', account_type: 'BASIC' } }),
    getWebhookInfo: () => json({ ok: true, result: { url: delivery.url(), updated_at: now() } }),
    deleteWebhook() {
      delivery.put('')
      return json({ ok: true, result: { url: '' } })
    },
    setWebhook({ url: to, secret_token }) {
      ours = String(to)
      return delivery.set(to, secret_token)
    },
    getUpdates({ timeout }, gone) {
      handedOver = false
      if (delivery.url() !== '') return refusal(400, 'Bad request: webhook is set')
      if (poll) return refusal(409, 'Conflict')
      const next = queue.shift()
      if (next) {
        handedOver = true
        return json({ ok: true, result: next })
      }
      return new Promise(resolve => {
        const end = (page: Page): void => {
          clearTimeout(timer)
          poll = undefined
          resolve(page)
        }
        const timer = setTimeout(() => end(refusal(408, 'Request timeout')), Number(timeout) * 1000)
        gone.addEventListener('abort', () => end(refusal(408, 'Request timeout')))
        poll = end
        for (const told of hoping.splice(0)) told()
        idleness.changed()
      })
    },
    sendChatAction({ chat_id, action }) {
      if (action !== 'typing') return refusal(400, 'Bad request: unknown action')
      return chats.get(String(chat_id))?.open ? json({ ok: true }) : refusal(400, 'Bad request: The chat_id is invalid')
    },
    async sendPhoto({ chat_id, photo, caption = '', ...more }) {
      if (Object.keys(more).length > 0) return refusal(400, `Bad request: unknown field ${Object.keys(more)[0]}`)
      const chat = chats.get(String(chat_id))
      if (!chat?.open) return refusal(400, 'Bad request: The chat_id is invalid')
      if (typeof caption !== 'string' || caption.length > 2000)
        return refusal(400, 'Bad request: The caption is too long')
      // Fetched before it is answered.
      const fetched = URL.canParse(String(photo))
        ? await fetch(webhookRoute(String(photo))).catch(() => undefined)
        : undefined
      if (!fetched?.ok || !fetched.headers.get('content-type')?.startsWith('image/'))
        return refusal(400, 'Bad request: The photo URL is invalid')
      const sent = { id: id(), text: caption, picture: new Uint8Array(await fetched.arrayBuffer()) }
      chat.seen.push(sent)
      passed += 1
      sending.emit('sent')
      return json({ ok: true, result: { message_id: sent.id, date: now(), message_type: 'CHAT_PHOTO' } })
    },
    sendMessage({ chat_id, text, ...more }) {
      if (Object.keys(more).length > 0) return refusal(400, `Bad request: unknown field ${Object.keys(more)[0]}`)
      const chat = chats.get(String(chat_id))
      if (!chat?.open) return refusal(400, 'Bad request: The chat_id is invalid')
      if (typeof text !== 'string' || text.length < 1 || text.length > 2000)
        return refusal(400, 'Bad request: The text must be 1-2000 characters')
      const sent = { id: id(), text }
      chat.seen.push(sent)
      passed += 1
      sending.emit('sent')
      return json({ ok: true, result: { message_id: sent.id, date: now() } })
    },
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    if (cut) {
      response.destroy()
      return void assured.emit('cut')
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(pathname)
    if (file) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(file)
    const [, given, method = ''] = /^\/bot([^/]+)\/(.+)$/.exec(pathname) ?? []
    const body = await bodyOf(request)
    if (method === 'getUpdates') waiting = response
    called.push({ method, body: body ?? {} })
    const page = staged.get(method)?.shift() ?? (await reply(given, method, body, gone.signal))
    response.writeHead(page.status, { 'content-type': page.type ?? 'application/json' }).end(page.body)
    if (WEBHOOK_CALLS.includes(method) && isOk(page) && delivery.url() === ours)
      response.on('close', () => assured.emit('set'))
  }
  const reply = (given: string | undefined, method: string, body: Body | undefined, gone: AbortSignal) => {
    if (given !== token) return refusal(401, 'Unauthorized')
    if (!body) return { status: 415, body: '<html>415</html>', type: 'text/html' }
    return methods[method]?.(body, gone) ?? refusal(404, 'Not Found')
  }
  const server = createServer((request, response) => {
    idleness.active(1)
    response.on('close', () => idleness.active(-1))
    void answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    ...{ url, token, botId, lost, sending, nobody: 'f'.repeat(20) },
    ...{ idle: idleness.idle, whenIdle: idleness.whenIdle, stop: () => stopped(server) },
    passed: () => passed,
    calls: method => called.filter(each => each.method === method).map(({ body }) => body),
    answers: (method, ...pages) => void staged.set(method, [...(staged.get(method) ?? []), ...pages]),
    setWebhook: to => delivery.put(to),
    cut(on) {
      cut = on
      if (on) waiting?.destroy()
    },
    whenCut: async () => void (await once(assured, 'cut')),
    whenSet: async () => void (await once(assured, 'set')),
    whenPolled: () => (poll ? Promise.resolve() : new Promise(resolve => hoping.push(resolve))),
    person(name) {
      const [chat, seen] = [id(), [] as Seen[]]
      chats.set(chat, { open: true, seen })
      let said = 0
      const brings: ZaloPerson['brings'] = (event, more = {}) => {
        said += 1
        const message_id = id()
        const from = { id: chat, display_name: name, is_bot: false }
        const message = { message_id, date: now(), from, chat: { id: chat, chat_type: 'PRIVATE' }, ...more }
        bring({ event_name: event, message }, String(more.text ?? event))
        return message_id
      }
      return {
        ...{ chat, name, brings },
        says: text => brings('message.text.received', { message_type: 'CHAT_TEXT', text }),
        sendsPhoto(bytes, caption, field = 'photo_url') {
          const path = `/media/${id()}.jpg`
          files.set(path, bytes)
          return brings('message.image.received', { message_type: 'CHAT_PHOTO', [field]: `${url}${path}`, caption })
        },
        said: () => said,
        sees: () => [...seen],
        blocks: () => void chats.set(chat, { open: false, seen }),
        unblocks: () => void chats.set(chat, { open: true, seen }),
      }
    },
  }
}

const WEBHOOK_CALLS = ['setWebhook', 'getWebhookInfo']

const isOk = ({ body }: Page): boolean => body.startsWith('{"ok":true')

type Body = Readonly<Record<string, unknown>>

const json = (value: object): Page => ({ status: 200, body: JSON.stringify(value) })

/** Refusals come with HTTP 200. */
const refusal = (error_code: number, description: string): Page => json({ ok: false, description, error_code })

async function bodyOf(request: IncomingMessage): Promise<Body | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return undefined
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body
}

const stopped = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
