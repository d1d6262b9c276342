import { isLeadership, isOfficer } from '../../domain/member.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'

/** Roles are checked where the action is: only the officer gets on to `then`. */
export function asOfficer(turn: Turn, then: () => Step): Step {
  return isOfficer(turn.me) ? then() : stay(turn, say({ say: 'only-officer' }))
}

/** The officer and the BGH read everything (product.md 8). */
export function asReader(turn: Turn, then: () => Step): Step {
  return isOfficer(turn.me) || isLeadership(turn.me) ? then() : stay(turn, say({ say: 'only-officer' }))
}
