import { type Action, type Choice, isFinal } from '../conversation/action.ts'
import type { Word } from '../conversation/word.ts'
import type { Outgoing } from '../messenger/messenger.ts'
import type { Voice } from '../text/voice.ts'
import { labelOf } from '../text/words.ts'

/** One choice as it stands under a stored message. */
export type MenuItem = {
  readonly label: string
  /** Absent in menus stored by earlier versions. */
  readonly word?: Word
  readonly action: Action
  readonly number: number | null
  readonly typedOnly: boolean
}

/** The choices of one message, kept at the server: a button carries only its place here. */
export type Menu = { readonly digits: 'choose' | 'answer'; readonly items: readonly MenuItem[] }

/** What an outbox row of kind 'message' holds. */
export type StoredMessage = {
  readonly text: string
  readonly keyboard?: readonly (readonly string[])[]
  /** The same in the words of other channels, by their keys, where those are others; without the choices. */
  readonly elsewhere?: Readonly<Record<string, string>>
  /** Of news that can wait: what it is about, and what it says and offers where it is told with others. */
  readonly news?: { readonly kind: string; readonly text: string; readonly choices: readonly Choice[] }
}

/**
 * Numbers are given in order, except where a choice has its own; none where a digit is an answer, nor for what cannot be
 * undone.
 */
export function makeMenu(choices: readonly Choice[], digits: 'choose' | 'answer', voice: Voice): Menu {
  // What is only typed is on no button, and takes no number from those that are.
  const numbered = choices.filter(each => !isFinal(each.action) && !each.typedOnly)
  const numberOf = (choice: Choice) => {
    if (isFinal(choice.action)) return null
    return choice.number ?? (numbered.indexOf(choice) + 1 || null)
  }
  const items = choices.map(choice => ({
    label: labelOf(choice, voice),
    word: choice.word,
    action: choice.action,
    number: digits === 'answer' ? null : numberOf(choice),
    typedOnly: choice.typedOnly ?? false,
  }))
  return { digits, items }
}

/** Labels this short stand two in a row. */
const HALF_ROW = 17

/** The buttons of a stored message; `row` is the message's own id, so that a press names it. */
export function buttonsOf(menu: Menu | null, row: number): Extract<Outgoing, { kind: 'text' }>['buttons'] {
  const rows: { label: string; data: string }[][] = []
  let short = false
  for (const [index, item] of (menu?.items ?? []).entries()) {
    if (item.typedOnly) continue
    const label = item.number === null ? item.label : `${item.number} ${item.label}`
    const button = { label, data: `${row}:${index}` }
    const fits = label.length <= HALF_ROW
    const last = rows.at(-1)
    if (fits && short && last && last.length < 2) last.push(button)
    else rows.push([button])
    short = fits
  }
  return rows
}

/** A file to send: kept in the data folder, or known to the channel already. */
export type StoredFile = {
  readonly path: string
  readonly as: 'document' | 'photo'
  readonly name: string
  readonly caption: string
  readonly fileId?: string
}
