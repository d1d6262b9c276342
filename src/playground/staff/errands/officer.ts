import { OFFICER } from '../cast.ts'
import type { DeskPapers } from '../papers/papers.ts'
import { type Act, maybe, says, sends, taps } from '../script.ts'
import type { Errand } from './errand.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What lies ready on the officer's desk, and what she has to remember between two steps. */
export type Papers = DeskPapers & {
  /** From here on the invitations made are those of these people, one after the other. */
  readonly brings: (...people: readonly number[]) => Act
}

const of = (name: string, on: Errand['on'], at: string, ...acts: readonly Act[]): Errand => ({
  ...{ name, on, at, acts },
  who: OFFICER.id,
})

/** The school and its people. */
const people = ({ people: list, brings }: Papers): readonly Errand[] => [
  of(
    'colleagues from a list',
    [24, 4],
    '10:15',
    ...[says('/loimoi'), taps('invite.many'), brings(216, 217, 219)],
    ...[sends('danh-sach-can-bo.xlsx', () => list, XLSX), taps('invite.all')],
  ),
  of(
    'invitations that wait',
    [25, 4],
    '08:10',
    ...[
      says('/loimoi'),
      taps('document.send invitation-sheet'),
      taps('invite.show'),
      taps('document.send invitation-picture'),
    ],
    ...[taps('invite.list')],
  ),
  of('units', [26, 4], '09:05', says('/donvi'), taps('people.school')),
  of(
    'a unit thought of and left',
    [26, 4],
    '09:20',
    ...[says('/donvi'), taps('school.like', { unit: '' }), taps('school.ask', { ask: 'add' }), taps('home')],
  ),
  of(
    'a union group of two tổ',
    [2, 5],
    '09:20',
    ...[says('/donvi'), taps('units.show', { unit: 'toan-tin' }), taps('people.show'), taps('school.unions')],
    taps('school.union', { unit: 'vat-li-cong-nghe' }),
  ),
  of(
    'an invitation taken back',
    [10, 5],
    '14:00',
    ...[
      says('/loimoi'),
      taps('invite.show', {}, 'last'),
      taps('invite.revoke'),
      taps('invite.revoke', { confirmed: true }),
    ],
  ),
  of('an invitation that ran out, made again', [9, 5], '09:00', taps('people.again')),
  of('everybody is still right', [28, 8], '09:00', taps('units.right')),
  of(
    'a unit merged',
    [15, 8],
    '09:00',
    ...[says('/donvi'), taps('units.show', { unit: 'chu-thap-do' }), taps('school.unit'), taps('school.into')],
    ...[taps('school.ask', { into: 'doan-thanh-nien' }), taps('school.propose'), taps('school.change')],
  ),
  of(
    'a name tried and taken back',
    [16, 8],
    '09:10',
    ...[
      says('/donvi'),
      taps('units.show', { unit: 'van-phong' }),
      taps('school.unit'),
      taps('school.ask', { ask: 'rename' }),
    ],
    ...[says('Tổ Hành chính'), taps('school.change'), taps('school.undo')],
  ),
  of(
    'days on which nobody is reminded',
    [9, 9],
    '10:00',
    ...[says('/donvi'), taps('school.show'), taps('school.days'), taps('school.ask', { kind: 'quiet' })],
    ...[says('15/10 đại hội Công đoàn'), taps('school.change')],
  ),
  of(
    'a new head',
    [5, 9],
    '09:00',
    ...[
      says('/donvi'),
      taps('units.show', { unit: 'vat-li-cong-nghe' }),
      taps('people.show', {}, 'last'),
      taps('people.replace'),
    ],
    ...[brings(218), says('cô Dương Thị Thủy')],
  ),
  of(
    'a colleague who changes tổ',
    [10, 9],
    '08:30',
    ...[says('/donvi'), taps('units.show', { unit: 'ngu-van' }), taps('people.show', {}, 'last'), taps('people.move')],
    maybe(taps('people.move', { to: 'su-dia-gdktpl' })),
  ),
  of(
    'a duty that ends',
    [23, 12],
    '08:30',
    ...[says('/donvi'), taps('units.show', { unit: 'ngoai-ngu' }), taps('people.show', {}, 'last'), taps('people.end')],
    taps('people.end', { confirmed: true }),
  ),
]

