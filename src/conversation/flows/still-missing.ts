import { unitOf } from '../../domain/form.ts'
import { untoldFigures } from '../../domain/open-matters.ts'
import type { Choice } from '../action.ts'
import { type Effect, say } from '../effect.ts'
import type { Facts, PeriodReports } from '../facts.ts'
import type { UnitLine } from '../summary-view.ts'
import { returnable } from './owed-report.ts'
import { enterFor } from './replies.ts'
import { schoolRows } from './school-states.ts'
import { allUnitLines, totalsIn } from './summary.ts'

/** So many units of which nobody has come in are one line, and one button to all of them. */
const WORTH_GROUPING = 4

/** "Còn thiếu": units, figures and the school's own parts, a button to each; nothing when all is there. */
export function listMissing(facts: Facts, record: PeriodReports): readonly Effect[] {
  const { plan, people, now, compiled } = facts
  const owing = allUnitLines(plan, record, people, now).filter(line => line.owing !== 'in')
  const silent = owing.filter(isUnheard)
  const unheard = silent.length < WORTH_GROUPING ? [] : silent
  const units = owing.filter(line => !unheard.includes(line))
  const figures = untoldFigures(plan, record, totalsIn(plan, record))
  const parts = compiled ? schoolRows(compiled).filter(({ at }) => at.state !== 'written') : []
  if (owing.length + figures.length + parts.length === 0) return []
  const choices = [
    ...units.map(wayTo),
    ...(unheard.length > 0 ? [ON_BEHALF] : []),
    ...figures.flatMap(({ units: [first = ''] }) => askAgain(facts, record, first)),
    ...parts.map(({ choice }) => choice),
  ]
  const named = figures.map(({ label, units: ids }) => ({
    label,
    units: ids.map(id => unitOf(plan, id)?.shortName ?? ''),
  }))
  const message = { say: 'still-missing', period: record.period, units, unheard, figures: named } as const
  return [say({ ...message, parts: parts.map(({ at }) => at) }, choices, { lasting: true })]
}

const ON_BEHALF: Choice = { word: 'on-behalf', action: { do: 'behalf.list' } }

/** Nothing has come, and nobody of it can be written to. */
const isUnheard = ({ owing, state, unreachable }: UnitLine): boolean =>
  unreachable && owing !== 'mending' && state !== 'drafting'

/** A word to whoever can be reached; of the others the officer enters it. */
const wayTo = (line: UnitLine): Choice =>
  line.unit.onBoard && !line.unreachable
    ? {
        word: 'nudge',
        values: { unit: line.unit.shortName },
        action: { do: 'board.nudge', obligation: line.obligation },
      }
    : enterFor({ id: line.obligation }, line.unit)

function askAgain(facts: Facts, { obligations }: PeriodReports, unit: string): readonly Choice[] {
  const obligation = obligations.find(({ unitId }) => unitId === unit)
  const found = obligation && returnable(facts, obligation.id)
  if (!found) return []
  const values = { unit: found.unit.shortName }
  return [{ word: 'ask-unit-again', values, action: { do: 'review.return', obligation: found.obligation.id } }]
}
