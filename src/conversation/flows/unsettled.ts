import { unitOf } from '../../domain/form.ts'
import { isLeadership, isReachable, type Member } from '../../domain/member.ts'
import type { Matter } from '../../domain/open-figure.ts'
import { readNumber } from '../../domain/reading/number.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say } from '../effect.ts'
import type { Facts, PeriodReports } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn, type WithSession } from '../turn.ts'
import { FIGURE_SETTLED, matterSubject, type UnsettledAction } from '../vocabulary/unsettled.ts'
import { sayStale } from './common.ts'
import { cleanCopy } from './compiled-choices.ts'
import { returnable } from './owed-report.ts'
import { enterFor, reachableReporters, reply, tellAll } from './replies.ts'
import { openMatters } from './summary.ts'

/** Buttons of "Số liệu chưa khớp": each is asked about again, settled, or kept as it was told. */
export function pressUnsettled(turn: Turn, action: UnsettledAction): Step {
  const record = recordOf(turn, action)
  if (!record) return sayStale(turn)
  const open = mattersOf(turn.facts, record)
  if (action.do === 'unsettled.show') return goTo(turn, null, ...listUnsettled(turn.facts, record))
  const matter = open.find(({ id }) => id === action.matter)
  if (!matter) return sayStale(turn)
  switch (action.do) {
    case 'unsettled.ask':
      return ask(turn, record, matter)
    case 'unsettled.keep':
      // What was not seen is not settled unseen.
      return sameKeys(matter, action.keys) ? settle(turn, record, matter, {}) : ask(turn, record, matter)
    case 'unsettled.take': {
      const copy = matter.copies?.find(({ unit }) => unit === action.unit)
      if (!copy || !sameKeys(matter, [action.key])) return ask(turn, record, matter)
      return settle(turn, record, matter, { value: copy.value, of: copy.unit })
    }
    case 'unsettled.type':
      return type(turn, record, matter, false)
  }
}

/** The number on which the keepers of a register agreed. */
export function unsettledText(turn: Turn, flow: FlowOf<'unsettled'>, text: string): Step {
  const record = recordOf(turn, flow)
  const matter = record && mattersOf(turn.facts, record).find(({ id }) => id === flow.matter)
  if (!record || !matter) return sayStale(leaving(turn))
  // "hai bên chưa rõ" is no number of anything: this one is written with digits.
  const number = /\d/u.test(text) ? readNumber(text) : undefined
  if (!number?.exact || number.of !== undefined || number.percent) return type(turn, record, matter, true)
  return settle(turn, record, matter, { value: number.value })
}

/** Who keeps a register: the reporters of a unit, of the BGH its members. */
const keepersOf = (facts: Facts, unit: string): readonly Member[] =>
  unitOf(facts.plan, unit)?.kind === 'leadership'
    ? facts.people.filter(each => isLeadership(each) && isReachable(each) && each.id !== facts.me?.id)
    : reachableReporters(facts, unit)

const mattersOf = ({ plan, compiled }: Facts, record: PeriodReports): readonly Matter[] =>
  openMatters(plan, record, compiled)

const recordOf = ({ facts }: Turn, { period }: { readonly period: string }): PeriodReports | undefined =>
  facts.record?.period.key === period ? facts.record : undefined

const sameKeys = ({ keys }: Matter, seen: readonly string[]): boolean =>
  keys.length === seen.length && keys.every(key => seen.includes(key))

/** The list with a button to each; nothing when all figures fit. */
export function listUnsettled(facts: Facts, record: PeriodReports): readonly Effect[] {
  const open = mattersOf(facts, record)
  if (open.length === 0) return []
  const period = record.period.key
  const choices = open.map(
    ({ id, row }): Choice => ({
      word: 'matter',
      values: { label: row.label },
      action: { do: 'unsettled.ask', period, matter: id },
    }),
  )
  return [
    say({ say: 'unsettled', period: record.period, rows: open.map(({ row }) => row) }, choices, { lasting: true }),
  ]
}

