import type { DateTime } from 'luxon'
import type { Message } from '../bot-api/index.ts'
import type { Doing } from '../staff/phone.ts'

/** One thing that happened in one chat. */
export type Line = {
  readonly at: DateTime
  readonly chat: number
  readonly from: 'assistant' | 'person'
  readonly how: Doing['how']
  readonly text: string
  readonly buttons: readonly string[]
  /** As in `Doing`. */
  readonly does?: string
}

/** Everything said and done, in order. */
export type Chronicle = {
  person(chat: number, doing: Doing, at: DateTime): void
  assistant(message: Message, at: DateTime): void
  /** Words alone, with what can be chosen in them. */
  letter(chat: number, text: string, at: DateTime): void
  lines(): readonly Line[]
  /** Lines since the last call, what came in one moment in the order of the chats. */
  fresh(): readonly Line[]
}

export function createChronicle(): Chronicle {
  const lines: Line[] = []
  let told = 0
  return {
    person: (chat, doing, at) => void lines.push({ at, chat, from: 'person', buttons: [], ...doing }),
    assistant(message, at) {
      const chat = message.chat.id
      const buttons = message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []
      const how = message.document ? 'file' : message.photo ? 'photo' : 'says'
      lines.push({ at, chat, from: 'assistant', how, text: message.text ?? message.caption ?? '', buttons })
    },
    letter: (chat, text, at) => void lines.push({ at, chat, from: 'assistant', how: 'says', text, buttons: [] }),
    lines: () => lines,
    fresh() {
      const fresh = lines.slice(told)
      told = lines.length
      // Chats are served beside each other, so within one moment their order is nobody's.
      return fresh.toSorted(
        (a, b) => +a.at - +b.at || Number(a.from === 'assistant') - Number(b.from === 'assistant') || a.chat - b.chat,
      )
    },
  }
}
