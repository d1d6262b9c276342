import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import { fillSummary, fillWorkbook, type PeriodInput } from '../../src/domain/documents/fill.ts'
import type { SummaryModel } from '../../src/domain/documents/summary.ts'
import { fillUnitReport } from '../../src/domain/documents/unit-report-fill.ts'
import type { SentFigures } from '../../src/domain/figure.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { workbookNote } from '../../src/text/documents/workbook.ts'
import { at, plan } from './support/period.ts'
import { deadlines, figure, period, reported } from './support/reported.ts'
import { openWord, texts } from './support/word.ts'

const form = { addressee: plan.school.name, signature: { office: ['Tổ trưởng'] }, recipients: [], date: {} }

describe('documents filled from the records of a period', () => {
  const summary = fillSummary(period)

  it('counts once: a joint event with its host, a register from one of its keepers', () => {
    const sum = (id: string) => summary.figures.find(({ indicator }) => indicator === id)
    expect(sum('tuyen-truyen-buoi')).toMatchObject({ now: { value: 3 }, lastYear: { value: 2 } })
    expect(sum('tiep-dan-luot')?.now).toEqual({ value: 4 })
    expect(sum('tiep-dan-luot')?.byUnit).toHaveLength(1)
    expect(sum('kiem-tra')).toBeUndefined()
  })

  it("keeps the officer's choice, drops words about a register, and knows what came since", () => {
    expect(summary.words.map(({ unit, text, changed }) => [unit.id, text, changed])).toEqual([
      ['toan-tin', 'dự buổi của Đoàn', true],
      ['toan-tin', '', true],
      ['ngu-van', 'tuyên truyền Luật', false],
      ['ngu-van', '“Tủ sách dùng chung”: góp sách, cho mượn; đã được công nhận', false],
      ['van-phong', '', false],
      ['ban-giam-hieu', '', false],
    ])
    const standing = summary.told.points.map(({ id, text }) => [text, summary.told.standing.get(id)?.printed])
    expect(standing).toEqual([
      ['dự buổi của Đoàn', false],
      ['tuyên truyền Luật', true],
      ['“Tủ sách dùng chung”', true],
    ])
    expect(summary.changes).toMatchObject([{ unit: { id: 'toan-tin' }, what: 'first-report' }])
    expect(summary.models).toMatchObject([
      { unit: { id: 'ngu-van' }, name: 'Tủ sách dùng chung', deed: 'Góp sách, cho mượn', recognised: true },
    ])
  })

  it('shows the board without the BGH, with timeliness against the internal target', () => {
    expect(summary.units.map(({ unit, state, timeliness }) => [unit.id, state, timeliness?.kind])).toEqual([
      ['ngu-van', 'submitted', 'before-target'],
      ['toan-tin', 'submitted', 'on-time'],
      ['van-phong', 'submitted', 'before-target'],
      ['hoa-sinh', 'pending', 'not-due'],
    ])
    expect(summary.period.lastReport).toEqual(at('2026-05-28T09:00'))
  })

  it('makes the report, the workbook and the own report of a unit', async () => {
    const report = texts(openWord(await renderSummary(summary, { copy: 'clean' }))).join('\n')
    expect(report).toContain('Tổ Ngữ văn đã tổ chức 3 buổi tuyên truyền với 40 lượt người dự.')
    expect(report).not.toContain('Ông A')
    expect(report).not.toContain('Dự buổi của Đoàn')
    const workbook = fillWorkbook(period, [])
    // The event of another unit is told, and not added.
    expect(workbook.figures[0]?.rows.filter(({ unit }) => unit.id === 'toan-tin')).toMatchObject([
      { indicator: 'tuyen-truyen-buoi', counted: 'partner' },
    ])
    expect(renderWorkbook(workbook).length).toBeGreaterThan(5000)
    const [first, , , , missing] = period.reported
    const own = first === undefined ? undefined : fillUnitReport(period, first, form)
    expect(own === undefined ? [] : texts(openWord(await renderUnitReport(own)))).toContain(
      'Tổ đã tổ chức 3 buổi tuyên truyền với 40 lượt người dự. Nội dung: tuyên truyền Luật.',
    )
    expect(missing === undefined ? null : fillUnitReport(period, missing, form)).toBeUndefined()
  })

  it('tells of a year the sums alone', async () => {
    const told = { 'tuyen-truyen': { figures: [{ indicator: 'tuyen-truyen-buoi', value: 4 }] } }
    const half = [{ indicator: 'tuyen-truyen-buoi', value: 3 }]
    const year = reported('ngu-van', '2026-12-01T09:00', told, {
      half,
      figures: [{ indicator: 'tuyen-truyen-buoi', value: 7 }],
    })
    const own = fillUnitReport({ ...period, reported: [year] }, year, form)
    const lines = own === undefined ? [] : texts(openWord(await renderUnitReport(own)))
    expect(lines).toContain('Tổ đã tổ chức 7 buổi tuyên truyền.')
    expect(lines.join('\n')).not.toMatch(/6 tháng: 3|thêm: 4/)
  })
})