function ask(turn: Turn, record: PeriodReports, matter: Matter): Step {
  const { facts } = turn
  const about = { period: record.period.key, matter: matter.id }
  const again = matter.units.flatMap((unit): readonly Choice[] => {
    const obligation = record.obligations.find(({ unitId }) => unitId === unit)
    const found = obligation && returnable(facts, obligation.id)
    const values = { unit: unitOf(facts.plan, unit)?.shortName ?? '' }
    return found
      ? [{ word: 'ask-unit-again', values, action: { do: 'review.return', obligation: found.obligation.id } }]
      : []
  })
  const [key = ''] = matter.keys
  const ways: readonly Choice[] = matter.copies
    ? [
        ...matter.copies.map(
          ({ unit }): Choice => ({
            word: 'take-register',
            values: { unit: unitOf(facts.plan, unit)?.shortName ?? '' },
            action: { do: 'unsettled.take', ...about, key, unit },
          }),
        ),
        { word: 'agreed-number', action: { do: 'unsettled.type', ...about } },
      ]
    : [
        { word: 'keep-as-told', action: { do: 'unsettled.keep', ...about, keys: matter.keys } },
        ...(matter.row.kind === 'over-staff' ? [toProfile(about.period)] : []),
      ]
  const enter = (matter.hosts ?? []).flatMap((id): readonly Choice[] => {
    const owed = record.obligations.find(({ unitId, state }) => unitId === id && state !== 'accepted')
    const unit = unitOf(facts.plan, id)
    return owed && unit ? [enterFor(owed, unit)] : []
  })
  return reply(turn, { say: 'unsettled-one', row: matter.row }, [...ways, ...enter, ...again])
}

const toProfile = (period: string): Choice => ({
  word: 'school-profile',
  action: { do: 'school-profile.show', period },
})

function type(turn: WithSession, { period }: PeriodReports, { id, row, keys }: Matter, again: boolean): Step {
  const flow = { name: 'unsettled', period: period.key, matter: id, key: keys[0] ?? '' } as const
  const back: Choice = { word: 'later', action: { do: 'unsettled.show', period: period.key } }
  return goTo(turn, flow, say({ say: 'unsettled-number', label: row.label, again }, [back], { digits: 'answer' }))
}

/** `value`: the school's own number, `of`: the unit whose it is; without it the figures stay as they were told. */
type Settled = { readonly value?: number; readonly of?: string }

function settle(turn: Turn, record: PeriodReports, matter: Matter, { value, of }: Settled): Step {
  const { facts, me } = turn
  const period = record.period.key
  const settled = new Map([...(record.settled ?? []), ...matter.keys.map(key => [key, value ?? null] as const)])
  const after = { ...record, settled }
  const left = mattersOf(facts, after).length
  const whose = of === undefined ? {} : { of: unitOf(facts.plan, of)?.shortName ?? '' }
  const number = value === undefined ? {} : { value }
  const effects: readonly Effect[] = [
    ...matter.keys.map((key): Effect => ({ effect: 'settle', period, key, value: value ?? null })),
    {
      effect: 'audit',
      action: FIGURE_SETTLED,
      subject: matterSubject(period, matter.id),
      detail: `${matter.keys.join('; ')}${value === undefined ? '' : ` -> ${value}`}`,
    },
    ...(value === undefined
      ? []
      : matter.units.flatMap(unit =>
          tellAll(keepersOf(facts, unit), {
            say: 'register-taken',
            label: matter.row.label,
            value,
            ...whose,
            by: me,
            at: facts.now,
          }),
        )),
  ]
  const done = { say: 'unsettled-done', row: matter.row, ...number, ...whose, left } as const
  const ways: readonly Choice[] =
    left > 0 ? [{ word: 'unsettled', action: { do: 'unsettled.show', period } }] : [cleanCopy(period)]
  const said = reply(turn, done, ways)
  return { ...said, effects: [...effects, ...said.effects] }
}
