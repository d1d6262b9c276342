import { describe, expect, it } from 'vitest'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import { saysOfYear, tellsWholeYear } from '../../src/domain/reading/whole-year.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { at, done, factsOf, handedIn, heard, hoa, open, outline, owes, reportOf, talk, told } from '../support/facts.ts'

/** The year's report of tổ Ngữ văn, which told 4 meetings in June. */
function inDecember() {
  const year = yearPeriod('dan-van', 2026)
  const obligation = owes('ngu-van', 'drafting', { periodKey: year.key })
  const half = handedIn('ngu-van', [told('hop', '4 lần', { 'hop-long-ghep': 4 })], {
    period: halfPeriod('dan-van', 2026),
  })
  const teacher = talk(
    factsOf(hoa, {
      now: at('20/11/2026 9:00'),
      periods: [open(year)],
      obligations: [obligation],
      report: reportOf(obligation, { half }),
    }),
  )
  teacher.command('report')
  return teacher
}

describe('since when the year’s report asks', () => {
  it('is since each section was told last, so that a supplement leaves no hole in the others', () => {
    const year = yearPeriod('dan-van', 2026)
    const half = { period: halfPeriod('dan-van', 2026) }
    const first = told('hop', '4 lần', { 'hop-long-ghep': 4 })
    const second = { ...told('tuyen-truyen', '2 buổi', { 'tuyen-truyen-buoi': 2 }), updatedAt: at('29/5/2026 9:00') }
    const versions = [
      handedIn('ngu-van', [first], { ...half, submittedAt: at('27/5/2026 16:42') }),
      handedIn('ngu-van', [first, second], { ...half, version: 2, submittedAt: at('29/5/2026 9:05') }),
    ]
    const obligation = owes('ngu-van', 'drafting', { periodKey: year.key })
    const report = reportOf(obligation, { half: versions[1], halfVersions: versions })
    const facts = { now: at('20/11/2026 9:00'), periods: [open(year)], obligations: [obligation], report }
    const teacher = talk(factsOf(hoa, facts))
    expect(heard(teacher.command('report'), 'question').since.toISODate()).toBe('2026-05-27')
    expect(heard(teacher.presses('skip'), 'question').since.toISODate()).toBe('2026-05-29')
  })
})

describe('"cả năm" in the year’s report', () => {
  it('is asked about once: six are new, or ten', () => {
    const teacher = inDecember()
    const effects = teacher.types('cả năm 10 lần')
    expect(renderSay(heard(effects, 'doubt'), { you: 'cô', name: 'Hoa' })).toBe(
      'Cô viết: "cả năm 10 lần". Trợ lý hiểu là 10 lần cho cả năm, tức mới thêm 6 lần sau 6 tháng đầu. Đúng không ạ?',
    )
    expect(done(effects, 'answer').answer.figures).toEqual([{ indicator: 'hop-long-ghep', value: 6 }])
  })

  it.each(['thêm 6 lần nữa là cả năm 10 lần', 'cả năm 10 lần, 6 tháng cuối 6 lần'])(
    'told with what is new agrees with it: %s',
    text => {
      const effects = inDecember().types(text)
      expect(outline(effects)).toEqual(['[answer]', '[obligation]', 'question'])
      expect(done(effects, 'answer').answer.figures).toEqual([{ indicator: 'hop-long-ghep', value: 6 }])
    },
  )

  it('is asked about where the two do not agree, and the total is no figure of its own', () => {
    const doubt = heard(inDecember().types('thêm 5 lần nữa là cả năm 10 lần'), 'doubt')
    expect(renderSay(doubt, { you: 'cô', name: 'Hoa' })).toContain('Trợ lý hiểu là 5 lần. Đúng không ạ?')
  })

  it('is not asked about without those words, nor of fewer than June told', () => {
    expect(outline(inDecember().types('10 lần'))).toEqual(['[answer]', '[obligation]', 'question'])
    expect(outline(inDecember().types('cả năm 3 lần'))).toEqual(['[answer]', '[obligation]', 'question'])
  })

  it.each([
    ['cả năm', 'whole'],
    ['đúng, cả năm 10 lần', 'whole'],
    ['mới thêm 10 lần 6 tháng cuối', 'new'],
    ['cả năm 12 lần', undefined],
    ['đúng', undefined],
  ])('is answered in words: %s', (reply, meant) => expect(saysOfYear(reply, 10)).toBe(meant))

  it.each([
    ['cả năm 10 lần', true],
    ['tổng cả năm 5 buổi, 150 lượt', true],
    ['10 lần (cả 4 lần kỳ trước)', true],
    ['ca nam 10 lan', true],
    ['10 lần, gồm cả 6 tháng đầu', true],
    ['lũy kế 10 lần', true],
    ['10 lần', false],
    ['cả tổ họp 10 lần', false],
    ['10 lần trong năm học', false],
  ])('%s: %s', (text, whole) => expect(tellsWholeYear(text)).toBe(whole))
})
