import type { Agent } from 'node:http'
import type { Telegram } from 'telegraf'
import { withDeadline } from '../deadline.ts'
import { download } from '../download.ts'
import { postThrough, postTo } from '../post.ts'
import { createAgent } from './agent.ts'
import type { Api, ApiOptions } from './api.ts'
import { replyOf, troubleOf } from './trouble.ts'

/**
 * Uploads over telegraf's client; what carries no file, for speed, over one that does less. What is no message comes
 * once in a while, and before the first of them: it goes over Node's own, which need not be read in.
 * @param options `apiRoot` with or without a trailing slash or path.
 */
export function createApi({ token, apiRoot, proxy }: ApiOptions): Api {
  // Without the slash `new URL` would replace the last segment of the path.
  const root = new URL(apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`)
  const agent = createAgent(root, proxy)
  const seldom = postThrough(agent)
  const often = proxy === undefined ? postTo(root) : seldom
  // Whoever sends no file need not read it in.
  let client: Promise<Telegram> | undefined
  const telegraf = () => {
    client ??= telegrafTo({ token, root, agent })
    return client
  }
  // They hold the token: neither log nor pass them on.
  const fileUrl = (path: string) =>
    new URL(`./file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`, root)
  const methodUrl = (method: string) => new URL(`./bot${token}/${method}`, root)
  return {
    download: (path, largest, patience) => download({ url: fileUrl(path), agent }, largest, patience),
    call: (method, payload, { stop, milliseconds }) =>
      withDeadline(stop, milliseconds, async signal => {
        try {
          const post = MESSAGES.test(method) ? often : seldom
          if (!carriesFile(payload)) return replyOf(await post(methodUrl(method), payload, signal), token)
          const uploading = await telegraf()
          return { ok: true, result: await uploading.callApi(method, payload, { signal: asTelegrafs(signal) }) }
        } catch (error) {
          if (stop.aborted) return { ok: false, trouble: { kind: 'stopped' } }
          return { ok: false, trouble: signal.aborted ? { kind: 'timeout' } : troubleOf(error, token) }
        }
      }),
  }
}

/** Methods that are called with each message or tap. */
const MESSAGES = /^(?:send|edit|answer)/

async function telegrafTo({ token, root, agent }: { token: string; root: URL; agent: Agent }): Promise<Telegram> {
  const { Telegram } = await import('telegraf')
  const telegram = new Telegram(token, { apiRoot: root.href, agent, webhookReply: false })
  // Telegraf forgets the agent of an http:// root, and with it the proxy.
  telegram.options.agent = agent
  return telegram
}

const carriesFile = (payload: object): boolean =>
  Object.values(payload).some(value => typeof value === 'object' && value !== null && 'source' in value)

type TelegrafSignal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>

/** Telegraf's types know only the polyfill; node-fetch takes Node's own signal. */
const asTelegrafs = (signal: AbortSignal): TelegrafSignal => signal as unknown as TelegrafSignal
