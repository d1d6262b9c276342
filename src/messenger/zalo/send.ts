import type { Outcome, Outgoing } from '../messenger.ts'
import { TEXT_LIMIT } from './channel.ts'
import type { ZaloDeps } from './deps.ts'
import { outcomeOf, sentOf } from './outcome.ts'

/** `sendMessage`, once; what became of it is the answer, never an exception. What people wrote is never markup. */
export async function send(deps: ZaloDeps, chat: string, message: Outgoing, stop: AbortSignal): Promise<Outcome> {
  // A bot cannot go out of a group: it falls silent there, which is what is asked of it.
  if (message.kind === 'leave') return { kind: 'sent', messageId: '', at: Math.floor(deps.clock.now().toSeconds()) }
  if (message.kind === 'file') return { kind: 'rejected', reason: 'no files here' }
  if (message.buttons.length > 0 || message.keyboard) return { kind: 'rejected', reason: 'no buttons here' }
  if (message.text.length > TEXT_LIMIT) return { kind: 'rejected', reason: 'too long' }
  const reply = await deps.api.call(
    'sendMessage',
    { chat_id: chat, text: message.text },
    { stop, milliseconds: deps.limits.requestMs },
  )
  return reply.ok ? sentOf(reply.result) : outcomeOf(reply.trouble)
}
