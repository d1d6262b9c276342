import { shownCode } from '../../domain/typed-code.ts'
import type { Person } from '../bot-api/index.ts'
import { deedOf, withoutNumber } from './labels.ts'
import { type Doing, type Phone, phoneOf } from './phone.ts'
import type { Behind, Seen, SeenButton } from './seen.ts'

/** A phone without buttons: what is chosen is written, by its number or its words. */
export function letterPhone(person: Person, behind: Behind, note: (doing: Doing) => void): Phone {
  const phone = phoneOf(person, behind, note)
  const fromBot = ({ from }: Seen) => from === 'bot'
  return {
    ...phone,
    starts(code) {
      const typed = code === undefined ? undefined : (shownCode(code) ?? code)
      note({ how: 'says', text: typed ?? '' })
      person.start(typed)
    },
    pressesButton(message, button): undefined {
      const newest = phone.screen().findLast(fromBot)
      const text = wordsFor(button, newest?.id === message.id)
      note({ how: 'says', text, ...(button.action ? { does: deedOf(button.action) } : {}) })
      person.says(text)
    },
  }
}

/** A number means the newest message alone; of an older one its words are said, or what it is about. */
function wordsFor({ text, action }: SeenButton, newest: boolean): string {
  const number = /^\d+(?= )/.exec(text)?.[0]
  if (newest && number !== undefined) return number
  return !newest && action?.do === 'report.open' ? 'báo cáo' : withoutNumber(text)
}
