import { EventEmitter, once } from 'node:events'
import { request as ask, type ClientRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { callerOf } from '../../src/http/caller.ts'
import type { Route } from '../../src/http/route.ts'
import { type HttpOptions, type HttpServer, listenHttp } from '../../src/http/server.ts'
import { watchRoutes } from '../../src/http/watch.ts'
import { logbook } from '../messenger/support.ts'

const opened: HttpServer[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop()
})

async function start(routes: readonly Route[], lines = logbook(), set: Partial<HttpOptions> = {}) {
  const where = { host: '127.0.0.1', port: 0, names: ['troly.truong.vn'], log: lines.log }
  const listening = await listenHttp({ ...where, ...set })
  if (!listening.ok) throw new Error(listening.code)
  opened.push(listening.server)
  listening.server.add(routes)
  return listening.server
}

const echo: Route = {
  method: 'POST',
  path: '/echo',
  largestBody: 10,
  handle: async ({ body }) => ({ status: 200, body: body.toString('utf8') }),
}

/** What fetch would not let a caller do. */
async function raw(server: HttpServer, headers: Record<string, string>) {
  const call = ask(`${server.url}/echo`, { method: 'POST', headers })
  call.end('ok')
  const [response] = await once(call, 'response')
  response.resume()
  return response.statusCode as number
}

it('answers what it has an address for, and nothing else', async () => {
  const server = await start([echo])
  const post = (path: string, body: string) => fetch(`${server.url}${path}`, { method: 'POST', body })
  expect(await (await post('/echo?x=1', '4 lần')).text()).toBe('4 lần')
  expect((await post('/echo/', '')).status).toBe(404)
  expect((await post('/../echo', '')).status).toBe(200)
  expect((await fetch(`${server.url}/echo`)).status).toBe(405)
  expect((await fetch(`${server.url}/`)).status).toBe(404)
})

it('reads no body further than it may be long, said or not', async () => {
  const server = await start([echo])
  const post = (body: string | ReadableStream, duplex = {}) =>
    fetch(`${server.url}/echo`, { method: 'POST', body, ...duplex })
  expect((await post('a'.repeat(10))).status).toBe(200)
  expect((await post('a'.repeat(11))).status).toBe(413)
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('a'.repeat(64)))
      controller.close()
    },
  })
  expect((await post(stream, { duplex: 'half' })).status).toBe(413)
})

it('waits for a file from a slow line, and not for a few words that never end', async () => {
  const file: Route = { ...echo, path: '/tep', largestBody: 1000 }
  const server = await start([echo, file], logbook(), { timeFor: bytes => (bytes > 100 ? 60_000 : 30) })
  const begin = (path: string) => {
    const call = ask(`${server.url}${path}`, { method: 'POST' })
    call.write('nửa')
    return call
  }
  const [slow, endless] = [begin('/tep'), begin('/echo')]
  await once(endless, 'error')
  const answered = once(slow, 'response')
  slow.end(', nửa kia')
  const [response] = await answered
  response.resume()
  expect(response.statusCode).toBe(200)
})

it('lets go of a file that has stalled, long before its time is up, and of none that comes in slowly', async () => {
  const windows = new Set<() => void>()
  const every: HttpOptions['every'] = (_, run) => {
    windows.add(run)
    return () => void windows.delete(run)
  }
  const passes = () => {
    for (const run of [...windows]) run()
  }
  const heard = new EventEmitter()
  const file: Route = {
    ...{ ...echo, path: '/tep', largestBody: 1024 * 1024 },
    handle: async ({ body }) => ({ status: 200, body: String(body.length) }),
  }
  const watched: HttpOptions['every'] = (milliseconds, run) => {
    heard.emit('begun')
    return every(milliseconds, run)
  }
  const server = await start([file], logbook(), { every: watched, timeFor: () => 600_000 })
  const begins = async () => {
    const begun = once(heard, 'begun')
    const call = ask(`${server.url}/tep`, { method: 'POST' })
    call.flushHeaders()
    await begun
    return call
  }
  const slow = await begins()
  // What has been written has been read once the server has answered somebody who asked later over the same machine.
  const brings = async (call: ClientRequest, bytes: number) => {
    await new Promise<void>(resolve => call.write(Buffer.alloc(bytes), () => resolve()))
    await fetch(`${server.url}/tep`, { method: 'POST', body: 'x' })
  }
  for (let window = 0; window < 3; window += 1) {
    await brings(slow, 20 * 1024)
    passes()
  }
  const answered = once(slow, 'response')
  slow.end()
  const [response] = await answered
  expect(response.statusCode).toBe(200)
  response.resume()
  const hung = await begins()
  await brings(hung, 20 * 1024)
  passes()
  const broken = once(hung, 'error')
  passes()
  await broken
  expect(windows.size).toBe(0)
}, 10_000)

