import { describe, expect, it } from 'vitest'
import type { Amount, SummedFigure } from '../../src/domain/documents/summary.ts'
import { sentenceRuns, waitingNotes } from '../../src/text/documents/figure-sentence.ts'
import { changeText } from '../../src/text/documents/numbers.ts'
import { emptyPeriod, unitsOf } from './support/period.ts'

const [one, other] = unitsOf(2)

function modelOf(told: Record<string, Amount>, more: Partial<SummedFigure> = {}) {
  const figures = Object.entries(told).map(
    ([indicator, now]): SummedFigure => ({
      indicator,
      now,
      lastYear: null,
      byUnit: [one, other].flatMap(unit => (unit ? [{ unit, amount: now }] : [])),
      asked: 2,
      missing: [],
      ...more,
    }),
  )
  return { ...emptyPeriod(), figures }
}

/** The sentences of an area of the plan, what is marked in braces. */
const sentence = (area: string, ...told: Parameters<typeof modelOf>): string | undefined =>
  sentenceRuns(modelOf(...told), area)
    ?.map(({ text, mark }) => (mark === undefined ? text : `{${text}}`))
    .join('')
    .replaceAll('\u00a0', ' ')

describe('the figures of an area in the report', () => {
  it('mark what does not fit, so that it cannot be overlooked', () => {
    expect(sentence('II.3', { 'tthc-nhan': { value: 40 }, 'tthc-dung-han': { value: 55 } }, { unfit: true })).toBe(
      '{Nhà trường đã tiếp nhận 40 hồ sơ thủ tục hành chính, giải quyết đúng hạn 55 hồ sơ}.',
    )
  })

  it('leave out of the report what not everybody has told, and name it to the officer', () => {
    const waiting = modelOf({ 'tin-bai': { value: 0 } }, { missing: other ? [other] : [] })
    expect(sentenceRuns(waiting, 'II.2')).toBeUndefined()
    expect(waitingNotes(waiting, 'II.2')).toEqual(['[số tin, bài tuyên truyền: mới có 1/2 đơn vị báo cáo]'])
    expect(sentence('II.1', {})).toBeUndefined()
  })

  it('keep a number and what it counts on one line', () => {
    const [run] = sentenceRuns(modelOf({ 'tuyen-truyen-buoi': { value: 23 } }), 'II.2') ?? []
    expect(run?.text).toContain('23\u00a0buổi')
  })

  it('writes numbers and changes the Vietnamese way', () => {
    expect(changeText({ value: 23 }, { value: 20 })).toBe('+3 (+15%)')
    expect(changeText({ value: 1 }, { value: 2 })).toBe('-1 (-50%)')
    expect(changeText({ value: 4 }, { value: 0 })).toBe('+4')
    expect(changeText({ value: 4 }, { value: 4 })).toBe('0')
    expect(changeText({ value: 9, of: 10 }, { value: 70, of: 80 })).toBe('+2,5 điểm\u00A0%')
    expect(changeText({ value: 4 }, null)).toBe('–')
  })
})