it('shows of a year what June alone has told, also of what does not add up', () => {
  const office = reported('van-phong', null, {}, { half: [figure('don-ton', 0)] })
  const { figures } = fillSummary({ ...period, reported: [office], choices: NO_CHOICES })
  expect(figures.find(({ indicator }) => indicator === 'don-ton')).toMatchObject({ now: null, half: { value: 0 } })
})

describe('the half-year in the report of a year', () => {
  const told = [figure('tuyen-truyen-buoi', 5), figure('don-ton', 0)]
  const input = (sentHalf?: SentFigures): PeriodInput => ({
    ...period,
    deadlines: { ...deadlines, period: yearPeriod('dan-van', 2026) },
    reported: [reported('van-phong', '2026-11-20T09:00', {}, { half: told, figures: told })],
    choices: NO_CHOICES,
    sentHalf,
  })
  const year = (sentHalf?: SentFigures) => fillSummary(input(sentHalf))
  const half = (model: SummaryModel) =>
    Object.fromEntries(model.figures.flatMap(({ indicator, half: june }) => (june ? [[indicator, june]] : [])))

  it('is what the report that was sent had told, and the officer sees where the units say otherwise by now', async () => {
    const sent = [
      { indicator: 'tuyen-truyen-buoi', value: 3 },
      { indicator: 'quan-triet', value: 58, of: 62 },
    ]
    const model = year({ number: '35/BC-THPTNK', figures: sent })
    expect(half(model)).toEqual({ 'tuyen-truyen-buoi': { value: 3 }, 'quan-triet': { value: 58, of: 62 } })
    const working = texts(openWord(await renderSummary(model, { copy: 'working' }))).join('\n')
    expect(working).toContain(
      'Cột 6 tháng đầu năm ghi theo Báo cáo số 35/BC-THPTNK đã gửi; đến nay các đơn vị báo khác:',
    )
    expect(working).toContain('- Số buổi tuyên truyền: đã gửi 3, nay 5')
    expect(working).toContain('trên tổng số: đã gửi 58/62 (93,5%), nay –')
    expect(texts(openWord(await renderSummary(model, { copy: 'clean' }))).join()).not.toContain('nay 5')
  })

  it('is in the workbook what the units told, which says where that differs', () => {
    const note = (value: number) => {
      const figures = [
        { indicator: 'tuyen-truyen-buoi', value },
        { indicator: 'don-ton', value: 0 },
      ]
      return workbookNote(fillWorkbook(input({ number: '35/BC-THPTNK', figures }), []))
    }
    expect(note(3)).toContain('là số các đơn vị báo đến nay, có chỗ khác Báo cáo số 35/BC-THPTNK đã gửi')
    expect(note(5)).not.toContain('Báo cáo số')
  })

  it('is what the units told where none was sent', () => {
    const model = year()
    expect(half(model)).toEqual({ 'tuyen-truyen-buoi': { value: 5 }, 'don-ton': { value: 0 } })
    expect(model.sentHalf).toBeUndefined()
  })
})
