import type { DateTime } from 'luxon'
import { areOver, type Deadlines, targetDateProblem } from '../../domain/deadline.ts'
import { unitOf } from '../../domain/form.ts'
import { isSettled } from '../../domain/obligation.ts'
import { unreachableUnits } from '../../domain/unreachable.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts, PeriodFacts } from '../facts.ts'
import { nextOpening } from '../report/open.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { TargetAction } from '../vocabulary/target.ts'
import { sayStale } from './common.ts'
import { earlyChoices, extendChoice } from './period-change.ts'
import { NEW_PLAN } from './plan-new.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'
import { DAYS } from './school.ts'
import { settledSay } from './settled-by.ts'
import { storedDate, typedDate } from './typed-date.ts'

type TargetFlow = Extract<Flow, { name: 'target' }>

/** /kehoach: the dates of every open period, and what the reminders count down to. */
export function planCommand(turn: Turn): Step {
  const { facts } = turn

  if ([facts, ...facts.elsewhere].every(({ periods }) => periods.length === 0))
    return reply(turn, { say: 'no-period', next: nextOpening(facts) }, [...earlyChoices(facts), NEW_PLAN, DAYS])
  const messages = [facts, ...facts.elsewhere].flatMap(({ plan, periods }) =>
    periods.map(open => periodMessage({ ...facts, plan }, open)),
  )
  const end = facts.periods.every(({ deadlines }) => areOver(deadlines, facts.now)) ? earlyChoices(facts) : []
  return goTo(
    turn,
    null,
    ...messages.map((message, at) => (at < messages.length - 1 ? message : withDays(message, end))),
  )
}

const withDays = (message: Message, more: readonly Choice[]): Message => ({
  ...message,
  choices: [...message.choices, ...more, NEW_PLAN, DAYS],
  lasting: true,
})

/** A contradiction in the plan is explained until the officer has chosen; then the dates are enough. */
function periodMessage(facts: Facts, open: PeriodFacts): Message {
  const { period, deadlines, undecided } = open
  const { plan } = facts
  if (areOver(open.deadlines, facts.now)) return say({ say: 'target-over', period, target: deadlines.target })
  const choices = [...targetChoices(open), extendChoice(period.key)]
  if (deadlines.contradiction && undecided) {
    const planNumber = plan.year === period.year ? plan.number : undefined
    return say({ say: 'contradiction', period, deadlines, planNumber }, choices, { lasting: true })
  }
  const unreachable = unreachableUnits(plan.units, facts.people).map(unit => unit.shortName)
  return say({ say: 'period-opened', period, deadlines, unreachable }, choices, { lasting: true })
}

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

/** The officer's answer; once given, another day takes a second tap, whoever gave it. */
export function pressTarget(turn: Turn, action: TargetAction): Step {
  const { facts } = turn

  const open = facts.periods.find(({ period }) => period.key === action.period)
  if (!open) return sayStale(turn)
  const { period, deadlines } = open
  if (areOver(open.deadlines, facts.now)) return reply(turn, { say: 'target-over', period, target: deadlines.target })
  if (action.do === 'target.move') return move(turn, open, action)
  if (action.choice === 'other') {
    return goTo(
      turn,
      { name: 'target', period: period.key },
      say({ say: 'target-ask-date', proposed: deadlines.internalProposed }),
    )
  }
  const date = action.choice === 'proposed' ? deadlines.internalProposed : deadlines.unitsWorking
  return choose(turn, open, { choice: action.choice, date })
}

/** A day typed for it: after the opening, not yet past, and not after the plan's own last day. */
export function targetText(turn: Turn, flow: TargetFlow, text: string): Step {
  const { facts } = turn

  const open = facts.periods.find(({ period }) => period.key === flow.period)
  if (!open || areOver(open.deadlines, facts.now)) return sayStale(leaving(turn))
  const date = typedDate(text, facts.now)
  if (!date || isUnusable(date, open.deadlines, facts.now)) {
    return stay(turn, say({ say: 'target-bad-date', latest: open.deadlines.unitsLast }))
  }
  return choose(turn, open, { choice: 'date', date })
}

const isUnusable = (date: DateTime, deadlines: Deadlines, now: DateTime): boolean =>
  date < now.startOf('day') || targetDateProblem(date, deadlines) !== undefined

type Chosen = { readonly choice: 'proposed' | 'official' | 'date'; readonly date: DateTime }

/** The first choice is taken at its word; one that moves a day chosen before says what it undoes, and asks. */
const choose = (turn: Turn, open: PeriodFacts, chosen: Chosen): Step =>
  open.undecided ? set(turn, open, chosen) : askToMove(turn, open, chosen)

/** A day named in passing, outside the question for it: taken only after a tap. */
export function askTarget(turn: Turn, open: PeriodFacts, date: DateTime): Step {
  const { period, deadlines } = open
  if (areOver(deadlines, turn.facts.now)) return reply(turn, { say: 'target-over', period, target: deadlines.target })
  return isUnusable(date, deadlines, turn.facts.now)
    ? stay(
        turn,
        say({ say: 'target-bad-date', latest: deadlines.unitsLast }, [extendChoice(period.key)], { lasting: true }),
      )
    : askToMove(turn, open, { choice: 'date', date })
}

function askToMove(turn: Turn, open: PeriodFacts, chosen: Chosen): Step {
  const { facts } = turn
  const { period, deadlines } = open
  const from = deadlines.target
  if (from.hasSame(chosen.date, 'day')) return reply(turn, { say: 'target-kept', target: from })
  const to = (choice: Chosen['choice'], date: DateTime): Action => ({
    do: 'target.move',
    period: period.key,
    choice,
    date: isoDay(date),
  })
  const counted = (id: string) => unitOf(facts.plan, id)?.onBoard === true
  const owing = facts.obligations.filter(each => each.periodKey === period.key && counted(each.unitId))
  const waiting = owing.filter(each => !isSettled(each)).length
  const before = settledSay(facts)
  const by = before?.say === 'settled-by' ? { chosen: { by: before.by, at: before.at } } : {}
  const question = say({ say: 'target-move', period, from, to: chosen.date, waiting, ...by }, [
    { word: 'keep-target', values: { date: isoDay(from) }, action: to('date', from) },
    { word: 'move-to', values: { date: isoDay(chosen.date) }, action: to(chosen.choice, chosen.date) },
  ])
  return goTo(turn, null, question)
}

type Moving = Extract<Action, { do: 'target.move' }>

function move(turn: Turn, open: PeriodFacts, { choice, date: iso }: Moving): Step {
  const { target } = open.deadlines
  const date = storedDate(iso, turn.facts.now)
  if (!date) return sayStale(turn)
  if (target.hasSame(date, 'day')) return reply(turn, { say: 'target-kept', target })
  return set(turn, open, { choice, date })
}

/** It holds for every teacher, so the other officers hear of it. */
function set(turn: Turn, { period }: PeriodFacts, { choice, date }: Chosen): Step {
  return goTo(
    turn,
    null,
    { effect: 'target', period: period.key, choice, date: choice === 'date' ? date : null },
    ...tellAll(reachableOfficers(turn.facts), {
      say: 'colleague-settled',
      by: turn.me,
      how: { kind: 'target', target: date },
    }),
    say({ say: 'target-set', target: date }),
  )
}
