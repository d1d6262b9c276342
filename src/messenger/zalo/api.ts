import { withDeadline } from '../deadline.ts'
import { postTo } from '../post.ts'
import { codeOf, describedBy, notTheChannel, objectIn, type Patience, type Reply, type Trouble } from '../trouble.ts'

/** Zalo Bot API, every failure a value. */
export type ZaloApi = {
  /** Calls a method; never throws. */
  call(method: Method, payload: object, patience: Patience): Promise<Reply>
}

type Method =
  | 'getMe'
  | 'getUpdates'
  | 'getWebhookInfo'
  | 'setWebhook'
  | 'deleteWebhook'
  | 'sendMessage'
  | 'sendPhoto'
  | 'sendChatAction'

/** @param options `apiRoot` with or without a trailing slash. */
export type ZaloApiOptions = { readonly token: string; readonly apiRoot: string }

/** The address holds the token: neither it nor a body that is no answer is ever passed on. */
export function createZaloApi({ token, apiRoot }: ZaloApiOptions): ZaloApi {
  const root = new URL(apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`)
  const post = postTo(root)
  return {
    call: (method, payload, { stop, milliseconds }) =>
      withDeadline(stop, milliseconds, async signal => {
        try {
          const { status, text } = await post(new URL(`./bot${token}/${method}`, root), payload, signal)
          return replyOf(status, text, token)
        } catch (error) {
          if (stop.aborted) return { ok: false, trouble: { kind: 'stopped' } }
          return {
            ok: false,
            trouble: signal.aborted ? { kind: 'timeout' } : { kind: 'unreachable', code: codeOf(error) },
          }
        }
      }),
  }
}

type Envelope = { ok?: unknown; result?: unknown; description?: unknown; error_code?: unknown; errorCode?: unknown }

/** Refusals come with HTTP 200, pages of gateways with any status. */
function replyOf(status: number, text: string, token: string): Reply {
  const envelope: Envelope | undefined = objectIn(text)
  if (envelope?.ok === true) return { ok: true, result: envelope.result }
  if (envelope?.ok !== false) return { ok: false, trouble: pageOf(status) }
  const code = Number(envelope.error_code ?? envelope.errorCode)
  return {
    ok: false,
    trouble: {
      kind: 'refused',
      status: Number.isInteger(code) && code > 0 ? code : status,
      description: describedBy(envelope.description, token),
    },
  }
}

/** Too many calls and a wrong token may be answered by a page, too. */
function pageOf(status: number): Trouble {
  if (status === 429 || status === 401) return { kind: 'refused', status, description: '' }
  return status >= 500 ? { kind: 'unreachable', code: `http-${status}` } : notTheChannel
}
