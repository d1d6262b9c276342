import { expect, it } from 'vitest'
import { unitSentence } from '../../src/domain/unit-sentence.ts'
import { goldenPlan } from '../support/golden.ts'

const told = (area: string, figures: Readonly<Record<string, number>>): string => {
  const found = goldenPlan.areas.find(({ code }) => code === area)
  if (!found) throw new Error(area)
  const all = Object.entries(figures).map(([indicator, value]) => ({ indicator, value }))
  return unitSentence(found, goldenPlan, { called: 'tổ', figures: all, ofYear: false })
}

it('leaves no empty place in its sentence for what was told of nothing', () => {
  expect(told('II.4', { 'dien-hinh': 1, 'ho-tro-tien': 1_500_000 })).toBe(
    'Tổ đã giới thiệu 1 gương người tốt, việc tốt, điển hình tiên tiến; hỗ trợ cán bộ, học sinh có hoàn cảnh khó khăn với tổng kinh phí 1.500.000 đồng.',
  )
  expect(told('II.2', { 'tuyen-truyen-luot': 60, 'tin-bai': 1 })).toBe('Tổ đã đăng, phát 1 tin, bài.')
  expect(told('II.2', { 'tuyen-truyen-luot': 60 })).toBe('')
})