/** The period that is open, in words and by its commands. */
const period: readonly Errand[] = [
  of('the board', [16, 5], '08:15', says('ai chưa nộp')),
  of('a word to one unit', [22, 5], '14:20', says('nhắc tổ Hóa - Sinh')),
  of(
    'an extension for one unit, after one for another by mistake',
    [23, 5],
    '09:00',
    ...[
      says('/kehoach'),
      taps('period.extend'),
      taps('period.extend', { units: 'doan-thanh-nien' }),
      taps('period.extend-day'),
    ],
    ...[says('31/5 vì trùng lịch hội nghị'), taps('period.extend-so'), taps('period.extend-back')],
    ...[taps('period.extend', { units: 'cong-doan' }), taps('period.extend-day')],
    ...[says('31/5 vì trùng lịch hội nghị'), taps('period.extend-so')],
  ),
  of('a paper on the way', [24, 5], '08:00', says('/start'), taps('behalf.list')),
  of(
    'a working copy while figures do not fit',
    [29, 5],
    '15:00',
    ...[says('/summary'), maybe(taps('unsettled.ask')), taps('document.send summary', { copy: 'working' })],
    ...[taps('document.send urgings'), taps('document.send opening')],
  ),
  of('the board from a message', [28, 5], '16:50', taps('board.show')),
  of('all that waits, at once', [28, 5], '17:15', says('/trangthai'), maybe(taps('review.accept-all'))),
  of('the summary from a message', [31, 5], '16:00', taps('board.summary')),
  of('a report that came late', [11, 6], '09:00', maybe(taps('review.full'))),
  of(
    'who was told when',
    [20, 6],
    '09:00',
    says('/nhatky'),
    taps('notices.unit', { unit: 'gdtc-gdqpan' }),
    ...[taps('notices.show'), taps('document.send notices')],
  ),
  of('what was sent', [21, 6], '09:00', says('/trangthai'), taps('dispatch.state'), taps('dispatch.show')),
  of('everything as files', [28, 6], '09:00', says('/xuat')),
  of('a copy to keep', [28, 6], '10:00', says('/saoluu'), taps('backup.make')),
  of(
    'another code',
    [30, 8],
    '10:00',
    says('/saoluu'),
    taps('backup.change'),
    taps('backup.change', { confirmed: true }),
  ),
  of('the assessment', [4, 7], '09:00', says('/danhgiaquy'), taps('assessment.details')),
]

