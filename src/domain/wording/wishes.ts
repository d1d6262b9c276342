import { keptInside } from '../reading/kept-inside.ts'
import { atHead, has, type Pattern, patternOf, withoutHead } from './phrases.ts'
import type { PromptWords, Wording } from './vocabulary.ts'

/** C7, ready for one plan. */
export type Wishes = {
  readonly begins: Pattern
  readonly holds: Pattern
  readonly superior: Pattern
  readonly superiorFirst: Pattern
  readonly school: Pattern
  readonly upset: Pattern
  readonly asking: Pattern
  readonly whom: Pattern
  /** At the head, and asked for inside. */
  readonly leadership: Pattern
  readonly asked: Pattern
  readonly opinions: readonly {
    readonly prompts: readonly string[]
    readonly holds: Pattern
    readonly unless: Pattern
  }[]
}

/** Whom a wish is for: the superior, the school, or the BGH alone. */
export type Addressee = 'superior' | 'school' | 'leadership'

export function wishesOf({ wishes }: Wording, { opinions }: PromptWords): Wishes {
  return {
    begins: patternOf(wishes.begins, atHead),
    holds: patternOf(wishes.holds),
    superior: patternOf(wishes.superior),
    superiorFirst: patternOf(wishes.superior, atHead),
    school: patternOf(wishes.school),
    upset: patternOf(wishes.upset),
    asking: patternOf(wishes.asking, atHead),
    whom: patternOf(wishes.asked, atHead),
    leadership: patternOf(wishes.leadership, atHead),
    asked: patternOf(wishes.leadershipAsked),
    opinions: opinions.map(({ prompts, holds, unlessBegins }) => ({
      prompts,
      holds: patternOf(holds),
      unless: patternOf(unlessBegins, atHead),
    })),
  }
}

/**
 * C7: who an ý is for that is not for the report; undefined when it tells what was done.
 * @param ofDifficulties the prompt asks for wishes, where "Sở …" at the head is one.
 */
export function addresseeOf(
  text: string,
  prompt: { readonly id: string; readonly ofDifficulties: boolean },
  words: Wishes,
): Addressee | undefined {
  if (has(words.leadership, text) || has(words.asked, text) || keptInside(text)) return 'leadership'
  const named = prompt.ofDifficulties && has(words.superiorFirst, text)
  const opinion = words.opinions.some(
    ({ prompts, holds, unless }) => prompts.includes(prompt.id) && has(holds, text) && !has(unless, text),
  )
  if (!named && !opinion && !has(words.begins, text) && !has(words.holds, text)) return undefined
  return isForSuperior(text, words) ? 'superior' : 'school'
}

function isForSuperior(text: string, { superior, school }: Wishes): boolean {
  const at = superior.marked.exec(text)?.index ?? superior.bare.exec(text)?.index
  return at !== undefined && !has(school, text.slice(0, at))
}

/** A wish that a unit may put its name to: neither a complaint nor an opinion of somebody else's. */
export const isOwnWish = (text: string, { begins, holds, upset }: Wishes): boolean =>
  (has(begins, text) || has(holds, text)) && !has(upset, text)

/** Under a heading that says that it is a wish, and whose: "đề nghị trường xếp một buổi" as "xếp một buổi". */
export function withoutAsking(text: string, { asking, whom }: Wishes): string {
  const rest = behindColon(withoutHead(asking, text))
  if (rest === undefined) return text
  return behindColon(withoutHead(whom, rest)) || rest || text
}

/** "Đề nghị: làm lại sân", "Kiến nghị với Sở: …". */
const behindColon = (rest: string | undefined): string | undefined => rest?.replace(/^[\s:,–-]+/u, '')
