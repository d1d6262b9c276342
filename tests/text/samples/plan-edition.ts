import type { PlanEditionSay, ToldEdition, ToldFounding } from '../../../src/conversation/vocabulary/plan-edition.ts'
import type { PlanChanges } from '../../../src/domain/plan-changes.ts'
import { hung, unit } from '../people.ts'
import { now, type Samples } from './facts.ts'

const nothing: PlanChanges = {
  days: [],
  added: [],
  gone: [],
  renamed: [],
  recipients: { added: [], gone: [] },
  same: { days: 4, sections: 6 },
}
const told: ToldEdition = {
  year: 2027,
  number: '12/KH-THPTNK',
  signedOn: '2027-01-15',
  beforeYear: 2026,
  changes: nothing,
}
const day = { from: 'unit', kind: 'year', strictWas: true, strict: true } as const
const changes: PlanChanges = {
  days: [
    { ...day, was: { day: 6, month: 12 }, now: { day: 3, month: 12 } },
    { ...day, from: 'school', kind: 'half', was: { day: 5, month: 6 }, now: undefined },
  ],
  added: [
    { code: 'II.7', title: 'Chuyển đổi số trong nhà trường', asked: true },
    { code: 'II.8', title: 'Công tác khác', asked: false },
  ],
  gone: [{ title: 'Công tác tiếp dân, xử lý đơn thư', questions: 4 }],
  renamed: [{ was: 'Công tác tuyên truyền', now: 'Công tác thông tin, tuyên truyền' }],
  recipients: { added: ['Chi bộ'], gone: ['Đăng Website'] },
  same: { days: 2, sections: 4 },
}
const last = { number: '49/KH-THPTNK', year: 2026 }

const founds = { subject: 'công tác bảo đảm an toàn trường học', topic: 'an toàn trường học' }
const founding: ToldFounding = {
  ...founds,
  days: [{ line: 'unit-half', before: { day: 20, month: 5 }, strict: true }],
  sections: [
    {
      title: 'Truyền thông',
      units: [unit('toan-tin'), unit('ngu-van'), unit('doan-thanh-nien')],
      all: false,
      figures: ['buổi truyền thông'],
    },
    { title: 'Tư vấn', units: [], all: false, figures: [] },
    { title: 'Trực cổng', units: [unit('van-phong')], all: true, figures: [] },
  ],
  recipients: ['Sở GD&ĐT Hải Phòng', 'Lưu: VT'],
  questions: 4,
}

export const PLAN_EDITION: Samples<PlanEditionSay> = {
  'plan-which': [{ say: 'plan-which' }],
  'plan-ask': [2026, 2027].map(year => ({ say: 'plan-ask', topic: 'dân vận', year, last })),
  'plan-ask-head': (['number', 'date', 'both'] as const).map(missing => ({
    say: 'plan-ask-head',
    missing,
    year: 2027,
    last: last.number,
  })),
  'plan-none': (['no-plan', 'picture', 'old-word', 'pdf', 'other'] as const).map(why => ({ say: 'plan-none', why })),
  'plan-reading': [{ say: 'plan-reading' }],
  'plan-wrong-year': (['over', 'ahead', 'not-signed-yet'] as const).map(why => ({
    say: 'plan-wrong-year',
    why,
    year: 2025,
    last,
  })),
  'plan-same': [{ say: 'plan-same', number: told.number, year: 2027 }],
  'plan-offered': [
    { say: 'plan-offered', told },
    { say: 'plan-offered', told: { ...told, topic: 'dân vận', changes }, replaces: { number: '11/KH-THPTNK' } },
    { say: 'plan-offered', told, replaces: { number: '11/KH-THPTNK', by: hung, at: now } },
  ],
  'plan-open': [
    { say: 'plan-open', told: { ...told, number: '' }, ask: { ask: 'number' }, left: 2 },
    { say: 'plan-open', told: { ...told, signedOn: '' }, ask: { ask: 'date' }, left: 0 },
    ...[
      [],
      [
        { day: 5, month: 6 },
        { day: 1, month: 2 },
      ],
    ].map(found => ({
      say: 'plan-open' as const,
      told,
      ask: { ask: 'rule', from: 'unit', kind: 'half', found } as const,
      left: 0,
    })),
    {
      say: 'plan-open',
      told,
      ask: { ask: 'same', code: 'II.7', was: 'II.6' },
      title: 'Tiếp công dân',
      was: 'Công tác tiếp dân, xử lý đơn thư',
      left: 0,
    },
    { say: 'plan-open', told, ask: { ask: 'who', code: 'II.7' }, title: 'Chuyển đổi số', left: 1 },
    { say: 'plan-open', told, ask: { ask: 'matter' }, founds, known: 'dân vận', left: 3 },
    { say: 'plan-open', told, ask: { ask: 'name' }, founds, left: 3 },
    {
      say: 'plan-open',
      told,
      ask: { ask: 'figure', code: 'II.7', figure: 'ii-7-1' },
      title: 'Chuyển đổi số',
      figure: 'buổi tập huấn',
      left: 0,
    },
    ...[[unit('van-phong')], [unit('toan-tin'), unit('ngu-van')]].map(units => ({
      say: 'plan-open' as const,
      told,
      ask: { ask: 'room', code: 'II.7', kind: 'office' } as const,
      title: 'Chuyển đổi số',
      full: { units, questions: 8 },
      left: 0,
    })),
  ],
  'programme-offered': [
    { say: 'programme-offered', told, founding },
    { say: 'programme-offered', told, founding, replaces: { number: '11/KH-THPTNK' } },
    { say: 'programme-offered', told, founding, replaces: { number: '11/KH-THPTNK', by: hung, at: now } },
  ],
  'programme-none': (['dates', 'nobody', 'year'] as const).map(why => ({
    say: 'programme-none',
    why,
    topic: 'an toàn trường học',
    year: 2027,
  })),
  'programme-taken': [
    { say: 'programme-taken', told },
    { say: 'programme-taken', told, by: hung },
  ],
  'programme-undone': [
    { say: 'programme-undone', topic: 'an toàn trường học' },
    { say: 'programme-undone', topic: 'an toàn trường học', by: hung },
  ],
  'plan-mend': [{ say: 'plan-mend', told }],
  'plan-type': [
    { say: 'plan-type', line: 'head', year: 2027, last: last.number },
    { say: 'plan-type', line: 'topic', year: 2027, last: last.number },
    { say: 'plan-type', line: 'unit-half', year: 2027, last: last.number, bad: true },
  ],
  'plan-taken': [
    { say: 'plan-taken', told },
    { say: 'plan-taken', told, by: hung },
  ],
  'plan-taken-before': [
    { say: 'plan-taken-before', number: told.number, year: 2027, at: now },
    { say: 'plan-taken-before', number: told.number, year: 2027, at: now, by: hung },
  ],
  'plan-undone': [
    { say: 'plan-undone', number: told.number, year: 2027 },
    { say: 'plan-undone', number: told.number, year: 2027, by: hung },
  ],
  'plan-not-undone': [{ say: 'plan-not-undone', number: told.number, year: 2027 }],
}
