import { DateTime } from 'luxon'
import { matchCommand } from '../../src/domain/reading/words-match.ts'
import type { Person, ShownMessage } from '../../src/playground/bot-api/index.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import { type Typist, ZONE } from './story.ts'

/**
 * Somebody on a channel without buttons, edits and files: types the number of a choice where it stands in the newest
 * message, else its words. Asked under which message they stand, the hour of the one that was meant is named; where the
 * words are a command too, what it shows has the number.
 * @param unsaid gets what was never offered here, and so cannot be chosen
 */
export function letterPerson(person: Person, unsaid: (label: string) => void): Typist {
  const told = () => person.screen().filter(({ from }) => from === 'bot')
  let meant: { readonly label: string; readonly message: ShownMessage } | undefined
  return {
    ...person,
    // To which message it is a reply is told to nobody.
    says: text => person.says(text),
    sendsDocument: () => 0,
    edits: () => undefined,
    // There is no button whose data could be forged.
    pressesRaw: () => '',
    chooses(label, inMessage) {
      const newest = told().at(-1)
      const message = told().findLast(shown => inMessage(shown) && isOffered(shown, label))
      meant = message && message.id !== newest?.id ? { label, message } : undefined
      if (!message) return unsaid(label)
      const number = meant ? undefined : numberOf(message, label)
      return person.says(number ?? label)
    },
    insists() {
      const newest = told().at(-1)
      const { label, message } = meant ?? {}
      meant = undefined
      if (!newest || !message || label === undefined) return false
      const words = offered(newest).find(({ words: each }) => each.toLowerCase().startsWith(sameOf(label, message)))
      const found =
        words ?? (matchCommand(label, COMMANDS) && offered(newest).find(({ words: each }) => each === label))
      if (found) person.says(found.number ?? found.words)
      return found !== undefined
    },
  }
}

/** The choice of the message of that hour, as it is asked about. */
const sameOf = (label: string, { date }: ShownMessage): string =>
  `${label.toLowerCase()}, tin lúc ${DateTime.fromSeconds(date, { zone: ZONE }).toFormat('HH:mm')}`

type Offered = { readonly number?: string; readonly words: string }

/** What can be chosen in a message, as it is written there. */
function offered({ text }: ShownMessage): readonly Offered[] {
  const [, list = ''] = text.split(/^Nhắn số để chọn:$/m)
  const numbered = list.split('\n').flatMap(line => {
    const [, number, words] = /^(\d+)\. (.+)$/.exec(line) ?? []
    return number !== undefined && words !== undefined ? [{ number, words }] : []
  })
  const [, line = ''] = /^Hoặc nhắn: (.+)$/m.exec(text) ?? []
  return [...numbered, ...line.split(' · ').flatMap(words => (words === '' ? [] : [{ words }]))]
}

/** Words that are offered may be shorter than those of the button. */
const isOffered = (message: ShownMessage, label: string): boolean =>
  offered(message).some(({ number, words }) =>
    number === undefined ? label.toLowerCase().startsWith(words.toLowerCase()) : words === label,
  )

const numberOf = (message: ShownMessage, label: string): string | undefined =>
  offered(message).find(({ number, words }) => number !== undefined && words === label)?.number
