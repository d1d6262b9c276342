import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { factsOf, H1, heard, hoa, outline, owes, reportOf, talk, told } from '../support/facts.ts'

const about = { obligation: owedKey(H1.key, 'ngu-van'), prompt: 'hop', explicit: true } as const

const BEGUN = [
  ['telling an obstacle', 'obstacle'],
  ['noting something down', 'note'],
] as const

it.each(BEGUN)('a reply to an unanswered question of the report is offered to that, also while %s', (_, begun) => {
  const report = reportOf(owes('ngu-van'))
  const teacher = talk(factsOf(hoa, { obligations: [report.obligation], report }))
  teacher.command(begun)
  expect(heard(teacher.types('4 lần; ký cam kết', about), 'take').number).toBe(1)
  expect(teacher.flow()).toMatchObject({ name: 'take', about: { prompt: 'hop' } })
})

it('what waits for its tap is not let go for it', () => {
  const report = reportOf(owes('ngu-van'))
  const teacher = talk(factsOf(hoa, { obligations: [report.obligation], report }))
  teacher.command('obstacle')
  teacher.types('phòng họp chật')
  teacher.types('4 lần; ký cam kết', about)
  expect(teacher.flow()).toMatchObject({ name: 'obstacle-confirm' })
})

it.each(BEGUN)('whatever else is replied goes where the dialogue stands, while %s', (_, begun) => {
  const answered = reportOf(owes('ngu-van'), { answers: [told('hop', '4 lần')] })
  const teacher = talk(factsOf(hoa, { obligations: [answered.obligation], report: answered }))
  const plainly = talk(factsOf(hoa, { obligations: [answered.obligation], report: answered }))
  teacher.command(begun)
  plainly.command(begun)
  const words = 'phòng họp chật, tổ phải họp ngoài hành lang'
  expect(outline(teacher.types(words, about))).toEqual(outline(plainly.types(words)))
})
