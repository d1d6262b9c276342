import { fold } from '../reading/fold.ts'
import { atHead, type Pattern, patternOf, withoutHead, wordsSource } from './phrases.ts'
import type { PromptWords, Wording } from './vocabulary.ts'

/** C3b, ready for one plan. */
export type Prepositions = {
  readonly together: readonly string[]
  readonly joint: Pattern
  readonly jointly: string
  /** Behind whom it was done with, before what was done. */
  readonly jointComma: RegExp
  readonly withWhom: Pattern
  readonly with: string
  readonly about: Pattern
  readonly aboutInside: RegExp
  readonly bare: Pattern
  readonly bodies: ReadonlySet<string>
}

export function prepositionsOf({ together, prepositions, hosts, figures }: Wording, words: PromptWords): Prepositions {
  const { with: withWord, about, keepAbout, bare } = prepositions
  const kept = about.map(words => {
    const [last = ''] = words.split(' ').slice(-1)
    // "về việc X" is "việc X".
    return keepAbout.includes(last) ? words.slice(0, -last.length - 1) : words
  })
  return {
    together: words.together,
    joint: patternOf(together.joint, atHead),
    jointly: together.printed,
    jointComma: new RegExp(`^([^,]+), (?=${wordsSource([...hosts.verbs, ...figures.doing])})`, 'iu'),
    withWhom: patternOf([withWord], atHead),
    with: withWord,
    about: patternOf(kept, atHead),
    aboutInside: new RegExp(` ${wordsSource(kept)} `, 'iu'),
    bare: patternOf(bare, atHead),
    bodies: new Set([...hosts.words, 'và', 'với'].map(fold)),
  }
}

/** C3b: an ý that begins with a bare preposition, turned round where it tells a deed. */
export function turned(text: string, promptId: string, words: Prepositions): string {
  const joint = words.together.includes(promptId) ? withoutHead(words.joint, text) : undefined
  if (joint !== undefined) {
    if (isOnlyBodies(joint, words)) return `${words.with} ${joint}`
    return `${words.jointly} ${joint.replace(words.jointComma, '$1 ')}`
  }
  const whom = withoutHead(words.withWhom, text)
  const at = whom === undefined ? -1 : whom.search(words.aboutInside)
  // "với viên chức và học sinh, về việc ôn thi": the comma parts whom from what.
  const people = whom?.slice(0, Math.max(at, 0)).replace(/,$/u, '') ?? ''
  if (whom !== undefined && people !== '' && !people.includes(',')) {
    const matter = withoutHead(words.about, whom.slice(at + 1))
    if (matter) return `${matter} (${words.with} ${people})`
  }
  return withoutHead(words.about, text) || text
}

/** With whom, and nothing of what was done. */
const isOnlyBodies = (text: string, { bodies }: Prepositions): boolean =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).every(word => bodies.has(word))
