import type { DispatchSay, DispatchView } from '../../../src/conversation/vocabulary/dispatch.ts'
import { type Dispatch, newDispatch } from '../../../src/domain/dispatch.ts'
import { at } from '../../domain/plan-49.ts'
import { H1, half, member, nguVan, unit } from '../people.ts'
import type { Samples } from './facts.ts'

const minh = member('Vũ Đức Minh', 'thầy', 'principal', '')
const hoa = member('Nguyễn Thị Hoa', 'cô', 'officer', '')
const signature = { office: ['Hiệu trưởng'], name: 'Vũ Đức Minh' }
const deputy = { office: ['KT. Hiệu trưởng', 'Phó Hiệu trưởng'], name: 'Trần Thị Bình' }

const laid = newDispatch({
  ...{ periodKey: half.key, attempt: 1, supplements: null, signer: 0, signature },
  ...{ submittedBy: hoa.id, submittedAt: at('2/6/2026 9:00') },
})
const approved: Dispatch = { ...laid, state: 'approved', decidedBy: minh.id, decidedAt: at('3/6/2026 8:00') }
const onPaper: Dispatch = { ...approved, onPaper: true, signature: deputy }
const numbered: Dispatch = {
  ...approved,
  ...{ state: 'numbered', number: '35/BC-THPTNK', issuedOn: at('4/6/2026'), numberedAt: at('4/6/2026 9:00') },
}
const sent: Dispatch = { ...numbered, state: 'sent', sentOn: at('4/6/2026'), way: 'axis', sentBy: hoa.id }
const supplement: Dispatch = { ...sent, attempt: 2, supplements: '35/BC-THPTNK', number: '41/BC-THPTNK' }
const returned: Dispatch = { ...laid, state: 'returned', decidedAt: at('3/6/2026 8:00') }

const open = { units: ['ngu-van', 'toan-tin', 'cong-doan', 'khuyen-hoc', 'ban-giam-hieu'].map(unit), gaps: 3, unfit: 1 }
const none = { units: [], gaps: 0, unfit: 0 }
const requests = [
  { name: 'II.2 Tuyên truyền', text: 'nêu rõ số buổi do trường chủ trì' },
  { name: '', text: 'rút ngắn còn 4 trang' },
]
const views: readonly DispatchView[] = [
  { dispatch: laid, by: hoa, scanned: false },
  { dispatch: returned, by: minh, scanned: false },
  { dispatch: approved, by: minh, scanned: false, differs: [] },
  { dispatch: onPaper, scanned: false },
  { dispatch: numbered, by: minh, scanned: true, differs: ['II.2', 'Phụ lục I', ''] },
  { dispatch: sent, by: hoa, scanned: true, timeliness: { kind: 'in-time' } },
  { dispatch: sent, by: hoa, scanned: false, timeliness: { kind: 'on-named-day' } },
  { dispatch: sent, by: hoa, scanned: false, timeliness: { kind: 'overdue', days: 2 } },
  { dispatch: laid, by: hoa, scanned: false, sent, timeliness: { kind: 'in-time' } },
  { dispatch: supplement, by: hoa, scanned: true, sent, timeliness: { kind: 'in-time' } },
  { dispatch: { ...laid, state: 'withdrawn' }, scanned: false },
  { dispatch: { ...laid, state: 'replaced' }, scanned: false },
]
const about = { period: half, dispatch: laid }
const whose = [hoa, 'you'] as const
const figures = Array.from({ length: 7 }, (_, n) => ({ label: 'Số buổi tuyên truyền', sent: `${n}`, now: `${n + 1}` }))

