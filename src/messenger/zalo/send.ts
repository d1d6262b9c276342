import { readFile } from 'node:fs/promises'
import type { Outcome, Outgoing } from '../messenger.ts'
import { codeOf } from '../trouble.ts'
import { TEXT_LIMIT } from './channel.ts'
import type { ZaloDeps } from './deps.ts'
import { outcomeOf, sentOf } from './outcome.ts'

/** `sendMessage`, once; what became of it is the answer, never an exception. What people wrote is never markup. */
export async function send(deps: ZaloDeps, chat: string, message: Outgoing, stop: AbortSignal): Promise<Outcome> {
  // A bot cannot go out of a group: it falls silent there, which is what is asked of it.
  if (message.kind === 'leave') return { kind: 'sent', messageId: '', at: Math.floor(deps.clock.now().toSeconds()) }
  if (message.kind === 'file') return sendPicture(deps, chat, message, stop)
  if (message.buttons.length > 0 || message.keyboard) return { kind: 'rejected', reason: 'no buttons here' }
  if (message.text.length > TEXT_LIMIT) return { kind: 'rejected', reason: 'too long' }
  const reply = await deps.api.call(
    'sendMessage',
    { chat_id: chat, text: message.text },
    { stop, milliseconds: deps.limits.requestMs },
  )
  return reply.ok ? sentOf(reply.result) : outcomeOf(reply.trouble)
}

type Sent = Extract<Outgoing, { kind: 'file' }>

/** `sendPhoto` takes an address, from which the channel fetches the picture while it answers. */
async function sendPicture(
  deps: ZaloDeps,
  chat: string,
  { source, as, caption }: Sent,
  stop: AbortSignal,
): Promise<Outcome> {
  if (!deps.pictures || as !== 'photo' || !('path' in source)) return { kind: 'rejected', reason: 'no such file here' }
  const bytes = await readFile(source.path).catch((error: unknown) => codeOf(error))
  if (typeof bytes === 'string') return { kind: 'rejected', reason: `file unreadable ${bytes}` }
  const { url, end } = deps.pictures.show(bytes)
  const words = caption === '' ? {} : { caption: caption.slice(0, TEXT_LIMIT) }
  const patience = { stop, milliseconds: deps.limits.fileMs }
  const reply = await deps.api.call('sendPhoto', { chat_id: chat, photo: url, ...words }, patience)
  end()
  return reply.ok ? sentOf(reply.result) : outcomeOf(reply.trouble)
}
