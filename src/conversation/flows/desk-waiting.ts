import { isOfficer } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownObligations } from '../report/open.ts'
import type { Turn } from '../turn.ts'
import type { DayItem } from '../vocabulary/day.ts'
import type { HeldObstacle, ObstacleElsewhere } from '../waiting.ts'
import { aheadOf, datedPeriods } from './assessment-build.ts'
import { directionChoices } from './direction-state.ts'
import { showObstacle } from './obstacle-answer.ts'
import { toldOf } from './obstacle-holders.ts'
import { calledBy } from './replies.ts'

/** What waits, told whenever somebody of the desk asks for it, not in the morning alone. */

/** So many are shown whole in one message; the others wait behind them. */
const MOST_SHOWN = 3
/** The days that come next; who asks for a year asks for the plan. */
const MOST_DAYS = 2

/** "Tuần này có việc gì": what waits for the person, and the days that come next. */
export function showDay(turn: Turn): Step {
  const { facts } = turn
  const { lines = [], sent = new Set<string>() } = facts.day ?? {}
  const own = ownReports(facts)
  const board = facts.periods.at(-1)?.period.key
  const choices: readonly Choice[] = [
    ...own.choices,
    ...lines.flatMap(line => line.choices),
    ...(board === undefined ? [] : [{ word: 'board', action: { do: 'board.show', period: board } } as const]),
  ]
  const items = [...own.items, ...lines.map(({ item }) => item)]
  return stay(
    turn,
    say({ say: 'desk-day', items, ahead: daysAhead(facts, sent), now: facts.now }, choices, { lasting: true }),
  )
}

/** What the person has to report for a unit of the own, or for the BGH. */
function ownReports(facts: Facts): { readonly items: readonly DayItem[]; readonly choices: readonly Choice[] } {
  const owed = ownObligations(facts).filter(each => !isSettled(each))
  const items = owed.flatMap(({ unitId, periodKey }): readonly DayItem[] => {
    const unit = facts.school.units.find(({ id }) => id === unitId)
    const open = facts.periods.find(({ period }) => period.key === periodKey)
    return unit && open ? [{ kind: 'own-report', unit, period: open.period, until: open.deadlines.target }] : []
  })
  const [first] = owed
  return { items, choices: first ? [{ word: 'report-now', action: { do: 'report.open', obligation: first.id } }] : [] }
}

/** Of every matter of the school. */
function daysAhead({ plan, plans, elsewhere, periods, calendar, now }: Facts, sent: ReadonlySet<string>) {
  const matters = [{ plan, periods }, ...elsewhere]
  const dated = matters.flatMap(matter =>
    datedPeriods(
      plans?.filter(({ programme }) => programme === matter.plan.programme) ?? [matter.plan],
      calendar,
      matter.periods,
      now,
    ),
  )
  return aheadOf(dated, now)
    .filter(({ what, period }) => what === 'unit' || !sent.has(period.key))
    .slice(0, MOST_DAYS)
}

/** Whose obstacles are asked for: a unit's, a person's; undefined where the words name neither. */
type Whose = { readonly unit: Unit } | { readonly member: number; readonly name: string }

function whoseMeant({ plan, people }: Facts, words: string): Whose | undefined {
  const [unit, ...others] = unitsSaid(words, plan.units)
  if (unit && others.length === 0) return { unit }
  const said = personSaid(words, people)
  return said && 'certain' in said ? { member: said.certain.id, name: calledBy(said.certain) } : undefined
}

/**
 * "Còn vướng mắc nào không", "vướng mắc của tổ Văn sao rồi": the one that waits for the reader, or all of them.
 * @returns undefined where the words name whose, and nobody is called so.
 */
export function showObstacles(turn: Turn, words: string): Step | undefined {
  const { held = [], elsewhere = [] } = turn.facts.obstacles ?? {}
  const whose = words === '' ? undefined : whoseMeant(turn.facts, words)
  if (words !== '' && !whose) return undefined
  const isMeant = ({ unitId, memberId }: { readonly unitId: string; readonly memberId: number }): boolean =>
    whose === undefined || ('unit' in whose ? whose.unit.id === unitId : whose.member === memberId)
  const meant = held.filter(isMeant)
  const [obstacle, ...others] = meant
  if (obstacle && others.length === 0) return showObstacle({ ...turn, facts: { ...turn.facts, obstacle } }, obstacle.id)
  return obstacle ? severalObstacles(turn, meant) : noObstacle(turn, whose, elsewhere.filter(isMeant))
}

type Told = { readonly unit: Unit } | { readonly name: string }

/** None of theirs waits for the reader; those that wait for others are told of. */
export function noObstacle(turn: Turn, whose: Told | undefined, elsewhere: readonly ObstacleElsewhere[]): Step {
  const told = !whose ? {} : 'unit' in whose ? { unit: whose.unit } : { name: whose.name }
  const there = elsewhere.map(({ where }) => where)
  return stay(turn, say({ say: 'obstacles-none', ...told, elsewhere: there }, [], { lasting: true }))
}

/** Each with the way to it. */
export function severalObstacles(turn: Turn, held: readonly HeldObstacle[]): Step {
  const { facts } = turn
  const shown = held.slice(0, MOST_SHOWN)
  const items = shown.map(obstacle => {
    const { since, days, again } = obstacle
    return { ...toldOf(facts, obstacle), ...(again === undefined ? {} : { again }), since, days }
  })
  const choices = shown.map(({ id, memberId }): Choice => {
    const by = facts.people.find(each => each.id === memberId)
    return {
      word: 'see-obstacle',
      values: { name: by ? calledBy(by) : '' },
      action: { do: 'obstacle.show', obstacle: id },
    }
  })
  const more = held.length - shown.length
  const asked = { asked: true, ...(more > 0 ? { more } : {}) } as const
  return stay(turn, say({ say: 'obstacles-waiting', items, ...asked }, choices, { lasting: true }))
}

/** "Các chỉ đạo đến đâu rồi": what was directed, and what has become of it; the officer says that of the only open one. */
export function showDirections(turn: Turn): Step {
  const { directions = [] } = turn.facts
  const [open, ...others] = directions.filter(({ state }) => state !== 'done')
  const choices = open && others.length === 0 && isOfficer(turn.me) ? directionChoices(open.id) : []
  const items = directions.slice(0, MOST_DIRECTIONS)
  const more = directions.length - items.length
  const told = { items, ...(more > 0 ? { more } : {}), ...(isOfficer(turn.me) ? {} : { direct: true as const }) }
  return stay(turn, say({ say: 'desk-directions', ...told }, choices, { lasting: true }))
}

/** Older ones stand in the assessments. */
const MOST_DIRECTIONS = 5