/** The report in the making: what stands where, in which words. */
const wording = ({ figures }: Papers): readonly Errand[] => [
  of(
    'lines of the report',
    [9, 12],
    '09:00',
    ...[taps('wording.area', { area: 'II.5' }), says('5'), taps('wording.drop')],
    ...[taps('wording.area', { area: 'II.5' }), says('5'), maybe(taps('wording.put-in'))],
    ...[taps('wording.area', { area: 'II.5' }), says('6'), taps('wording.move'), taps('wording.to')],
    // Where it stood it stood better.
    taps('wording.to'),
    ...[taps('wording.area', { area: 'II.5' }), says('6'), taps('wording.move'), taps('wording.keep')],
    ...[taps('wording.area', { area: 'II.5' }), says('0')],
  ),
  of(
    'two lines that read as one, after all not',
    [9, 12],
    '09:50',
    ...[says('/summary'), taps('wording.areas'), taps('wording.area', { area: 'II.5' }), says('4')],
    ...[taps('wording.join'), taps('wording.join-with'), taps('wording.joined'), taps('wording.undo')],
  ),
  of(
    'a paragraph in words of the school, after all not',
    [9, 12],
    '10:40',
    ...[says('/summary'), taps('wording.areas'), taps('wording.area', { area: 'II.5' })],
    ...[taps('wording.paragraph', {}, 'last'), says('Đoàn Thanh niên trồng cây, dọn nghĩa trang liệt sĩ')],
    ...[taps('wording.area', { area: 'II.5' }), taps('wording.paragraph', {}, 'last'), taps('wording.paragraph-back')],
  ),
  of(
    'points that stand out',
    [9, 12],
    '09:25',
    ...[
      says('/summary'),
      taps('highlights.show'),
      taps('highlights.tick'),
      taps('highlights.tick'),
      taps('highlights.done'),
    ],
  ),
  of(
    'the parts of the school once more',
    [9, 12],
    '09:35',
    ...[taps('parts.show'), taps('parts.ask', {}, 'last'), taps('parts.amend'), taps('parts.skip')],
    ...[taps('parts.show'), taps('parts.ask', {}, 'last'), taps('parts.rewrite')],
    says('Tập huấn công tác dân vận cho đầu mối các trường ngay từ đầu năm học'),
    ...[taps('parts.show'), taps('spread.show'), taps('spread.tick'), taps('spread.tick')],
    ...[says('Công văn số 1234/SGDĐT-VP ngày 05/3/2024 của Sở Giáo dục và Đào tạo về tăng cường công tác dân vận')],
    ...[taps('spread.keep'), taps('spread.done')],
  ),
  of(
    'a figure of the year before, of another year by mistake',
    [9, 12],
    '11:20',
    ...[says('/summary'), taps('parts.show'), taps('last-year.show'), taps('last-year.ask'), says('12')],
    ...[taps('last-year.show'), says('1'), taps('last-year.forget'), taps('last-year.show')],
    ...[taps('document.send last-year'), sends('So-lieu-nam-truoc.xlsx', () => figures, XLSX)],
    ...[taps('last-year.take'), taps('last-year.undo'), taps('last-year.show')],
  ),
]

/** January: the new plan, read from the school's own file, and the year that runs on it. */
const nextYear = ({ nextPlan, otherPlan }: Papers): readonly Errand[] => [
  {
    ...of(
      'the new plan',
      [21, 1],
      '09:00',
      says('/kehoach'),
      taps('plan.new', { programme: '' }),
      ...[
        sends('Ke-hoach-dan-van.docx', () => nextPlan, DOCX),
        ...[taps('plan.who', { who: 'groups' }), taps('plan.room', { prompt: 'trao-doi-phu-huynh' })],
        ...[taps('plan.mend'), taps('plan.type', { line: 'head' }), says('07/KH-THPTNK ngày 20/01')],
        ...[taps('plan.mend'), taps('plan.show'), taps('plan.take'), taps('plan.undo'), taps('plan.take')],
      ],
    ),
    after: true,
  },
  {
    ...of(
      'a second matter',
      [22, 1],
      '09:00',
      ...[says('/kehoach'), taps('plan.new'), sends('Ke-hoach-an-toan.docx', () => otherPlan, DOCX)],
      ...[taps('plan.matter', { other: true }), taps('plan.name'), taps('plan.who', { who: 'groups' })],
      ...[taps('plan.figure', { keep: true }), taps('plan.who', { who: 'everybody' })],
      ...[taps('plan.figure', { keep: true }), taps('plan.take')],
    ),
    after: true,
  },
  {
    ...of(
      'the next period opened early',
      [22, 1],
      '14:00',
      says('/kehoach'),
      taps('period.early'),
      taps('nothing'),
      taps('period.early'),
      taps('period.open'),
    ),
    after: true,
  },
]

/** Everything the officer does once a year beside the two reports. */
export const officerErrands = (papers: Papers): readonly Errand[] => [
  ...people(papers),
  ...period,
  ...wording(papers),
  ...nextYear(papers),
]