export const DISPATCH: Samples<DispatchSay> = {
  'dispatch-begin': [
    { say: 'dispatch-begin', period: half, signature, open, changed: false },
    { say: 'dispatch-begin', period: half, signature: deputy, open: none, changed: true, before: approved },
    { say: 'dispatch-begin', period: half, signature: { office: [], name: '' }, open, changed: false, before: sent },
  ],
  'dispatch-nothing': [{ say: 'dispatch-nothing', period: half }],
  'dispatch-submitted': [
    { say: 'dispatch-submitted', ...about, told: [minh], unsigned: false },
    { say: 'dispatch-submitted', ...about, told: [minh, hoa], unsigned: true },
    { say: 'dispatch-submitted', ...about, told: [], unsigned: true },
  ],
  'dispatch-asked': [
    { say: 'dispatch-asked', ...about, by: hoa, open, signs: true, deadlines: H1 },
    {
      say: 'dispatch-asked',
      period: half,
      by: hoa,
      open: none,
      signs: false,
      dispatch: { ...laid, attempt: 2, supplements: '35/BC-THPTNK' },
    },
  ],
  'dispatch-withdrawn': [laid, approved].map(dispatch => ({
    say: 'dispatch-withdrawn',
    period: half,
    dispatch,
    by: hoa,
  })),
  'dispatch-who-signed': [{ say: 'dispatch-who-signed', ...about }],
  'dispatch-signs-other': [{ say: 'dispatch-signs-other', ...about }],
  'dispatch-approved': whose.flatMap(by =>
    [approved, onPaper].map(dispatch => ({ say: 'dispatch-approved' as const, period: half, dispatch, by })),
  ),
  'dispatch-to-number': [approved, onPaper].map((dispatch, n) => ({
    say: 'dispatch-to-number',
    period: half,
    dispatch,
    by: minh,
    symbol: 'BC-THPTNK',
    clerk: n === 0,
  })),
  'dispatch-sections': [
    { say: 'dispatch-sections', period: half, requests: [], section: 'II.2' },
    { say: 'dispatch-sections', period: half, requests, section: 'II.2' },
  ],
  'dispatch-request': ['II.2 Tuyên truyền', ''].map(name => ({ say: 'dispatch-request', name })),
  'dispatch-returned-you': [{ say: 'dispatch-returned-you', ...about }],
  'dispatch-returned': [{ say: 'dispatch-returned', ...about, by: minh, requests }],
  'dispatch-which': [
    {
      say: 'dispatch-which',
      periods: [
        { ...half, topic: 'dân chủ' },
        { ...half, topic: 'dân vận' },
      ],
    },
  ],
  'dispatch-number': [true, false].flatMap(again => {
    const asked = { say: 'dispatch-number' as const, symbol: 'BC-THPTNK', example: at('4/6/2026'), again }
    return [asked, { ...asked, value: 35 }, { ...asked, on: at('4/6/2026') }]
  }),
  'dispatch-issue': [
    { say: 'dispatch-issue', number: '35/BC-THPTNK', on: at('4/6/2026'), differs: [] },
    { say: 'dispatch-issue', number: '05/BC-THPTNK', on: at('4/6/2026'), odd: 'ahead', differs: ['II.2'] },
    { say: 'dispatch-issue', number: '05/BC-THPTNK', on: at('4/6/2026'), odd: 'before', differs: [] },
    { say: 'dispatch-issue', number: '36/BC-THPTNK', on: at('4/6/2026'), was: '35/BC-THPTNK', differs: [] },
  ],
  'dispatch-numbered': whose.map(by => ({ say: 'dispatch-numbered', period: half, dispatch: numbered, by })),
  'dispatch-scan': [true, false].map(again => ({ say: 'dispatch-scan', period: half, dispatch: numbered, again })),
  'dispatch-scanned': whose.map(by => ({
    say: 'dispatch-scanned',
    period: half,
    dispatch: numbered,
    by,
    name: 'bao-cao-35.pdf',
  })),
  'dispatch-sent-how': ([undefined, 'ahead', 'before', 'no-day'] as const).map(wrong => ({
    say: 'dispatch-sent-how',
    period: half,
    dispatch: numbered,
    on: at('4/6/2026'),
    ...(wrong ? { wrong } : {}),
  })),
  'dispatch-sent': whose.flatMap(by =>
    views
      .filter(({ dispatch }) => dispatch.state === 'sent')
      .map((view, at) => ({
        ...{ say: 'dispatch-sent' as const, period: half, dispatch: view.dispatch, by, view },
        ...(at === 0 ? { waiting: 3 } : {}),
      })),
  ),
  'dispatch-none-waits': [{ say: 'dispatch-none-waits' }],
  'dispatch-none-approved': [{ say: 'dispatch-none-approved' }],
  'dispatch-state': [
    ...views.slice(0, 1).map(view => ({ say: 'dispatch-state' as const, period: half, view, later: true as const })),
    { say: 'dispatch-state', period: half },
    { say: 'dispatch-state', period: half, takenBack: true },
    { say: 'dispatch-state', period: half, sends: true },
    { say: 'dispatch-state', period: half, unnumbered: true },
    ...views.slice(0, 1).map(view => ({ say: 'dispatch-state' as const, period: half, view, unsent: true as const })),
    ...views.map(view => ({ say: 'dispatch-state' as const, period: half, view })),
  ],
  'dispatch-shown': views.map(view => ({ say: 'dispatch-shown', period: half, dispatch: view.dispatch, view })),
  'dispatch-late': [sent, approved].flatMap(dispatch => {
    const late = { say: 'dispatch-late' as const, period: half, dispatch, unit: nguVan }
    return [
      { ...late, first: true, onBehalf: false, figures, sections: ['II.2', 'Phụ lục I'] },
      { ...late, first: false, onBehalf: false, figures: figures.slice(1, 2), sections: [] },
      { ...late, first: false, onBehalf: true, figures: [], sections: [] },
    ]
  }),
  'dispatch-waits': [laid, approved, numbered].map(dispatch => ({
    say: 'dispatch-waits',
    period: half,
    dispatch,
    days: 2,
    deadlines: H1,
  })),
}
