import { Agent, createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Post, postThrough, postTo } from '../../src/messenger/post.ts'
import { never } from './support.ts'

const LONG = 'Tổ đã họp phụ huynh, tặng quà; '.repeat(5_000)

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

// Both clients are held against the same: which of them is used is the line's matter, not that of who calls.
describe.each<[string, (root: URL) => Post]>([
  ['straight to the server', postTo],
  ['through an agent', () => postThrough(new Agent({ keepAlive: true }))],
])('a post %s', (_, lineTo) => {
  let server: Server
  let root: URL
  let answer: RequestListener
  let post: Post
  const lines = new Set<Socket>()

  beforeEach(async () => {
    lines.clear()
    server = createServer((request, response) => void answer(request, response))
    server.on('connection', socket => void lines.add(socket))
    await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
    root = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ve/`)
    post = lineTo(root)
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const asked = (payload: object = {}, signal = never) => post(new URL('./bot1:a/sendMessage', root), payload, signal)

  // The first of all: what the client reads in meanwhile must not let it wait for ever.
  it('fails where the server hangs up, before anything else was posted', async () => {
    server.on('connection', socket => void socket.destroy())
    await expect(asked({}, AbortSignal.timeout(1_000))).rejects.toThrow()
  })

  it('carries everything there and back, letter for letter', async () => {
    answer = async (request, response) => {
      const { method, url, headers } = request
      const body = await bodyOf(request)
      response.end(JSON.stringify({ method, url, type: headers['content-type'], body: JSON.parse(body) }))
    }
    const { status, text } = await asked({ text: LONG, n: 1 })
    expect(status).toBe(200)
    const told = { method: 'POST', url: '/ve/bot1:a/sendMessage', type: 'application/json' }
    expect(JSON.parse(text)).toEqual({ ...told, body: { text: LONG, n: 1 } })
  })

  it('brings back what is no answer of the API, too, and follows nobody elsewhere', async () => {
    answer = (_request, response) => void response.writeHead(302, { location: '/khac' }).end('<html>')
    expect(await asked()).toEqual({ status: 302, text: '<html>' })
    answer = (_request, response) => void response.writeHead(502).end('Bad Gateway')
    expect(await asked()).toEqual({ status: 502, text: 'Bad Gateway' })
  })

  it('keeps the line for the next ones, and takes a new one where the server let go of it', async () => {
    answer = (_request, response) => void response.end('{}')
    for (let at = 0; at < 20; at += 1) await asked()
    const kept = [...lines]
    // One may still be busy with the end of an answer while the next message leaves.
    expect(kept.length).toBeLessThanOrEqual(2)
    const gone = kept.map(line => new Promise(resolve => line.once('close', resolve)))
    for (const line of kept) line.end()
    await Promise.all(gone)
    expect(await asked()).toEqual({ status: 200, text: '{}' })
    expect(lines.size).toBe(kept.length + 1)
  })

  it('waits for several at once', async () => {
    const held: (() => void)[] = []
    answer = (_request, response) => {
      held.push(() => response.end('{}'))
      if (held.length === 3) for (const end of held) end()
    }
    expect(await Promise.all([asked(), asked(), asked()])).toHaveLength(3)
  })

  it.each<[string, RequestListener]>([
    ['before a word was said', request => request.socket.destroy()],
    [
      'in the middle of the answer',
      (request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"ok":', () => request.socket.destroy())
      },
    ],
    ['with what is no HTTP', request => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
  ])('fails where the line breaks %s, and the next one is answered', async (_kind, broken) => {
    answer = broken
    await expect(asked()).rejects.toThrow()
    answer = (_request, response) => void response.end('{}')
    expect(await asked()).toEqual({ status: 200, text: '{}' })
  })

  it('fails each time where the server hangs up on everybody, and does not knock again and again', async () => {
    const hangUp = (socket: Socket) => void socket.destroy()
    server.on('connection', hangUp)
    for (let at = 0; at < 3; at += 1) {
      lines.clear()
      await expect(asked({}, AbortSignal.timeout(2_000))).rejects.toThrow()
      expect(lines.size).toBeLessThan(4)
    }
    server.off('connection', hangUp)
    answer = (_request, response) => void response.end('{}')
    expect(await asked()).toEqual({ status: 200, text: '{}' })
    server.on('connection', hangUp)
    for (const line of lines) line.destroy()
    await expect(asked()).rejects.toThrow()
  })

  it('is given up when it is told so, while it waits and in the middle of an answer', async () => {
    for (const begin of [false, true]) {
      const giveUp = new AbortController()
      answer = (_request, response) => {
        if (begin) response.writeHead(200, { 'content-length': 100 }).write('{"ok":')
        setImmediate(() => giveUp.abort())
      }
      await expect(asked({}, giveUp.signal)).rejects.toThrow()
    }
    await expect(asked({}, AbortSignal.abort())).rejects.toThrow()
  })

  it('says by its code that nobody is at home', async () => {
    server.closeAllConnections()
    await new Promise(done => void server.close(done))
    await expect(asked()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
