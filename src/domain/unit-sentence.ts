import type { Figure } from './figure.ts'
import { sayingOf } from './figure-clause.ts'
import { clauseText, type SentencePlan } from './figure-sentence.ts'
import { mergeFigures, split, type Total, type Totals } from './figures-sum.ts'
import type { Area, FigureClause, Plan } from './plan.ts'
import type { Unit } from './school.ts'
import { withOfficeWords } from './wording/office-words.ts'
import { rulesOf } from './wording/rules.ts'

/** Stands in `FigureClause.unitSays` for the unit itself, as it is called in the middle of a sentence. */
export const UNIT_PLACE = '{donVi}'

/** The id by which a unit's own report names what it took part in and another hosted. */
export const joinedId = (indicator: string): string => `${indicator}-tham-gia`

/** How the unit is called in its own report: as it is spoken of, its office words in full. */
export const unitCalled = (plan: Plan, { called }: Pick<Unit, 'called'>): string =>
  withOfficeWords(called, rulesOf(plan).office)

/** Who tells, as called in the middle of a sentence, and all it told of the period. */
export type UnitTelling = { readonly called: string; readonly figures: readonly Figure[]; readonly ofYear: boolean }

/** A figure as if the unit were the whole school. */
const own = (value: number, of?: number): Total => ({
  value,
  ...(of === undefined ? {} : { of }),
  units: [],
  doers: [],
  asked: 1,
  missing: [],
})

function totalsOf({ indicators }: SentencePlan, figures: readonly Figure[]): Totals {
  const joint = new Set(
    indicators.filter(({ counting }) => counting === 'host' || counting === 'payer').map(({ id }) => id),
  )
  return new Map(
    mergeFigures(indicators, figures).flatMap((figure): [string, Total][] => {
      const { indicator, value, of } = figure
      if (!joint.has(indicator)) return [[indicator, own(value, of)]]
      const { host, partner } = split(figure)
      return [
        [indicator, own(host)],
        [joinedId(indicator), own(partner)],
      ]
    }),
  )
}

type Spoken = { readonly subject: string; readonly first: string; readonly text: string }

function spoken(clause: FigureClause, plan: SentencePlan, { called, ofYear }: UnitTelling, totals: Totals): Spoken {
  const subject = plan.subjects.find(({ id }) => id === clause.subject)
  const says = (clause.unitSays ?? clause.says).map(cases =>
    cases.map(each => ({ ...each, text: each.text.replaceAll(UNIT_PLACE, called) })),
  )
  const kept = ofYear ? (subject?.ofYear ?? subject?.text) : subject?.text
  return {
    subject: subject?.kept ? (kept ?? '') : called,
    first: subject?.first ?? '',
    text: sayingOf(says, totals, { twoDigits: plan.school.twoDigits === true }).text,
  }
}

const happened = ({ indicators }: FigureClause, totals: Totals): boolean =>
  indicators.some(id => (totals.get(id)?.value ?? 0) > 0 || (totals.get(joinedId(id))?.value ?? 0) > 0)

/**
 * The figures of an area as one unit tells them in its own report: the school's clauses with the unit as their subject,
 * and what it took part in beside what it hosted. What did not happen is left out.
 * @param beside what follows a clause at once, by its indicators: the names of what it counts. @returns '' for nothing.
 */
export function unitSentence(
  area: Area,
  plan: SentencePlan,
  telling: UnitTelling,
  beside: (clause: FigureClause) => string = () => '',
): string {
  const totals = totalsOf(plan, telling.figures)
  // Of a part without its whole a clause has nothing to say: 60 lượt of no buổi.
  const tells = (clause: FigureClause): boolean => spoken(clause, plan, telling, totals).text !== ''
  const clauses = (area.sentence?.clauses ?? []).filter(clause => happened(clause, totals) && tells(clause))
  const apart = clauses.filter(clause => clause.apart).map(clause => [clause])
  const sentences = [clauses.filter(clause => !clause.apart), ...apart].filter(group => group.length > 0)
  return sentences
    .map(group => {
      let before = ''
      const said = group.map((clause, nth) => {
        const each = spoken(clause, plan, telling, totals)
        const text = clauseText(each, { begins: nth === 0, before })
        before = each.subject
        return `${text}${beside(clause)}`
      })
      return `${said.join('; ')}.`
    })
    .join(' ')
}
