import type { DateTime } from 'luxon'
import { areOver } from '../../domain/deadline.ts'
import { unitOf } from '../../domain/form.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Facts, PeriodFacts } from '../facts.ts'
import { nextOpening } from '../report/open.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { PeriodChangeAction } from '../vocabulary/period-change.ts'
import { sayStale } from './common.ts'
import { reachableOfficers, reachableReporters, reply, tellAll } from './replies.ts'
import { storedDate, typedDate } from './typed-date.ts'

/** A period that opens before its day, and a later day for one unit, for several or for all. */
export function pressPeriodChange(turn: Turn, action: PeriodChangeAction): Step {
  const { facts } = turn
  if (action.do === 'period.early' || action.do === 'period.open') return early(turn, action)
  const open = facts.periods.find(({ period }) => period.key === action.period)
  if (!open) return sayStale(turn)
  if (action.do === 'period.extend-back') return takeBack(turn, open, action)
  const { period } = open
  const why = unextendable(facts, open)
  if (why) return reply(turn, { say: 'extend-none', period, why })
  if (action.do === 'period.extend-so') return extend(turn, open)
  const units = action.units.split(',').filter(id => id !== '')
  return action.do === 'period.extend' ? askWhom(turn, open, units) : askDay(turn, open, units)
}

/** What /kehoach offers for a period that is open. */
export const extendChoice = (period: string): Choice => ({
  word: 'extend-period',
  action: { do: 'period.extend', period, units: '' },
})

/** And for the one that comes next. */
export function earlyChoices(facts: Facts): readonly Choice[] {
  const next = nextOpening(facts)
  return next
    ? [
        {
          word: 'open-early',
          values: { period: next.period.key },
          action: { do: 'period.early', period: next.period.key },
        },
      ]
    : []
}

/** The one before is closed when the next one opens: it has to be over. */
function early(
  turn: Turn,
  { do: what, period: key }: Extract<PeriodChangeAction, { do: 'period.early' | 'period.open' }>,
): Step {
  const { facts } = turn
  const next = nextOpening(facts)
  if (facts.periods.some(({ period }) => period.key === key) || next?.period.key !== key) return sayStale(turn)
  const running = facts.periods.find(({ deadlines }) => !areOver(deadlines, facts.now))
  const { period, opensOn, deadlines } = next
  if (running) return reply(turn, { say: 'period-early-wait', period, open: running.period })
  if (what === 'period.early') {
    const before = facts.periods.at(-1)?.period
    const missing = before ? openUnits(facts, before.key).length : 0
    const closes = before && missing > 0 ? { closes: { period: before, missing } } : {}
    return reply(turn, { say: 'period-early', period, opensOn, last: deadlines.unitsLast, ...closes }, [
      { word: 'open-now', action: { do: 'period.open', period: key } },
      { word: 'keep', action: { do: 'nothing' } },
    ])
  }
  const units = facts.plan.units.filter(({ gone }) => !gone)
  return goTo(
    turn,
    null,
    { effect: 'period-open', period, units: units.map(({ id }) => id) },
    ...units.flatMap(unit =>
      tellAll(reachableReporters(facts, unit.id), { say: 'period-open-now', period, unit, target: deadlines.target }),
    ),
    ...tellAll(reachableOfficers(facts), { say: 'period-early-done', period, by: turn.me }),
    say({ say: 'period-early-done', period }),
  )
}

/** What is over, what has gone to the superior and what is all there needs no later day. */
function unextendable(facts: Facts, { period, deadlines }: PeriodFacts) {
  if (areOver(deadlines, facts.now)) return 'over'
  if (facts.dispatch?.period.key === period.key && facts.dispatch.all.some(({ sentOn }) => sentOn)) return 'sent'
  return openUnits(facts, period.key).length === 0 ? 'all-in' : undefined
}

type Waiting = { readonly unit: Unit; readonly obligation: Obligation }

/** Units on the board that have not handed in. */
function openUnits({ obligations, plan }: Facts, key: string): readonly Waiting[] {
  return obligations.flatMap(obligation => {
    const unit = unitOf(plan, obligation.unitId)
    return obligation.periodKey === key && unit?.onBoard && !isSettled(obligation) ? [{ unit, obligation }] : []
  })
}

const chosenOf = (facts: Facts, key: string, ids: readonly string[]): readonly Waiting[] =>
  openUnits(facts, key).filter(({ unit }) => ids.includes(unit.id))

function askWhom(turn: Turn, { period }: PeriodFacts, ids: readonly string[]): Step {
  const all = openUnits(turn.facts, period.key)
  const chosen = all.filter(({ unit }) => ids.includes(unit.id))
  const on = (units: string): Choice['action'] => ({ do: 'period.extend', period: period.key, units })
  const day = (waiting: readonly Waiting[]): Choice['action'] => ({
    do: 'period.extend-day',
    period: period.key,
    units: waiting.map(({ unit }) => unit.id).join(','),
  })
  return reply(turn, { say: 'extend-whom', period, chosen: chosen.map(({ unit }) => unit) }, [
    ...(chosen.length > 0
      ? [{ word: 'extend-chosen' as const, values: { n: chosen.length }, action: day(chosen) }]
      : [{ word: 'extend-all' as const, values: { n: all.length }, action: day(all) }]),
    ...all
      .filter(each => !chosen.includes(each))
      .map(
        ({ unit }): Choice => ({
          word: 'extend-unit',
          values: { unit: unit.shortName },
          action: on([...ids, unit.id].join(',')),
        }),
      ),
  ])
}

