/** Buttons and commands typed as words or numbers: every dialogue also works without buttons (domain.md 8). */

import { lately, remembered } from '../remembered.ts'
import { foldedWords } from './fold.ts'

/** How the choices on the screen can be answered. */
export type ChoiceOptions = {
  /** Whether "2" and "số 2" choose too; never in a prompt that takes figures. */
  readonly numbered: boolean
  /** The numbers shown beside the labels when they are not 1, 2, 3 …: a preview's "9 Nộp", "0 Để sau". */
  readonly numbers?: readonly number[]
}

/**
 * The label meant by what was typed: its number, its words without marks, or at least two words that begin only it.
 * @returns the label's index, 'ambiguous' when several fit equally, undefined when none does
 */
export function matchChoice(
  text: string,
  labels: readonly string[],
  options: ChoiceOptions,
): number | 'ambiguous' | undefined {
  if (text.length > 200) return undefined
  const folded = labels.map(labelled)
  const whole = plain(text)
  // "Đúng không?" is no beginning of "Đúng, không phát sinh".
  const byWords = /[?？]/u.test(text) ? inFull : begun
  const { number, words } = options.numbered ? numberAndWords(text) : { number: undefined, words: whole }
  // A label may begin with a number of its own: "30 người", "Mục 2".
  if (number === undefined || only(folded, label => label === whole) !== undefined) return byWords(whole, folded)
  const place = options.numbers ? options.numbers.indexOf(number) : number - 1
  const label = folded[place]
  if (words === '') return label === undefined ? undefined : place
  // "1 đồng ý": number and words must speak of the same label.
  return label !== undefined && byWords(words, [label]) === 0 ? place : byWords(whole, folded)
}

function numberAndWords(text: string): { number: number | undefined; words: string } {
  const found = /^(?:so |nut |chon |muc )?(\d{1,3})(?:\s|$)(.*)$/.exec(plain(text))
  return found
    ? { number: Number(found[1]), words: (found[2] ?? '').trim() }
    : { number: undefined, words: plain(text) }
}

/** The label that was typed to its end. */
function inFull(words: string, labels: readonly string[]): number | 'ambiguous' | undefined {
  if (words === '') return undefined
  for (const typed of new Set([words, withoutCourtesy(words)])) {
    const exact = only(labels, label => label === typed)
    if (exact !== undefined) return exact
  }
  return undefined
}

/** The same, or the one label that two words at least begin. */
function begun(words: string, labels: readonly string[]): number | 'ambiguous' | undefined {
  const exact = inFull(words, labels)
  if (exact !== undefined) return exact
  const typed = withoutCourtesy(words)
  return typed.includes(' ') ? only(labels, label => label.startsWith(`${typed} `)) : undefined
}

function only(labels: readonly string[], fits: (label: string) => boolean): number | 'ambiguous' | undefined {
  const found = labels.flatMap((label, index) => (fits(label) ? [index] : []))
  return found.length > 1 ? 'ambiguous' : found[0]
}

/** Full-width digits count as plain ones. */
const plainOf = (text: string): string => foldedWords(text.normalize('NFKC'))

/** What was typed is compared with a command, and with the choices of each screen. */
const plain = lately(plainOf)

const known = remembered<string>()

/** A label stands on many screens. */
const labelled = (label: string): string => known(plainOf, label, () => plainOf(label))

/** "dạ đồng ý ạ" is "đồng ý". */
function withoutCourtesy(words: string): string {
  return words.replace(/^(?:(?:da|vang|thua) )+/, '').replace(/(?: (?:a|ak|nhe|nha|em|thay|co|ban))+$/, '')
}

/** A command found; `slash` when it was typed as one, so that it wins over words that answer a question. */
export type CommandMatch<Name extends string> = {
  readonly name: Name
  readonly slash: boolean
  /** What followed "/ghi", as typed; empty for a command typed as words. */
  readonly argument: string
}

/** What may be typed for a command besides its name. */
export type CommandWords = readonly string[] | { readonly command: string; readonly aliases: readonly string[] }

/**
 * The command of a message: "/BaoCao@bot II.2", or the whole message being a name or alias, marks, spaces and capitals
 * aside ("báo cáo", "bao cao"). Words with anything more are words.
 * @param table every command with its aliases; the command's own name is one
 */
export function matchCommand<Name extends string>(
  text: string,
  table: Readonly<Record<Name, CommandWords>>,
): CommandMatch<Name> | undefined {
  const slash = /^\s*\/([\p{L}\p{M}\p{N}_]{1,64})(?:@\w{1,64})?(?:\s+|$)/u.exec(text)
  if (slash) {
    const name = named(slash[1] ?? '', table)
    return name === undefined ? undefined : { name, slash: true, argument: text.slice(slash[0].length).trim() }
  }
  if (text.length > 64 || text.trimStart().startsWith('/')) return undefined
  const name = named(text, table)
  return name === undefined ? undefined : { name, slash: false, argument: '' }
}

function named<Name extends string>(typed: string, table: Readonly<Record<Name, CommandWords>>): Name | undefined {
  const wanted = squeezed(typed)
  if (wanted === '') return undefined
  return squeezedTable(table).get(wanted) as Name | undefined
}

const squeezedTables = remembered<ReadonlyMap<string, string>>()

/** What each command may be typed as; where two may, the first has it. */
const squeezedTable = (table: Readonly<Record<string, CommandWords>>): ReadonlyMap<string, string> =>
  squeezedTables(table, '', () => {
    const typed = Object.entries(table).flatMap(([name, words]) =>
      [name, ...typedFor(words)].map(each => [squeezed(each), name] as const),
    )
    return new Map(typed.toReversed())
  })

function typedFor(words: CommandWords): readonly string[] {
  return 'aliases' in words ? [words.command, ...words.aliases] : words
}

function squeezed(words: string): string {
  return plain(words).replaceAll(' ', '')
}
