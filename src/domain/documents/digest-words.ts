import type { Plan } from '../plan.ts'
import { pointsBack } from '../reading/kept-inside.ts'
import type { Submission } from '../report.ts'
import type { Unit } from '../school.ts'
import { grouped } from '../wording/alike.ts'
import { capitalFirst } from '../wording/first-letter.ts'
import { isToWord } from '../wording/in-sentence.ts'
import { withoutHead } from '../wording/phrases.ts'
import type { Point } from '../wording/point.ts'
import { pointsOf } from '../wording/points.ts'
import { rulesOf } from '../wording/rules.ts'
import { withoutAsking } from '../wording/wishes.ts'
import type { DigestModel, Quoted, Voiced } from './digest.ts'
import { mayBePrivate } from './private-words.ts'
import { refOf } from './reported.ts'

/** One unit of the board with the report it handed in last. */
export type Speaking = { readonly unit: Unit; readonly submission: Submission }

/**
 * What the units find hard and what they wish from the school, for the BGH alone: equal ones stand once with all who
 * said them. What is addressed to the superior is the report's matter.
 * @param area code of the area in which units are asked for it.
 */
export function voicedIn(
  plan: Plan,
  area: string,
  speaking: readonly Speaking[],
): { readonly difficulties: readonly Voiced[]; readonly wishes: readonly Voiced[] } {
  const points = pointsOf(plan, speaking)
  const { wishes } = rulesOf(plan)
  // The heading says already that it is a wish, and whose.
  const toBoard = ({ text }: Point) => capitalFirst(withoutAsking(text, wishes))
  const voiced = (told: readonly Point[]): readonly Voiced[] =>
    grouped(told, toBoard)
      .filter(({ text }) => /\p{L}/u.test(text))
      .map(({ text, points: said }) => ({
        ...quoted(plan, text),
        units: [...new Set(said.map(({ unit }) => unit))].map(refOf),
      }))
      .toSorted((a, b) => b.units.length - a.units.length)
  return {
    difficulties: voiced(points.filter(({ fate, area: of }) => fate.to === 'difficulties' && of === area)),
    wishes: voiced(points.filter(({ fate }) => fate.to === 'school')),
  }
}

/** Words as they were said, and whether they may stand so. @param besides more that stands beside them. */
export const quoted = (plan: Plan, text: string, besides = ''): Quoted => ({
  text,
  ...(isToWord(plan, text) || isToWord(plan, besides) ? { toWord: true } : {}),
})

/** How many lines of people's words have to be put right before the paper is signed. */
export function linesToWord({ difficulties, wishes, obstacles, decisions, directions }: DigestModel): number {
  const lines: readonly Quoted[] = [...difficulties, ...wishes, ...obstacles, ...decisions, ...directions]
  return lines.filter(({ toWord }) => toWord).length
}

/** What one unit told the BGH alone, without the words that say so. */
export type ToldBoard = { readonly unit: Unit; readonly text: string }

/**
 * What units told the BGH alone ("Báo BGH: …", "đừng ghi vào báo cáo"), one by one: nobody else's words are joined to
 * it. It stands in no document, since the signed assessment goes to all units.
 */
export function toldBoard(plan: Plan, speaking: readonly Speaking[]): readonly ToldBoard[] {
  const { wishes } = rulesOf(plan)
  // Few units have any, and going through the words of thousands takes its time.
  const telling = speaking.filter(({ submission }) => submission.answers.some(({ text }) => mayBePrivate(text)))
  return pointsOf(plan, telling)
    .filter(({ fate, original }) => fate.to === 'leadership' && !pointsBack(original))
    .map(({ unit, text }) => ({ unit, text: capitalFirst(withoutMark(text, wishes)) }))
}

function withoutMark(text: string, { leadership }: ReturnType<typeof rulesOf>['wishes']): string {
  const rest = withoutHead(leadership, text)?.replace(/^\s*[:,–-]\s*/u, '')
  return rest || text
}
