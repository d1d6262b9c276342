import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'telegraf/types'
import type { Button, Outgoing } from '../messenger.ts'

/** Bot API: a message with more is refused whole; what they stand for can be typed. */
const MOST_BUTTONS = 100

export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

/** Bot API `reply_markup`: the buttons under a message, else the permanent keyboard (none of its keys removes it). */
export function markupOf(message: Exclude<Outgoing, { kind: 'leave' }>): Markup | undefined {
  const buttons = withinLimit(message.buttons).filter(row => row.length > 0)
  if (buttons.length > 0) return { inline_keyboard: buttons.map(row => row.map(inlineButton)) }
  const keyboard = message.kind === 'text' ? message.keyboard?.filter(row => row.length > 0) : undefined
  if (keyboard === undefined) return undefined
  if (keyboard.length === 0) return { remove_keyboard: true }
  return {
    keyboard: keyboard.map(row => row.map(text => ({ text }))),
    resize_keyboard: true,
    is_persistent: true,
  }
}

function withinLimit(rows: readonly (readonly Button[])[]): readonly (readonly Button[])[] {
  let room = MOST_BUTTONS
  return rows.map(row => {
    const kept = row.slice(0, Math.max(0, room))
    room -= row.length
    return kept
  })
}

const inlineButton = ({ label, data }: Button) => ({ text: label, callback_data: data })
