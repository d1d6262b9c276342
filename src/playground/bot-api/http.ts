import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { readParams } from './body.ts'
import { type Backend, type Called, carryOut } from './carry-out.ts'
import type { StoredFile } from './files.ts'
import type { Params } from './params.ts'
import { type Answer, entityTooLarge, notFound, type Refusal, unauthorized } from './wire.ts'

/** Bodies beyond this are not read to their end: the largest upload and room for its envelope. */
const LARGEST_BODY = 52 * 1024 * 1024

/** A running server. */
export type HttpServer = {
  readonly url: string
  /** Breaks every open connection. */
  cut(): void
  stop(): Promise<void>
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(backend: Backend): Promise<HttpServer> {
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => void handle(backend, request, response))
  // A story's time is not the machine's: a connection that rested for seconds of a busy machine must not be cut just
  // as it is taken up again, which would be a failed call in one play and none in the next.
  server.keepAliveTimeout = 0
  server.on('connection', socket => {
    if (backend.faults.networkCut()) socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return { url: `http://127.0.0.1:${port}`, cut, stop: () => close(server, cut) }
}

function close(server: Server, cut: () => void): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    cut()
  })
}

async function handle(backend: Backend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  backend.active(1)
  response.on('close', () => backend.active(-1))
  const url = new URL(request.url ?? '/', 'http://localhost')
  const path = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(url.pathname)
  const [, file, token = '', rest = ''] = path ?? []
  const body = await readBody(request)
  // A connection that broke while it was speaking has had no effect.
  if (body === 'broken') return
  if (body === 'too large') return send(response, entityTooLarge)
  const refused = refuseToken(token, backend.token)
  if (refused) return send(response, refused)
  const params = await readParams(url.searchParams, request.headers['content-type'] ?? '', body)
  if (!params.ok) return send(response, params)
  await run(backend, response, file ? { method: 'file', path: rest } : { method: rest, path: '' }, params.result)
}

async function run(backend: Backend, response: ServerResponse, called: Called, params: Params): Promise<void> {
  const gone = new AbortController()
  // Whoever has been answered has not hung up.
  response.on('close', () => response.writableFinished || gone.abort())
  const end = await carryOut(backend, called, params, gone.signal)
  switch (end.kind) {
    case 'broken':
      return void response.destroy()
    case 'page':
      return void response
        .writeHead(end.status, { 'content-type': 'text/html' })
        .end(`<html><h1>${end.status}</h1></html>`)
    case 'file':
      return sendFile(response, end.file)
    case 'answer':
      return send(response, end.answer)
  }
}

/** A token without its shape is an unknown address, another one is refused. */
function refuseToken(given: string, right: string): Refusal | undefined {
  if (given === right) return undefined
  return /^\d+:[\w-]+$/.test(given) ? unauthorized : notFound
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'broken'> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length
      if (size <= LARGEST_BODY) chunks.push(chunk as Buffer)
      else chunks.length = 0
    }
  } catch {
    return 'broken'
  }
  return size > LARGEST_BODY ? 'too large' : Buffer.concat(chunks)
}

function send(response: ServerResponse, answer: Answer): void {
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after
  const body = Buffer.from(JSON.stringify(answer))
  response.writeHead(answer.ok ? 200 : answer.error_code, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  })
  response.end(body)
}

function sendFile(response: ServerResponse, file: StoredFile): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  response.end(file.bytes)
}
