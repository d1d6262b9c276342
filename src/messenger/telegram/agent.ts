import * as http from 'node:http'
import * as https from 'node:https'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'

/** Probes hold a quiet connection open through a school's firewall. */
const KEEP_ALIVE = { keepAlive: true, keepAliveMsecs: 10_000 }

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
  return proxy.startsWith('socks') ? new SocksProxyAgent(proxy, KEEP_ALIVE) : new HttpsProxyAgent(proxy, KEEP_ALIVE)
}
