import type { Word } from '../../conversation/word.ts'
import { labelOf } from '../../text/words.ts'
import type { ShownMessage } from '../bot-api/index.ts'

const VOICE = { you: 'thầy/cô', name: '' } as const
const PLACEHOLDER = 'x'

/** What a button of this kind always says; what follows it (a name, a date) differs. */
export function words(word: Word): string {
  return labelOf({ word, action: { do: 'nothing' } }, VOICE)
}

/** The words that stand before the value of a button: "Nhắc" of "Nhắc Ngoại ngữ". */
const stem = (word: Word): string => words(word).replace(PLACEHOLDER, '').trim()

/** A button's words without its number: "9 Nộp báo cáo" says "Nộp báo cáo". */
export const withoutNumber = (label: string): string => label.replace(/^\d+\s+/, '')

/** Without the letter of several decisions: "a) Đồng ý". */
const withoutLetter = (label: string): string => label.replace(/^[a-c]\)\s+/, '')

/** All labels under a message, as they stand there. */
export const labelsOf = (message: ShownMessage): readonly string[] => message.buttons.flat().map(({ text }) => text)

/** The labels of a message that are of this kind, in order; `about` narrows to those naming it. */
export function buttonsFor(message: ShownMessage, word: Word, about = ''): readonly string[] {
  const start = stem(word)
  return labelsOf(message).filter(label => {
    const said = withoutLetter(withoutNumber(label))
    return (said === start || (said.startsWith(`${start} `) && hasValue(word))) && said.endsWith(about)
  })
}

export const shows = (message: ShownMessage, ...all: readonly Word[]): boolean =>
  all.every(word => buttonsFor(message, word).length > 0)

const WITH_VALUE: readonly Word[] = [
  ...(['take', 'grant-until', 'use-proposed', 'keep-official', 'nudge', 'on-behalf-of', 'queue', 'accept'] as const),
  ...(['accept-all', 'ask-back', 'supplement'] as const),
]
const hasValue = (word: Word): boolean => WITH_VALUE.includes(word)
