import { Telegram } from 'telegraf'
import type { Telegram as Methods, Opts } from 'telegraf/types'
import { createAgent } from './agent.ts'
import { withDeadline } from './deadline.ts'
import { type Downloaded, download } from './download.ts'
import { type Trouble, troubleOf } from './trouble.ts'

/** What a call came to. A result is not believed: who asks reads its shape. */
export type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly trouble: Trouble }

/** One call's patience. */
export type Patience = {
  readonly stop: AbortSignal
  /** Milliseconds until the call is given up as a timeout. */
  readonly milliseconds: number
}

/** The Bot API, every failure a value. */
export type Api = {
  /** Calls a method of the Bot API; never throws. */
  call<M extends keyof Methods>(method: M, payload: Opts<M>, patience: Patience): Promise<Reply>
  /** @param path `file_path` of Bot API `File`. @param largest bytes; beyond them the download is broken off. */
  download(path: string, largest: number, patience: Patience): Promise<Downloaded>
}

/** Where the Bot API is and how to get there. */
export type ApiOptions = { readonly token: string; readonly apiRoot: string; readonly proxy?: string | undefined }

/** Over telegraf's client. @param options `apiRoot` with or without a trailing slash or path. */
export function createApi({ token, apiRoot, proxy }: ApiOptions): Api {
  // Without the slash `new URL` would replace the last segment of the path.
  const root = new URL(apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`)
  const agent = createAgent(root, proxy)
  const telegram = new Telegram(token, { apiRoot: root.href, agent, webhookReply: false })
  // Telegraf forgets the agent of an http:// root, and with it the proxy.
  telegram.options.agent = agent
  // It holds the token: neither log nor pass it on.
  const fileUrl = (path: string) =>
    new URL(`./file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`, root)
  return {
    download: (path, largest, patience) => download({ url: fileUrl(path), agent }, largest, patience),
    call: (method, payload, { stop, milliseconds }) =>
      withDeadline(stop, milliseconds, async signal => {
        try {
          return { ok: true, result: await telegram.callApi(method, payload, { signal: asTelegrafs(signal) }) }
        } catch (error) {
          if (stop.aborted) return { ok: false, trouble: { kind: 'stopped' } }
          return { ok: false, trouble: signal.aborted ? { kind: 'timeout' } : troubleOf(error, token) }
        }
      }),
  }
}

type TelegrafSignal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>

/** Telegraf's types know only the polyfill; node-fetch takes Node's own signal. */
const asTelegrafs = (signal: AbortSignal): TelegrafSignal => signal as unknown as TelegrafSignal
