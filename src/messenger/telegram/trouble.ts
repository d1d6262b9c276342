import { STATUS_CODES } from 'node:http'
import type { Posted } from '../post.ts'
import { codeOf, describedBy, notTheChannel, objectIn, type Reply, type Trouble } from '../trouble.ts'

/** What the Bot API says of a refusal (its "Making requests"); of a gateway's page nothing of it is true. */
type Refusal = {
  readonly error_code?: unknown
  readonly description?: unknown
  readonly parameters?: { readonly retry_after?: unknown; readonly migrate_to_chat_id?: unknown }
}

/** Reads what was answered. @param token removed from descriptions, should a server ever echo it. */
export function replyOf({ status, text }: Posted, token: string): Reply {
  // A gateway's page, or the Bot API's own trouble.
  if (status >= 500) return { ok: false, trouble: { kind: 'refused', status, description: STATUS_CODES[status] ?? '' } }
  const said: Envelope | undefined = objectIn(text)
  if (said?.ok === true) return { ok: true, result: said.result }
  return { ok: false, trouble: said === undefined ? notTheChannel : refusal(said, token) }
}

type Envelope = Refusal & { readonly ok?: unknown; readonly result?: unknown }

/** Reads what telegraf threw. @param token removed from descriptions, should a server ever echo it. */
export function troubleOf(error: unknown, token: string): Trouble {
  // A class of telegraf's, which need not have been read in.
  if (error instanceof Error && 'response' in error) return refusal(error.response as Refusal, token)
  return { kind: 'unreachable', code: codeOf(error) }
}

function refusal({ error_code: status, description, parameters }: Refusal, token: string): Trouble {
  if (typeof status !== 'number' || !Number.isInteger(status)) return notTheChannel
  const retryAfter = parameters?.retry_after
  const movedTo = parameters?.migrate_to_chat_id
  return {
    kind: 'refused',
    status,
    description: describedBy(description, token),
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(movedTo === undefined ? {} : { movedTo: String(movedTo) }),
  }
}
