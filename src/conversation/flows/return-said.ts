import { formOf } from '../../domain/form.ts'
import { isOfficer } from '../../domain/member.ts'
import { returnTold } from '../../domain/reading/return-told.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { act } from './desk.ts'
import { returnable } from './owed-report.ts'
import { startReturn, takeReason, takeSections } from './return.ts'
import { typedSections } from './typed-sections.ts'

/** "Bài tổ văn sơ sài quá, trả lại mục 2": as if chosen and typed one by one; it is shown before it goes. */
export function returnSaid(turn: Turn, text: string): Step | undefined {
  const { facts, me } = turn
  const told = isOfficer(me) ? returnTold(text, facts.plan.units) : undefined
  if (!told) return undefined
  const [owed] = facts.obligations
    .flatMap(({ id, unitId }) => (unitId === told.unit.id ? (returnable(facts, id) ?? []) : []))
    .toReversed()
  // What has not been handed in cannot be given back: how it stands is told.
  if (!owed) return act(turn, { wish: 'return', unit: '' }, text)
  const form = formOf(facts.plan, told.unit)
  const numbers = told.sections === 'all' ? form.map((_, at) => at + 1) : typedSections(told.sections, form.length)
  const { id } = owed.obligation
  if (!numbers) return startReturn(turn, id)
  const prompts = form.filter((_, at) => numbers.includes(at + 1)).map(prompt => prompt.id)
  const { unit, reason } = told
  return /\s/u.test(reason)
    ? takeReason(turn, { obligation: id, prompts, reason }, { unit, numbers })
    : takeSections(turn, id, prompts, { unit, numbers })
}
