import { z } from 'zod'
import type { Outcome } from '../messenger.ts'
import { isTokenTrouble } from '../outage.ts'
import { reasonOf, type Trouble } from '../trouble.ts'

type Retry = Extract<Outcome, { kind: 'retry' }>

/** Seconds until the next try where nothing better is known; whoever retries lets them grow. */
const SOON = 5
const AFTER_THE_TOKEN = 60
/** A month that is used up is refused with the same number as too many calls: it says nothing of when. */
const AFTER_A_LIMIT = 60
/** "Internal server error" comes with 403; 408 is a slow line. */
const PASSING = [403, 408, 409]

/** Of a 400: the message's own fault, not the chat's. */
const OURS = /text|photo|caption|parse|length|long|empty/i

/** Whether a call may succeed later, the same call unchanged. @returns undefined when it will not. */
function retryOf(trouble: Trouble): Retry | undefined {
  const retry = (afterSeconds: number): Retry => ({ kind: 'retry', afterSeconds, reason: reasonOf(trouble) })
  if (trouble.kind === 'stopped') return retry(0)
  if (trouble.kind !== 'refused') return retry(SOON)
  if (trouble.status === 429) return { ...retry(AFTER_A_LIMIT), cause: 'quota' }
  if (isTokenTrouble(trouble.status) && !/chat|user/i.test(trouble.description)) return retry(AFTER_THE_TOKEN)
  return trouble.status >= 500 || PASSING.includes(trouble.status) ? retry(SOON) : undefined
}

/** What became of a message that was not sent. A person who blocked the bot is known by such a refusal alone. */
export function outcomeOf(trouble: Trouble): Outcome {
  const retry = retryOf(trouble)
  if (retry) return retry
  const ours =
    trouble.kind === 'refused' && OURS.test(trouble.description) && !/chat_id|user/i.test(trouble.description)
  const reason = reasonOf(trouble)
  return ours ? { kind: 'rejected', reason } : { kind: 'gone', reason, perhaps: true }
}

const sent = z.object({
  message_id: z.union([z.string(), z.number()]).transform(String),
  date: z.number().catch(0),
})

/** Reads what a send gives back. It was sent whatever the shape: never a reason to send it again. */
export function sentOf(result: unknown): Outcome {
  const parsed = sent.safeParse(result)
  if (!parsed.success) return { kind: 'sent', messageId: '', at: 0 }
  return { kind: 'sent', messageId: parsed.data.message_id, at: Math.floor(parsed.data.date / 1000) }
}
