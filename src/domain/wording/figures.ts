import type { Indicator } from '../plan.ts'
import { shortUnits } from '../reading/expand.ts'
import { fold } from '../reading/fold.ts'
import { countsHelped, PEOPLE } from '../reading/units.ts'
import { commaParts } from './phrases.ts'
import { type Phrases, phraseAt, phrasesOf, type Token, tokensOf } from './tokens.ts'
import type { Wording } from './vocabulary.ts'

/** C3 for one prompt: the words that stand around its figures. */
export type FigureWords = {
  /** What is counted. */
  readonly nouns: Phrases
  /** What was done with a part of it, before or behind the number: "đã trả lời". */
  readonly verdicts: Phrases
  /** What a part of all is told of: "14/15 đồng chí được quán triệt". */
  readonly shares: Phrases
  readonly money: Phrases
  readonly around: Phrases
  readonly doing: Phrases
  readonly numbers: ReadonlySet<string>
  readonly vague: Phrases
  readonly leftOver: Phrases
  readonly notAfter: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
  readonly hosting: Phrases
  readonly by: Phrases
}

/** @returns undefined for a prompt without figures, of whose words nothing is told elsewhere. */
export function figureWordsOf(indicators: readonly Indicator[], { figures, hosts }: Wording): FigureWords | undefined {
  if (indicators.length === 0) return undefined
  // "Thăm ốm 5 đoàn viên": whoever is helped is counted by any word for people.
  const whom = (indicator: Indicator) => (countsHelped(indicator) ? PEOPLE : [])
  const spoken = indicators.map(each => [each.unit, each.chat, ...each.words, ...whom(each)])
  return {
    nouns: phrasesOf([...spoken.flat(), ...shortUnits(indicators)]),
    verdicts: phrasesOf(spoken.filter((_, i) => indicators[i]?.atMost !== undefined).flat()),
    shares: phrasesOf(spoken.filter((_, i) => indicators[i]?.measure === 'ratio').flat()),
    money: phrasesOf(indicators.some(({ measure }) => measure === 'money') ? figures.money : []),
    around: phrasesOf([...figures.doing, ...figures.besides]),
    doing: phrasesOf(figures.doing),
    numbers: new Set(figures.numbers.map(fold)),
    vague: phrasesOf(figures.vague),
    leftOver: phrasesOf(figures.leftOver),
    notAfter: new Set(figures.notAfter.map(fold)),
    hosts: new Set(hosts.words.map(fold)),
    hosting: phrasesOf(hosts.verbs),
    by: phrasesOf(hosts.by),
  }
}

/** Words of a name before its verb: "Hội Phụ nữ xã Tam Cường" has fewer. */
const LONGEST_HOST = 8

/** How many tokens "do Đoàn trường tổ chức" takes; 0 for none. */
function hostingAt(tokens: readonly Token[], at: number, { hosts, hosting, by }: FigureWords): number {
  const start = at + phraseAt(tokens, at, by)
  for (let next = start; next <= start + LONGEST_HOST; next += 1) {
    const verb = next > start ? phraseAt(tokens, next, hosting) : 0
    if (verb > 0) return next + verb - at
    if (!hosts.has(tokens[next]?.folded ?? '')) return 0
  }
  return 0
}

const numberAt = (tokens: readonly Token[], at: number, { numbers }: FigureWords): boolean => {
  const token = tokens[at]
  return token !== undefined && (token.kind === 'number' || numbers.has(token.folded))
}

/** Words for whoever it is of whom a part is told. */
const LONGEST_WHO = 4

/** How many tokens "14/15 đồng chí được quán triệt" takes; 0 for none. */
function shareAt(tokens: readonly Token[], at: number, { shares }: FigureWords): number {
  if (!/^\d+\/\d+$/.test(tokens[at]?.folded ?? '')) return 0
  for (let next = at + 1; next <= at + 1 + LONGEST_WHO; next += 1) {
    const told = phraseAt(tokens, next, shares)
    if (told > 0) return next + told - at
    if (tokens[next]?.kind !== 'word') return 0
  }
  return 0
}

/** Nothing but numbers, what they count, who led and the words around them. */
export function isOnlyFigures(text: string, words: FigureWords): boolean {
  const tokens = tokensOf(text)
  let found = false
  for (let at = 0; at < tokens.length; ) {
    const host = hostingAt(tokens, at, words)
    const plain = Math.max(
      phraseAt(tokens, at, words.nouns),
      phraseAt(tokens, at, words.around),
      phraseAt(tokens, at, words.money),
    )
    const counted = numberAt(tokens, at, words)
    const step = host || shareAt(tokens, at, words) || plain || (counted || tokens[at]?.kind === 'sign' ? 1 : 0)
    if (step === 0) return false
    found ||= host > 0 || counted
    at += step
  }
  return found || tokens.every(({ kind }) => kind === 'sign')
}

/** "Đông lắm" and nothing else: how many came has been asked since. */
function isVague(part: string, { vague, around }: FigureWords): boolean {
  const tokens = tokensOf(part)
  let at = phraseAt(tokens, 0, vague)
  if (at === 0) return false
  while (at < tokens.length) {
    const step = phraseAt(tokens, at, around) || (tokens[at]?.kind === 'sign' ? 1 : 0)
    if (step === 0) return false
    at += step
  }
  return true
}

