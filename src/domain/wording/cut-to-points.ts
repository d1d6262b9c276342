import { withoutListMark } from './clean.ts'
import { atHead, isBare, type Pattern, patternBy, patternOf, withoutHead, wordCount, wordsIn } from './phrases.ts'
import type { Phrase, PromptWords, Wording } from './vocabulary.ts'

/** C2, ready for one plan. */
export type Cutter = {
  readonly wish: Pattern
  /** The gap before a wish that begins without a sign. */
  readonly runOn: Pattern
  /** From here on to the end it is for the BGH alone. */
  readonly leadership: Pattern
  readonly denial: Pattern
  readonly labels: readonly { readonly prompts: readonly string[]; readonly words: Pattern; readonly alone: Pattern }[]
  readonly abbreviation: RegExp
}

/** @param denial C6 at the head of an ý: what was not is no part of what was. */
export function cutterOf({ wishes, abbreviations }: Wording, { labels }: PromptWords, denial: Pattern): Cutter {
  const shortened = abbreviations.map(each => each.replaceAll('.', '\\.')).join('|')
  return {
    wish: patternOf(wishes.cutBefore, atHead),
    runOn: runOnOf(wishes),
    leadership: patternOf(wishes.leadership, words => `(?:^|(?<=[;,.!?\\n(]\\s*))${words}|${words}(?=\\s*:)`),
    denial,
    labels: labels.map(({ prompts, words }) => ({
      prompts,
      words: patternOf(words, atHead),
      alone: patternOf(words, each => `${each}$`),
    })),
    abbreviation: new RegExp(`(?:^|[\\s(])(?:${shortened || '(?!)'})$`, 'u'),
  }
}

const runOnOf = ({ asking, asked, runsOn }: Wording['wishes']): Pattern =>
  patternBy(form => {
    const words = (phrases: readonly Phrase[]) => form(phrases.map(wordsIn))
    return `(?<!${words(runsOn.behind)})\\s+(?:${words(runsOn.links)}\\s+)?(?=${words(asking)} ${words(asked)})`
  })

const NUMBERED = /(?<![\p{L}\p{M}\p{N}/.])(\d{1,2})([.)/])\s+(?=[\p{L}“])/gu

/** "Nội dung: 1. Luật giao thông 2. Bầu cử": a list within a line; its first number begins the line or what is listed. */
function listLine(line: string): string {
  const marks = [...line.matchAll(NUMBERED)]
  const first = marks.findIndex(({ 1: number, index }) => number === '1' && /(?:^|:)\s*$/u.test(line.slice(0, index)))
  const sign = marks[first]?.[2]
  const inTurn = marks.slice(first).filter(({ 2: each }) => each === sign)
  if (first < 0 || inTurn.length < 2 || inTurn.some(({ 1: number }, at) => Number(number) !== at + 1)) return line
  const ends = [...inTurn.slice(1).map(({ index }) => index), line.length]
  const items = inTurn.map(({ 0: mark, index }, at) => line.slice(index + mark.length, ends[at]).trim())
  return `${line.slice(0, inTurn[0]?.index)}${items.join('\n')}`
}

/** Each item of a list on a line of its own, as long as its numbers are there. */
export const listsOnLines = (text: string): string => text.split('\n').map(listLine).join('\n')

/** A place where an ý may end. */
const PLACE = /[“”;\n]|[.!?](?=\s)|,\s/gu
/** Far enough to see what word follows a comma, or stands before a stop. */
const NEAR = 80

type Asked = { readonly id: string; readonly ofDifficulties: boolean }

/**
 * C2: an answer as its ý: cut at semicolons, line ends and full stops, and at a comma before a wish, a label or a
 * denial, never inside quotation marks. From "Báo BGH" on everything is one ý, since it may go on over several lines.
 */
export function cutToPoints(text: string, prompt: Asked, cutter: Cutter): readonly string[] {
  const { open, alone } = withoutLeadership(listsOnLines(text), cutter)
  const points: string[] = []
  let [from, quoted] = [0, false]
  for (const { 0: mark, index } of open.matchAll(PLACE)) {
    if (mark === '“' || mark === '”') quoted = mark === '“'
    if (mark === '\n') quoted = false
    if (quoted || mark === '”') continue
    const next = index + mark.length
    const around = [open.slice(Math.max(from, index - NEAR), index), open.slice(next, next + NEAR).trimStart()] as const
    if (!endsAt(mark, around, prompt, cutter)) continue
    points.push(open.slice(from, /[.!?]/u.test(mark) ? next : index))
    from = next
  }
  const told = [...points, open.slice(from)].flatMap(point =>
    prompt.ofDifficulties ? runOnParts(point, cutter) : [point],
  )
  return [...told, alone].map(trimmed).filter(point => point !== '')
}

/** A wish is cut off where something was told before it, outside quotation marks. */
function runOnParts(point: string, cutter: Cutter): readonly string[] {
  const { runOn } = cutter
  if (point.includes('“')) return [point]
  const found = runOn.marked.exec(point) ?? (isBare(point) ? runOn.bare.exec(point) : null)
  if (!found || wordCount(point.slice(0, found.index)) < FEWEST_BEFORE) return [point]
  return [point.slice(0, found.index), ...runOnParts(point.slice(found.index + found[0].length), cutter)]
}

const FEWEST_BEFORE = 2

/** What is said to everybody, and from "Báo BGH" on to the end what is for the BGH alone. */
export function withoutLeadership(
  text: string,
  { leadership }: Cutter,
): { readonly open: string; readonly alone: string } {
  const at = leadership.marked.exec(text)?.index ?? leadership.bare.exec(text)?.index ?? text.length
  return { open: text.slice(0, at), alone: text.slice(at) }
}

/** "(Báo BGH …" leaves its bracket behind; a whole sentence in quotation marks is nobody's name. */
const trimmed = (point: string): string =>
  withoutListMark(point.trim().replace(/[,(]$/u, '').trim()).replace(/^“((?:[^“”\s]+ ){4,}[^“”\s]+)”$/u, '$1')

/** "Cô H. kèm học sinh": somebody's initial, where the sentence goes on. */
const isInitial = (before: string, after: string): boolean => /\s\p{Lu}$/u.test(before) && /^\p{Ll}/u.test(after)

function endsAt(mark: string, [before, after]: readonly [string, string], prompt: Asked, cutter: Cutter): boolean {
  if (!mark.startsWith(',')) return mark !== '.' || !(cutter.abbreviation.test(before) || isInitial(before, after))
  const begins = (pattern: Pattern) => withoutHead(pattern, after) !== undefined
  const label = cutter.labels.some(
    ({ prompts, words, alone }) => prompts.includes(prompt.id) && begins(words) && !alone.marked.test(before),
  )
  const asks = begins(cutter.wish) || (isBare(after) && cutter.wish.bare.exec(after)?.index === 0)
  return label || asks || (!prompt.ofDifficulties && begins(cutter.denial))
}
