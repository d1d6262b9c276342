import type { Action } from '../../conversation/action.ts'
import type { About } from '../../conversation/vocabulary/about.ts'
import type { Word } from '../../conversation/word.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import { type StoredMenu, storedAbout, storedMenu } from '../../usecases/read/stored.ts'
import type { ShownButton, ShownMessage } from '../bot-api/index.ts'
import type { Stage } from '../stage.ts'
import { hexOf } from '../zalo/wire.ts'

/** A button on a phone, with what the program keeps of it: which one it is and what it does, whatever stands on it. */
export type SeenButton = ShownButton & { readonly word?: Word; readonly action?: Action }

/** What is behind a number under a message. */
export type Numbered = { readonly number: number; readonly action: Action }

/** A message on a phone, with what the program keeps of it. */
export type Seen = Omit<ShownMessage, 'buttons'> & {
  readonly buttons: readonly (readonly SeenButton[])[]
  /** All that a number typed under it does, whether a button stands there for it or not. */
  readonly numbered: readonly Numbered[]
  /** The question it asks. */
  readonly about?: About
  /** It answers what the person has just done; anything else came by itself. */
  readonly isAnswer: boolean
}

/** A message without buttons, by whose phone it came to. */
export type Letter = { readonly person: number; readonly message: number }

/** What lies behind the messages on the phones. */
export type Behind = {
  /** Looks at what the program keeps of buttons that have newly arrived; `carried`: what each of them carries. */
  learn(carried: readonly string[], letters: readonly Letter[]): Promise<void>
  seen(message: ShownMessage): Seen
}

type Kept = { readonly menu: StoredMenu | null; readonly about: About | undefined; readonly isAnswer: boolean }

/** A button carries the row of its message and its place there; the rest is kept by the program. */
const PLACE = /^(\d+):(\d+)$/
const rowOf = (data: string): number => Number(PLACE.exec(data)?.[1] ?? 0)

/** The only place where a button on a phone is told by what it is. */
export function behindPhones(program: Pick<Stage, 'storage' | 'address'>): Behind {
  const known = new Map<number, Kept>()
  /** Rows of messages without buttons. */
  const rows = new Map<number, number>()
  const buttonOf = (button: ShownButton): SeenButton => {
    const [, row, place] = PLACE.exec(button.data ?? '') ?? []
    const item = known.get(Number(row))?.menu?.items[Number(place)]
    return item?.word === undefined ? button : { ...button, word: item.word, action: item.action }
  }
  return {
    async learn(carried, letters) {
      const fresh = [...new Set(carried.map(rowOf))].filter(row => row > 0 && !known.has(row))
      if (fresh.length === 0 && letters.length === 0) return
      await program.storage.transaction(async tx => {
        const entries: OutboxEntry[] = []
        for (const row of fresh) {
          const entry = await tx.outbox.byId(row)
          if (entry) entries.push(entry)
        }
        for (const { person, message } of letters) {
          const entry = await tx.outbox.byMessage(program.address(person), hexOf(message))
          if (!entry) continue
          rows.set(message, entry.id)
          entries.push(entry)
        }
        for (const entry of entries) {
          const row = entry.id
          const about = storedAbout(entry.about)
          // Only what is said within a dialogue belongs to a turn of it.
          const isAnswer = entry.turn !== null
          known.set(row, { menu: storedMenu(entry.choices), about, isAnswer })
        }
      })
    },
    seen(message) {
      const letter = rows.get(message.id)
      const { menu, about, isAnswer = false } = known.get(letter ?? rowOf(message.buttons[0]?.[0]?.data ?? '')) ?? {}
      const numbered = menu?.items.flatMap(({ number, action }) => (number === null ? [] : { number, action })) ?? []
      const shown = letter === undefined ? message.buttons : linesOf(menu, letter)
      const buttons = shown.map(row => row.map(buttonOf))
      return { ...message, buttons, numbered, isAnswer, ...(about ? { about } : {}) }
    },
  }
}

/** What can be chosen in a message of words, a line each, as a button would carry it. */
const linesOf = (menu: StoredMenu | null | undefined, row: number): readonly (readonly ShownButton[])[] =>
  (menu?.items ?? []).flatMap(({ label, number, typedOnly }, place) =>
    typedOnly ? [] : [[{ text: number === null ? label : `${number} ${label}`, data: `${row}:${place}` }]],
  )
