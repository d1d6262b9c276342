import type { SummaryView } from '../../../src/conversation/summary-view.ts'
import type { BoardSay } from '../../../src/conversation/vocabulary/board.ts'
import type { LetterSay } from '../../../src/conversation/vocabulary/letter.ts'
import type { NoticeSay } from '../../../src/conversation/vocabulary/notices.ts'
import type { ReviewSay } from '../../../src/conversation/vocabulary/review.ts'
import type { SettledHow, SettledSay } from '../../../src/conversation/vocabulary/settled.ts'
import type { TargetSay } from '../../../src/conversation/vocabulary/target.ts'
import { at } from '../../domain/plan-49.ts'
import { boardLine, H1, half, hung, lan, nguVan, plan, submission, unit } from '../people.ts'
import { allLines, now, type Samples, school, unitPeriod, WRITTEN } from './facts.ts'

const lines = [
  boardLine('ngoai-ngu', { state: 'drafting', answered: 5 }),
  boardLine('hoa-sinh', { state: 'submitted' }),
]

const owed = [
  ...lines,
  boardLine('khuyen-hoc', { extendedTo: at('1/6/2026') }),
  boardLine('cong-doan', { state: 'returned' }),
]
const overdue = { submitted: false, kind: 'overdue', days: 3 } as const
const late = ['khuyen-hoc', 'ngoai-ngu'].map(id => ({ ...boardLine(id), timeliness: overdue }))

const summaryView: SummaryView = {
  period: half,
  schoolName: school,
  subject: plan.subject,
  planNumber: undefined,
  submitted: 12,
  total: 15,
  sections: plan.areas.map((each, index) => ({
    area: each,
    sentence: index === 1 ? [{ kind: 'words', text: 'Các tổ, đoàn thể đã tổ chức 23 buổi tuyên truyền.' }] : [],
    contributions: index === 0 ? [{ unit: 'Tổ Ngữ văn', text: WRITTEN, onBehalf: true }] : [],
    none: index === 2 ? ['Ban Nữ công'] : [],
  })),
  disagreements: [
    {
      kind: 'copies',
      label: 'Số lượt tiếp công dân',
      copies: [
        { unit: 'Văn phòng', value: 2 },
        { unit: 'BGH', value: 6 },
      ],
    },
  ],
}

const compiledShort = { period: half, submitted: 12, total: 15 }

const SETTLED: readonly SettledHow[] = [
  { kind: 'extension-granted', unit: nguVan, until: H1.target },
  { kind: 'extension-refused', unit: nguVan },
  { kind: 'accepted', unit: nguVan },
  { kind: 'returned', unit: nguVan },
  { kind: 'submitted', unit: nguVan },
  { kind: 'entered', unit: nguVan },
  { kind: 'target', target: H1.target },
  { kind: 'obstacle' },
  { kind: 'decision', answer: 'yes' },
  { kind: 'decision', answer: 'other' },
]

const rewritten = allLines.slice(0, 1).map(after => ({ before: { ...after, answer: undefined }, after }))

