import type { Word } from '../../conversation/word.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Seen, SeenButton } from './seen.ts'

/** What stands on a button without its number: "9 Nộp báo cáo" says "Nộp báo cáo". */
export const withoutNumber = (label: string): string => label.replace(/^\d+\s+/, '')

/** All buttons under a message, in order. */
export const buttonsOf = (message: Seen): readonly SeenButton[] => message.buttons.flat()

/** The buttons of a message that are this one, whatever stands on them; `unit` narrows to those about it. */
export const buttonsFor = (message: Seen, word: Word, unit?: string): readonly SeenButton[] =>
  buttonsOf(message).filter(button => button.word === word && (unit === undefined || unitOn(button) === unit))

/** The unit whose report a button does something about. */
export const unitOn = ({ action }: SeenButton): string | undefined =>
  action && 'obligation' in action && typeof action.obligation === 'string' ? unitIdOf(action.obligation) : undefined

export const shows = (message: Seen, ...all: readonly Word[]): boolean =>
  all.every(word => buttonsFor(message, word).length > 0)
