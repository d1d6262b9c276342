import * as http from 'node:http'
import * as https from 'node:https'
import { withDeadline } from './deadline.ts'
import { codeOf, type Downloaded, type Patience, type Trouble } from './trouble.ts'

/**
 * Fetches `<root>/file/bot<token>/<path>` through the API's agent, proxy included (Node's own `fetch` would go
 * around it). No redirect is followed: the address is a secret.
 * @param largest bytes; beyond them the download is broken off.
 */
export async function download(
  { url, agent }: { readonly url: URL; readonly agent: http.Agent },
  largest: number,
  { stop, milliseconds }: Patience,
): Promise<Downloaded> {
  return withDeadline(stop, milliseconds, async signal => {
    try {
      const response = await request(url, agent, signal)
      if (response.statusCode !== 200) {
        response.destroy()
        return { kind: 'failed', trouble: refusal(response) }
      }
      return await readAll(response, largest)
    } catch (error) {
      if (stop.aborted) return { kind: 'failed', trouble: { kind: 'stopped' } }
      const trouble: Trouble = signal.aborted ? { kind: 'timeout' } : { kind: 'unreachable', code: codeOf(error) }
      return { kind: 'failed', trouble }
    }
  })
}

function request(url: URL, agent: http.Agent, signal: AbortSignal): Promise<http.IncomingMessage> {
  const get = url.protocol === 'http:' ? http.get : https.get
  return new Promise((resolve, reject) => {
    get(url, { agent, signal }, resolve).on('error', reject)
  })
}

async function readAll(response: http.IncomingMessage, largest: number): Promise<Downloaded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) {
      response.destroy()
      return { kind: 'too-big' }
    }
    chunks.push(chunk)
  }
  return { kind: 'bytes', bytes: new Uint8Array(Buffer.concat(chunks)) }
}

/** The file server's own words are a page for people; the status is enough. */
function refusal({ statusCode = 0, headers }: http.IncomingMessage): Trouble {
  const retryAfter = Number(headers['retry-after'])
  return {
    kind: 'refused',
    status: statusCode,
    description: 'file download',
    ...(Number.isInteger(retryAfter) ? { retryAfter } : {}),
  }
}
