import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer } from '../../domain/member.ts'
import { periodKeyOf } from '../../domain/owed-key.ts'
import { halfOfYear, periodOf } from '../../domain/period.ts'
import { parsePeriod } from '../../domain/period-text.ts'
import type { Submission } from '../../domain/report.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import { contactOf, type Facts, type PastFacts, planFor } from '../facts.ts'
import { linesOf, ownUnits } from '../report/draft.ts'
import type { Turn } from '../turn.ts'
import type { PastAction } from '../vocabulary/past.ts'
import { sayStale } from './common.ts'
import { evidenceChoice } from './evidence-choice.ts'

/** Units whose reports the person may read: the own ones, for the officer and the BGH all (product.md 8). */
export function readableUnits({ me, plan }: Pick<Facts, 'me' | 'plan'>): readonly string[] {
  if (!me) return []
  return isOfficer(me) || isLeadership(me) ? plan.units.map(unit => unit.id) : ownUnits(me, plan)
}

/** /baocaocu [kỳ]: what the unit handed in, in whatever period. */
export function pastCommand(turn: Turn, argument: string): Step {
  const { facts } = turn
  const units = readableUnits(facts)
  if (units.length === 0) {
    const contact = contactOf(facts)
    return stay(turn, say({ say: 'no-unit', ...(contact ? { contact } : {}) }))
  }
  if (facts.past) return listOrShow(turn, facts.past, argument)
  const choices = units.flatMap((id): Choice[] => {
    const unit = unitOf(facts.plan, id)
    return unit ? [{ word: 'unit', values: { unit: unit.shortName }, action: { do: 'past.unit', unit: id } }] : []
  })
  return goTo(turn, null, say({ say: 'past-which-unit' }, choices, { lasting: true }))
}

export function pressPast(turn: Turn, action: Exclude<PastAction, { do: 'evidence.show' }>): Step {
  const { facts } = turn
  const { past } = facts
  if (!past) return sayStale(turn)
  return action.do === 'past.show' ? show(turn, past, action.key) : listOrShow(turn, past, '')
}

function listOrShow(turn: Turn, past: PastFacts, argument: string): Step {
  const named = argument.trim() === '' ? undefined : parsePeriod(argument, turn.facts.plan.programme, turn.facts.now)
  if (named) return show(turn, past, named.key)
  const [only] = past.reports
  if (!only) return stay(turn, say({ say: 'past-none', unit: past.unit }))
  if (past.reports.length === 1) return show(turn, past, keyOf(only))
  const choices = past.reports.map(
    (report): Choice => ({
      word: 'period',
      values: { period: keyOf(report) },
      ...matterOf(topicOf(turn.facts, keyOf(report))),
      action: { do: 'past.show', unit: past.unit.id, key: keyOf(report) },
    }),
  )
  return goTo(turn, null, say({ say: 'past-which', unit: past.unit }, choices, { lasting: true }))
}

const matterOf = ({ topic }: { readonly topic?: string }): Pick<Choice, 'matter'> => (topic ? { matter: topic } : {})

/** Two matters of a year have reports of the same name. */
const topicOf = (facts: Facts, key: string): { readonly topic?: string } =>
  facts.elsewhere.length > 0 ? { topic: planFor(facts, key).topic } : {}

function show(turn: Turn, { unit, reports }: PastFacts, key: string): Step {
  const submission = reports.find(report => keyOf(report) === key)
  const period = periodOf(key)
  if (!submission || !period) return stay(turn, say({ say: 'past-none', unit, ...(period ? { period } : {}) }))
  const halfKey = halfOfYear(period).key
  const half = period.kind === 'year' ? reports.find(report => keyOf(report) === halfKey) : undefined
  const lines = linesOf(planFor(turn.facts, key), unit, { answers: submission.answers, half })
  const { submittedAt: at, version, source } = submission
  const named = { ...period, ...topicOf(turn.facts, key) }
  const message = {
    say: 'past-report',
    unit,
    period: named,
    at,
    version,
    onBehalf: source === 'on-behalf',
    lines,
  } as const
  return stay(turn, say(message, evidenceChoice(submission), { lasting: true }))
}

const keyOf = ({ obligationId }: Submission): string => periodKeyOf(obligationId)