/** C3: an ý without the figures that a sentence of the report tells already; '' when it told nothing else. */
export function withoutFigures(text: string, words: FigureWords): string {
  const open = text.replace(/\s*\(([^()]*)\)/gu, (group, inner: string) => (isOnlyFigures(inner, words) ? '' : group))
  const colon = open.search(/:/u)
  const body = colon > 0 && isOnlyFigures(open.slice(0, colon), words) ? open.slice(colon + 1) : open
  const parts = withoutTearing(commaParts(body))
  const kept = besideDays(parts, part => isOnlyFigures(part, words) || isVague(part, words))
  const left = withoutAside(withoutLeading(kept.join(',').trim(), words), text)
  return BARE_PAPER.test(fold(left)) && left !== text.trim() ? '' : left
}

/** "1 hội nghị viên chức, người lao động" is one part: those two are named together. */
function withoutTearing(parts: readonly string[]): readonly string[] {
  if (parts.length === 1) return parts
  const whole: string[] = []
  for (const part of parts) {
    const before = LABOURERS.test(part) ? whole.at(-1) : undefined
    if (before !== undefined && OFFICIALS.test(before)) whole[whole.length - 1] = `${before},${part}`
    else whole.push(part)
  }
  return whole
}

const OFFICIALS = /(?:viên chức|vien chuc)$/iu
const LABOURERS = /^ (?:người lao động|nguoi lao dong)(?![\p{L}\p{M}])/iu

/** "11/12 người (1 đồng chí đi học), quyền của viên chức": what was said beside the figure goes with it. */
const withoutAside = (left: string, text: string): string =>
  left.startsWith('(') && left !== text ? left.replace(/^\([^()]*\)\s*[,.:;–-]\s*/u, '') : left

/** The parts that stay where figures go; of days told one after the other, "30/4, 1/5", none is a figure. */
function besideDays(parts: readonly string[], goes: (part: string) => boolean): readonly string[] {
  const kept: string[] = []
  let days = false
  for (const part of parts) {
    const stays: boolean = (days && BARE_DAY.test(part)) || !goes(part)
    if (stays) kept.push(part)
    days = stays && ENDS_WITH_DAY.test(part)
  }
  return kept
}

const BARE_DAY = /^\s*(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\s*$/u
const ENDS_WITH_DAY = /(?:^|\s)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\s*$/u

/** What a figure was told of, which says nothing by itself: "14/15 đồng chí được quán triệt NQ". */
const BARE_PAPER = /^(?:cac )?(?:nq|nghi quyet|van ban|chi thi|ct|ke hoach|kh|quy dinh|luat)[.\s]*$/

/** Whether a part of an ý, what stands in brackets or before a colon is nothing but a count. */
export function holdsOnlyCount(text: string, words: FigureWords): boolean {
  const inBrackets = [...text.matchAll(/\(([^()]*)\)/gu)].map(([, inner = '']) => inner)
  const [head = '', ...behind] = text.split(/:/u)
  const counts = (part: string) => isOnlyFigures(part, words)
  const between = commaParts(text)
  if (besideDays(between, counts).length < between.length) return true
  return [...inBrackets, ...(behind.length > 0 ? [head] : [])].some(counts)
}

/** "1 gương hiến máu" as "hiến máu", "họp 4 lần bàn việc X" as "bàn việc X". */
function withoutLeading(text: string, words: FigureWords): string {
  const tokens = tokensOf(text)
  let [end, noun] = [0, 0]
  for (let at = 0; ; ) {
    while (phraseAt(tokens, at, words.around) > 0) at += phraseAt(tokens, at, words.around)
    if (!numberAt(tokens, at, words)) break
    const long =
      phraseAt(tokens, at + 1, words.nouns) || phraseAt(tokens, at + 1, words.money) || shareAt(tokens, at, words) - 1
    if (long <= 0) break
    noun = at + 1
    at += 1 + long
    at += hostingAt(tokens, at, words)
    end = at
  }
  if (end === 0) return text
  // "1 bài trên Facebook": where it stands is told of the thing.
  if (tokens[end]?.folded === 'tren') return text.slice(tokens[noun]?.start)
  const next = end + phraseAt(tokens, end, words.doing)
  const from = /^(?:ve|voi|tai|trong|cho|o)$/.test(tokens[next]?.folded ?? '') ? next : end
  return tokens[from] ? text.slice(tokens[from].start).replace(/^[\s,.:;–-]+/u, '') : ''
}

/** C11: a figure of the prompt still inside: "giúp 3 em", "trễ 2", "tặng quà 500k". */
export function holdsFigure(text: string, words: FigureWords): boolean {
  const tokens = tokensOf(text)
  return tokens.some((token, at) => {
    const counts = token.kind === 'number' || (words.numbers.has(token.folded) && !/^(?:mot|nam)$/.test(token.folded))
    if (!counts || words.notAfter.has(tokens[at - 1]?.folded ?? '')) return false
    if (phraseAt(tokens, at + 1, words.nouns) > 0 || phraseAt(tokens, at + 1, words.money) > 0) return true
    if (token.kind !== 'number') return false
    if (words.money.size > 0 && /\d(?:d|k|tr|trieu|nghin|ngan|ty)\d*$/.test(token.folded)) return true
    return endsBefore(tokens, at, words.leftOver) || endsBefore(tokens, at, words.verdicts)
  })
}

/** Whether one of the phrases stands right before a token. */
const endsBefore = (tokens: readonly Token[], at: number, phrases: Phrases): boolean =>
  [1, 2, 3, 4].some(back => at - back >= 0 && phraseAt(tokens, at - back, phrases) === back)
