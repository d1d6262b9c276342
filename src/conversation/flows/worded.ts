import { unitOf } from '../../domain/form.ts'
import type { Area, Plan } from '../../domain/plan.ts'
import type { WordingChoices } from '../../domain/wording/choices.ts'
import { sameness } from '../../domain/wording/identity.ts'
import { type ListParagraph, listParagraphs } from '../../domain/wording/list-paragraphs.ts'
import type { Point } from '../../domain/wording/point.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { LeftOut } from '../vocabulary/wording.ts'

/** A line of the report with all the ý that stand in it; `left`: why it is not printed. */
export type Line = {
  readonly number: number
  /** Of its first ý, by which it is found again. */
  readonly id: string
  readonly text: string
  /** As it stands in the report, with the units where credit is due. */
  readonly printed: string
  readonly lead: string
  readonly points: readonly Point[]
  readonly reworded: boolean
  readonly left?: LeftOut
}

export type AreaLines = {
  readonly area: Area
  readonly paragraphs: readonly { readonly paragraph: ListParagraph; readonly lines: readonly Line[] }[]
  readonly left: readonly Line[]
}

/** The lines of an area in the order in which they are printed, then what is left out, numbered through. */
export function linesOf(plan: Plan, compiled: CompiledFacts, code: string): AreaLines | undefined {
  const area = plan.areas.find(each => each.code === code)
  if (!area) return undefined
  const { told, choices } = compiled
  let number = 0
  const isReworded = (points: readonly Point[]) => points.some(({ id }) => choices.reworded.has(id))
  const paragraphs = told.paragraphs
    .filter(paragraph => paragraph.area === code)
    .map(paragraph => ({
      paragraph,
      lines: paragraph.lines.map(({ text, named, points }): Line => {
        number += 1
        const reworded = isReworded(points)
        return { number, id: points[0]?.id ?? '', text, printed: named, lead: paragraph.lead, points, reworded }
      }),
    }))
  const leads = new Map(plan.leads.map(lead => [lead.id, lead.area]))
  const out = told.points.flatMap(point => {
    const why = leftOut(compiled, point)
    return why && leads.get(why.lead) === code ? [{ ...why, point }] : []
  })
  // What stood as one line is left out as one.
  const keyOf = ({ lead, why, text }: (typeof out)[number]) => `${why} ${lead} ${sameness(text)}`
  const left = [...new Set(out.map(keyOf))].flatMap((key): readonly Line[] => {
    const same = out.filter(each => keyOf(each) === key)
    const points = same.map(({ point }) => point)
    const [one] = same
    if (!one) return []
    number += 1
    const { text, lead, why, point } = one
    return [{ number, id: point.id, text, printed: text, lead, points, reworded: isReworded(points), left: why }]
  })
  return { area, paragraphs, left }
}

/** What could stand in the report and does not. */
function leftOut(
  { told, choices }: CompiledFacts,
  { id, fate, text, lead: own }: Point,
): { readonly text: string; readonly lead: string; readonly why: LeftOut } | undefined {
  const standing = told.standing.get(id)
  if (standing) return standing.printed ? undefined : { ...standing, why: standing.why ?? 'by-hand' }
  const lead = choices.moved.get(id) ?? own
  if (lead === null || text === '') return undefined
  if (fate.to === 'reword') return { text, lead, why: fate.why }
  return fate.to === 'school' ? { text, lead, why: 'wish' } : undefined
}

/** Areas of the plan in which the units said something. */
export const areasWithLines = (plan: Plan, compiled: CompiledFacts): readonly AreaLines[] =>
  plan.areas.flatMap(({ code }) => {
    const found = linesOf(plan, compiled, code)
    return found && allLines(found).length > 0 ? [found] : []
  })

export const allLines = ({ paragraphs, left }: AreaLines): readonly Line[] => [
  ...paragraphs.flatMap(({ lines }) => lines),
  ...left,
]

/** The line an ý stands in now, and its area. */
export function lineOf(
  plan: Plan,
  compiled: CompiledFacts,
  point: string,
): (Line & { readonly area: Area }) | undefined {
  for (const lines of areasWithLines(plan, compiled)) {
    const found = allLines(lines).find(({ points }) => points.some(({ id }) => id === point))
    if (found) return { ...found, area: lines.area }
  }
  return undefined
}

/** What the report says of a line: the mark by which a colleague's change is noticed. */
export const shownOf = ({ text, lead, left }: Line): string => `${left ?? ''}|${lead}|${text}`

/** The report after other choices. */
export const withChoices = (plan: Plan, compiled: CompiledFacts, choices: WordingChoices): CompiledFacts => ({
  ...compiled,
  choices,
  told: { ...compiled.told, ...listParagraphs(plan, compiled.told.points, choices) },
})

export const unitsIn = ({ points }: Line): readonly string[] => [...new Set(points.map(({ unit }) => unit.shortName))]

export const unitName = (plan: Plan, id: string): string => unitOf(plan, id)?.name ?? ''
