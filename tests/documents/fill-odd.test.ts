import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import { fillSummary, fillWorkbook, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { copiesKey } from '../../src/domain/settlements.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { plan } from './support/period.ts'
import { figure, period, reported } from './support/reported.ts'
import { openWord, texts, type Word } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

describe('figures that contradict one another', () => {
  const office = reported('van-phong', '2026-05-26T09:00', {
    'cai-cach-vp': { figures: [figure('tthc-nhan', 40), figure('tthc-dung-han', 55)] },
    'don-thu': {
      figures: [figure('don-nhan', 2), figure('don-giai-quyet', 1), figure('don-ton', 0)],
    },
  })
  const teachers = reported('ngu-van', '2026-05-26T10:00', {
    'tuyen-truyen': { figures: [figure('quan-triet', 17, { of: 15 }), figure('tuyen-truyen-luot', 60)] },
    'dan-van-kheo': { figures: [figure('mo-hinh-dang-ky', 2), figure('mo-hinh-cong-nhan', 1)] },
  })
  const broken: PeriodInput = { ...period, reported: [office, teachers], choices: NO_CHOICES }
  const yellow = (word: Word): string =>
    all(word.body, 'w:r')
      .filter(run => all(run, 'w:highlight')[0]?.attributes['w:val'] === 'yellow')
      .map(textOf)
      .join('|')
      .replaceAll('\u00a0', ' ')

  it('stand in yellow in what goes to the Sở, with no share over 100%, and nothing else does', async () => {
    const word = openWord(await renderSummary(fillSummary(broken), { copy: 'clean' }))
    const marked = yellow(word)
    expect(marked).toContain('40 hồ sơ')
    expect(marked).toContain('55')
    expect(marked).toMatch(/tiếp nhận 2 đơn/)
    expect(marked).toContain('17/15')
    expect(marked).not.toContain('mô hình')
    expect(texts(word).join('\n')).not.toMatch(/1\d\d,?\d*%/)
  })

  it('are listed with their units in the working copy and the workbook', async () => {
    const working = texts(openWord(await renderSummary(fillSummary(broken), { copy: 'working' }))).join('\n')
    expect(working).toContain('Số liệu chưa khớp')
    expect(working).toContain('Văn phòng ghi nhận 40 hồ sơ nhưng 55 hồ sơ đúng hạn.')
    expect(working).toContain('Văn phòng ghi nhận 2 đơn, đã giải quyết 1 đơn, như vậy còn 1 đơn, nhưng ghi còn 0 đơn.')
    expect(working).toContain('Ngữ văn ghi 60 lượt người dự nhưng chưa có buổi tuyên truyền nào.')
    const sheets = Object.values(unzipSync(renderWorkbook(fillWorkbook(broken, []))))
    expect(sheets.map(part => strFromU8(part)).some(part => part.includes('nhận 40 hồ sơ nhưng 55'))).toBe(true)
  })

  it('of the sums alone are the whole school’s', async () => {
    const first = reported('ngu-van', '2026-05-26T09:00', {
      'dan-van-kheo': { figures: [figure('mo-hinh-cong-nhan', 3)] },
    })
    const other = reported('toan-tin', '2026-05-26T09:00', {
      'dan-van-kheo': { figures: [figure('mo-hinh-dang-ky', 1)] },
    })
    const summary = fillSummary({ ...period, reported: [first, other] })
    const working = texts(openWord(await renderSummary(summary, { copy: 'working' }))).join('\n')
    expect(working).toContain('Toàn trường ghi 1 mô hình đăng ký nhưng 3 mô hình được công nhận.')
  })

  it('are listed in the working copy with what is more than the school has, and with what was settled', async () => {
    const kept = withTwoKeepers(plan)
    const visits = (unit: string, value: number) =>
      reported(unit, '2026-05-26T09:00', { 'tiep-dan': { figures: [figure('tiep-dan-luot', value)] } })
    const copies = [
      { unit: 'van-phong', value: 2 },
      { unit: 'ban-giam-hieu', value: 3 },
    ]
    const summary = fillSummary({
      ...period,
      plan: kept,
      reported: [visits('van-phong', 2), visits('ban-giam-hieu', 3), teachers],
      settled: new Map([[copiesKey('tiep-dan-luot', copies), 3]]),
      facts: { ...period.facts, profile: { staff: 10, partyMembers: 5, classes: 4, pupils: 20, confirmed: true } },
    })
    const working = texts(openWord(await renderSummary(summary, { copy: 'working' }))).join('\n')
    expect(working).toMatch(/Sổ ghi khác nhau, đã thống nhất:\n- .*: lấy 3 \(Văn phòng 2, BGH 3\)\./)
    expect(working).toMatch(/các đơn vị ghi tổng cộng 17, trường có 10 cán bộ/)
  })

  it('are not made of figures that fit', () => {
    expect(fillSummary(period).figures.filter(({ misfits, unfit }) => misfits ?? unfit)).toEqual([])
  })
})

describe('what people proposed to change in the plan', () => {
  const proposed = 'Dời hạn nộp của các tổ sang 15/6 (Tổ Ngữ văn)'
  const input = (own: PeriodInput['own']): PeriodInput => ({ ...period, planChanges: [proposed], own })
  const copyOf = async (copy: 'clean' | 'working', own: PeriodInput['own']) =>
    texts(openWord(await renderSummary(fillSummary(input(own)), { copy }))).join('\n')

  it('stands in both copies while nothing is written there, and in the working copy afterwards too', async () => {
    const written = [{ key: 'phuong-huong', text: 'Tiếp tục thực hiện Kế hoạch' }]
    expect(await copyOf('working', [])).toContain(proposed)
    expect(await copyOf('clean', [])).toContain(proposed)
    expect(await copyOf('working', written)).toContain(proposed)
    expect(await copyOf('clean', written)).not.toContain(proposed)
  })
})

describe('figures of the year before that an officer entered', () => {
  const entered = new Map([['tuyen-truyen-buoi', { value: 123_457 }]])
  const appendix = async (input: PeriodInput) =>
    texts(openWord(await renderSummary(fillSummary(input), { copy: 'clean' }))).join('\n')
  const bare: PeriodInput = { ...period, lastYear: [] }

  it('stand in the comparison, are added to nothing, and leave a report without any as it was', async () => {
    expect(await appendix(bare)).not.toContain('Cùng kỳ năm')
    expect(await appendix({ ...bare, entered: new Map() })).toBe(await appendix(bare))
    const compared = await appendix({ ...bare, entered })
    expect(compared).toContain('Cùng kỳ năm 2025')
    expect(compared.split('123.457')).toHaveLength(2)
    const sums = ({ figures }: ReturnType<typeof fillSummary>) => figures.map(({ indicator, now }) => [indicator, now])
    const told = (input: PeriodInput) => sums(fillSummary(input)).filter(([, now]) => now !== null)
    expect(told({ ...bare, entered })).toEqual(told(bare))
  })

  it('are shown in the workbook as whose they are', () => {
    const sheets = Object.values(
      unzipSync(renderWorkbook(fillWorkbook({ ...bare, entered, enteredBy: 'Đầu mối nhập' }, []))),
    )
    expect(sheets.map(part => strFromU8(part)).some(part => part.includes('Đầu mối nhập'))).toBe(true)
  })

  it('give way to what was reported', () => {
    const unit = plan.units.find(({ id }) => id === 'ngu-van')
    if (!unit) throw new Error('no unit')
    const lastYear = [{ unit, figures: [figure('tuyen-truyen-buoi', 7, { hosting: 'host' })] }]
    const found = fillSummary({ ...bare, lastYear, entered }).figures.find(
      ({ indicator }) => indicator === 'tuyen-truyen-buoi',
    )
    expect(found?.lastYear).toEqual({ value: 7 })
  })
})
