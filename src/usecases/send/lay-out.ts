import type { DateTime } from 'luxon'
import type { Say } from '../../conversation/say.ts'
import type { Channel } from '../../domain/channel.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { renderSay } from '../../text/chat/render.ts'
import { messageParts, withoutChoices } from '../../text/message-parts.ts'
import { type Voice, voiceOf } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { type Menu, makeMenu, type StoredMessage } from '../menu.ts'
import { storedFile, storedMenu, storedMessage, writtenMenu } from '../read/stored.ts'
import type { REFUSED } from './prepared.ts'

type Here = { readonly channel: Channel; readonly words: string }

/** What a message says on channels whose words for it are others, should it have to go there in the end. */
export function wordsElsewhere({ lines }: Deps, say: Say, voice: Voice, here: Here): StoredMessage['elsewhere'] {
  const others = lines.flatMap(({ messenger: { channel } }) => {
    if (channel.key === here.channel.key) return []
    const words = renderSay(say, voice, channel)
    return words === here.words ? [] : [[channel.key, words] as const]
  })
  return others.length === 0 ? undefined : Object.fromEntries(others)
}

type Laid = {
  readonly whole: string
  readonly menu: Menu | null
  readonly about: string | null
  /** When the row leaves, should that not be now. */
  readonly notBefore?: DateTime
}

/**
 * Puts words into a row, as its channel shows them. What does not fit into one message follows in rows of its own; what
 * is asked stands under the last.
 * @param payload of the row, around its text; `alone`: nothing follows it.
 * @returns the text of the row, and whether it is alone.
 */
export async function layOut(
  tx: Tx,
  deps: Deps,
  { id, chat, key, turn }: Pick<OutboxEntry, 'id' | 'chat' | 'key' | 'turn'>,
  { whole, menu, about, notBefore, payload }: Laid & { readonly payload: (text: string, alone: boolean) => object },
): Promise<{ readonly text: string; readonly alone: boolean }> {
  const [text = '', ...others] = messageParts(whole, menu, channelAt(deps, chat))
  const alone = others.length === 0
  const choices = menu && writtenMenu(menu)
  await tx.outbox.rendered(id, JSON.stringify(payload(text, alone)), alone ? choices : null, alone ? about : null)
  const now = deps.clock.now()
  let first: number | undefined
  for (const [index, part] of others.entries()) {
    const last = index === others.length - 1
    const added = await tx.outbox.add({
      ...{ chat, kind: 'message', payload: JSON.stringify({ text: part }), createdAt: now },
      notBefore: notBefore ?? now,
      // Sent once, however often the first part is tried.
      ...(key === null ? {} : { key: `${key}#${index + 1}` }),
      ...(turn === null ? {} : { turn }),
      ...(last && choices !== null ? { choices } : {}),
      ...(last && about !== null ? { about } : {}),
    })
    first ??= added
  }
  if (first !== undefined) await tx.outbox.partsFollow({ id, chat }, first, now)
  return { text, alone }
}

/**
 * What has been put down for one address of a person leaves for another, laid out anew as the channel there shows it:
 * choices as buttons or as lines, in its own words, in as many messages as it needs. A file goes from the disk, since
 * only the channel it came by knows it by an id; what is made when it leaves is made for where it leaves to.
 * @param way `at` and `reason`: from when on it waits there, and why; it has not been tried there.
 */
export async function moveTo(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  way: {
    readonly member: Member
    readonly chat: ChatAddress
    readonly at: DateTime
    readonly reason: 'elsewhere' | typeof REFUSED
  },
): Promise<void> {
  await tx.outbox.moveRow(entry.id, way.chat)
  await tx.outbox.postpone(entry.id, way.at, way.reason, false)
  await layOutElsewhere(tx, deps, entry, way)
}

async function layOutElsewhere(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { member, chat, at }: { readonly member: Member; readonly chat: ChatAddress; readonly at: DateTime },
): Promise<void> {
  if (entry.kind === 'file') {
    const { fileId: _, ...stored } = storedFile(entry.payload)
    await tx.outbox.rendered(entry.id, JSON.stringify(stored), entry.choices, entry.about)
  }
  if (entry.kind !== 'message') return
  const { news, ...stored } = storedMessage(entry.payload)
  const menu = storedMenu(entry.choices)
  const said = news
    ? {
        text: news.text,
        menu: news.choices.length > 0 ? makeMenu(news.choices, menu?.digits ?? 'choose', voiceOf(member)) : null,
      }
    : { text: withoutChoices(stored.text, menu), menu }
  const elsewhere = { [channelAt(deps, entry.chat).key]: said.text, ...stored.elsewhere }
  const whole = elsewhere[channelAt(deps, chat).key] ?? said.text
  await layOut(
    tx,
    deps,
    { ...entry, chat },
    {
      ...{ whole, menu: said.menu, about: entry.about, notBefore: at },
      // What fills several messages is told as it is.
      payload: (text, alone) => ({
        ...stored,
        text,
        elsewhere,
        ...(news && alone ? { news: { ...news, text: whole } } : {}),
      }),
    },
  )
}
