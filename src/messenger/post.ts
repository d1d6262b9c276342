import * as http from 'node:http'
import * as https from 'node:https'
import type { Dispatcher, Pool } from 'undici'

/** What a server has answered. */
export type Posted = { readonly status: number; readonly text: string }

/**
 * Posts `payload` as JSON and reads the whole answer. No redirect is followed: the address is a secret.
 * @throws what the connection broke off with; its message may hold the address. Also when `signal` says so.
 */
export type Post = (url: URL, payload: object, signal: AbortSignal) => Promise<Posted>

/** A quiet connection is kept for the next message, and one that does not come about is waited for, milliseconds. */
const KEPT = 60_000

/** Probes hold a quiet connection open through a school's firewall. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveMsecs: 10_000 }

/**
 * Straight to the server of `root`. It is called for every message that leaves: Node's own client takes three times
 * the time over it. Who calls waits as long as `signal` lets it, so the client has no patience of its own.
 */
export function postTo(root: URL): Post {
  let pool: Promise<Pool> | undefined
  return async ({ pathname: path }, payload, signal) => {
    pool ??= poolTo(root)
    const body = JSON.stringify(payload)
    const given = (await pool).request({ path, method: 'POST', headers: JSON_TYPE, body, signal })
    return unlessGivenUp(signal, given.then(textOf))
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

const textOf = async ({ statusCode: status, body }: Dispatcher.ResponseData): Promise<Posted> => ({
  ...{ status, text: await body.text() },
})

/** The client hears a signal only once there is a line: while one is looked for, nobody would be let go. */
function unlessGivenUp<T>(signal: AbortSignal, given: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error('given up'))
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave)
    given.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

// Read in with the first call: whoever plays in one process has none. Put together with the program it has but this name.
async function poolTo({ origin }: URL): Promise<Pool> {
  const { default: undici } = await import('undici')
  return new undici.Pool(origin, {
    ...{ headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: KEPT },
    connect: { timeout: KEPT, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE.keepAliveMsecs },
  })
}

/** Through an agent, which leads through a proxy, over Node's own client. */
export const postThrough =
  (agent: http.Agent): Post =>
  (url, payload, signal) => {
    const body = Buffer.from(JSON.stringify(payload))
    const headers = { ...JSON_TYPE, 'content-length': body.length }
    const { request } = url.protocol === 'http:' ? http : https
    return new Promise((resolve, reject) => {
      const asked = request(url, { method: 'POST', agent, headers, signal }, response => {
        const chunks: Buffer[] = []
        response
          .on('data', (chunk: Buffer) => void chunks.push(chunk))
          .on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
          .on('error', reject)
      })
      asked.on('error', reject).end(body)
    })
  }
