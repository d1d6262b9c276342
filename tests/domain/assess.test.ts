import { describe, expect, it } from 'vitest'
import { attentionPoints, proposalOf, type SectionState } from '../../src/domain/assess.ts'
import type { Total } from '../../src/domain/figures-sum.ts'
import { plan } from '../support/facts.ts'

const rules = plan.attention ?? []
const totals = (values: Readonly<Record<string, number | readonly [number, number]>>) =>
  new Map(
    Object.entries(values).map(([id, told]): [string, Total] => {
      const [value, of] = typeof told === 'number' ? [told, undefined] : told
      return [
        id,
        {
          value,
          ...(of === undefined ? {} : { of }),
          units: ['van-phong'],
          doers: ['van-phong'],
          asked: 1,
          missing: [],
        },
      ]
    }),
  )
const state = (change: Partial<SectionState> = {}): SectionState => ({
  points: 0,
  reported: 10,
  asked: 10,
  pulse: { good: 0, difficult: 0, answered: 0 },
  ...change,
})

describe('what calls for attention in an area, from the records alone', () => {
  it.each([
    ['II.2', { 'quan-triet': [84, 85] }, ['1 người chưa được quán triệt (đã quán triệt 84/85)']],
    ['II.2', { 'quan-triet': [85, 85] }, []],
    ['II.3', { 'tthc-nhan': 40, 'tthc-dung-han': 38 }, ['2 hồ sơ chưa được giải quyết đúng hạn']],
    [
      'II.4',
      { 'vi-pham': 2, 'vi-pham-xu-ly': 1 },
      ['2 trường hợp vi phạm kỷ luật, kỷ cương', '1 trường hợp vi phạm chưa xử lý'],
    ],
    ['II.4', { 'vi-pham': 0, 'vi-pham-xu-ly': 0 }, []],
    ['II.5', { 'kien-nghi-nhan': 25, 'kien-nghi-tra-loi': 22 }, ['3 ý kiến góp ý, kiến nghị chưa trả lời']],
    [
      'II.6',
      { 'don-nhan': 2, 'don-giai-quyet': 1, 'don-dung-han': 0, 'don-ton': 1 },
      ['1 đơn chưa giải quyết', '1 đơn giải quyết trễ hạn'],
    ],
    // A figure nobody told is no point, and no zero.
    ['II.6', { 'don-giai-quyet': 1 }, []],
  ] as const)('%s, %o', (area, values, expected) => {
    expect(attentionPoints(rules, area, totals(values))).toEqual(expected)
  })
})

describe('what the program proposes, which is no mark', () => {
  it('is attention where there is any point, however many have reported', () => {
    expect(proposalOf(state({ points: 1 }))).toBe('attention')
    expect(proposalOf(state({ points: 1, reported: 2 }))).toBe('attention')
  })

  it('is pass from four fifths of the units asked on, and nothing below', () => {
    expect(proposalOf(state({ reported: 8 }))).toBe('pass')
    expect(proposalOf(state({ reported: 7 }))).toBeNull()
    expect(proposalOf(state({ reported: 0, asked: 0 }))).toBeNull()
  })

  it('is good only on the word of the units: two thirds answered, three quarters of them good, none difficult', () => {
    const pulse = (good: number, difficult: number, answered: number) =>
      proposalOf(state({ pulse: { good, difficult, answered } }))
    expect(pulse(6, 0, 7)).toBe('good')
    expect(pulse(5, 0, 7)).toBe('pass')
    expect(pulse(6, 1, 8)).toBe('pass')
    expect(pulse(6, 0, 6)).toBe('pass')
    expect(proposalOf(state({ points: 1, pulse: { good: 10, difficult: 0, answered: 10 } }))).toBe('attention')
  })
})
