import type { DateTime } from 'luxon'
import { type Deadlines, targetDateProblem } from '../../domain/deadline.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts, PeriodFacts } from '../facts.ts'
import { nextOpening } from '../report/open.ts'
import type { Flow, Session } from '../session.ts'
import { sayStale } from './common.ts'
import { asOfficer } from './guard.ts'
import { answer, reachableReporters } from './matter.ts'
import { typedDate } from './typed-date.ts'

type TargetFlow = Extract<Flow, { name: 'target' }>

/** /kehoach: the dates of every open period, and what the reminders count down to. */
export function planCommand(session: Session, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    if (facts.periods.length === 0) return answer(session, { say: 'no-period', next: nextOpening(facts) })
    return goTo(session, null, ...facts.periods.map(open => periodMessage(facts, open)))
  })
}

/** A contradiction in the plan is explained until the officer has chosen; then the dates are enough. */
function periodMessage(facts: Facts, open: PeriodFacts): Message {
  const { period, deadlines, undecided } = open
  const { plan } = facts
  const choices = targetChoices(open)
  if (deadlines.contradiction && undecided) {
    const planNumber = plan.year === period.year ? plan.number : undefined
    return say({ say: 'contradiction', period, deadlines, planNumber }, choices, { standing: true })
  }
  return say({ say: 'period-opened', period, deadlines, unreachable: unreachableUnits(facts) }, choices, {
    standing: true,
  })
}

const unreachableUnits = ({ plan, people }: Facts): readonly string[] =>
  plan.units
    .filter(unit => unit.onBoard && reachableReporters({ people, me: undefined }, unit.id).length === 0)
    .map(unit => unit.shortName)

/** The working target in one tap: the proposed day, the plan's own, or another (domain.md 1). */
export function targetChoices({ period, deadlines }: Pick<PeriodFacts, 'period' | 'deadlines'>): readonly Choice[] {
  const choose = (choice: 'proposed' | 'official' | 'other') =>
    ({ do: 'target.choose', period: period.key, choice }) as const
  return [
    { word: 'use-proposed', values: { date: isoDay(deadlines.internalProposed) }, action: choose('proposed') },
    { word: 'keep-official', values: { date: isoDay(deadlines.unitsWorking) }, action: choose('official') },
    { word: 'other-date', action: choose('other') },
  ]
}

const isoDay = (date: DateTime): string => date.toFormat('yyyy-MM-dd')

/** The officer's answer, which may be changed as long as the period is open. */
export function pressTarget(session: Session, action: Action, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    const open = action.do === 'target.choose' && facts.periods.find(({ period }) => period.key === action.period)
    if (action.do !== 'target.choose' || !open) return sayStale(session, facts)
    const { period, deadlines } = open
    if (action.choice === 'other') {
      return goTo(session, { name: 'target', period: period.key }, say({ say: 'target-ask-date' }))
    }
    const target = action.choice === 'proposed' ? deadlines.internalProposed : deadlines.unitsWorking
    return set(session, period.key, action.choice, null, target)
  })
}

/** A day typed for it: after the opening, not yet past, and not after the plan's own last day. */
export function targetText(session: Session, flow: TargetFlow, text: string, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    const open = facts.periods.find(({ period }) => period.key === flow.period)
    if (!open) return sayStale({ ...session, flow: null }, facts)
    const date = typedDate(text, facts.now)
    if (!date || isUnusable(date, open.deadlines, facts.now)) {
      return stay(session, say({ say: 'target-bad-date', latest: open.deadlines.unitsLast }))
    }
    return set(session, flow.period, 'date', date, date)
  })
}

const isUnusable = (date: DateTime, deadlines: Deadlines, now: DateTime): boolean =>
  date < now.startOf('day') || targetDateProblem(date, deadlines) !== undefined

function set(
  session: Session,
  period: string,
  choice: 'proposed' | 'official' | 'date',
  date: DateTime | null,
  target: DateTime,
): Step {
  return goTo(session, null, { effect: 'target', period, choice, date }, say({ say: 'target-set', target }))
}
