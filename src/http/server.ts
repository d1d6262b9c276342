import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import type { HttpTrouble } from '../domain/start-problem.ts'
import type { Log } from '../log.ts'
import { callerOf } from './caller.ts'
import { type Connections, followConnections } from './connections.ts'
import { type Every, type HttpReply, type Route, readBody } from './route.ts'

/** Whoever does not finish asking within this time is cut off: there are few connections, and one must not hold them. */
const HEADERS_MS = 5_000
const REQUEST_MS = 15_000
/** A file comes from an office's slow line; a request that may be so large is given the time such a line takes. */
const SLOWEST_BYTES_PER_MS = 64
const timeFor = (bytes: number): number => REQUEST_MS + bytes / SLOWEST_BYTES_PER_MS
/** Of all addresses, the largest body known takes less. */
const LONGEST_MS = 600_000
const MOST_CONNECTIONS = 256
/** Bytes that wait for a reader before it is given up. */
const MOST_UNREAD = 8 * 1024 * 1024

export type HttpOptions = {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Names under which a reverse proxy passes requests on; addresses in figures and localhost are always right. */
  readonly names: readonly string[]
  /** Such a proxy, on this machine, says whom it asks for. */
  readonly proxied?: boolean
  readonly log: Log
  /** Milliseconds in which a body that may be so many bytes long must have come. */
  readonly timeFor?: (bytes: number) => number
  /** By which clock a stalled body is known. */
  readonly every?: Every
}

const everySo: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

/** The program's one HTTP server. */
export type HttpServer = {
  /** Where it listens, `http://127.0.0.1:8080`. */
  readonly url: string
  /** From now on these are answered too. */
  add(routes: readonly Route[]): void
  /** Answers what has been asked, then lets go. */
  stop(): Promise<void>
}

export type Listening =
  | { readonly ok: true; readonly server: HttpServer }
  | { readonly ok: false; readonly code: HttpTrouble }

/** Listens; a port that cannot be had is an expected failure. */
export async function listenHttp(options: HttpOptions): Promise<Listening> {
  const routes: Route[] = []
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: LONGEST_MS }, (request, response) => {
    void answer(options, routes, request)
      .catch((error: unknown): HttpReply => {
        options.log.error({ event: 'http-failed', code: (error as { code?: unknown }).code ?? 'bug' })
        return { status: 500 }
      })
      .then(reply => (reply.live ? live(connections, response, reply) : send(response, reply)))
  })
  server.maxConnections = MOST_CONNECTIONS
  const connections = followConnections(server)
  const trouble = await new Promise<string | undefined>(resolve => {
    server.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? ''))
    server.listen(options.port, options.host, () => resolve(undefined))
  })
  if (trouble !== undefined) return { ok: false, code: TROUBLES[trouble] ?? 'no-address' }
  const { port } = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    ok: true,
    server: {
      url: `http://${host}:${port}`,
      add: more => void routes.push(...more),
      stop: () =>
        new Promise(resolve => {
          server.close(() => resolve())
          connections.letGo()
        }),
    },
  }
}

const TROUBLES: Readonly<Record<string, HttpTrouble>> = { EADDRINUSE: 'port-in-use', EACCES: 'port-denied' }

async function answer(
  { names, proxied = false, timeFor: time = timeFor, every = everySo }: HttpOptions,
  routes: readonly Route[],
  request: IncomingMessage,
): Promise<HttpReply> {
  // A page of another site that has its name point here must not reach what is meant for this machine alone.
  if (!isKnownHost(request.headers.host, names)) return { status: 421 }
  const [path = '/', query] = (request.url ?? '/').split('?')
  const here = routes.filter(route =>
    route.path.length > 1 && route.path.endsWith('/') ? path.startsWith(route.path) : route.path === path,
  )
  const route = here.find(({ method }) => method === (request.method === 'HEAD' ? 'GET' : request.method))
  if (!route) return { status: here.length > 0 ? 405 : 404 }
  const ended = route.admit?.(request.headers)
  if (ended !== undefined) return { status: ended, headers: UNREAD }
  const bytes = route.largestBody
  const body = await readBody(request, { bytes, milliseconds: time(bytes), every })
  if (body === 'too large') return { status: 413 }
  if (body === 'broken') return { status: 400 }
  const from = callerOf(request, proxied)
  return route.handle({ headers: request.headers, body, path, query: new URLSearchParams(query), from })
}

function isKnownHost(host: string | undefined, names: readonly string[]): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '')
  return name === 'localhost' || isIP(name) !== 0 || names.includes(name)
}

const headersOf = ({ type = 'text/plain', headers = {} }: HttpReply) => ({
  'content-type': /^(text\/|application\/json)/u.test(type) ? `${type}; charset=utf-8` : type,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  ...headers,
})

/** What was not read to its end is not read any further. */
const UNREAD = { connection: 'close' }

function send(response: ServerResponse, reply: HttpReply): void {
  const { status, body = '' } = reply
  response.writeHead(status, {
    ...headersOf(reply),
    'content-length': Buffer.byteLength(body),
    ...(status === 413 || status === 400 ? UNREAD : {}),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** Kept open until either side ends it; what the other side does not take is not heaped up here. */
function live(connections: Connections, response: ServerResponse, reply: HttpReply): void {
  response.writeHead(reply.status, headersOf(reply))
  response.flushHeaders()
  const ended: (() => void)[] = []
  response.once('close', () => {
    for (const told of ended) told()
  })
  reply.live?.({
    write(text) {
      if (response.writableLength > MOST_UNREAD) response.destroy()
      else if (!response.writableEnded) response.write(text)
    },
    end: () => void response.end(),
    onEnd: told => void ended.push(told),
  })
  connections.keepsOpen(response)
}
