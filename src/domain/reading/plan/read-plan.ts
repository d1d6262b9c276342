/** A plan as somebody sends it: what of it this program can carry. */

import type { LegalReference } from '../../plan.ts'
import { fold } from '../fold.ts'
import { type DeadlinesRead, deadlinesIn } from './deadlines.ts'
import { dayWithYearIn, headOf, planNumberIn } from './head.ts'
import { recipientsIn, type SectionRead, sectionsIn } from './sections.ts'

export type PlanRead = {
  readonly number: string | undefined
  /** ISO date. */
  readonly signedOn: string | undefined
  /** The year it is for, as its title says, else of its signing. */
  readonly year: number | undefined
  readonly title: string | undefined
  readonly deadlines: DeadlinesRead
  readonly sections: readonly SectionRead[]
  readonly recipients: readonly string[]
  readonly basis: readonly LegalReference[]
}

/** @returns undefined of a text that is no plan: it calls itself none, or orders nothing. */
export function readPlan(text: string): PlanRead | undefined {
  const parts = headOf(text)
  if (!parts) return undefined
  const { head, body } = parts
  const title = titleIn(body)
  const signedOn = dayWithYearIn(head)
  const named = /năm\s+(20\d\d)(?!\s*[-–]\s*20)/iu.exec(title ?? '')?.[1]
  const year = named === undefined ? (signedOn === undefined ? undefined : Number(signedOn.slice(0, 4))) : Number(named)
  const deadlines = deadlinesIn(body, year)
  const sections = sectionsIn(body)
  if (sections.length === 0 && deadlines.sure.length === 0 && deadlines.doubtful.length === 0) return undefined
  return {
    number: planNumberIn(head),
    signedOn,
    year,
    title,
    deadlines,
    sections,
    recipients: recipientsIn(body),
    basis: basisIn(body),
  }
}

/** What stands between "KẾ HOẠCH" and the first sentence of the text. */
function titleIn(body: string): string | undefined {
  const [, ...lines] = body.split('\n').map(line => line.trim())
  const end = lines.findIndex(line => /^(?:Căn cứ|Thực hiện|[IVX]+\s*[.)]|\d+\s*[.)])/u.test(line) && line.length > 3)
  const title = lines
    .slice(0, end < 0 ? 3 : Math.min(end, 4))
    .filter(line => line !== '' && !/^[-_*─—]+$/u.test(line))
    .join(' ')
  const known = /^Thực hiện/u.test(lines[end] ?? '') && title === '' ? (lines[end] ?? '') : title
  return known === '' ? undefined : known
}

const BASIS =
  /Kế hoạch số\s+([\d\p{L}&/\s-]+?)\s+ngày\s+(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})\s+của\s+(.+?)(?:\s+(về việc\s.+?|về\s.+?))?(?=[.;,]?\s*(?:\n|$)|[.;]\s)/u

/** The superior's plan that it rests on. */
function basisIn(body: string): readonly LegalReference[] {
  const [, number, day, issuer, title] = BASIS.exec(body.slice(0, 3000)) ?? []
  if (number === undefined || issuer === undefined) return []
  const date = dayWithYearIn(`ngày ${day}`)
  return [
    {
      type: 'Kế hoạch',
      number: number.replace(/\s+/gu, ''),
      issuer,
      ...(date === undefined ? {} : { date }),
      title: title ?? '',
      source: 'Căn cứ',
    },
  ]
}

/** What an officer types of a plan: its number, its day, or both. */
export type HeadTyped = { readonly number: string | undefined; readonly signedOn: string | undefined }

export const typedHead = (text: string): HeadTyped => ({
  number: planNumberIn(text.toLocaleUpperCase('vi')) ?? planNumberIn(text),
  signedOn: dayWithYearIn(text),
})

/** Words that every heading has. */
const COMMON = new Set(
  'cong tac viec thuc hien ve va cac cua cho trong trien khai tang cuong nang cao day manh doi voi tiep tuc tot hieu qua'.split(
    ' ',
  ),
)

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set((fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !COMMON.has(word)))

/** How much two headings share, 0 to 1: of the words of the shorter one, for one is often the other cut short. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = [...a].filter(word => b.has(word)).length
  const shorter = Math.min(a.size, b.size)
  if (shorter === 0) return 0
  const dice = (2 * shared) / (a.size + b.size)
  return shorter >= 3 ? Math.max(dice, (shared / shorter) * 0.9) : dice
}
