import { expect, it } from 'vitest'
import { decisionsSaid } from '../../../src/domain/reading/decisions-said.ts'

/** "a+ b-": which of three is agreed to, which is left as it is. */
function heard(text: string): string | undefined {
  const said = decisionsSaid(text, 3)
  return said === undefined || said === 'which'
    ? said
    : said.map(({ at, answer }) => `${'abc'[at]}${answer === 'yes' ? '+' : '-'}`).join(' ')
}

it.each([
  ['đồng ý', 'which'],
  ['Thầy đồng ý nhé', 'which'],
  ['đồng ý ạ', 'which'],
  ['dong y a', 'which'],
  ['duyệt', 'which'],
  ['giữ nguyên', 'which'],
  ['không đồng ý', 'which'],
  ['a) đồng ý', 'a+'],
  ['đồng ý a)', 'a+'],
  ['đồng ý việc a', 'a+'],
  ['đồng ý b', 'b+'],
  ['b giữ nguyên', 'b-'],
  ['đồng ý a và b', 'a+ b+'],
  ['a, b đồng ý; c giữ nguyên', 'a+ b+ c-'],
  ['đồng ý a, giữ nguyên b', 'a+ b-'],
  ['a đồng ý, còn lại giữ nguyên', 'a+ b- c-'],
  ['đồng ý a, còn lại để nguyên', 'a+ b- c-'],
  ['đồng ý cả', 'a+ b+ c+'],
  ['đồng ý cả ba việc', 'a+ b+ c+'],
  ['đồng ý tất cả em nhé', 'a+ b+ c+'],
  ['cả 3 đồng ý', 'a+ b+ c+'],
  ['đồng ý hết trừ c', 'a+ b+'],
  ['không đồng ý c', 'c-'],
  ['a ok, b không', 'a+ b-'],
  ['giữ nguyên hết', 'a- b- c-'],
])('%s: %s', (text, answers) => {
  expect(heard(text)).toBe(answers)
})

it.each([
  'đồng ý a, giữ nguyên a',
  'đồng ý hết trừ',
  'đồng ý chưa?',
  'đồng ý cho tổ Văn lùi đến thứ sáu',
  'các tổ phải nộp đúng hạn',
  'đồng ý d',
  'giao tổ Toán làm lại',
  'cả ba việc',
])('is no answer to several: %s', text => {
  expect(heard(text)).toBeUndefined()
})

it('hears nothing where one alone waits', () => {
  expect(decisionsSaid('đồng ý', 1)).toBeUndefined()
})
