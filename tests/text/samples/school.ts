import type { AskedWord, Following, SchoolSay, ToldChange } from '../../../src/conversation/vocabulary/school.ts'
import { hung, lan, nguVan, plan, unit } from '../people.ts'
import { now, type Samples } from './facts.ts'

const { school } = plan
const other = unit('ngoai-ngu')
const period = { programme: 'dan-van', kind: 'half', year: 2026, key: 'dan-van.2026-H1' } as const
const days = { kind: 'quiet', first: '2026-12-25', last: '2027-01-01', name: 'Thi học kỳ I' } as const

const TOLD: readonly ToldChange[] = [
  { change: { change: 'add', name: 'Tổ Tin học', like: nguVan.id }, other: nguVan },
  { change: { change: 'rename', unit: nguVan.id, name: 'Tổ Văn' }, unit: nguVan },
  { change: { change: 'head', unit: nguVan.id, title: 'Nhóm trưởng' }, unit: nguVan, was: 'Tổ trưởng' },
  { change: { change: 'form', unit: nguVan.id, like: other.id }, unit: nguVan, other },
  { change: { change: 'merge', unit: nguVan.id, into: other.id, name: 'Tổ Ngôn ngữ' }, unit: nguVan, other },
  { change: { change: 'merge', unit: nguVan.id, into: other.id, name: other.name }, unit: nguVan, other },
  { change: { change: 'split', unit: nguVan.id, name: 'Tổ Hán Nôm' }, unit: nguVan },
  { change: { change: 'retire', unit: nguVan.id }, unit: nguVan },
  { change: { change: 'property', property: 'principal', value: 'Lê Thị Mới' }, was: school.principal },
  { change: { change: 'days', days } },
  { change: { change: 'days', days: { ...days, kind: 'off', last: days.first, name: null } } },
  { change: { change: 'no-days', first: days.first, last: days.last } },
]

const HOW: readonly Following['how'][] = [
  'asked',
  'told-for-both',
  'draft-passes',
  'owed-passes',
  'asked-for-more',
  'stays',
  'released',
]

const ASKED: readonly AskedWord[] = [
  { ask: 'add', like: nguVan.id },
  { ask: 'rename', unit: nguVan.id },
  { ask: 'split', unit: nguVan.id },
  { ask: 'head', unit: nguVan.id },
  { ask: 'merge', unit: nguVan.id, into: other.id },
  { ask: 'property', property: 'principal' },
  { ask: 'days', kind: 'off' },
  { ask: 'days', kind: 'quiet' },
  { ask: 'no-days' },
]

export const SCHOOL: Samples<SchoolSay> = {
  'school-unit': [{ say: 'school-unit', unit: unit('cong-doan') }],
  'school-show': [{ say: 'school-show', school }],
  'school-days': [
    { say: 'school-days', days: [days], today: now },
    { say: 'school-days', days: [], today: now },
  ],
  'school-ask': ASKED.map(what => ({ say: 'school-ask', what, unit: nguVan, other })),
  'school-like': [{ say: 'school-like' }, { say: 'school-like', unit: nguVan }],
  'school-into': [{ say: 'school-into', unit: nguVan }],
  'school-name-bad': (['unreadable', 'too-long', 'taken'] as const).map(why => ({ say: 'school-name-bad', why })),
  'school-days-bad': [{ say: 'school-days-bad' }],
  'school-confirm': TOLD.flatMap(told =>
    HOW.map(how => ({
      say: 'school-confirm' as const,
      told,
      following: [{ period, how }],
      people: how === 'asked' ? [] : [lan, hung],
      moved: how === 'asked' ? [{ period, from: now, to: now.minus({ days: 1 }) }] : [],
      signs: how === 'asked',
      orphans: how === 'released' ? plan.indicators.slice(0, 6).map(({ label }) => label) : [],
    })),
  ),
  'school-changed': TOLD.flatMap(told => [
    { say: 'school-changed' as const, told },
    { say: 'school-changed' as const, told, by: lan },
    { say: 'school-changed' as const, told, people: [lan, hung] },
  ]),
  'school-undone': TOLD.flatMap(told => [
    { say: 'school-undone' as const, told },
    { say: 'school-undone' as const, told, by: lan },
    { say: 'school-undone' as const, told, by: lan, at: now },
    { say: 'school-undone' as const, told, at: now },
  ]),
  'school-not-undone': TOLD.map(told => ({ say: 'school-not-undone', told })),
  'school-moved': [{ say: 'school-moved' }],
  'school-same': [{ say: 'school-same' }],
  'school-unions': [{ say: 'school-unions', member: hung, units: [nguVan, other] }],
  'school-union': [true, false].flatMap(begins => [
    { say: 'school-union' as const, member: hung, unit: nguVan, begins },
    { say: 'school-union' as const, member: hung, unit: nguVan, begins, by: lan },
  ]),
  'unit-merged': [true, false].map(more => ({ say: 'unit-merged', unit: nguVan, into: 'Tổ Ngôn ngữ', more })),
  'unit-back': [{ say: 'unit-back', unit: nguVan }],
  'unit-retired': [{ say: 'unit-retired', unit: nguVan }],
}
