import * as http from 'node:http'
import * as https from 'node:https'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'
import { KEEP_ALIVE } from '../post.ts'

/** What a call fails with when the proxy does not let us in (HTTP 407). */
export const PROXY_PASSWORD = 'PROXY_407'

/** Left to itself the agent would pass the proxy's page on as the server's answer. */
function wrongPassword(): never {
  throw Object.assign(new Error('the proxy wants another password'), { code: PROXY_PASSWORD })
}

/**
 * Connections to the Bot API, kept alive between calls. An HTTP proxy is asked for a tunnel (CONNECT) to http roots
 * as well as to https ones, so that one kind of agent serves both.
 * @param root the API's root, http or https.
 * @param proxy `http(s)://user:pass@host:port` or `socks5://…`, `socks5h://…`, `socks4://…`.
 */
export function createAgent(root: URL, proxy: string | undefined): http.Agent {
  if (proxy === undefined) {
    return root.protocol === 'http:' ? new http.Agent(KEEP_ALIVE) : new https.Agent(KEEP_ALIVE)
  }
  if (proxy.startsWith('socks')) return new SocksProxyAgent(proxy, KEEP_ALIVE)
  return new HttpsProxyAgent(proxy, { ...KEEP_ALIVE, onProxyAuth: wrongPassword })
}
