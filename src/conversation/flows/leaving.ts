import { unitOf } from '../../domain/form.ts'
import type { Choice } from '../action.ts'
import type { Facts } from '../facts.ts'

/** The way to invite somebody of a unit that has lost somebody. */
export const nextFor = ({ school }: Pick<Facts, 'school'>, id: string): readonly Choice[] => {
  const unit = unitOf(school, id)
  return unit
    ? [{ word: 'invite', values: { unit: unit.shortName }, action: { do: 'invite.unit', unit: unit.id } }]
    : []
}
