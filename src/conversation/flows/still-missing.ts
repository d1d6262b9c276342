import { unitOf } from '../../domain/form.ts'
import type { Choice } from '../action.ts'
import { type Effect, say } from '../effect.ts'
import type { Facts, PeriodReports } from '../facts.ts'
import type { UnitLine } from '../summary-view.ts'
import { untoldFigures } from './open-matters.ts'
import { returnable } from './owed-report.ts'
import { enterFor } from './replies.ts'
import { schoolRows } from './school-states.ts'
import { allUnitLines, totalsIn } from './summary.ts'

/** "Còn thiếu": units, figures and the school's own parts, a button to each; nothing when all is there. */
export function listMissing(facts: Facts, record: PeriodReports): readonly Effect[] {
  const { plan, people, now, compiled } = facts
  const units = allUnitLines(plan, record, people, now).filter(({ owing }) => owing !== 'in')
  const figures = untoldFigures(plan, record, totalsIn(plan, record))
  const parts = compiled ? schoolRows(compiled).filter(({ at }) => at.state !== 'written') : []
  if (units.length + figures.length + parts.length === 0) return []
  const choices = [
    ...units.map(wayTo),
    ...figures.flatMap(({ units: [first = ''] }) => askAgain(facts, record, first)),
    ...parts.map(({ choice }) => choice),
  ]
  const named = figures.map(({ label, units: ids }) => ({
    label,
    units: ids.map(id => unitOf(plan, id)?.shortName ?? ''),
  }))
  const message = { say: 'still-missing', period: record.period, units, figures: named } as const
  return [say({ ...message, parts: parts.map(({ at }) => at) }, choices, { lasting: true })]
}

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
