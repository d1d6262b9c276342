import type { OpeningNoticeModel, UrgingLetterModel } from '../../../src/domain/documents/letters.ts'
import type { UnitReportModel } from '../../../src/domain/documents/unit-report.ts'
import { at, emptyPeriod, plan } from './period.ts'

const indicator = (id: string) => {
  const found = plan.indicators.find(candidate => candidate.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const title = (code: string) => plan.areas.find(area => area.code === code)?.title ?? code

export const unitReport: UnitReportModel = {
  school: plan.school,
  unit: 'Tổ Ngữ văn',
  code: 'NV',
  subject: plan.subject,
  plan: { number: plan.number, signedOn: at(plan.signedOn) },
  period: { ...emptyPeriod().period, key: 'dan-van.2026-Y', label: 'năm 2026' },
  addressee: 'Ban Giám hiệu Trường THPT Nguyễn Khuyến (qua Công đoàn trường)',
  sections: [
    {
      area: 'II.1',
      areaTitle: title('II.1'),
      state: 'given',
      text: '4 lần; ký cam kết ứng xử',
      figures: [{ indicator: indicator('hop-long-ghep'), amount: { value: 7 }, parts: { halfYear: 3, added: 4 } }],
    },
    {
      area: 'II.2',
      areaTitle: title('II.2'),
      state: 'given',
      text: '- 12/3: Luật Thực hiện dân chủ ở cơ sở, 14 người\n- 20/4: Quy tắc ứng xử, 15 người',
      figures: [
        { indicator: indicator('tuyen-truyen-buoi'), amount: { value: 2 }, partner: true },
        { indicator: indicator('quan-triet'), amount: { value: 14, of: 15 } },
      ],
    },
    { area: 'II.3', areaTitle: title('II.3'), state: 'none', text: '', figures: [] },
    {
      area: 'II.4',
      areaTitle: title('II.4'),
      state: 'given',
      text: 'ủng hộ học sinh nghèo',
      figures: [{ indicator: indicator('ho-tro-tien'), amount: { value: 1_500_000 } }],
    },
    { area: 'II.5', areaTitle: title('II.5'), state: 'skipped', text: '', figures: [] },
    { area: 'III', areaTitle: title('III'), state: 'given', text: 'đề nghị thêm máy chiếu', figures: [] },
  ],
  attachments: [{ label: 'Tuyên truyền', name: 'anh-1.jpg', caption: 'Buổi ký cam kết' }],
  receipt: { code: 'NV-01', at: at('2026-11-27T16:42'), source: 'on-behalf' },
  date: { day: 27, month: 11, year: 2026 },
  signature: { office: ['Tổ trưởng'], name: 'Trần Thị Bình' },
  recipients: ['Như trên;', 'Lưu: Tổ Ngữ văn.'],
}

const letter = {
  school: plan.school,
  subject: plan.subject,
  plan: {},
  year: 2026,
  periodLabel: '6 tháng đầu năm 2026',
  dates: { unitsNamed: at('2026-06-10'), target: at('2026-05-28'), schoolNamed: at('2026-06-05') },
  date: {},
  signature: { office: ['KT. Hiệu trưởng', 'Phó Hiệu trưởng'] },
  recipients: ['Như trên;', 'Lưu: VT, CĐ.'],
  writtenAt: at('2026-05-29'),
} as const

export const urging: UrgingLetterModel = {
  ...letter,
  unit: 'Tổ Sử - Địa - GDKT&PL',
  towards: 'unit',
  kind: 'half',
  past: { school: false, units: false },
  answerBy: at('2026-06-02'),
}

export const opening: OpeningNoticeModel = {
  ...letter,
  plan: { number: plan.number, signedOn: at(plan.signedOn) },
  areas: plan.areas.filter(({ code }) => code !== 'III').map(area => area.shortTitle),
  windowFrom: at('2026-01-01'),
  recipients: ['Như trên;', 'BGH;', 'Lưu: VT.'],
}
