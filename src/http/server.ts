import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import type { HttpTrouble } from '../domain/start-problem.ts'
import type { Log } from '../log.ts'
import { type HttpReply, type Route, readBody } from './route.ts'

/** Whoever does not finish asking within this time is cut off: there are few connections, and one must not hold them. */
const HEADERS_MS = 5_000
const REQUEST_MS = 15_000
const MOST_CONNECTIONS = 256

export type HttpOptions = {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Names under which a reverse proxy passes requests on; addresses in figures and localhost are always right. */
  readonly names: readonly string[]
  readonly log: Log
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
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, (request, response) => {
    void answer(options, routes, request)
      .catch((error: unknown): HttpReply => {
        options.log.error({ event: 'http-failed', code: (error as { code?: unknown }).code ?? 'bug' })
        return { status: 500 }
      })
      .then(reply => send(response, reply))
  })
  server.maxConnections = MOST_CONNECTIONS
  const trouble = await new Promise<string | undefined>(resolve => {
    server.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? ''))
    server.listen(options.port, options.host, () => resolve(undefined))
  })
  if (trouble !== undefined) return { ok: false, code: TROUBLES[trouble] ?? 'no-address' }
  const { port } = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    ok: true,
    server: { url: `http://${host}:${port}`, add: more => void routes.push(...more), stop: () => stop(server) },
  }
}

const TROUBLES: Readonly<Record<string, HttpTrouble>> = { EADDRINUSE: 'port-in-use', EACCES: 'port-denied' }

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

async function answer({ names }: HttpOptions, routes: readonly Route[], request: IncomingMessage): Promise<HttpReply> {
  // A page of another site that has its name point here must not reach what is meant for this machine alone.
  if (!isKnownHost(request.headers.host, names)) return { status: 421 }
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const here = routes.filter(route => route.path === path)
  const route = here.find(({ method }) => method === (request.method === 'HEAD' ? 'GET' : request.method))
  if (!route) return { status: here.length > 0 ? 405 : 404 }
  const body = await readBody(request, route.largestBody)
  if (body === 'too large') return { status: 413 }
  return body === 'broken' ? { status: 400 } : route.handle({ headers: request.headers, body })
}

function isKnownHost(host: string | undefined, names: readonly string[]): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '')
  return name === 'localhost' || isIP(name) !== 0 || names.includes(name)
}

/** What was not read to its end is not read any further. */
function send(response: ServerResponse, { status, type, body = '' }: HttpReply): void {
  response.writeHead(status, {
    'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 413 || status === 400 ? { connection: 'close' } : {}),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
