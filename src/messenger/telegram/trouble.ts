import { TelegramError } from 'telegraf'
import { errorCode } from '../../domain/error-code.ts'

/**
 * Why a call did not succeed, freed of everything secret: an error of telegraf carries the person's text and of
 * node-fetch the address with the token, so neither is ever passed on or logged.
 */
export type Trouble =
  | {
      readonly kind: 'refused'
      /** HTTP status = `error_code` of the Bot API. */
      readonly status: number
      /** Telegram's own words. */
      readonly description: string
      /** Whole seconds, `parameters.retry_after`. */
      readonly retryAfter?: number
      /** `parameters.migrate_to_chat_id`, as text. */
      readonly movedTo?: string
    }
  /** No answer, or one that is not the Bot API's. `code` is a system code (ECONNREFUSED) or a short word. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'timeout' }
  /** The program is being stopped. */
  | { readonly kind: 'stopped' }

/** An answer came, but not from a Bot API: a captive portal, a proxy's own page. */
export const notTelegram: Trouble = { kind: 'unreachable', code: 'not-the-bot-api' }

/** Reads what telegraf threw. @param token removed from descriptions, should a server ever echo it. */
export function troubleOf(error: unknown, token: string): Trouble {
  if (error instanceof TelegramError) return refusal(error, token)
  return { kind: 'unreachable', code: codeOf(error) }
}

function refusal({ response }: TelegramError, token: string): Trouble {
  const { error_code: status, description, parameters } = response
  if (!Number.isInteger(status)) return notTelegram
  const retryAfter = parameters?.retry_after
  const movedTo = parameters?.migrate_to_chat_id
  return {
    kind: 'refused',
    status,
    description: String(description ?? '')
      .replaceAll(token, '…')
      .slice(0, 200),
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(movedTo === undefined ? {} : { movedTo: String(movedTo) }),
  }
}

/** A system code or node-fetch's type of an error; its message may hold the address and is left alone. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const { code, type, name } = error as { code?: unknown; type?: unknown; name?: unknown }
  if (type === 'invalid-json') return 'not-the-bot-api'
  // A SOCKS proxy's refusals carry no code.
  if (type === 'system' && code === undefined) return 'no-connection'
  const found = [errorCode(error), code, type, name].find(
    value => typeof value === 'string' && /^[\w-]{1,40}$/.test(value),
  )
  return typeof found === 'string' ? found : 'unknown'
}

/** A short reason for logs and the outbox: a code and, when Telegram gave one, its description. */
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
