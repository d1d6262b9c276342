import { DateTime } from 'luxon'
import type { BubbleView, FileView } from '../../web/wire/playground.ts'
import type { ShownMessage } from '../bot-api/index.ts'

/** Where the page finds the files that lie on the phones. */
export const FILES_AT = '/choi/tep/'

/** A message as the page shows it. */
export function bubbleView(message: ShownMessage, zone: string): BubbleView {
  const { id, from, date, buttons, file, replyTo, edited, deleted, sticker, voice } = message
  const text = sticker ?? (voice === undefined ? message.text : `🎤 ${voice}″`)
  return {
    ...{ id, from, text, edited, deleted },
    at: DateTime.fromSeconds(date, { zone }).toISO(),
    links: linksIn(message),
    buttons: buttons.map(row => row.map(({ text: label, url }) => ({ text: label, ...(url ? { url } : {}) }))),
    ...(file ? { file: fileView(id, file) } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

const fileView = (id: number, { kind, name, bytes }: NonNullable<ShownMessage['file']>): FileView => ({
  ...{ kind, name },
  size: bytes.length,
  href: `${FILES_AT}${id}`,
})

/** What the app makes pressable by itself: addresses, and commands. */
const PRESSABLE = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|(?<=^|[\s(“"])\/[a-z0-9_]{1,32}\b/gu

const linksIn = ({ text }: ShownMessage): BubbleView['links'] =>
  [...text.matchAll(PRESSABLE)].map(({ 0: url, index }) => ({ from: index, to: index + url.length, url }))
