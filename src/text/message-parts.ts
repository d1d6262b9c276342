import type { Word } from '../conversation/word.ts'
import type { Channel } from '../domain/channel.ts'
import { splitForChat } from '../domain/reading/fit-text.ts'
import { small } from './wording.ts'

/** The choices of a message: where a digit is an answer they have no numbers. */
export type ShownChoices = {
  readonly digits: 'choose' | 'answer'
  readonly items: readonly {
    readonly label: string
    readonly word?: Word
    readonly number: number | null
    readonly typedOnly: boolean
  }[]
}

/** What is typed for a button whose words are longer than need be; the reader of choices takes it for the button. */
const SHORT: Partial<Record<Word, string>> = { skip: 'bỏ qua' }

/** Below this there is no room for words beside the choices. */
const FEW_WORDS = 200

/**
 * A message as a channel shows it: in parts that fit, in order. Where there are no buttons the choices stand at the end
 * of the last part, as numbered lines, or as words where a digit is an answer.
 */
export function messageParts(
  text: string,
  choices: ShownChoices | null,
  { textLimit, buttons }: Pick<Channel, 'textLimit' | 'buttons'>,
): readonly string[] {
  const parts = splitForChat(text, textLimit)
  const written = buttons || choices === null ? '' : choicesText(choices)
  if (written === '') return parts
  const last = parts.pop() ?? ''
  const room = textLimit - written.length - BETWEEN.length
  if (last.length <= room) return [...parts, [last, written].filter(Boolean).join(BETWEEN)]
  if (room < FEW_WORDS) return [...parts, last, ...splitForChat(written, textLimit)]
  const tail = splitForChat(last, room).at(-1) ?? ''
  return [...parts, last.slice(0, last.length - tail.length).trimEnd(), `${tail}${BETWEEN}${written}`]
}

const BETWEEN = '\n\n'

/** The words of a message without the choices that stand written below them: what another channel shows as it can. */
export function withoutChoices(text: string, choices: ShownChoices | null): string {
  const written = choices === null ? '' : choicesText(choices)
  return written !== '' && text.endsWith(BETWEEN + written) ? text.slice(0, -(BETWEEN + written).length) : text
}

function choicesText({ items }: Pick<ShownChoices, 'items'>): string {
  const shown = items.filter(({ typedOnly }) => !typedOnly)
  if (shown.length === 0) return ''
  const worded = shown.filter(({ number }) => number === null)
  const words = worded.length > 0 ? [`Hoặc nhắn: ${worded.map(typed).join(' · ')}`] : []
  const rows = shown.flatMap(({ number, label }) => (number === null ? [] : [`${number}. ${label}`]))
  return [...(rows.length > 0 ? ['Nhắn số để chọn:', ...rows] : []), ...words].join('\n')
}

const typed = ({ word, label }: ShownChoices['items'][number]): string => (word && SHORT[word]) || small(label)
