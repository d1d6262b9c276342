import { indicatorsOf } from '../../../src/domain/form.ts'
import { at } from '../../domain/plan-49.ts'
import { answer, area, half, line, nguVan, plan, prompt } from '../people.ts'

/** At least one message of every kind: a kind without one does not compile. */
export type Samples<S extends { say: string }> = { readonly [K in S['say']]: readonly Extract<S, { say: K }>[] }

export const school = plan.school.name
export const contact = 'cô Nguyễn Thị Hoa'
export const WRITTEN = 'ký cam kết ứng xử'
export const now = at('28/5/2026 15:30')
export const fig = { indicator: 'hop-long-ghep', value: 4 }
export const given = answer('hop', `4 lần; ${WRITTEN}`, [fig])
export const ack = { ...line(1, 'hop', given), answer: given }
export const unitPeriod = { unit: nguVan, period: half }
export const of = (id: string) => ({ prompt: prompt(id), area: area(id), indicators: indicatorsOf(plan, prompt(id)) })
export const allLines = plan.prompts
  .filter(each => each.area !== 'III')
  .slice(0, 8)
  .map((each, index) => line(index + 1, each.id, index % 3 === 1 ? undefined : answer(each.id, WRITTEN)))
