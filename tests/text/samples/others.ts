import type { AssessmentView } from '../../../src/conversation/assessment-view.ts'
import type { AssessmentSay } from '../../../src/conversation/vocabulary/assessment.ts'
import type { DaySay } from '../../../src/conversation/vocabulary/day.ts'
import type { DeskSay } from '../../../src/conversation/vocabulary/desk.ts'
import type { HomeSay } from '../../../src/conversation/vocabulary/home.ts'
import type { MyDataSay } from '../../../src/conversation/vocabulary/my-data.ts'
import type { ObstacleSay } from '../../../src/conversation/vocabulary/obstacle.ts'
import { newDispatch } from '../../../src/domain/dispatch.ts'
import { halfPeriod, quarterPeriod } from '../../../src/domain/period.ts'
import { at } from '../../domain/plan-49.ts'
import { boardLine, hung, lan, nguVan, unit, year } from '../people.ts'
import { contact, now, type Samples, WRITTEN } from './facts.ts'

const view: AssessmentView = {
  period: quarterPeriod('dan-van', 2026, 3),
  unitsTotal: 15,
  unitsReported: 13,
  unitsReportedBefore: undefined,
  sections: (['good', 'pass', null, 'attention'] as const).map((proposal, index) => ({
    code: `II.${index + 1}`,
    shortTitle: 'Tuyên truyền',
    answered: 3,
    reported: 12,
    asked: 14,
    points: proposal === 'attention' ? [{ kind: 'owing', units: 2, since: at('6/12/2026') }] : [],
    pulse: { good: 0, difficult: 0, answered: 0 },
    proposal,
    mark: null,
  })),
  planKept: false,
  toldBoard: [{ unit: 'Ngữ văn', text: WRITTEN }],
  late: [{ unit: 'Hóa - Sinh', days: 2 }],
  obstacles: { total: 0, answered: 0 },
  planChanges: { total: 1, answered: 0 },
  sent: [
    {
      period: year,
      dispatch: {
        ...newDispatch({
          ...{ periodKey: year.key, attempt: 1, supplements: null, signer: 0, signature: { office: [] } },
          ...{ submittedBy: null, submittedAt: at('2/12/2026') },
        }),
        ...{ state: 'sent', number: '35/BC-THPTNK', issuedOn: at('8/12/2026'), sentOn: at('8/12/2026') },
      },
      timeliness: { kind: 'in-time' },
    },
  ],
  ahead: [
    { what: 'unit', period: year, date: at('2/12/2026') },
    { what: 'school', period: year, date: at('9/12/2026') },
  ],
  decisions: [
    { id: 'a', kind: 'late-units', units: ['Hóa - Sinh', 'Ngoại ngữ'] },
    { id: 'b', kind: 'open-obstacles', count: 2 },
    { id: 'c', kind: 'unreachable', units: ['Khuyến học'] },
  ],
  directions: [{ text: 'Các tổ nộp sớm một tuần', by: 'thầy Hùng' }],
}

