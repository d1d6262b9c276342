import { describe, expect, it } from 'vitest'
import { summaryView } from '../../src/conversation/flows/summary.ts'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Answer, Submission } from '../../src/domain/report.ts'
import { disagreementText } from '../../src/text/disagreements.ts'
import { sentenceText } from '../../src/text/figure-sentence.ts'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { handedIn, nothing, owes, plan, recordOf, told } from '../support/facts.ts'

const twoKeepers = withTwoKeepers(plan)

const Y = yearPeriod('dan-van', 2026)
const meetings = (count: number, text = '') => told('hop', text, { 'hop-long-ghep': count })

function section(code: string, submissions: readonly Submission[], half: readonly Submission[] = [], period = Y) {
  const record = recordOf({ period, submissions, half, obligations: [owes('ngu-van', 'accepted')] })
  const found = summaryView(plan, record).sections.find(({ area }) => area.code === code)
  if (!found) throw new Error(`no section ${code}`)
  return { ...found, sentence: sentenceText(found.sentence) }
}

const half = (unitId: string, answers: readonly Answer[], change: Partial<Submission> = {}) =>
  handedIn(unitId, answers, { period: halfPeriod('dan-van', 2026), ...change })
const year = (unitId: string, answers: readonly Answer[]) => handedIn(unitId, answers, { period: Y })

describe('the compiled report', () => {
  it('has the areas in the order of the plan', () => {
    const view = summaryView(plan, recordOf({}))
    expect(view.sections.map(({ area }) => area.code)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'III'])
  })

  it('sums what the units told into one sentence and keeps their words beside it', () => {
    const told1 = section('II.1', [
      half('ngu-van', [meetings(4, '  4 lần; ký cam kết ứng xử <b>&_*[\n')]),
      half('toan-tin', [meetings(3)]),
    ])
    expect(told1.sentence).toContain(' 7 ')
    expect(told1.contributions).toEqual([
      { unit: 'Tổ Ngữ văn', text: '4 lần; ký cam kết ứng xử <b>&_*[', onBehalf: false },
    ])
  })

  it('leaves out a bare number: the sentence has told it', () => {
    expect(section('II.1', [half('ngu-van', [meetings(4, ' 4 ')])]).contributions).toEqual([])
  })

  it('marks what the officer entered for a unit', () => {
    const entered = half('khuyen-hoc', [told('danh-gia', 'thiếu kinh phí')], { source: 'on-behalf' })
    expect(section('III', [entered]).contributions).toEqual([
      { unit: 'Hội Khuyến học', text: 'thiếu kinh phí', onBehalf: true },
    ])
  })

  it('takes the last version of a unit only', () => {
    const versions = [half('ngu-van', [meetings(4)]), half('ngu-van', [meetings(5, 'họp thêm')], { version: 2 })]
    const { sentence, contributions } = section('II.1', versions)
    expect(sentence).toContain(' 5 ')
    expect(contributions).toHaveLength(1)
  })

  it('names units with nothing to report; skipping is not "không phát sinh"', () => {
    const skipped = told('hop', '', {}, 'skipped')
    expect(section('II.1', [half('ngu-van', [nothing('hop')]), half('toan-tin', [skipped])]).none).toEqual([
      'Tổ Ngữ văn',
    ])
    const office = (state: Answer) => section('II.6', [half('van-phong', [nothing('tiep-dan'), state])]).none
    expect(office(nothing('don-thu'))).toEqual(['Tổ Văn phòng'])
    expect(office(told('don-thu', '', {}, 'skipped'))).toEqual([])
  })

  it('adds the half-year to the year, and says a state anew', () => {
    const models = (count: number) => told('dan-van-kheo', '', { 'mo-hinh-dang-ky': count, 'mo-hinh-cong-nhan': 0 })
    const told1 = [year('ngu-van', [meetings(4), models(1)])]
    const before = [half('ngu-van', [meetings(3), models(2)]), half('toan-tin', [meetings(50)])]
    // Toán - Tin has not reported the year: what it counted in June is no less true.
    expect(section('II.1', told1, before).sentence).toContain(' 57 ')
    expect(section('II.3', told1, before).sentence).toMatch(/ 1 /)
  })

  it('takes a register from its keeper: two copies are one figure', () => {
    const visits = (count: number) => told('don-thu', '', { 'tiep-dan-luot': count })
    const both = [half('van-phong', [visits(3)]), half('ban-giam-hieu', [visits(3)])]
    const text = section('II.6', both).sentence
    expect(text).toContain('3')
    expect(text).not.toContain('6')
  })

  it('shows both copies of a register that differ, and which one stands in the sum', () => {
    const visits = (count: number) => told('don-thu', '', { 'tiep-dan-luot': count })
    const both = [half('van-phong', [visits(2)]), half('ban-giam-hieu', [visits(6)])]
    expect(summaryView(twoKeepers, recordOf({ submissions: both })).disagreements).toEqual([
      {
        kind: 'copies',
        label: 'Số lượt tiếp công dân',
        copies: [
          { unit: 'Văn phòng', value: 2 },
          { unit: 'BGH', value: 6 },
        ],
      },
    ])
  })

  it('names the units whose figures do not fit, both numbers beside each other', () => {
    const models = told('dan-van-kheo', '', { 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 3 })
    const fitting = told('dan-van-kheo', '', { 'mo-hinh-dang-ky': 4, 'mo-hinh-cong-nhan': 1 })
    const submissions = [half('ngu-van', [models]), half('toan-tin', [fitting])]
    const { disagreements } = summaryView(plan, recordOf({ submissions }))
    expect(disagreements.map(disagreementText)).toEqual([
      'Số mô hình “Dân vận khéo” được công nhận: Ngữ văn ghi 1 mô hình đăng ký nhưng 3 mô hình được công nhận.',
    ])
    expect(section('II.3', submissions).sentence).toContain('5 mô hình')
  })

  it('counts who handed in, and cites only the plan of its year', () => {
    const obligations = [owes('ngu-van', 'accepted'), owes('toan-tin'), owes('ban-giam-hieu')]
    const view = summaryView(plan, recordOf({ obligations, submissions: [half('ngu-van', [])] }))
    expect(view).toMatchObject({ submitted: 1, total: 2, planNumber: undefined })
    expect(summaryView(plan, recordOf({ period: halfPeriod('dan-van', 2024) })).planNumber).toBe('49/KH-THPTNK')
  })
})
