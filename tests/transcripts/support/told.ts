import { readSession } from '../../../src/conversation/session.ts'
import { foldedWords } from '../../../src/domain/reading/fold.ts'
import { matchChoice, matchCommand } from '../../../src/domain/reading/words-match.ts'
import type { BotApi, Person } from '../../../src/playground/bot-api/index.ts'
import { COMMANDS } from '../../../src/text/commands.ts'
import { type Story, wordsOf } from '../../support/story.ts'

/**
 * Why somebody who knows nothing but what the assistant has said and shown would not have typed this: a command that
 * stands neither in a message, nor on a button, a key or in the menu of the phone; or words, where nothing was asked.
 */
export async function untold(story: Story, person: Person, typed: string): Promise<string | undefined> {
  // A link is opened, not typed.
  if (typed.startsWith('/start')) return undefined
  const command = matchCommand(typed, COMMANDS)
  if (command?.slash) {
    const [word = ''] = typed.trim().split(/\s/)
    const shown = (await menuOf(story.api, person)).includes(word.slice(1)) || saidTo(person).includes(word)
    return shown ? undefined : `nobody has shown ${word} to this person`
  }
  const words = foldedWords(typed)
  if (isOnScreen(person, typed) || (command && isShown(person, words))) return undefined
  if (command) return `nobody has shown "${typed}" to this person`
  return (await isAsked(story, person)) ? undefined : `nothing was asked when "${typed}" was typed`
}

/** A file, too, is sent where one was asked for. */
export async function unaskedFile(story: Story, person: Person): Promise<string | undefined> {
  return (await isAsked(story, person)) ? undefined : 'no file was asked for'
}

async function menuOf({ url, token }: BotApi, { id }: Person): Promise<readonly string[]> {
  const scope = encodeURIComponent(JSON.stringify({ type: 'chat', chat_id: id }))
  const answer = await fetch(`${url}/bot${token}/getMyCommands?scope=${scope}`)
  const { result } = (await answer.json()) as { readonly result: readonly { readonly command: string }[] }
  return result.map(({ command }) => command)
}

const fromBot = (person: Person) => person.screen().filter(({ from }) => from === 'bot')

const saidTo = (person: Person): string =>
  fromBot(person)
    .map(({ text }) => text)
    .join('\n')

/** The words or the number of a button that stands on the phone. */
function isOnScreen(person: Person, typed: string): boolean {
  const labels =
    person
      .last()
      ?.buttons.flat()
      .map(({ text }) => text) ?? []
  return typeof matchChoice(typed, labels.map(wordsOf), { numbered: true }) === 'number'
}

/** On a key or a button, or between quotation marks in a message. */
function isShown(person: Person, words: string): boolean {
  const quoted = [...saidTo(person).matchAll(/"([^"]{1,40})"/g)].map(([, text = '']) => text)
  const buttons = fromBot(person).flatMap(({ buttons }) => buttons.flat().map(({ text }) => wordsOf(text)))
  return [...(person.keyboard() ?? []).flat(), ...buttons, ...quoted].some(text => foldedWords(text) === words)
}

/** A dialogue stands open, or the newest message that asks anything takes words. */
async function isAsked({ storage, address }: Story, { id }: Person): Promise<boolean> {
  const chat = address(id)
  return storage.transaction(
    async tx =>
      readSession(await tx.sessions.load(chat)).flow !== null || (await tx.outbox.lastAbout(chat)) !== undefined,
  )
}
