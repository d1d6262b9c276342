import type { Figure } from '../figure.ts'
import { sumFigures, type UnitFigures } from '../figures-sum.ts'
import type { Plan } from '../plan.ts'
import type { CompiledWords } from '../wording/compiled-words.ts'
import type { Point } from '../wording/point.ts'
import { refOf } from './reported.ts'
import type { UnitWords } from './summary.ts'
import type { FigureRow, PeriodFigures, WorkbookAnswer } from './workbook.ts'

/** Every figure the units told of a period, with whether it enters the sum: the same counting once as in the report. */
export function toldFigures(plan: Plan, label: string, reports: readonly UnitFigures[]): PeriodFigures {
  const totals = sumFigures(plan, reports)
  const rows = plan.indicators.flatMap(({ id, counting }) => {
    const summed = new Set(totals.get(id)?.units)
    return reports.flatMap(({ unit, figures }) =>
      figures
        .filter(({ indicator }) => indicator === id)
        .flatMap(figure => {
          const inSum = summed.has(unit.id)
          const joint = counting === 'host' || counting === 'payer'
          return sharesOf(figure, inSum, joint).map(
            (share): FigureRow => ({ unit: refOf(unit), indicator: id, ...share }),
          )
        }),
    )
  })
  return { label, rows }
}

type Share = Pick<FigureRow, 'amount' | 'counted'>

/** What was hosted and what another unit hosted stand apart: only the first is added. */
function sharesOf({ value, of, hosting }: Figure, inSum: boolean, joint: boolean): readonly Share[] {
  const whole = { value, ...(of === undefined ? {} : { of }) }
  if (!inSum) return [{ amount: whole, counted: 'copy' }]
  if (!joint || hosting === undefined || hosting === 'host') return [{ amount: whole, counted: 'yes' }]
  if (hosting === 'partner') return [{ amount: whole, counted: 'partner' }]
  return [
    { amount: { value: hosting.host }, counted: 'yes' },
    { amount: { value: hosting.partner }, counted: 'partner' },
  ]
}

/** By indicator the short names of the units that are asked for it and have not told it. */
export function missingIn(plan: Plan, reports: readonly UnitFigures[]): Readonly<Record<string, readonly string[]>> {
  const totals = sumFigures(plan, reports)
  const names = new Map(plan.units.map(({ id, shortName }) => [id, shortName]))
  return Object.fromEntries(
    [...totals].map(([id, { missing }]) => [id, missing.flatMap(unit => names.get(unit) ?? [])]),
  )
}

/** Where the words of each answer went. */
export function answerRows(
  answers: readonly UnitWords[],
  { points, standing }: CompiledWords,
): readonly WorkbookAnswer[] {
  const byAnswer = new Map<string, Point[]>()
  for (const point of points) {
    const own = byAnswer.get(point.answerId)
    if (own) own.push(point)
    else byAnswer.set(point.answerId, [point])
  }
  return answers.map(words => answerRow(words, byAnswer.get(words.id) ?? [], standing))
}

/** By its ý: what of it is printed, or that the school answers it. */
function answerRow(words: UnitWords, own: readonly Point[], standing: CompiledWords['standing']): WorkbookAnswer {
  const { unit, area, label, state, text, submittedAt } = words
  const toSchool = own.some(({ fate }) => fate.to === 'school')
  const printed = own
    .flatMap(point => (standing.get(point.id)?.printed ? [standing.get(point.id)?.text] : []))
    .join('; ')
  const goes = printed !== '' ? 'report' : toSchool ? 'school' : 'nowhere'
  return { unit, area, label, state, text, printed, goes, at: submittedAt }
}
