import { pressNewest, wordsOf } from '../../support/story.ts'
import type { Said } from './cases.ts'
import { type Actor, withNumbers } from './scene.ts'
import { wordFile } from './word-file.ts'

const READING = { seconds: 20 }
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Somebody sends something, and every answer has arrived. */
export async function perform(actor: Actor, said: Said): Promise<void> {
  const { story } = actor
  story.clock.moveTo(story.clock.now().plus(READING))
  send(actor, said)
  await story.settle()
}

function send(actor: Actor, said: Said): void {
  const { person } = actor
  const words = (text: string) => withNumbers(text, actor)
  if (typeof said === 'string') person.says(words(said))
  else if ('lines' in said) for (const line of said.lines) person.says(words(line))
  else if ('voice' in said) person.sendsVoice(said.voice)
  else if ('photo' in said) person.sendsPhoto(2000, { caption: words(said.photo) })
  else if ('sticker' in said) person.sendsSticker('👍')
  else if ('forward' in said) person.forwards(words(said.forward))
  else if ('edit' in said) person.edits(own(actor, said.edit), words(said.to))
  else if ('nfd' in said) person.says(words(said.nfd).normalize('NFD'))
  else if ('tap' in said) tap(actor, said.tap)
  else if ('word' in said) person.sendsDocument(wordFile(said.word), 'bao-cao.docx', WORD_TYPE)
  else if ('doc' in said) person.sendsDocument(oldWord, said.doc, 'application/msword')
  else person.says(words(said.text), { replyTo: questionBefore(actor, said.replyToQuestionBefore) })
}

/** The first bytes of a Word 97 file, and nothing of use behind them. */
const oldWord = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(3000).fill(7)])

function own({ person }: Actor, text: string): number {
  const found = person.screen().findLast(shown => shown.from === 'person' && shown.text === text)
  if (!found) throw new Error(`nobody wrote "${text}"`)
  return found.id
}

/** The question somebody's message had answered. */
function questionBefore({ person }: Actor, text: string): number {
  const screen = person.screen()
  const at = screen.findLastIndex(shown => shown.from === 'person' && shown.text === text)
  const question = screen.slice(0, at).findLast(shown => shown.from === 'bot')
  if (!question) throw new Error(`nothing was asked before "${text}"`)
  return question.id
}

/** A button by its words, or the first that begins with them. */
export function tap({ person }: Actor, label: string): void {
  const wanted = label.toLowerCase()
  const labels = person
    .screen()
    .toReversed()
    .flatMap(shown => shown.buttons.flat().map(button => wordsOf(button.text)))
  pressNewest(person, labels.find(each => each.toLowerCase().startsWith(wanted)) ?? label)
}