export const DESK: Samples<BoardSay | ReviewSay | TargetSay | LetterSay | SettledSay | NoticeSay> = {
  board: [
    {
      say: 'board',
      now,
      period: half,
      deadlines: H1,
      lines,
      workingDaysLeft: undefined,
      beside: [boardLine('ban-giam-hieu')],
    },
  ],
  summary: [{ say: 'summary', view: summaryView }],
  compiled: [
    { say: 'compiled', ...compiledShort, units: lines, disagreements: summaryView.disagreements },
    {
      ...{ say: 'compiled', ...compiledShort, units: owed, disagreements: [], since: { at: now, changes: [] } },
      outdated: { lines: 1, paragraphs: 2 },
    },
    {
      say: 'compiled',
      ...compiledShort,
      units: [],
      disagreements: [],
      since: {
        at: now,
        changes: (['first-report', 'new-version', 'returned'] as const).map(what => ({ unit: nguVan, at: now, what })),
      },
    },
  ],
  'which-period': [{ say: 'which-period', year: 2026 }],
  'nothing-yet': [{ say: 'nothing-yet' }],
  'queue-empty': [{ say: 'queue-empty' }],
  letter: [
    { say: 'letter', text: WRITTEN, receiver: { kind: 'answer', to: 'cô Lan' } },
    { say: 'letter', text: WRITTEN, receiver: { kind: 'answer', to: '' } },
    { say: 'letter', text: WRITTEN, receiver: { kind: 'question' } },
    { say: 'letter', text: WRITTEN, receiver: { kind: 'return', unit: nguVan, numbers: [2, 5], until: H1.target } },
  ],
  'letter-cancelled': [{ say: 'letter-cancelled' }],
  'settled-by': SETTLED.flatMap(how => [
    { say: 'settled-by', by: hung, at: now, how } as const,
    { say: 'settled-by', by: 'you', at: now, how } as const,
  ]),
  'colleague-settled': [
    ...SETTLED.map(how => ({ say: 'colleague-settled', by: hung, how }) as const),
    { say: 'colleague-settled', by: hung, how: { kind: 'obstacle' }, text: WRITTEN },
  ],
  'target-move': [
    { say: 'target-move', period: half, from: H1.target, to: H1.unitsWorking, waiting: 3 },
    {
      ...{ say: 'target-move', period: half, from: H1.target, to: H1.unitsWorking, waiting: 0 },
      chosen: { by: hung, at: now },
    },
  ],
  'target-kept': [{ say: 'target-kept', target: H1.target }],
  'target-over': [{ say: 'target-over', period: half, target: H1.target }],
  review: [
    {
      ...{ say: 'review', ...unitPeriod, lines: allLines, by: 'cô Lan', left: 0 },
      ...{ submission: submission({ version: 2 }), changes: rewritten },
    },
    { say: 'review', ...unitPeriod, submission: submission(), lines: allLines, by: 'cô Lan', left: 2 },
    {
      say: 'review',
      ...unitPeriod,
      submission: submission({ version: 2, source: 'on-behalf' }),
      lines: allLines,
      by: 'thầy Hùng',
      left: 0,
    },
  ],
  accepted: [
    { say: 'accepted', units: [nguVan, unit('cong-doan'), unit('hoa-sinh')] },
    { say: 'accepted', units: [nguVan, unit('cong-doan')], untold: [unit('cong-doan')] },
  ],
  'your-report-accepted': [{ say: 'your-report-accepted', ...unitPeriod }],
  'changed-since': [{ say: 'changed-since', unit: nguVan }],
  'return-which': [{ say: 'return-which', unit: nguVan, lines: allLines }],
  'return-which-again': [{ say: 'return-which-again' }],
  'return-why': [{ say: 'return-why' }, { say: 'return-why', told: { unit: nguVan, numbers: [2, 5] } }],
  'return-when': [
    { say: 'return-when' },
    { say: 'return-when', told: { unit: nguVan, numbers: [2], reason: 'sơ sài quá' } },
  ],
  'return-when-again': [{ say: 'return-when-again' }],
  returned: [true, false].map(untold => ({
    ...({ say: 'returned', unit: nguVan, numbers: [2, 5], until: at('29/5/2026') } as const),
    untold,
  })),
  'please-supplement': [[2], [1, 2, 3]].map(numbers => ({
    say: 'please-supplement',
    unit: nguVan,
    by: hung,
    numbers,
    total: 3,
    reason: 'Xin nói rõ hơn',
    until: at('29/5/2026'),
  })),
  nudged: [[], ['cô Lan', 'thầy Minh']].map(people => ({ say: 'nudged', unit: nguVan, people })),
  'cannot-nudge': [
    ...(['settled', 'nobody', 'terms'] as const).map(why => ({ say: 'cannot-nudge', unit: nguVan, why }) as const),
    ...[true, false].map(sent => ({ say: 'cannot-nudge', unit: nguVan, why: 'today', at: now, sent }) as const),
  ],
  'behalf-which': [{ say: 'behalf-which' }],
  'behalf-matter': [{ say: 'behalf-matter' }],
  'entered-on-behalf': [{ say: 'entered-on-behalf', ...unitPeriod, by: hung }],
  'question-to-officer': [{ say: 'question-to-officer', by: lan, unit: nguVan, text: 'Mục 2 cần gì ạ?' }],
  'ask-officer-what': [{ say: 'ask-officer-what' }],
  'asked-officer': [true, false].map(untold => ({ say: 'asked-officer', untold })),
  'new-report': [
    ...[1, 2].map(version => ({ say: 'new-report', ...unitPeriod, version }) as const),
    { say: 'new-report', ...unitPeriod, version: 1, afterCompile: true },
    { say: 'new-report', ...unitPeriod, version: 2, changes: rewritten },
    { say: 'new-report', ...unitPeriod, version: 3, changes: Array.from({ length: 7 }, () => rewritten).flat() },
  ],
  'period-opened': [
    ...[[], ['Khuyến học']].map(
      unreachable => ({ say: 'period-opened', period: half, deadlines: H1, unreachable }) as const,
    ),
    ...[undefined, '49/KH-THPTNK'].map(
      planNumber =>
        ({
          ...({ say: 'period-opened', period: half, deadlines: H1, units: owed } as const),
          contradiction: { planNumber },
          unreachable: plan.units.map(({ shortName }) => shortName),
        }) as const,
    ),
  ],
  'leadership-form': ['7/5', '21/5', '28/5'].map(day => ({
    ...({ say: 'leadership-form', unit: unit('ban-giam-hieu'), period: half } as const),
    ...{ deadlines: H1, total: 7, today: at(`${day}/2026`) },
  })),
  contradiction: [undefined, '49/KH-THPTNK'].map(planNumber => ({
    say: 'contradiction',
    period: half,
    deadlines: H1,
    planNumber,
  })),
  'target-ask-date': [{ say: 'target-ask-date', proposed: at('28/5/2026') }],
  'target-bad-date': [{ say: 'target-bad-date', latest: at('9/6/2026') }],
  'target-set': [{ say: 'target-set', target: at('28/5/2026') }],
  'target-passed': [[], lines, owed].map(units => ({ say: 'target-passed', period: half, units })),
  'overdue-notice': [true, false].map(leadership => ({
    say: 'overdue-notice',
    period: half,
    late: leadership ? late : [...late, { ...boardLine('nu-cong'), timeliness: { ...overdue, days: 1 } }],
    leadership,
  })),
  'school-deadline': [7, 0].map(days => ({ say: 'school-deadline', period: half, deadlines: H1, days, units: owed })),
  'school-over': [true, false].map(leadership => ({
    say: 'school-over',
    period: half,
    deadlines: H1,
    days: 4,
    leadership,
  })),
  unreachable: [
    { say: 'unreachable', period: half, units: ['Khuyến học'] },
    { say: 'unreachable', period: half, units: ['Khuyến học'], ahead: H1, now: at('28/4/2026') },
  ],
  'person-left': [
    { say: 'person-left', why: 'erased', roles: [{ role: 'clerk' }], units: [] },
    {
      say: 'person-left',
      why: 'let-go',
      roles: [{ role: 'head', unit: nguVan }],
      units: [{ unit: nguVan, left: [hung] }],
    },
    { say: 'person-left', why: 'erased', roles: [{ role: 'head', unit: nguVan }], units: [{ unit: nguVan, left: [] }] },
  ],
  'no-officer': [{ say: 'no-officer', name: 'cô Phạm Thị Hoa' }],
  'disk-low': [{ say: 'disk-low', megabytes: 740 }],
  'no-plan-year': [
    { say: 'no-plan-year', year: 2027, number: '49/KH-THPTNK' },
    { say: 'no-plan-year', year: 2027, number: '52/KH-THPTNK', topic: 'dân chủ' },
  ],
}
