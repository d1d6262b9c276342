import type { DateTime } from 'luxon'
import { daysSaid } from '../../domain/reading/day-words.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { UnitLine } from '../summary-view.ts'
import type { Turn } from '../turn.ts'
import { pressPeriodChange } from './period-change.ts'
import { LEAVE, reachableReporters } from './replies.ts'
import { askTarget, planCommand } from './target.ts'
import { typedDate } from './typed-date.ts'

/** Another day, of one unit or of all, asked for in words. */

/** A later day for one unit that has not reported, shown once before it holds; whoever reports for the unit is told. */
export function extend(turn: Turn, line: UnitLine, text: string): Step {
  const { facts } = turn
  const { unit, obligation, extendedTo } = line
  const target = facts.record?.deadlines?.target
  const until = typedDate(text, facts.now) ?? daysBehind(extendedTo ?? target, text)
  const later = until && until >= facts.now.startOf('day') && (!target || until > target)
  if (!until || !later) return stay(turn, say({ say: 'desk-extend-day', unit, ...(target ? { target } : {}) }))
  const date = until.toISODate() ?? ''
  const asker = reachableReporters(facts, unit.id)[0]?.id ?? 0
  const was = extendedTo?.toISODate() ?? ''
  const grant: Choice = {
    word: 'grant-until',
    values: { date },
    action: { do: 'extension.grant', obligation, until: date, asker, was },
  }
  return stay(turn, say({ say: 'desk-extend', unit, until }, [grant, LEAVE], { lasting: true }))
}

/** Several units at once: one day may not be meant for all, so each is asked for by itself. */
export function extendEach(turn: Turn, lines: readonly UnitLine[], text: string): Step {
  const owing = lines.filter(line => line.owing !== 'in')
  const until = typedDate(text, turn.facts.now)
  const units = (owing.length > 0 ? owing : lines).map(({ unit }) => unit)
  return stay(turn, say({ say: 'desk-extend-each', units, ...(until ? { until } : {}) }, [], { lasting: true }))
}

/** Another day for the whole school: asked once more before it holds; without a day the plan's page has the ways. */
export function moveTarget(turn: Turn, text: string): Step {
  const { periods, now } = turn.facts
  const open = periods.at(-1)
  const until = open && (typedDate(text, now) ?? daysBehind(open.deadlines.target, text))
  return until ? askTarget(turn, open, until) : planCommand(turn)
}

/** "Gia hạn", of no unit: it is asked which. */
export function extendWhom(turn: Turn): Step | undefined {
  const period = turn.facts.periods.at(-1)?.period.key
  return period === undefined ? undefined : pressPeriodChange(turn, { do: 'period.extend', period, units: '' })
}

/** "Lùi 2 ngày": behind the day that holds now. */
function daysBehind(day: DateTime | undefined, text: string): DateTime | undefined {
  const days = daysSaid(text)
  return days === undefined ? undefined : day?.plus({ days })
}
