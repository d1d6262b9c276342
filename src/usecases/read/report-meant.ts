import type { Facts } from '../../conversation/facts.ts'
import type { Input } from '../../conversation/input.ts'
import { ownUnits } from '../../conversation/report/draft.ts'
import { owedOf, plainChoice } from '../../conversation/report/open.ts'
import type { Flow } from '../../conversation/session.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import { isOfficer, type Member } from '../../domain/member.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { type UnitTold, unitTold } from '../../domain/reading/unit-told.ts'
import type { Units } from '../../domain/school.ts'

/** The report a step is about: the one whose unit the words name, the one that is open, the one that is meant all the same. */
export function reportMeant({ obligation, implied }: Needs, flow: Flow | null, base: Facts): OwedKey | undefined {
  const { unitTold: told } = base
  const named = told && mayTurn(flow, told) ? owedOf(base, told.unit.id)?.id : undefined
  if (named !== undefined || obligation !== undefined || implied === undefined) return named ?? obligation
  // /baocao and a photo name no report.
  const asked = implied === 'asked' ? base.obligations.find(({ id }) => id === base.asked?.obligation) : undefined
  return (asked ?? plainChoice(base))?.id
}

/**
 * Which unit the words are about, of several that somebody reports for; the officer enters any of them. Nobody else's
 * words and no reply to a message turn to another.
 */
export function ownUnitTold(input: Input, me: Member, school: Units): UnitTold | undefined {
  if (input.kind !== 'text' || input.forwarded || input.about?.explicit) return undefined
  const own = ownUnits(me, school)
  if (!isOfficer(me)) return own.length > 1 ? unitTold(input.text, school.units, own) : undefined
  const told = unitTold(input.text, school.units)
  // "Báo cáo tổ Văn" may ask to see what that unit has handed in.
  return told && { ...told, asks: told.asks && (told.turns || own.includes(told.unit.id)) }
}

/** While a report is being written only who asks for another is taken there; every other dialogue stays as it is. */
const mayTurn = (flow: Flow | null, told: UnitTold): boolean =>
  !flow || flow.name === 'take' || flow.name === 'offer' || (flow.name === 'report' && told.asks && !told.alone)
