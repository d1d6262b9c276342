import type { Message } from '../../conversation/effect.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { renderSay } from '../../text/chat/render.ts'
import { messageParts } from '../../text/message-parts.ts'
import type { Voice } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { buttonsOf, makeMenu } from '../menu.ts'

type Told = {
  readonly message: Message
  readonly voice: Voice
  /** What the row said before: whom it is for. */
  readonly whom: Readonly<Record<string, unknown>>
}

/**
 * The text of a row that said only whom it is for, made at the moment it leaves. What does not fit into one message
 * follows in rows of its own; what is asked stands under the last.
 */
export async function renderNow(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { message, voice, whom }: Told,
): Promise<Outgoing> {
  const channel = channelAt(deps, entry.chat)
  const menu = message.choices.length > 0 ? makeMenu(message.choices, message.digits, voice) : null
  const [first = '', ...others] = messageParts(renderSay(message.say, voice, channel), menu, channel)
  const choices = menu && JSON.stringify(menu)
  const about = message.about ? JSON.stringify(message.about) : null
  const payload = JSON.stringify({ ...whom, text: first })
  const alone = others.length === 0
  await tx.outbox.rendered(entry.id, payload, alone ? choices : null, alone ? about : null)
  const now = deps.clock.now()
  for (const [index, text] of others.entries()) {
    const last = index === others.length - 1
    await tx.outbox.add({
      ...{
        chat: entry.chat,
        kind: 'message' as const,
        payload: JSON.stringify({ text }),
        createdAt: now,
        notBefore: now,
      },
      // Sent once, however often the first part is tried.
      ...(entry.key === null ? {} : { key: `${entry.key}#${index + 1}` }),
      ...(last && choices !== null ? { choices } : {}),
      ...(last && about !== null ? { about } : {}),
    })
  }
  return { kind: 'text', text: first, buttons: alone && channel.buttons ? buttonsOf(menu, entry.id) : [] }
}
