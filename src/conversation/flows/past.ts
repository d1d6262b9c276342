import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer } from '../../domain/member.ts'
import { periodKeyOf } from '../../domain/owed-key.ts'
import { halfPeriod, periodOf } from '../../domain/period.ts'
import { parsePeriod } from '../../domain/period-text.ts'
import type { Submission } from '../../domain/report.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import { contactOf, type Facts, type PastFacts } from '../facts.ts'
import { linesOf, ownUnits } from '../report/draft.ts'
import type { Session } from '../session.ts'
import { sayStale } from './common.ts'
import { evidenceChoice } from './evidence-choice.ts'

/** Units whose reports the person may read: the own ones, for the officer and the BGH all (product.md 8). */
export function readableUnits({ me, plan }: Pick<Facts, 'me' | 'plan'>): readonly string[] {
  if (!me) return []
  return isOfficer(me) || isLeadership(me) ? plan.units.map(unit => unit.id) : ownUnits(me, plan)
}

/** /baocaocu [kỳ]: what the unit handed in, in whatever period. */
export function pastCommand(session: Session, facts: Facts, argument: string): Step {
  const units = readableUnits(facts)
  if (units.length === 0) {
    const contact = contactOf(facts)
    return stay(session, say({ say: 'no-unit', ...(contact ? { contact } : {}) }))
  }
  if (facts.past) return listOrShow(session, facts, facts.past, argument)
  const choices = units.flatMap((id): Choice[] => {
    const unit = unitOf(facts.plan, id)
    return unit ? [{ word: 'unit', values: { unit: unit.shortName }, action: { do: 'past.unit', unit: id } }] : []
  })
  return goTo(session, null, say({ say: 'past-which-unit' }, choices, { standing: true }))
}

export function pressPast(session: Session, action: Action, facts: Facts): Step {
  const { past } = facts
  if (!past || !('unit' in action) || !readableUnits(facts).includes(past.unit.id)) return sayStale(session, facts)
  return action.do === 'past.show' ? show(session, facts, past, action.key) : listOrShow(session, facts, past, '')
}

function listOrShow(session: Session, facts: Facts, past: PastFacts, argument: string): Step {
  const named = argument.trim() === '' ? undefined : parsePeriod(argument, facts.now)
  if (named) return show(session, facts, past, named.key)
  const [only] = past.reports
  if (!only) return stay(session, say({ say: 'past-none', unit: past.unit }))
  if (past.reports.length === 1) return show(session, facts, past, keyOf(only))
  const choices = past.reports.map(
    (report): Choice => ({
      word: 'period',
      values: { period: keyOf(report) },
      action: { do: 'past.show', unit: past.unit.id, key: keyOf(report) },
    }),
  )
  return goTo(session, null, say({ say: 'past-which', unit: past.unit }, choices, { standing: true }))
}

function show(session: Session, { plan }: Facts, { unit, reports }: PastFacts, key: string): Step {
  const submission = reports.find(report => keyOf(report) === key)
  const period = periodOf(key)
  if (!submission || !period) return stay(session, say({ say: 'past-none', unit, ...(period ? { period } : {}) }))
  const halfKey = halfPeriod(period.year).key
  const half = period.kind === 'year' ? reports.find(report => keyOf(report) === halfKey) : undefined
  const lines = linesOf(plan, unit, { answers: submission.answers, half })
  const { submittedAt: at, version, source } = submission
  const message = { say: 'past-report', unit, period, at, version, onBehalf: source === 'on-behalf', lines } as const
  return stay(session, say(message, evidenceChoice(submission), { standing: true }))
}

const keyOf = ({ obligationId }: Submission): string => periodKeyOf(obligationId)
