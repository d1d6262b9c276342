import * as http from 'node:http'
import * as https from 'node:https'

/** What a server has answered. */
export type Posted = { readonly status: number; readonly text: string }

/**
 * Posts `payload` as JSON and reads the whole answer. No redirect is followed: the address is a secret.
 * It is called for every message that leaves: a client with requests and answers as objects of their own takes twice
 * the time over it.
 * @throws what the connection broke off with; its message may hold the address. Also when `signal` says so.
 */
export function postJson(
  { url, agent }: { readonly url: URL; readonly agent: http.Agent },
  payload: object,
  signal: AbortSignal,
): Promise<Posted> {
  const body = Buffer.from(JSON.stringify(payload))
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const { request } = url.protocol === 'http:' ? http : https
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, response => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => void chunks.push(chunk))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
        .on('error', reject)
    })
    asked.on('error', reject)
    const leave = () => void asked.destroy(new Error('given up'))
    signal.addEventListener('abort', leave)
    asked.once('close', () => signal.removeEventListener('abort', leave))
    if (signal.aborted) leave()
    else asked.end(body)
  })
}
