import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Where whoever asks is. Behind a reverse proxy on this machine that is what the proxy has written at the end of
 * `X-Forwarded-For`; what stands before it, and the whole line where no proxy is, anybody may have made up.
 * @param proxied whether a reverse proxy is set to pass requests on.
 * @returns '' when the other side has hung up.
 */
export function callerOf({ socket, headers }: Pick<IncomingMessage, 'headers' | 'socket'>, proxied: boolean): string {
  const peer = socket.remoteAddress ?? ''
  if (!proxied || !LOOPBACK.test(peer)) return peer
  const hop = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return hop !== undefined && isIP(hop) !== 0 ? hop : peer
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u
