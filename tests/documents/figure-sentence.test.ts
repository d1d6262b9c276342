import { describe, expect, it } from 'vitest'
import type { Amount } from '../../src/domain/documents/summary.ts'
import { sentenceRuns } from '../../src/text/documents/figure-sentence.ts'
import { changeText } from '../../src/text/documents/numbers.ts'
import { emptyPeriod } from './support/period.ts'

/** The sentence of an area of the plan, gaps in braces. */
function sentence(area: string, told: Record<string, Amount>): string | undefined {
  const figures = Object.entries(told).map(([indicator, now]) => ({
    indicator,
    now,
    lastYear: null,
    byUnit: [],
    asked: 1,
    missing: [],
  }))
  return sentenceRuns({ ...emptyPeriod(), figures }, area)
    ?.map(({ text, mark }) => (mark === undefined ? text : `{${text}}`))
    .join('')
}

describe('the one sentence of figures of an area', () => {
  it('reads as an official would write it', () => {
    expect(
      sentence('II.2', {
        'tuyen-truyen-buoi': { value: 23 },
        'tuyen-truyen-luot': { value: 1240 },
        'quan-triet': { value: 78, of: 80 },
        'tin-bai': { value: 1 },
      }),
    ).toBe(
      'Toàn trường tổ chức 23 buổi tuyên truyền với 1.240 lượt người dự; quán triệt các văn bản về công tác dân vận đến 78/80 người (97,5%); đăng, phát 1 tin, bài.',
    )
    expect(sentence('II.4', { 'ho-tro-nguoi': { value: 12 }, 'ho-tro-tien': { value: 15_000_000 } })).toBe(
      'Toàn trường hỗ trợ 12 lượt cán bộ, học sinh có hoàn cảnh khó khăn với tổng kinh phí 15.000.000 đồng.',
    )
  })

  it('says 0 in words, leaves out what nobody told, and shows a gap inside a clause', () => {
    expect(sentence('II.6', { 'tiep-dan-luot': { value: 0 }, 'don-ton': { value: 0 } })).toBe(
      'Nhà trường không phát sinh lượt tiếp công dân; không còn đơn tồn đọng.',
    )
    expect(sentence('II.2', { 'tuyen-truyen-buoi': { value: 2 } })).toBe('Toàn trường tổ chức 2 buổi tuyên truyền.')
    expect(sentence('II.2', { 'tuyen-truyen-luot': { value: 30 } })).toBe(
      'Toàn trường tổ chức {…} buổi tuyên truyền với 30 lượt người dự.',
    )
    expect(sentence('II.1', {})).toBeUndefined()
  })

  it('writes numbers and changes the Vietnamese way', () => {
    expect(changeText({ value: 23 }, { value: 20 })).toBe('+3 (+15%)')
    expect(changeText({ value: 1 }, { value: 2 })).toBe('-1 (-50%)')
    expect(changeText({ value: 4 }, { value: 0 })).toBe('+4')
    expect(changeText({ value: 4 }, { value: 4 })).toBe('0')
    expect(changeText({ value: 9, of: 10 }, { value: 70, of: 80 })).toBe('+2,5 điểm %')
    expect(changeText({ value: 4 }, null)).toBe('–')
  })
})
