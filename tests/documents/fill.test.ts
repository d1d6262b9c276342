import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import type { Deadlines } from '../../src/domain/deadline.ts'
import { fillSummary, fillWorkbook, type PeriodInput } from '../../src/domain/documents/fill.ts'
import type { ReportedUnit } from '../../src/domain/documents/reported.ts'
import { fillUnitReport } from '../../src/domain/documents/unit-report-fill.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { newObligation } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { halfPeriod } from '../../src/domain/period.ts'
import type { AnswerState } from '../../src/domain/report.ts'
import { copiesKey } from '../../src/domain/settlements.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { at, outline, plan } from './support/period.ts'
import { openWord, texts, type Word } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

type Told = Record<
  string,
  { readonly state?: AnswerState; readonly text?: string; readonly figures?: readonly Figure[] }
>

/** A unit that handed in `told`, by prompt, at a moment; nothing: it has not. */
function reported(
  id: string,
  moment: string | null,
  told: Told = {},
  changes: Partial<ReportedUnit> = {},
): ReportedUnit {
  const unit = plan.units.find(candidate => candidate.id === id)
  if (unit === undefined) throw new Error(id)
  const obligationId = owedKey('dan-van.2026-H1', id)
  const submittedAt = moment === null ? null : at(moment)
  const answers = Object.entries(told).map(([promptId, { state = 'given', text = '', figures = [] }]) => ({
    promptId,
    state,
    text,
    figures,
    authorId: 1,
    updatedAt: at(moment ?? '2026-05-01'),
  }))
  return {
    unit,
    obligation: {
      ...newObligation('dan-van.2026-H1', id, at(moment ?? '2026-05-07')),
      state: submittedAt === null ? 'pending' : 'submitted',
      submittedAt,
      version: submittedAt === null ? 0 : 1,
    },
    submission:
      submittedAt === null
        ? null
        : { obligationId, version: 1, submittedAt, memberId: 1, source: 'chat', answers, attachments: 0 },
    figures: answers.flatMap(({ figures }) => figures),
    attachments: [],
    answered: answers.length,
    ...changes,
  }
}

const deadlines: Deadlines = {
  period: halfPeriod('dan-van', 2026),
  unitsNamed: at('2026-06-10'),
  unitsLast: at('2026-06-09'),
  unitsWorking: at('2026-06-09'),
  schoolNamed: at('2026-06-05'),
  schoolLast: at('2026-06-04'),
  schoolWorking: at('2026-06-04'),
  internalProposed: at('2026-05-28'),
  target: at('2026-05-28'),
  contradiction: true,
  sources: { units: 'III.2', school: 'III.3' },
  opensOn: at('2026-05-07'),
  windowFrom: at('2026-01-01'),
  windowUntil: at('2026-06-14'),
}

const figure = (indicator: string, value: number, rest: Partial<Figure> = {}): Figure => ({ indicator, value, ...rest })

const period: PeriodInput = {
  plan,
  outline,
  citation: {},
  basis: [],
  facts: { spread: [], carried: new Map() },
  deadlines,
  label: '6 tháng đầu năm 2026',
  labelLastYear: '6 tháng đầu năm 2025',
  reported: [
    reported(
      'ngu-van',
      '2026-05-27T16:42',
      {
        'tuyen-truyen': {
          text: 'tuyên truyền Luật',
          figures: [figure('tuyen-truyen-buoi', 3), figure('tuyen-truyen-luot', 40)],
        },
        'dan-van-kheo': {
          text: '“Tủ sách dùng chung”: góp sách, cho mượn; đã được công nhận',
          figures: [figure('mo-hinh-dang-ky', 1)],
        },
      },
      { receipt: 'NV-01' },
    ),
    reported('toan-tin', '2026-05-28T09:00', {
      'tuyen-truyen': { text: 'dự buổi của Đoàn', figures: [figure('tuyen-truyen-buoi', 2, { hosting: 'partner' })] },
      'dan-van-kheo': { state: 'none' },
    }),
    reported('van-phong', '2026-05-26T09:00', {
      'tiep-dan': { text: 'Ông A đến hỏi', figures: [figure('tiep-dan-luot', 4)] },
    }),
    reported('ban-giam-hieu', '2026-05-25T09:00', { 'tiep-dan': { figures: [figure('tiep-dan-luot', 4)] } }),
    reported('hoa-sinh', null),
  ],
  lastYear: [
    {
      unit: plan.units.find(({ id }) => id === 'ngu-van') ?? plan.units[0] ?? fail(),
      figures: [figure('tuyen-truyen-buoi', 2)],
    },
  ],
  choices: { ...NO_CHOICES, unticked: new Set(['dan-van.2026-H1:toan-tin/tuyen-truyen']) },
  own: [],
  since: at('2026-05-27T18:00'),
  now: at('2026-05-28T15:30'),
  asOf: at('2026-05-28T09:00'),
  date: {},
  signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
}

function fail(): never {
  throw new Error('no units')
}

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
