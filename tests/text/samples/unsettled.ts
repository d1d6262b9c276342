import type { UnsettledSay } from '../../../src/conversation/vocabulary/unsettled.ts'
import type { Disagreement } from '../../../src/domain/figures-sum.ts'
import { misfitsIn } from '../../../src/domain/relations.ts'
import { at } from '../../domain/plan-49.ts'
import { boardLine, half, hung, plan } from '../people.ts'
import type { Samples } from './facts.ts'

const [misfit] = misfitsIn(plan.indicators, [
  { indicator: 'mo-hinh-dang-ky', value: 1 },
  { indicator: 'mo-hinh-cong-nhan', value: 3 },
])
if (!misfit) throw new Error('three of one fit')
const label = 'Số lượt tiếp công dân'
const register: Disagreement = {
  kind: 'copies',
  label,
  copies: [
    { unit: 'Văn phòng', value: 2 },
    { unit: 'BGH', value: 6 },
  ],
}
const models: Disagreement = { kind: 'misfit', label: 'Số mô hình', units: [{ unit: 'Ngữ văn', misfit }] }
const people = { kind: 'over-staff', label: 'Số người được quán triệt', of: 90, staff: 82 } as const
const joint = 'Số hoạt động phối hợp do đơn vị của trường chủ trì'
const nobody = { kind: 'no-host', label: joint, units: [{ unit: 'Đại diện CMHS', value: 2 }] } as const
const twice = {
  kind: 'two-hosts',
  label: joint,
  units: ['Ngữ văn', 'Đoàn TNCS'],
  deed: 'cùng Đoàn xã dọn vệ sinh đường làng',
} as const
const below = { kind: 'below-sent', label, sent: 6, now: 4, number: '35/BC-THPTNK' } as const
const done = { say: 'unsettled-done', row: register, value: 2 } as const

export const UNSETTLED: Samples<UnsettledSay> = {
  unsettled: [
    { say: 'unsettled', period: half, rows: [register, models, people, nobody, twice] },
    { say: 'unsettled', period: half, rows: [below] },
  ],
  'unsettled-one': [register, models, people, nobody, twice, below].map(row => ({ say: 'unsettled-one', row })),
  'unsettled-number': [true, false].map(again => ({ say: 'unsettled-number', label, again })),
  'unsettled-done': [
    { ...done, of: 'Văn phòng', left: 1 },
    { ...done, left: 0 },
    { say: 'unsettled-done', row: models, left: 0 },
  ],
  'register-taken': [{}, { of: 'Văn phòng' }].map(of => ({
    say: 'register-taken',
    label,
    value: 2,
    ...of,
    by: hung,
    at: at('30/5/2026'),
  })),
  'still-missing': [
    {
      say: 'still-missing',
      period: half,
      units: [boardLine('ngu-van'), boardLine('toan-tin', { unreachable: true })],
      unheard: ['cong-doan', 'khuyen-hoc', 'ban-giam-hieu'].map(id => boardLine(id, { unreachable: true })),
      figures: [{ label: 'Số tin, bài', units: ['Ngữ văn', 'Hóa - Sinh'] }],
      parts: [
        { row: 'profile', part: 1, item: undefined, state: 'empty' },
        { row: 'own', part: 3, item: 2, title: 'Hạn chế, khó khăn', state: 'drafted' },
      ],
    },
  ],
}
