import type { Person } from '../bot-api/index.ts'
import { deedOf, withoutNumber } from './labels.ts'
import { PDF, PHOTO } from './minh-chung.ts'
import type { Behind, Seen, SeenButton } from './seen.ts'

/** One thing a person did with the phone, for the chronicle. */
export type Doing = {
  readonly how: 'says' | 'presses' | 'photo' | 'file' | 'edits' | 'blocks' | 'unblocks'
  readonly text: string
  /** What the button pressed does, of a document with its kind. */
  readonly does?: string
}

/** A phone in somebody's hand: what can be done on it, each noted as it happens. */
export type Phone = {
  readonly id: number
  /** @param after only what came after this message. */
  screen(after?: number): readonly Seen[]
  /** The newest message first, each looked at only when it is come to: a screen of a year is long. */
  fromNewest(): Iterable<Seen>
  says(text: string): number
  starts(code?: string): undefined
  pressesButton(message: Seen, button: SeenButton): undefined
  sendsPhoto(caption: string): void
  sendsPdf(name: string, caption: string): void
  sends(name: string, bytes: Uint8Array, mime: string): void
  edits(messageId: number, text: string): void
  blocks(): undefined
  unblocks(): undefined
}

export function phoneOf(person: Person, behind: Behind, note: (doing: Doing) => void): Phone {
  const pressesButton = (message: Seen, { text, action, data = '' }: SeenButton): undefined => {
    note({ how: 'presses', text: withoutNumber(text), ...(action ? { does: deedOf(action) } : {}) })
    person.pressesRaw(message.id, data)
  }
  return {
    id: person.id,
    screen: after => person.screen(after).map(behind.seen),
    *fromNewest() {
      for (const shown of person.screen().toReversed()) yield behind.seen(shown)
    },
    says(text) {
      note({ how: 'says', text })
      return person.says(text)
    },
    starts(code) {
      note({ how: 'says', text: code === undefined ? '/start' : `/start ${code}` })
      person.start(code)
    },
    pressesButton,
    sendsPhoto(caption) {
      note({ how: 'photo', text: caption })
      person.sendsPhoto(PHOTO, caption === '' ? {} : { caption })
    },
    sendsPdf(name, caption) {
      note({ how: 'file', text: [name, caption].filter(Boolean).join(': ') })
      person.sendsDocument(PDF, name, 'application/pdf', caption === '' ? {} : { caption })
    },
    sends(name, bytes, mime) {
      note({ how: 'file', text: name })
      person.sendsDocument(bytes, name, mime)
    },
    edits(messageId, text) {
      note({ how: 'edits', text })
      person.edits(messageId, text)
    },
    blocks() {
      note({ how: 'blocks', text: '' })
      person.blocks()
    },
    unblocks() {
      note({ how: 'unblocks', text: '' })
      person.unblocks()
    },
  }
}
