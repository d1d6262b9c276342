import { errorCode } from '../domain/error-code.ts'

/**
 * Why a call to a channel did not succeed, freed of everything secret: errors of clients carry the person's text and the
 * address with the token, so neither is ever passed on or logged.
 */
export type Trouble =
  | {
      readonly kind: 'refused'
      /** The channel's own number for it; both are near to HTTP's. */
      readonly status: number
      /** The channel's own words. */
      readonly description: string
      /** Whole seconds, where the channel names them. */
      readonly retryAfter?: number
      /** The chat's new id, as text. */
      readonly movedTo?: string
    }
  /** No answer, or one that is not the channel's. `code` is a system code (ECONNREFUSED) or a short word. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'timeout' }
  /** The program is being stopped. */
  | { readonly kind: 'stopped' }

/** What a call came to. A result is not believed: who asks reads its shape. */
export type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly trouble: Trouble }

/** What came of a download. */
export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

/** One call's patience. */
export type Patience = {
  readonly stop: AbortSignal
  /** Milliseconds until the call is given up as a timeout. */
  readonly milliseconds: number
}

/** An answer came, but not from the channel: a captive portal, a proxy's own page. */
export const notTheChannel: Trouble = { kind: 'unreachable', code: 'not-the-bot-api' }

/** A SOCKS proxy's refusals carry no code, nor a name of their own. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['system', 'Error'])

/** A system code or node-fetch's type of an error; its message may hold the address and is left alone. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const { code, type, name } = error as { code?: unknown; type?: unknown; name?: unknown }
  if (type === 'invalid-json') return 'not-the-bot-api'
  const found = [errorCode(error), code, type, name].find(
    value => typeof value === 'string' && /^[\w-]{1,40}$/.test(value) && !SAYS_NOTHING.has(value),
  )
  return typeof found === 'string' ? found : 'no-connection'
}

/** A short reason for logs and the outbox: a code and, when the channel gave one, its description. */
export function reasonOf(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'refused':
      return `${trouble.status} ${trouble.description}`.trim()
    case 'unreachable':
      return trouble.code
    case 'timeout':
    case 'stopped':
      return trouble.kind
  }
}

/** The object a body holds as JSON; undefined for a page, and for anything else. */
export function objectIn(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** A channel's own words of a refusal, in short. @param token removed, should a server ever echo it. */
export const describedBy = (description: unknown, token: string): string =>
  String(description ?? '')
    .replaceAll(token, '…')
    .slice(0, 200)
