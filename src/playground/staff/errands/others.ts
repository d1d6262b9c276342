import { NOTED } from '../answers/noted.ts'
import { type Act, maybe, says, taps } from '../script.ts'
import type { Errand } from './errand.ts'

const of = (who: number, name: string, on: Errand['on'], at: string, ...acts: readonly Act[]): Errand => ({
  ...{ who, name, on, at, acts },
})

const THANH = 201
const LAN = 204
const HUY = 205
const BAO = 210
const HUONG = 211
const TUAN = 217
const CHAU = 219
const HUNG = 301
const BINH = 302

/** What teachers and the BGH do of their own accord, each as it comes up. */
export const OTHERS: readonly Errand[] = [
  of(LAN, 'what is kept of me', [3, 5], '16:00', says('/dulieucuatoi'), taps('document.send my-data')),
  of(
    HUONG,
    'a name put right',
    [3, 5],
    '16:20',
    says('/dulieucuatoi'),
    taps('people.rename'),
    says('cô Đặng Thu Hương'),
  ),
  of(HUY, 'help', [4, 5], '10:00', says('/trogiup'), says('/start'), taps('help')),
  of(
    HUY,
    'something that is no report',
    [21, 5],
    '14:00',
    ...[says('tổ họp bàn lịch coi thi học kỳ II, 1 buổi'), taps('report.not')],
  ),
  of(
    HUONG,
    'a note for one of two units',
    [10, 9],
    '16:30',
    ...[says(`/ghi ${NOTED['nu-cong'].told.words}`), taps('note.unit', { unit: 'nu-cong' })],
    taps('note.file', { prompt: NOTED['nu-cong'].prompt }),
  ),
  of(TUAN, 'no reminders for a week', [27, 11], '17:00', says('đừng nhắc nữa'), taps('reminder.rest')),
  of(HUY, 'deadlines', [14, 5], '10:00', says('/hannop'), taps('reminder.time'), taps('reminder.time-set')),
  of(
    BAO,
    'a note',
    [10, 9],
    '17:10',
    says(`/ghi ${NOTED['doan-thanh-nien'].told.words}`),
    taps('note.file', { prompt: NOTED['doan-thanh-nien'].prompt }),
  ),
  of(
    LAN,
    'a note told anew in the report',
    [18, 9],
    '17:10',
    ...[says('/ghi gặp phụ huynh lớp 12 bàn việc chọn môn thi'), taps('note.file', { prompt: 'trao-doi-phu-huynh' })],
  ),
  of(
    BAO,
    'a note of something said by the way',
    [12, 9],
    '17:10',
    ...[says('chiều nay Đoàn trường dọn vệ sinh nghĩa trang liệt sĩ, 40 đoàn viên tham gia'), taps('note.keep')],
  ),
  of(
    BAO,
    'nothing to be noted',
    [13, 9],
    '17:10',
    ...[says('mai sân trường có đá bóng giao lưu 2 lớp khối 12'), taps('note.drop')],
  ),
  of(BAO, 'an obstacle after all none', [16, 9], '16:00', says('/vuongmac'), taps('obstacle.cancel')),
  of(
    HUONG,
    'a grievance',
    [17, 9],
    '16:00',
    ...[
      says('/vuongmac'),
      says('Tôi muốn khiếu nại việc xếp lớp'),
      taps('obstacle.plainly'),
      maybe(taps('obstacle.cancel')),
    ],
  ),
  of(BAO, 'a pause', [11, 9], '17:10', says('/tamdung')),
  of(THANH, 'the earlier report', [12, 9], '15:30', says('/baocaocu')),
  of(
    BINH,
    'earlier reports of a unit',
    [13, 12],
    '15:30',
    says('/baocaocu'),
    taps('past.unit', { unit: 'ngu-van' }),
    taps('past.show', { key: /^dan-van\..+-H1$/ }),
    taps('evidence.show'),
  ),
  of(
    CHAU,
    'an obstacle',
    [14, 10],
    '09:00',
    ...[says('/vuongmac'), says('Phòng máy số 2 thiếu ổ cắm, các buổi tuyên truyền trực tuyến phải dời')],
    ...[
      taps('obstacle.kind'),
      taps('obstacle.kind'),
      taps('obstacle.area', { area: /:II\.2$/ }),
      taps('obstacle.send'),
    ],
  ),
  of(
    THANH,
    'its answer',
    // He is reminded of it first.
    [23, 10],
    '14:00',
    ...[taps('obstacle.show'), taps('obstacle.answer'), says('Công đoàn đã báo'), taps('letter.cancel')],
    ...[taps('obstacle.answer'), says('Công đoàn đã báo Văn phòng'), taps('letter.mend')],
    ...[says('Công đoàn đã đề nghị Văn phòng lắp thêm hai ổ cắm trong tuần này'), taps('letter.send')],
  ),
  of(
    CHAU,
    'it is not fine yet',
    [30, 10],
    '09:00',
    ...[taps('obstacle.reopen'), says('Mới lắp một ổ cắm, còn thiếu một'), taps('letter.send')],
  ),
  of(THANH, 'it is passed on', [30, 10], '14:00', taps('obstacle.pass')),
  of(HUNG, 'the hiệu phó signs', [3, 7], '09:00', taps('assessment.signer')),
  of(HUNG, 'he signs himself again', [8, 7], '09:00', says('/danhgiaquy'), taps('assessment.signer')),
  of(
    HUNG,
    'the assessment once more',
    [3, 10],
    '09:00',
    ...[says('/danhgiaquy'), taps('assessment.details'), says('/trangthai')],
  ),
  of(
    TUAN,
    'consent withdrawn',
    [20, 12],
    '10:00',
    ...[says('/dulieucuatoi'), taps('data.erase'), taps('data.erase', { confirmed: true })],
  ),
]
