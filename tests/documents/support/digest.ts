import { type BoardModel, type BoardUnit, shownOnBoard } from '../../../src/domain/documents/board.ts'
import type { DigestModel, DigestUnit, SectionState } from '../../../src/domain/documents/digest.ts'
import { quarterPeriod } from '../../../src/domain/period.ts'
import type { Timeliness } from '../../../src/domain/timeliness.ts'
import { at, plan, unitsOf } from './period.ts'

const areas = plan.areas.filter(({ code }) => code.startsWith('II.'))
const states: readonly (SectionState | null)[] = [
  'good',
  'good',
  'under-way',
  'good',
  'nothing',
  'difficult',
  'good',
  'unknown',
  null,
]

const standings: readonly Timeliness[] = [
  { submitted: true, kind: 'before-target', days: 2 },
  { submitted: true, kind: 'after-target', days: 1 },
  { submitted: true, kind: 'on-named-day' },
  { submitted: true, kind: 'overdue', days: 2 },
  { submitted: false, kind: 'overdue', days: 21 },
  { submitted: false, kind: 'extended', until: at('2026-06-20'), daysLeft: 3 },
]

/** The third quarter of 2026 of `count` units, some with names that do not fit. */
export function quarter(count = 15): DigestModel {
  return {
    school: plan.school,
    subject: plan.subject,
    plan: {},
    period: quarterPeriod('dan-van', 2026, 3),
    label: 'quý III năm 2026',
    ordered: 'III.1',
    named: '10/6',
    sections: areas.map(({ code, title, shortTitle }, i) => ({
      code,
      title,
      shortTitle,
      sentence: i === 0 ? [{ text: 'Các tổ đã tổ chức 12 cuộc họp có lồng ghép nội dung dân vận.' }] : [],
      answered: 13 - i,
      reported: 14,
      asked: 15,
      points: i === 4 ? ['3 ý kiến góp ý, kiến nghị chưa trả lời'] : [],
      mark: (['good', 'pass', null, null, null, null] as const)[i] ?? null,
      proposal: (['pass', 'pass', 'pass', 'good', 'attention', null] as const)[i] ?? null,
    })),
    units: unitsOf(count).map(
      (unit, i): DigestUnit => ({
        unit:
          i === 6 ? { ...unit, shortName: 'Giáo dục thể chất - Giáo dục quốc phòng và an ninh, cơ sở Vĩnh Bảo' } : unit,
        sections: areas.map((_, n) => states[(i * 2 + n * 3) % states.length] ?? null),
        punctuality: (['before-target', 'in-time', 'before-target', 'late', 'missing'] as const)[i % 5] ?? 'missing',
        standing: standings[i % standings.length] ?? null,
        answered: 7,
        asked: 8,
        trend: (['up', 'level', 'first', 'down'] as const)[i % 4] ?? null,
      }),
    ),
    participation: [
      { name: 'quý III năm 2025', label: 'III/25', reported: 9, of: 15 },
      { name: 'quý IV năm 2025', label: 'IV/25', reported: 12, of: 15 },
      { name: 'quý I năm 2026', label: 'I/26', reported: 11, of: 15 },
      { name: 'quý II năm 2026', label: 'II/26', reported: 15, of: 15 },
      { name: 'quý III năm 2026', label: 'III/26', reported: 13, of: 15 },
    ],
    figures: plan.indicators.slice(0, 8).map((indicator, i) => ({
      indicator,
      now: indicator.measure === 'ratio' ? { value: 78, of: 80 } : { value: 12 + i },
      beside: i === 3 ? null : indicator.measure === 'ratio' ? { value: 60, of: 80 } : { value: 9 },
    })),
    figuresOf: { report: '6 tháng đầu năm 2026', now: '6 tháng đầu năm 2026', beside: '6 tháng đầu năm 2025' },
    difficulties: [{ text: 'Giáo viên dạy kín tuần', units: unitsOf(3) }],
    wishes: [{ text: 'Xếp một buổi trống chung', units: unitsOf(2) }],
    obstacles: [
      {
        text: 'máy chiếu phòng 12 hỏng',
        unit: unitsOf(4)[3] ?? { id: '', name: '', shortName: '' },
        at: at('2026-08-12T09:00'),
        ...{ kind: 'obstacle', stage: 'officer', days: 3 },
        state: 'answered',
        answer: 'đã thay máy mới',
      },
      {
        text: 'Máy chiếu phòng 12 hỏng.',
        unit: unitsOf(5)[4] ?? { id: '', name: '', shortName: '' },
        at: at('2026-08-20T09:00'),
        ...{ kind: 'obstacle', stage: 'officer', days: 0 },
        state: 'closed',
        answer: 'Đã thay máy mới.',
      },
      {
        text: 'chưa có kinh phí cho hội thi',
        unit: unitsOf(9)[8] ?? { id: '', name: '', shortName: '' },
        at: at('2026-09-12T09:00'),
        ...{ kind: 'obstacle', stage: 'officer', days: 6 },
        state: 'open',
        answer: '',
      },
    ],
    ahead: [
      { what: 'Các đơn vị gửi báo cáo năm 2026', date: at('2026-12-02') },
      { what: 'Nhà trường báo cáo Sở GD&ĐT Hải Phòng', date: at('2026-12-09') },
    ],
    decisions: [{ text: 'cử người báo cáo cho Ban Thanh tra nhân dân, Hội Khuyến học' }],
    planKept: false,
    directions: [
      { text: 'Các tổ cử người phụ trách tin bài', outcome: 'none', shown: '' },
      {
        text: 'cử người báo cáo cho Hội Khuyến học',
        outcome: 'under-way',
        shown: 'còn 1 đơn vị chưa có người báo cáo',
      },
    ],
    date: {},
    signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
    recipients: ['BGH;', 'Công đoàn trường;', 'Lưu: VT.'],
    compiledAt: at('2026-10-01T07:30'),
  }
}

export function board(count = 15): BoardModel {
  const { shown, ...counted } = shownOnBoard(boardUnits(count))
  return {
    label: '6 tháng đầu năm 2026',
    schoolName: plan.school.name,
    remark: 'Gửi Sở trước 05/6, còn 5 ngày làm việc',
    sections: plan.areas.map(({ code, shortTitle }) => ({ code, shortTitle })),
    ...counted,
    units: shown,
    at: at('2026-05-28T15:30'),
  }
}

const boardUnits = (count: number): readonly BoardUnit[] =>
  unitsOf(count).map((unit, i) => ({
    unit,
    sections: plan.areas.map(
      (_, n) => (['answered', 'answered', 'nothing', 'open', null] as const)[(i + n) % 5] ?? null,
    ),
    state: (['accepted', 'accepted', 'submitted', 'drafting', 'pending', 'returned'] as const)[i % 6] ?? 'pending',
  }))
