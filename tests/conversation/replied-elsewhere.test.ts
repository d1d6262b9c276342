import { expect, it } from 'vitest'
import type { Member } from '../../src/domain/member.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { done, factsOf, H1, handedIn, heard, hoa, hung, outline, owes, reportOf, talk, told } from '../support/facts.ts'

const about = { obligation: owedKey(H1.key, 'ngu-van'), prompt: 'hop', explicit: true } as const

/** Of two units. */
const hoaOfBoth = { ...hoa, roles: [...hoa.roles, { role: 'reporter', unitId: 'nu-cong' }] } satisfies Member

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

/** The report of another unit of hers lies under the pen when she replies to a question of this one. */
function whileAnother(
  change: Parameters<typeof reportOf>[1],
  state: 'drafting' | 'submitted' = 'drafting',
  at: 'question' | 'preview' = 'question',
) {
  const other = reportOf(owes('nu-cong'))
  const mine = reportOf(owes('ngu-van', state), change)
  const obligations = [other.obligation, mine.obligation]
  const teacher = talk(factsOf(hoaOfBoth, { obligations, report: other }))
  teacher.forges({ do: at === 'preview' ? 'report.review' : 'report.open', obligation: other.obligation.id })
  expect(teacher.flow()).toMatchObject({ name: 'report', obligation: other.obligation.id })
  teacher.knows({ report: mine })
  return teacher
}

it('a reply to a question of another report answers that, and that one goes on', () => {
  const teacher = whileAnother({})
  const answered = done(teacher.types('4 lần; ký cam kết', about), 'answer')
  expect(answered).toMatchObject({ obligation: about.obligation, answer: { promptId: 'hop' } })
  expect(teacher.flow()).toMatchObject({ name: 'report', obligation: about.obligation })
})

it('what a colleague has answered there meanwhile is shown first, and nothing is written over', () => {
  const teacher = whileAnother({ answers: [{ ...told('hop', '4 lần'), authorId: hung.id }] })
  const effects = teacher.types('5 lần', about)
  expect(outline(effects)).toEqual(['answered-meanwhile'])
})

it('of a report that has been handed in it is said that it is in', () => {
  const teacher = whileAnother({ submission: handedIn('ngu-van', []) }, 'submitted')
  expect(outline(teacher.types('5 lần', about))).toEqual(['report-state'])
})

it('a word that is no answer does to that report what it says, not to what has not been shown', () => {
  const teacher = whileAnother({ answers: [told('tuyen-truyen', '2 buổi')] }, 'drafting', 'preview')
  // Under the preview of the one "nộp" hands that in; said to the other, that is to be seen first.
  expect(outline(teacher.types('nộp', about))).toEqual(['preview'])
  const skips = whileAnother({})
  const skipped = skips.types('bỏ qua', about)
  expect(done(skipped, 'answer')).toMatchObject({
    obligation: about.obligation,
    answer: { promptId: 'hop', state: 'skipped' },
  })
})
