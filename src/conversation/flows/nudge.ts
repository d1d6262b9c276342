import type { DateTime } from 'luxon'
import { type Member, mayBeAsked } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import type { Effect, Step } from '../effect.ts'
import { say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { sayStale } from './common.ts'
import { nextFor } from './leaving.ts'
import { owedReportOf } from './owed-report.ts'
import { calledBy, enterFor, reachableReporters } from './replies.ts'

/**
 * Reminds one unit now, at night and on days off at the next moment at which people may be written to. Never a unit
 * that has handed in, and nobody twice on one day: whoever has been reminded today is told of instead.
 */
export function nudge(turn: Turn, obligationId: OwedKey): Step {
  const { facts } = turn

  const owed = owedReportOf(facts, obligationId)
  if (!owed) return sayStale(turn)
  const { obligation, unit } = owed
  if (isSettled(obligation)) return stay(turn, say({ say: 'cannot-nudge', unit, why: 'settled' }))
  const reachable = reachableReporters(facts, unit.id)
  const people = reachable.filter(mayBeAsked)
  const enter = [enterFor(obligation, unit)]
  if (people.length === 0) {
    const why = reachable.length > 0 ? 'terms' : 'nobody'
    return cannotReach(turn, unit, why, enter)
  }
  const reminded = facts.reminded ?? []
  const left = people.filter(({ id }) => !reminded.some(({ member }) => member === id))
  const [first] = reminded
  if (left.length === 0 && first) {
    const { at, sent } = first
    return stay(turn, say({ say: 'cannot-nudge', unit, why: 'today', at, sent }, enter, { lasting: true }))
  }
  const at = nextSendable(facts.now, facts.calendar)
  return stay(
    turn,
    ...left.map((member): Effect => remindOf(obligation, member, at)),
    say({ say: 'nudged', unit, people: left.map(calledBy), ...(at > facts.now ? { later: at } : {}) }),
  )
}

/** Nobody of the unit can be asked: somebody is invited, or the officer enters it. */
export function cannotReach(turn: Turn, unit: Unit, why: 'nobody' | 'terms', enter: readonly Choice[]): Step {
  const choices = why === 'nobody' ? [...nextFor(turn.facts, unit.id), ...enter] : enter
  return stay(turn, say({ say: 'cannot-nudge', unit, why }, choices, { lasting: true }))
}

const remindOf = (obligation: Obligation, member: Member, at: DateTime): Effect => ({
  effect: 'remind',
  obligation: obligation.id,
  member: member.id,
  at,
  kind: 'nudge',
})
