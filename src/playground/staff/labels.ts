import type { Action } from '../../conversation/action.ts'
import type { About } from '../../conversation/vocabulary/about.ts'
import type { Word } from '../../conversation/word.ts'
import { type OwedKey, unitIdOf } from '../../domain/owed-key.ts'
import type { Seen, SeenButton } from './seen.ts'

/** What stands on a button without its number: "9 Nộp báo cáo" says "Nộp báo cáo". */
export const withoutNumber = (label: string): string => label.replace(/^\d+\s+/, '')

/** All buttons under a message, in order. */
export const buttonsOf = (message: Seen): readonly SeenButton[] => message.buttons.flat()

/** The buttons of a message that are this one, whatever stands on them; `unit` narrows to those about it. */
export const buttonsFor = (message: Seen, word: Word, unit?: string): readonly SeenButton[] =>
  buttonsOf(message).filter(button => button.word === word && (unit === undefined || unitOn(button) === unit))

/** What a button does, of a document with its kind. */
export const deedOf = (action: Action): string =>
  action.do === 'document.send' ? `${action.do} ${action.order.kind}` : action.do

/** The question a button does something about. */
export const aboutOn = ({ action }: SeenButton): About | undefined =>
  action && 'about' in action ? (action.about as About) : undefined

/** The report a button does something about. */
export function obligationOn(button: SeenButton): OwedKey | undefined {
  const { action } = button
  if (action && 'obligation' in action) return action.obligation
  return aboutOn(button)?.obligation
}

/** The unit whose report a button does something about. */
export function unitOn(button: SeenButton): string | undefined {
  const obligation = obligationOn(button)
  return obligation === undefined ? undefined : unitIdOf(obligation)
}

export const shows = (message: Seen, ...all: readonly Word[]): boolean =>
  all.every(word => buttonsFor(message, word).length > 0)
