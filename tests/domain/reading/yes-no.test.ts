import { describe, expect, it } from 'vitest'
import { verdictSaid } from '../../../src/domain/reading/dispatch-said.ts'
import { readYesNo, saysNo, takesProposal } from '../../../src/domain/reading/yes-no.ts'

describe('a yes and a no', () => {
  it.each([
    ['nhất trí em', 'sure'],
    ['đồng ý nhé', 'sure'],
    ['vâng ạ', 'polite'],
    ['ko', 'no'],
    ['thôi không cần đâu em', 'no'],
    ['có 2 buổi', undefined],
    ['đúng không?', undefined],
  ])('%s', (text, said) => expect(readYesNo(text)).toBe(said))

  it('is told from what may be a report that nothing was', () => {
    expect(['ko', 'thôi', 'không cần'].every(saysNo)).toBe(true)
    expect(['không có', 'ko có gì', 'có'].some(saysNo)).toBe(false)
  })

  it.each([
    ['nhất trí', 'yes'],
    ['ừ', 'yes'],
    ['cứ thế nhé em', 'yes'],
    ['tôi đồng ý', 'yes'],
    ['ko', 'no'],
    ['k đồng ý', 'no'],
    ['không đồng ý em ạ', 'no'],
    ['giữ nguyên', 'no'],
    ['để nguyên vậy', 'no'],
    ['yêu cầu tổ Toán nộp trước thứ sáu', undefined],
    ['đồng ý, nhưng lùi một tuần', undefined],
  ])('%s to what is proposed', (text, said) => expect(takesProposal(text)).toBe(said))

  it.each([
    ['nhất trí', 'agree'],
    ['đúng rồi em', 'agree'],
    ['chuẩn', 'agree'],
    ['ko', 'leave'],
    ['thôi khỏi cần đâu', 'leave'],
    ['không cần đâu em', 'leave'],
  ])('%s to the report laid before the BGH', (text, said) => expect(verdictSaid(text)).toBe(said))
})
