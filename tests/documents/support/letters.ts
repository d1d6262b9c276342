import type { OpeningNoticeModel, UrgingLetterModel } from '../../../src/domain/documents/letters.ts'
import type { UnitReportModel } from '../../../src/domain/documents/unit-report.ts'
import { at, emptyPeriod, plan } from './period.ts'

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
      figures: 'Tổ đã tổ chức 7 cuộc họp.',
      points: ['ký cam kết ứng xử', 'sơ kết'],
    },
    { area: 'II.3', areaTitle: title('II.3'), figures: '', points: [] },
  ],
  voice: { difficulties: [], toSchool: ['thêm máy chiếu'], toSuperior: [] },
  attachments: [
    { label: 'Tuyên truyền', caption: 'Buổi ký cam kết' },
    { label: 'Tuyên truyền', caption: '' },
  ],
  submittedAt: at('2026-11-27T16:42'),
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
