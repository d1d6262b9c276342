import { TelegramError } from 'telegraf'
import { codeOf, notTheChannel, type Trouble } from '../trouble.ts'

/** Reads what telegraf threw. @param token removed from descriptions, should a server ever echo it. */
export function troubleOf(error: unknown, token: string): Trouble {
  if (error instanceof TelegramError) return refusal(error, token)
  return { kind: 'unreachable', code: codeOf(error) }
}

function refusal({ response }: TelegramError, token: string): Trouble {
  const { error_code: status, description, parameters } = response
  if (!Number.isInteger(status)) return notTheChannel
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
