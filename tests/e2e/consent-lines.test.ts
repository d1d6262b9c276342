import { beforeAll, expect, it } from 'vitest'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import { type Lived, liveThrough, WORDS } from '../support/consent-story.ts'

/** Tries one part of what is promised on what the running program has shown. */
type Check = (lived: Lived) => void

/** Names something, or tells the person what to do: nothing the program could break. */
const tells: Check = () => undefined

const wordsGo: Check = ({ before, later }) => {
  expect(before.raw).toEqual(WORDS)
  expect([later.months23.words, later.months24.words]).toEqual([WORDS, []])
}
const documentsGo: Check = ({ later: { months23, months24 } }) => {
  expect(months23.documents).toBeGreaterThan(0)
  expect(months24.documents).toBe(0)
}
const readingsGo: Check = ({ later: { months23, months24 } }) => {
  expect(months23.readings).toBeGreaterThan(0)
  expect(months24.readings).toBe(0)
}
const auditGoes: Check = ({ later: { months24, months36 } }) => {
  expect(months24.audit).toBeGreaterThan(0)
  expect(months36.audit).toBe(0)
}
const personGoes: Check = ({ later }) => expect([later.inDuty, later.name]).toEqual([true, false])
const reportStays: Check = ({ later }) =>
  expect(later.report).toMatchObject({ text: expect.stringContaining('BAOCAOCUALAN'), authorId: null })
const ownPeopleRead: Check = ({ readers }) => expect(readers).toEqual(['nam', 'hoa', 'hung'])
const staysHere: Check = ({ others }) => expect(others).toEqual([])
const ownRights: Check = ({ own }) => {
  expect(own.file).toContain('GHICUANAM')
  expect(own.renamed).toEqual({ name: 'Trần Văn Nhân' })
  expect([own.ties, own.raw]).toEqual([[], []])
}
const nothingKept: Check = ({ declined: { there, asked, refused } }) =>
  expect([asked, refused]).toEqual([[there], [there]])
const toldBefore: Check = ({ before: { beforeSending } }) => {
  expect(beforeSending[0]).toContain('người đọc là cô Hoa, cần thì cả BGH')
  expect(beforeSending[1]).toContain('Gửi cô Hoa')
}
const asksAgain: Check = ({ waiting }) => {
  expect(waiting.raw).toEqual([])
  expect(waiting.own).toContain('Trường đang lưu về cô')
}
const copiesMade: Check = ({ copied }) => expect(copied.made).toEqual([true, true])

