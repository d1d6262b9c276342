import { type Staff, WORD } from './people.ts'
import type { World } from './world.ts'

/** Something said that waits for an answer. */
export type Waiting = { readonly id: number; readonly at: number; readonly text: string }

/** What people have said, and nothing else. */
export type Said = {
  /** Looks at what somebody has newly written. */
  hears(me: Staff): void
  /** How often somebody has sent the word. */
  times(word: string): number
  /** Everything that this one's words can be made of. */
  tokens(me: Staff): ReadonlySet<string>
  /** The newest message of somebody; undefined when there is none that the program can have heard. */
  newest(me: Staff): Waiting | undefined
}

/** The server keeps what was said for a day. */
const KEPT_MS = 23 * 60 * 60 * 1000

/** Words as they are compared: without case. */
export const tokensOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('vi')
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? []

export function saidBy(staff: readonly Staff[], { clock }: World): Said {
  const times = new Map<string, number>()
  const tokens = new Map(staff.map(({ id }) => [id, new Set<string>()]))
  const texts = new Map<string, string>()
  const newest = new Map<number, Waiting>()
  return {
    hears(me) {
      for (const { id, from, text, buttons, file } of me.phone.transcript()) {
        if (from === 'bot')
          for (const { text: label } of buttons.flat()) for (const t of tokensOf(label)) tokens.get(me.id)?.add(t)
        const key = `${me.id} ${id}`
        if (from !== 'person' || texts.get(key) === text) continue
        const isNew = !texts.has(key)
        texts.set(key, text)
        for (const token of tokensOf(text)) tokens.get(me.id)?.add(token)
        for (const [word] of `${text} ${file?.name ?? ''}`.matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + 1)
        if (isNew && file === undefined && text !== '') newest.set(me.id, { id, at: clock.elapsed(), text })
      }
    },
    times: word => times.get(word) ?? 0,
    tokens: me => tokens.get(me.id) ?? new Set(),
    newest(me) {
      const last = newest.get(me.id)
      return last && clock.elapsed() - last.at < KEPT_MS ? last : undefined
    },
  }
}
