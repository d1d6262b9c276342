import type { Message } from '../../conversation/effect.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { renderSay } from '../../text/chat/render.ts'
import type { Voice } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { buttonsOf, makeMenu } from '../menu.ts'
import { besideQuestion } from './enqueue.ts'
import { layOut } from './lay-out.ts'

type Told = {
  readonly message: Message
  readonly voice: Voice
  /** What the row said before: whom it is for. */
  readonly whom: Readonly<Record<string, unknown>>
}

/** The text of a row that said only whom it is for, made at the moment it leaves. */
export async function renderNow(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { message: made, voice, whom }: Told,
): Promise<Outgoing> {
  const message = await besideQuestion(tx, deps, entry.chat, made)
  const channel = channelAt(deps, entry.chat)
  const menu = message.choices.length > 0 ? makeMenu(message.choices, message.digits, voice) : null
  const { text, alone } = await layOut(tx, deps, entry, {
    ...{ whole: renderSay(message.say, voice, channel), menu },
    about: message.about ? JSON.stringify(message.about) : null,
    payload: first => ({ ...whom, text: first }),
  })
  return { kind: 'text', text, buttons: alone && channel.buttons ? buttonsOf(menu, entry.id) : [] }
}