function askDay(turn: Turn, { period, deadlines }: PeriodFacts, units: readonly string[]): Step {
  const question = say(
    { say: 'extend-day', period, last: deadlines.target },
    [{ word: 'cancel', action: { do: 'home' } }],
    { digits: 'answer' },
  )
  const flow = { name: 'extend', period: period.key, units: units.join(','), until: '', reason: '' } as const
  return goTo(turn, flow, question)
}

/** The day of it, and why; shown once more with what it means. */
export function extendText(turn: Turn, flow: FlowOf<'extend'>, text: string): Step {
  const { facts } = turn
  const open = facts.periods.find(({ period }) => period.key === flow.period)
  if (!open || unextendable(facts, open)) return sayStale(leaving(turn))
  const { period, deadlines } = open
  const until = typedDate(text, facts.now)
  const last = deadlines.target
  const why = !until
    ? 'unreadable'
    : until < facts.now.startOf('day')
      ? 'past'
      : until <= last
        ? 'not-later'
        : undefined
  if (!until || why)
    return stay(turn, say({ say: 'extend-bad-day', why: why ?? 'unreadable', last }, [], { digits: 'answer' }))
  const units = chosenOf(facts, period.key, flow.units.split(','))
  const reason = reasonIn(text)
  const school = until >= deadlines.schoolLast ? { school: deadlines.schoolLast } : {}
  const message = say(
    { say: 'extend-confirm', period, units: units.map(({ unit }) => unit), until, reason, ...school },
    [
      { word: 'extend-so', action: { do: 'period.extend-so', period: period.key } },
      { word: 'cancel', action: { do: 'home' } },
    ],
  )
  return goTo(turn, { ...flow, until: until.toISODate() ?? '', reason }, message)
}

/** "đến 12/6 vì thi học kỳ": what stands behind the day. */
const reasonIn = (text: string): string =>
  (/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[\s,;:.-]*(?:vì|do|lý do|lí do)?[\s:]*(.*)$/isu.exec(text)?.[1] ?? '').trim()

/** Told to those it is about; whoever handed in meanwhile needs no later day. */
function extend(turn: Turn, open: PeriodFacts): Step {
  const { facts, me, session } = turn
  const { flow } = session
  const { period } = open
  const until = flow?.name === 'extend' && flow.period === period.key ? storedDate(flow.until, facts.now) : undefined
  if (flow?.name !== 'extend' || !until || until < facts.now.startOf('day')) return sayStale(turn)
  const waiting = chosenOf(facts, period.key, flow.units.split(','))
  const { reason } = flow
  const was = waiting.map(({ unit, obligation }) => `${unit.id}=${obligation.extendedTo?.toISODate() ?? ''}`).join(',')
  const undo: Choice = {
    word: 'undo-change',
    action: { do: 'period.extend-back', period: period.key, until: flow.until, was },
  }
  const told = { period, units: waiting.map(({ unit }) => unit), until, reason }
  return goTo(
    turn,
    null,
    ...waiting.flatMap(({ obligation }) => moved(obligation, until, 'extension.given', `${flow.until} ${reason}`)),
    ...waiting.flatMap(({ unit }) =>
      tellAll(reachableReporters(facts, unit.id), { say: 'extend-told', period, unit, until, reason }),
    ),
    ...tellAll(reachableOfficers(facts), { say: 'extend-done', ...told, by: me }, [undo]),
    say({ say: 'extend-done', ...told }, [undo], { lasting: true }),
  )
}

const moved = (
  obligation: Obligation,
  extendedTo: DateTime | null,
  action: string,
  detail: string,
): readonly Effect[] => [
  { effect: 'obligation', obligation: { ...obligation, extendedTo } },
  { effect: 'audit', action, subject: obligation.id, detail },
]

/** Of those that still stand at the later day and have not handed in. */
function takeBack(
  turn: Turn,
  { period, deadlines }: PeriodFacts,
  action: Extract<PeriodChangeAction, { do: 'period.extend-back' }>,
): Step {
  const { facts, me } = turn
  const before = new Map(action.was.split(',').map(each => each.split('=') as [string, string]))
  const waiting = chosenOf(facts, period.key, [...before.keys()]).filter(
    ({ obligation }) => obligation.extendedTo?.toISODate() === action.until,
  )
  if (waiting.length === 0) return sayStale(turn)
  const units = waiting.map(({ unit }) => unit)
  return goTo(
    turn,
    null,
    ...waiting.flatMap(({ unit, obligation }) =>
      moved(obligation, storedDate(before.get(unit.id) ?? '', facts.now) ?? null, 'extension.undone', action.until),
    ),
    ...waiting.flatMap(({ unit }) =>
      tellAll(reachableReporters(facts, unit.id), {
        say: 'extend-told',
        period,
        unit,
        until: storedDate(before.get(unit.id) ?? '', facts.now) ?? deadlines.target,
        reason: '',
        undone: true,
      }),
    ),
    ...tellAll(reachableOfficers(facts), { say: 'extend-back', period, units, by: me }),
    say({ say: 'extend-back', period, units }),
  )
}
