import { z } from 'zod'
import type { Outcome } from '../messenger.ts'
import { isTokenTrouble } from '../outage.ts'
import { reasonOf, type Trouble } from '../trouble.ts'

type Retry = Extract<Outcome, { kind: 'retry' }>

/** Seconds until the next try where nothing better is known; whoever retries lets them grow. */
const SOON = 5
const AFTER_THE_TOKEN = 60

/** Statuses below 500 that say nothing about the message: a proxy's refusal, a slow line, a rival, too early. */
const PASSING = [407, 408, 409, 425]

/** 400 for a chat that is not there (any more). */
const NO_SUCH_CHAT = /chat not found|user not found|PEER_ID_INVALID|USER_DEACTIVATED|INPUT_USER_DEACTIVATED/i

/** Whether a call may succeed later, the same call unchanged. @returns undefined when it will not. */
export function retryOf(trouble: Trouble): Retry | undefined {
  const retry = (afterSeconds: number): Retry => ({ kind: 'retry', afterSeconds, reason: reasonOf(trouble) })
  if (trouble.kind === 'stopped') return retry(0)
  if (trouble.kind !== 'refused') return retry(SOON)
  if (trouble.status === 429) return { ...retry(Math.max(1, trouble.retryAfter ?? SOON)), cause: 'limit' }
  if (isTokenTrouble(trouble.status)) return retry(AFTER_THE_TOKEN)
  return trouble.status >= 500 || PASSING.includes(trouble.status) ? retry(SOON) : undefined
}

/** What became of a message that was not sent (Bot API, "Making requests": `error_code`, `parameters`). */
export function outcomeOf(trouble: Trouble): Outcome {
  const retry = retryOf(trouble)
  if (retry) return retry
  const reason = reasonOf(trouble)
  if (trouble.kind !== 'refused') return { kind: 'rejected', reason }
  if (trouble.movedTo !== undefined) return { kind: 'moved', chat: trouble.movedTo }
  const gone = trouble.status === 403 || (trouble.status === 400 && NO_SUCH_CHAT.test(trouble.description))
  return { kind: gone ? 'gone' : 'rejected', reason }
}

const fileId = z.object({ file_id: z.string() })

const message = z.object({
  message_id: z.number(),
  date: z.number().catch(0),
  photo: z.array(fileId).optional().catch(undefined),
  document: fileId.optional().catch(undefined),
  animation: fileId.optional().catch(undefined),
  video: fileId.optional().catch(undefined),
  audio: fileId.optional().catch(undefined),
})

/** Reads the `Message` that a send gives back. It was sent whatever the shape: never a reason to send it again. */
export function sentOf(result: unknown): Outcome {
  const parsed = message.safeParse(result)
  if (!parsed.success) return { kind: 'sent', messageId: '', at: 0 }
  const { message_id, date, photo, document, animation, video, audio } = parsed.data
  const file = photo?.at(-1) ?? document ?? animation ?? video ?? audio
  return {
    kind: 'sent',
    messageId: String(message_id),
    at: date,
    ...(file === undefined ? {} : { fileId: file.file_id }),
  }
}