it('ends though a browser has opened a line in advance, asks again on its last one, or sends half', async () => {
  const asked = new EventEmitter()
  const slow: Route = {
    ...{ ...echo, path: '/slow', method: 'GET' },
    handle: async () => {
      asked.emit('asked')
      await once(asked, 'answer')
      return { status: 200, body: 'xong' }
    },
  }
  const listens = once(asked, 'listens')
  const stream: Route = {
    ...{ ...slow, path: '/live' },
    handle: async () => ({ status: 200, live: () => void asked.emit('listens') }),
  }
  const server = await start([echo, slow, stream])
  const port = Number(new URL(server.url).port)
  const opens = async (words: string) => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    if (words) socket.write(words)
    return socket
  }
  const silent = await opens('')
  const half = await opens('POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab')
  const begun = once(asked, 'asked')
  const busy = await opens('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await begun
  const heard: string[] = []
  busy.on('data', data => heard.push(String(data)))
  const ended = [silent, half, busy].map(socket => once(socket, 'close'))
  for (const socket of [silent, half]) socket.resume().on('error', () => undefined)
  const stopped = opened.splice(0)[0]?.stop()
  // The question of a page that listens on, right behind the one that is being answered.
  busy.write('GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await listens
  asked.emit('answer')
  await Promise.all([stopped, ...ended])
  expect(heard.join('')).toContain('xong')
}, 20_000)

it('is reached under its own names alone: a page elsewhere cannot have a name of its own point here', async () => {
  const server = await start([echo])
  const status = (host: string) => raw(server, { host })
  const known = ['localhost:1', '127.0.0.1', '[::1]:8080', '10.0.0.5:9', 'troly.truong.vn']
  for (const host of known) expect(await status(host), host).toBe(200)
  for (const host of ['evil.example', 'troly.truong.vn.evil.example', 'x y', '127.0.0.1.nip.io']) {
    expect(await status(host), host).toBe(421)
  }
})

it('survives whoever hangs up, speaks no HTTP, or meets a fault, and tells nothing of it', async () => {
  const lines = logbook()
  const broken: Route = { ...echo, path: '/broken', handle: () => Promise.reject(new Error('họp 4 lần')) }
  const server = await start([echo, broken], lines)
  const { port } = new URL(server.url)
  for (const words of ['POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab', '\u0000\r\n\r\n']) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(words)
    await once(socket, 'connect')
    socket.destroy()
  }
  const answer = await fetch(`${server.url}/broken`, { method: 'POST' })
  expect([answer.status, await answer.text()]).toEqual([500, ''])
  expect(lines.lines.join()).toContain('http-failed')
  expect(lines.lines.join()).not.toContain('họp')
  expect(await raw(server, { host: 'localhost' })).toBe(200)
})

it('says what is wrong with a port that cannot be had', async () => {
  const { log } = logbook()
  const port = Number(new URL((await start([])).url).port)
  expect(await listenHttp({ host: '127.0.0.1', port, names: [], log })).toEqual({ ok: false, code: 'port-in-use' })
  expect(await listenHttp({ host: '192.0.2.1', port: 0, names: [], log })).toEqual({ ok: false, code: 'no-address' })
})

it('tells a watcher why it does not serve, and figures as Prometheus reads them', async () => {
  let why: readonly ('starting' | 'database')[] = ['starting', 'database']
  const sample = {
    name: 'a_total',
    help: 'All.',
    type: 'counter',
    values: [{ labels: { of: 'a"\\b\n' }, value: 3 }],
  } as const
  const server = await start(watchRoutes({ notReady: async () => why, samples: async () => [sample] }))
  const get = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`)
    return [answer.status, await answer.text()]
  }
  expect(await get('/healthz')).toEqual([200, 'ok\n'])
  expect(await get('/readyz')).toEqual([503, 'starting\ndatabase\n'])
  why = []
  expect(await get('/readyz')).toEqual([200, 'ok\n'])
  expect(await get('/metrics')).toEqual([
    200,
    '# HELP a_total All.\n# TYPE a_total counter\na_total{of="a\\"\\\\b\\n"} 3\n',
  ])
})

it('believes a proxy on this machine whom it asks for, and nobody else what they write of themselves', async () => {
  const tells: Route = { ...echo, handle: async ({ from }) => ({ status: 200, body: from }) }
  const asked = async (server: HttpServer, line?: string) => {
    const headers: Record<string, string> = line === undefined ? {} : { 'x-forwarded-for': line }
    return (await fetch(`${server.url}/echo`, { method: 'POST', headers })).text()
  }
  const behind = await start([tells], logbook(), { proxied: true })
  expect(await asked(behind, '203.0.113.7')).toBe('203.0.113.7')
  // What a caller has sent stands before what the proxy adds.
  expect(await asked(behind, '198.51.100.1, 2001:db8::5')).toBe('2001:db8::5')
  for (const line of [undefined, '', 'unknown', '203.0.113.7, ', '203.0.113.7:80']) {
    expect(await asked(behind, line)).toBe('127.0.0.1')
  }
  expect(await asked(await start([tells]), '203.0.113.7')).toBe('127.0.0.1')
  // Whoever comes from elsewhere has gone past the proxy.
  const from = (remoteAddress: string) =>
    callerOf({ socket: { remoteAddress } as Socket, headers: { 'x-forwarded-for': '203.0.113.7' } }, true)
  expect(['192.168.1.5', '::ffff:192.168.1.5', '::ffff:127.0.0.1', '::1'].map(from)).toEqual([
    ...['192.168.1.5', '::ffff:192.168.1.5', '203.0.113.7', '203.0.113.7'],
  ])
})
