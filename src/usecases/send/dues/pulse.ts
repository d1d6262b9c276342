import { openAreas, pulseAreas, pulseMessage } from '../../../conversation/flows/pulse.ts'
import { unitOf } from '../../../domain/form.ts'
import { unitsOf } from '../../../domain/member.ts'
import { knownPeriod, planOf } from '../../deps.ts'
import { pulseSkipKey } from '../../read/pulse-skip.ts'
import { single } from './making.ts'

/** About the first of the person's units that has not answered; whoever began goes on where it stands. */
export const makePulse = single(async ({ tx, deps, member }, { subject: quarter, what }) => {
  if (await tx.dues.has(pulseSkipKey(quarter), member.id)) return 'declined'
  const period = knownPeriod(deps, quarter)
  if (!period) return 'closed'
  const plan = planOf(deps, period)
  const marks = await tx.pulses.of(quarter)
  const units = unitsOf(member).flatMap(id => unitOf(plan, id) ?? [])
  const unit = units.find(each => each.onBoard && !each.gone && openAreas(plan, each, marks).length > 0)
  const [area] = unit ? openAreas(plan, unit, marks) : []
  if (!unit || !area || pulseAreas(plan, unit).length === 0) return 'settled'
  return pulseMessage(plan, { quarter, unit, area }, what === 'pulse-nudge')
})