/** Every part of what somebody reads before agreeing, in its own words. */
const PROMISES: Readonly<Record<string, Check>> = {
  'Chào cô Lan': tells,
  'Trợ lý giúp tổ Ngữ văn báo cáo công tác dân vận chính quyền': tells,
  'Trường lưu họ tên, vai trò, mã tài khoản đến khi cô thôi nhiệm vụ': personGoes,
  'tin nhắn, ảnh, tệp, vướng mắc tối đa 24 tháng': wordsGo,
  'nhật ký 36 tháng': auditGoes,
  'tổ của cô, đầu mối và BGH xem được': ownPeopleRead,
  'Tin nhắn đi qua máy chủ Telegram ở nước ngoài': staysHere,
  'Cô xem, sửa, rút lại, xóa được': ownRights,
  'báo cáo đã nộp giữ lại không kèm tên': reportStays,
  'Chưa đồng ý thì chưa lưu gì': nothingKept,
  'Hỏi thêm: cô Phạm Thị Hoa': tells,
  'Điều khoản đã đổi: Trợ lý nay ghi lại việc đầu mối, BGH xem báo cáo và thông tin của cô (giữ 24 tháng, cô xem được)':
    lived => {
      readingsGo(lived)
      expect(lived.own.seen).toMatch(/cô Phạm Thị Hoa xem báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn/)
    },
  'đầu mối lập được bản sao lưu mã hóa và bản xuất dữ liệu của trường': copiesMade,
  'Cô đồng ý để dùng tiếp': tells,
  'Trong lúc chờ, Trợ lý không ghi gì thêm': asksAgain,
  'tin vừa rồi chưa được ghi': asksAgain,
  'Không đồng ý thì cô xem hoặc xóa dữ liệu của mình': asksAgain,
  'báo cáo vẫn gửi được bằng Zalo hoặc bản giấy': tells,
  'Thông tin về dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân, số 91/2025/QH15)': tells,
  '1. Ai lưu: Trường THPT Nguyễn Khuyến': staysHere,
  '2. Để làm gì: nhắc hạn, nhận, tổng hợp và lưu báo cáo công tác dân vận chính quyền': tells,
  'chuyển vướng mắc đến người trả lời': ({ before }) => expect(before.told.join()).toContain('VUONGMACCUALAN'),
  'Không dùng vào việc khác, không bán, không quảng cáo': staysHere,
  '3. Lưu những gì: họ tên, cách xưng hô, vai trò, mã tài khoản Telegram, giờ nhắc, kênh nhận nhắc': ({
    kept: { member, accounts },
  }) => {
    expect(Object.keys(member).sort()).toEqual(
      ['address', 'consentAt', 'consentVersion', 'createdAt', 'id', 'name']
        .concat(['keepsTo', 'pausedUntil', 'reminderTime', 'state'])
        .sort(),
    )
    expect(Object.keys(accounts).sort()).toEqual(['agreedAt', 'chat', 'closed', 'memberId', 'refusedAt', 'since'])
  },
  'tin nhắn, ảnh, tệp cô gửi cho Trợ lý': ({ before }) => expect(before.raw).toEqual(WORDS),
  'nhật ký (ai làm gì, ai xem gì, lúc nào)': ({ own }) => {
    expect(own.file).toMatch(/Nhật ký \([1-9]\d*\)\r\n- \d\d:\d\d ngày/)
    expect(own.seen).toMatch(/đã xem \([1-9]\d*\)\r\n- \d\d:\d\d ngày/)
  },
  'Không lưu số điện thoại': ({ kept }) =>
    expect(kept.columns.filter(name => /phone|mobile|(?<![a-z])tel/i.test(name))).toEqual([]),
  'Xin không gửi tên học sinh, tên người khiếu nại, số căn cước, thông tin sức khỏe': tells,
  '4. Lưu bao lâu: họ tên, vai trò, mã tài khoản đến khi cô thôi nhiệm vụ': personGoes,
  'tin nhắn, ghi nhanh, ảnh, tệp, vướng mắc, chỉ đạo tối đa 24 tháng': wordsGo,
  'văn bản Trợ lý lập ra: bản mới nhất, tối đa 24 tháng': documentsGo,
  'lượt xem 24 tháng': readingsGo,
  'bản sao hằng ngày 7 ngày': ({ daily }) =>
    expect(daily).toEqual([9, 10, 11, 12, 13, 14, 15].map(day => `2024-05-${String(day).padStart(2, '0')}.db`)),
  'Bản sao lưu mã hóa, bản xuất do đầu mối giữ, có bản mới thì xóa bản cũ': ({ copied }) =>
    expect(copied.left).toEqual([]),
  'Số liệu và câu chữ báo cáo đã nộp được giữ lại nhưng không kèm tên': lived => {
    reportStays(lived)
    expect(lived.later.report?.figures).not.toEqual([])
  },
  'Bản nằm trên điện thoại và ở Telegram do cô tự xóa': tells,
  '5. Ai xem được: người cùng đơn vị của cô, đầu mối tổng hợp, BGH': ownPeopleRead,
  'Vướng mắc được gửi cho ai, Trợ lý nói rõ trước khi gửi': toldBefore,
  '6. Đi qua đâu: tin nhắn đi qua máy chủ Telegram ở nước ngoài': staysHere,
  'dữ liệu của Trợ lý nằm trên máy của trường': staysHere,
  '7. Quyền của cô: xem, sửa, rút lại đồng ý, xóa, khiếu nại': ownRights,
  'Nhắn "dữ liệu của tôi" bất cứ lúc nào': asksAgain,
  // Whoever goes leaves no trace by which anybody could be judged.
  'rút lại không ảnh hưởng việc đánh giá cô': ({ own }) => expect(own.ties).toEqual([]),
  '8. Không đồng ý thì sao: Trợ lý không lưu gì': nothingKept,
  'cô gửi báo cáo bằng Zalo hoặc bản giấy, đầu mối nhập hộ': ({ declined }) =>
    expect(declined.farewell).toContain('Zalo hoặc bản giấy để nhập hộ'),
  'Cô chọn "Đồng ý" thì thời điểm và bản thông tin này được ghi lại': ({ kept: { member } }) =>
    expect(member).toMatchObject({
      consentVersion: CONSENT_VERSION,
      consentAt: expect.stringMatching(/^2024-05-06T0/),
    }),
}

let lived: Lived
beforeAll(async () => {
  lived = await liveThrough()
})

it('nothing is promised that is not tried here, and nothing tried that is not promised', () => {
  expect([...new Set(lived.promised)].sort()).toEqual(Object.keys(PROMISES).sort())
})

it.each(Object.entries(PROMISES))('%s', (_, check) => check(lived))