export const OTHERS: Samples<DaySay | DeskSay | ObstacleSay | AssessmentSay | HomeSay | MyDataSay> = {
  'obstacle-ask': (['union', 'officer', 'leadership'] as const).flatMap(stage => [
    { say: 'obstacle-ask', to: 'cô Hoa', stage } as const,
    { say: 'obstacle-ask', to: 'cô Hoa', stage, plainly: true } as const,
  ]),
  'obstacle-confirm': (['obstacle', 'plan-change'] as const).map(kind => ({
    ...{ say: 'obstacle-confirm', text: 'thiếu máy chiếu', to: 'cô Hoa', kind },
    ...(kind === 'obstacle'
      ? { area: { code: 'II.1', shortTitle: 'Lãnh đạo, chỉ đạo' } }
      : { asked: 'no-name' as const }),
  })),
  'obstacle-named': [{ say: 'obstacle-named' }],
  'obstacle-sent': [true, false].map(untold => ({ say: 'obstacle-sent', to: 'cô Hoa', untold })),
  'obstacle-cancelled': [{ say: 'obstacle-cancelled' }],
  'obstacle-arrived': [
    { say: 'obstacle-arrived', by: lan, unit: nguVan, text: 'thiếu máy chiếu', kind: 'obstacle' },
    {
      ...({ say: 'obstacle-arrived', by: lan, unit: nguVan, text: 'thiếu máy chiếu', kind: 'obstacle' } as const),
      area: { code: 'II.1', shortTitle: 'Lãnh đạo, chỉ đạo' },
    },
    { say: 'obstacle-arrived', by: lan, text: 'dời hạn 10/6', kind: 'plan-change' },
    { say: 'obstacle-arrived', text: 'thiếu máy chiếu', kind: 'obstacle' },
    { say: 'obstacle-arrived', by: lan, unit: nguVan, text: 'thiếu máy chiếu', kind: 'obstacle', from: hung },
    ...([hung, undefined] as const).map(from => ({
      ...({ say: 'obstacle-arrived', by: lan, unit: nguVan, text: 'thiếu máy chiếu', kind: 'obstacle' } as const),
      ...{ again: { answer: 'tuần sau có', words: 'vẫn chưa có' }, ...(from ? { from } : {}) },
    })),
  ],
  'obstacle-answer-ask': [
    { say: 'obstacle-answer-ask', text: 'thiếu máy chiếu' },
    { say: 'obstacle-answer-ask', text: 'thiếu máy chiếu', again: 'tháng 6 hết năm học rồi' },
  ],
  'obstacle-answered': [{ say: 'obstacle-answered', text: 'thiếu máy chiếu', answer: 'tuần sau có', by: hung }],
  'obstacle-answer-sent': [true, false].map(untold => ({ say: 'obstacle-answer-sent', untold })),
  'obstacle-passed': [{ say: 'obstacle-passed', to: 'cô Hoa' }],
  'obstacle-moved': [{ say: 'obstacle-moved', by: hung, to: 'cô Hoa', text: 'thiếu máy chiếu' }],
  'obstacle-closed': [{ say: 'obstacle-closed' }],
  'obstacle-reopen-ask': [{ say: 'obstacle-reopen-ask', to: 'cô Hoa' }],
  day: [
    {
      say: 'day',
      items: [
        { kind: 'reports', period: halfPeriod('dan-van', 2026), count: 3 },
        {
          kind: 'obstacles',
          of: [{ by: lan, unit: nguVan, days: 5 }, { days: 0 }, ...Array(4).fill({ by: lan, days: 1 })],
        },
        { kind: 'document', period: halfPeriod('dan-van', 2026), supplement: false, with: 'leadership', days: 2 },
        { kind: 'document', period: halfPeriod('dan-van', 2026), supplement: true, with: 'clerk', days: 0 },
        { kind: 'arrivals', names: ['cô Trần Thị Mai'] },
        { kind: 'expiring', of: [{ name: 'cô Trần Thị Mai', until: at('5/5/2026') }] },
      ],
    },
    ...[{}, { last: at('5/2/2026') }].map(made => ({
      say: 'day' as const,
      items: [{ kind: 'backup' as const, ...made }],
    })),
  ],
  'desk-day': [
    { say: 'desk-day', items: [], ahead: [], now },
    {
      say: 'desk-day',
      now,
      items: [{ kind: 'own-report', unit: nguVan, period: halfPeriod('dan-van', 2026), until: now }],
      ahead: (['unit', 'school'] as const).map(what => ({ what, period: halfPeriod('dan-van', 2026), date: now })),
    },
  ],
  'desk-state': (['pending', 'drafting', 'submitted', 'accepted', 'returned'] as const).map(state => ({
    ...{ say: 'desk-state', line: boardLine('ngu-van', { state }) },
  })),
  'desk-nudge': [{ say: 'desk-nudge', unit: nguVan }],
  'desk-behalf': [{ say: 'desk-behalf', unit: nguVan }],
  'desk-extend': [{ say: 'desk-extend', unit: nguVan, until: now }],
  'desk-extend-day': [
    { say: 'desk-extend-day', unit: nguVan },
    { say: 'desk-extend-day', unit: nguVan, target: now },
  ],
  'desk-settled': [{ say: 'desk-settled', unit: nguVan }],
  'desk-each': [2, 6].map(count => ({ say: 'desk-each', units: Array.from({ length: count }, () => nguVan) })),
  'desk-which': [2, 6].map(count => ({ say: 'desk-which', units: Array.from({ length: count }, () => nguVan) })),
  'desk-tells-nobody': [{}, { owing: true as const }, { direct: true as const }].map(each => ({
    ...{ say: 'desk-tells-nobody', ...each },
  })),
  'desk-extend-each': [
    { say: 'desk-extend-each', units: [nguVan, nguVan], until: at('30/5/2026') },
    { say: 'desk-extend-each', units: [nguVan] },
  ],
  'desk-places': [
    { say: 'desk-places', what: 'change' },
    { say: 'desk-places', what: 'invite' },
  ],
  'desk-people': [
    { say: 'desk-people', unit: nguVan, people: [{ member: lan, roles: ['head'] }], invited: [] },
    { say: 'desk-people', unit: nguVan, people: [], invited: ['Vũ Văn An'] },
    { say: 'desk-people', unit: nguVan, people: [{ member: lan, roles: ['head'] }], invited: [], counted: true },
    { say: 'desk-people', unit: nguVan, people: [], invited: [] },
  ],
  'desk-directions': [
    { say: 'desk-directions', items: [], direct: true },
    { say: 'desk-directions', items: [] },
    {
      ...{ say: 'desk-directions', more: 2 },
      items: [{ id: 1, at: now, kind: 'direction', text: 'tổ Toán nộp sớm', by: 'thầy Vũ Đức Minh', state: 'done' }],
    },
  ],
  'desk-no-phone': [{ say: 'desk-no-phone' }],
  'desk-quiet': [
    { say: 'desk-quiet' },
    { say: 'desk-quiet', unit: nguVan, target: now },
    { say: 'desk-quiet', unit: nguVan, settled: true },
  ],
  'desk-replace': [{ say: 'desk-replace', member: lan }],
  'desk-no-unit': [{ say: 'desk-no-unit' }],
  'desk-still-open': [
    { say: 'desk-still-open', flow: 'school-part' },
    { say: 'desk-still-open', flow: 'obstacle-answer' },
    { say: 'desk-still-open', flow: 'rename', heard: true },
  ],
  'desk-nearest': [{ say: 'desk-nearest' }],
  morning: [{ say: 'morning', day: now, texts: ['Chào cô Lan. Kỳ báo cáo đã mở.', 'Việc đang chờ cô.'] }],
  'obstacles-waiting': [1, 2].map(count => ({
    say: 'obstacles-waiting',
    items: [
      { by: lan, unit: nguVan, text: 'thiếu máy chiếu', kind: 'obstacle' as const, since: now, days: 5 },
      { text: 'dời hạn 10/6', again: 'vẫn chưa kịp', kind: 'plan-change' as const, since: now, days: 6 },
    ].slice(0, count),
    ...(count === 2 ? { asked: true, more: 2 } : {}),
  })),
  'obstacle-own': [
    { say: 'obstacle-own', items: [] },
    {
      say: 'obstacle-own',
      items: [
        { id: 1, text: 'thiếu máy chiếu', kind: 'obstacle', sent: now, where: 'officer', answer: null },
        { id: 2, text: 'lùi hẹn', kind: 'plan-change', sent: now, where: 'answered', answer: 'Trường đồng ý' },
        { id: 3, text: 'thiếu phòng', kind: 'obstacle', sent: now, where: 'closed', answer: 'Đã xếp phòng' },
      ],
    },
  ],
  'obstacles-none': [
    { say: 'obstacles-none', elsewhere: [] },
    { say: 'obstacles-none', unit: nguVan, elsewhere: ['leadership', 'answered', 'union', 'officer', 'leadership'] },
    { say: 'obstacles-none', name: 'cô Lan', elsewhere: [] },
  ],
  'complaint-elsewhere': [{ say: 'complaint-elsewhere' }],
  assessment: [
    { say: 'assessment', view },
    {
      say: 'assessment',
      view: { ...view, stale: { pulsed: 2, until: at('30/5/2026'), silent: true }, reportedFor: year },
    },
    { say: 'assessment', view: { ...view, decisions: [] } },
  ],
  'assessment-details': [{ say: 'assessment-details', view }],
  decided: (['yes', 'no'] as const).flatMap(answer => [
    { say: 'decided', given: [{ decision: 'late-units', answer }] },
    {
      say: 'decided',
      given: [
        { decision: 'late-units', answer },
        { decision: 'unreachable', answer: 'no' },
      ],
    },
  ]),
  'decisions-which': [{ say: 'decisions-which', view }],
  'areas-unknown': [{ say: 'areas-unknown', period: view.period }],
  'decision-to-officer': [{ say: 'decision-to-officer', by: hung, decision: 'unreachable:1', answer: 'no' }],
  'direction-state': (['under-way', 'done'] as const).map(state => ({ say: 'direction-state', state })),
  'direction-outcome': [{ say: 'direction-outcome', outcome: 'tổ Toán đã nộp lại' }],
  'area-mark': view.sections.map((section, i) => ({ say: 'area-mark', section, number: i + 1, of: 4 })),
  'areas-marked': [
    { say: 'areas-marked', period: view.period, sections: view.sections },
    { say: 'areas-marked', period: view.period, sections: view.sections, untold: true },
    {
      say: 'areas-marked',
      period: view.period,
      sections: view.sections.map(each => ({ ...each, mark: each.proposal })),
      by: hung,
    },
  ],
  'plan-kept': [
    { say: 'plan-kept', period: view.period },
    { say: 'plan-kept', period: view.period, by: hung },
  ],
  'signer-set': [
    { say: 'signer-set', deputy: hung },
    { say: 'signer-set', by: hung },
  ],
  'opinion-ask': [{ say: 'opinion-ask' }],
  'direction-confirm': [{ say: 'direction-confirm', text: 'nộp sớm một tuần' }],
  'direction-left': [{ say: 'direction-left' }],
  'direction-recorded': [{ say: 'direction-recorded' }, { say: 'direction-recorded', untold: true }],
  'direction-to-officer': [{ say: 'direction-to-officer', by: hung, text: 'nộp sớm một tuần' }],
  home: [
    { say: 'home', units: [nguVan, unit('nu-cong')], officer: true, leadership: true },
    { say: 'home', units: [], officer: false, leadership: false },
  ],
  help: [
    { say: 'help', reports: true, officer: true, leadership: true, contact },
    { say: 'help', reports: true, officer: false, leadership: false },
    { say: 'help', reports: false, officer: false, leadership: false },
  ],
  stale: [
    { say: 'stale' },
    { say: 'stale', settled: { unit: nguVan, at: now } },
    { say: 'stale', settled: { unit: nguVan, at: now, open: true } },
  ],
  overtaken: [{ say: 'overtaken' }],
  ambiguous: [{ say: 'ambiguous' }],
  'which-message': [{ say: 'which-message' }],
  'choose-please': [{ say: 'choose-please', choices: ['Giữ lại', 'Đúng, xóa'] }],
  courtesy: (['greeting', 'thanks', 'heard'] as const).map(to => ({ say: 'courtesy', to })),
  'not-my-duty': [
    { say: 'not-my-duty', duties: [{ role: 'head', unit: nguVan }], contact: 'cô Phạm Thị Hoa' },
    { say: 'not-my-duty', duties: [{ role: 'head', unit: nguVan }] },
  ],
  'not-understood': [{ say: 'not-understood' }, { say: 'not-understood', idle: true }],
  failed: [{ say: 'failed' }],
  'not-sent': (['file', 'message'] as const).map(what => ({ say: 'not-sent', what })),
  'file-there': [{ say: 'file-there', channel: 'Telegram', name: 'bao-cao.docx' }],
  'file-at-page': [
    {
      ...{ say: 'file-at-page', channel: 'Zalo', name: 'bao-cao.docx', minutes: 15 },
      ...{ address: 'https://troly.truong.vn/ban/lay', code: '7K3M-9QXT' },
    },
  ],
  'file-elsewhere': [
    { say: 'file-elsewhere', channel: 'Zalo', name: 'bao-cao.docx', contact: 'cô Phạm Thị Hoa' },
    { say: 'file-elsewhere', channel: 'Zalo', name: 'bao-cao.docx' },
  ],
  'file-as-text': [{ say: 'file-as-text', channel: 'Zalo', name: 'Du-lieu-cua-toi.txt', text: 'Họ tên: Lan.\n- một' }],
  'not-sent-to': (['file', 'message'] as const).map(what => ({ say: 'not-sent-to', who: lan, what })),
  'my-data': [
    {
      say: 'my-data',
      me: { ...lan, reminderTime: '17:00', pausedUntil: at('1/6/2026') },
      units: [nguVan],
      accounts: [
        { channel: 'Telegram', agreedAt: at('4/5/2026') },
        { channel: 'Zalo', agreedAt: at('5/5/2026') },
      ],
      kept: 'Zalo',
    },
  ],
  'erase-confirm': [{ say: 'erase-confirm' }],
  erased: [false, true].map(school => ({ say: 'erased', school, channel: 'Telegram' })),
  'erase-last-officer': [{ say: 'erase-last-officer' }],
  keyboard: [{ say: 'keyboard' }],
  'only-officer': [{ say: 'only-officer' }],
  'only-leadership': [{ say: 'only-leadership' }],
  'other-unit': [{ say: 'other-unit', unit: nguVan }],
}
