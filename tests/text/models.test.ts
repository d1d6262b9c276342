import { describe, expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import { quarterPeriod } from '../../src/domain/period.ts'
import { timelinessOf } from '../../src/domain/timeliness.ts'
import { renderSay, type Voice } from '../../src/text/chat/render.ts'
import { at } from '../domain/plan-49.ts'
import {
  answer,
  boardLine,
  H1,
  half,
  hung,
  indicator,
  line,
  nguVan,
  obligation,
  plan,
  prompt,
  reminderItem,
} from './people.ts'

const toLan: Voice = { you: 'cô', name: 'Lan' }
const school = plan.school.name
const told = (say: Say, voice: Voice = toLan) => renderSay(say, voice).split('\n')
const noon = (day: string) => at(`${day}/2026 11:30`)

describe('the model messages, for their own facts', () => {
  test('1, welcome and consent: what is kept and for how long, before anything is', () => {
    const contact = 'cô Nguyễn Thị Hoa, Công đoàn trường'
    expect(
      told({
        say: 'consent',
        school: plan.school,
        matters: [plan.subject],
        channel: 'Telegram',
        unit: nguVan,
        role: 'head',
        name: 'Nguyễn Thị Lan',
        contact,
      }),
    ).toEqual([
      'Chào cô Lan. Trợ lý giúp tổ Ngữ văn báo cáo công tác dân vận chính quyền. Trường lưu họ tên, vai trò, mã tài khoản đến khi cô thôi nhiệm vụ; tin nhắn, ảnh, tệp, vướng mắc tối đa 24 tháng; nhật ký 36 tháng; tổ của cô, đầu mối và BGH xem được. Tin nhắn đi qua máy chủ Telegram ở nước ngoài. Cô xem, sửa, rút lại, xóa được; báo cáo đã nộp giữ lại không kèm tên. Chưa đồng ý thì chưa lưu gì. Hỏi thêm: cô Nguyễn Thị Hoa, Công đoàn trường.',
    ])
  })

  test('2, an invitation that can be copied into Zalo', () => {
    const link = 'https://t.me/tro_ly_bot?start=x7Kq'
    const sender = { ...hung, name: 'Nguyễn Thị Hoa', address: 'cô' } as const
    const facts = { name: 'Nguyễn Thị Lan', address: 'cô', role: 'head', unit: nguVan, school } as const
    expect(
      told({ say: 'invitation', ...facts, through: 'Công đoàn trường', link, until: at('5/5/2026'), sender }),
    ).toEqual([
      `Kính gửi cô Lan, tổ trưởng tổ Ngữ văn. Báo cáo của đơn vị nay gửi được bằng tin nhắn, khoảng 5 phút. Cô mở ${link} (riêng của cô, dùng một lần, đến hết 05/5), chọn Bắt đầu. Nếu không tiện, cô gửi Zalo hoặc bản giấy, tôi xin nhập hộ. Nguyễn Thị Hoa, Công đoàn trường`,
    ])
  })

  test('3, seven days left: the reminder is the first question', () => {
    expect(told({ say: 'reminder', items: [reminderItem()], today: noon('21/5') })).toEqual([
      'Chào cô Lan. Còn 7 ngày: hẹn nội bộ nộp báo cáo 6 tháng đầu năm là thứ Năm 28/5 (Kế hoạch: trước 10/6).',
      'Mục 1/7: Từ 01/01, tổ họp mấy lần có nội dung dân vận; bàn, quyết định những việc gì? Cô trả lời ngay, ví dụ: "4 lần; ký cam kết thực hiện Quy tắc ứng xử".',
    ])
  })

  test('4, the last day', () => {
    expect(told({ say: 'reminder', items: [reminderItem({ kind: 'last-day' })], today: noon('28/5') })).toEqual([
      'Chào cô Lan. Hôm nay, 28/5, là ngày cuối theo hẹn nội bộ; tổ Ngữ văn chưa nộp báo cáo.',
      'Mục 1/7: Từ 01/01, tổ họp mấy lần có nội dung dân vận; bàn, quyết định những việc gì? Mục nào không có, cô chỉ cần chọn "Không phát sinh".',
    ])
  })

  test('5, a half-finished draft', () => {
    const question = { ...prompt('trao-doi-phu-huynh'), question: '{donVi} có mấy buổi trao đổi với phụ huynh?' }
    const item = reminderItem({
      kind: 'before-3',
      answered: 5,
      number: 6,
      prompt: { ...question, privacy: 'Xin không nêu tên.' },
      obligation: obligation({ state: 'drafting' }),
    })
    expect(told({ say: 'reminder', items: [item], today: noon('25/5') })).toEqual([
      'Chào cô Lan. Bản của tổ đã có 5/7 mục; còn 3 ngày, đến thứ Năm 28/5.',
      'Mục 6/7: tổ có mấy buổi trao đổi với phụ huynh? Xin không nêu tên.',
    ])
  })

  test('7, a number worded loosely', () => {
    const people = indicator('tuyen-truyen-luot')
    const figure = { indicator: people.id, value: 30 }
    const typed = '2 buổi, khoảng ba chục người'
    expect(told({ say: 'doubt', typed, figure, indicator: people, why: 'approximate' })).toEqual([
      'Cô viết: "2 buổi, khoảng ba chục người". Trợ lý hiểu là khoảng 30 lượt. Đúng không ạ?',
    ])
  })

  test('8, the preview', () => {
    const lines = [
      line(1, 'hop', answer('hop', '4 lần', [{ indicator: 'hop-long-ghep', value: 4 }])),
      line(
        2,
        'tuyen-truyen',
        answer('tuyen-truyen', '2 buổi, ba chục lượt', [
          { indicator: 'tuyen-truyen-buoi', value: 2 },
          { indicator: 'tuyen-truyen-luot', value: 29 },
        ]),
      ),
      line(3, 'dan-van-kheo', answer('dan-van-kheo', '"Tủ sách dùng chung"')),
      line(4, 'dao-duc', answer('dao-duc', '1', [{ indicator: 'dien-hinh', value: 1 }])),
      line(5, 'phoi-hop', answer('phoi-hop', '', [{ indicator: 'phoi-hop', value: 0 }], 'none')),
      line(6, 'trao-doi-phu-huynh', undefined),
      line(7, 'danh-gia', answer('danh-gia', 'thêm máy chiếu')),
    ]
    const dates = { from: H1.windowFrom, until: noon('27/5') }
    expect(
      told({
        say: 'preview',
        logged: 0,
        unit: nguVan,
        period: half,
        lines,
        attachments: 1,
        ...dates,
        missing: 1,
        again: false,
      }),
    ).toEqual([
      'Tổ Ngữ văn, 6 tháng đầu năm 2026 (01/01–27/5)',
      '1. Họp: 4 lần',
      '2. Tuyên truyền: 2 buổi, 29 lượt; người được quán triệt, tin bài: chưa có',
      '3. Mô hình: mô hình, được công nhận: chưa có; "Tủ sách dùng chung"',
      '4. Gương tốt, hỗ trợ: 1 gương; người, kinh phí hỗ trợ: chưa có',
      '5. Phối hợp: không phát sinh',
      '6. Trao đổi với cha mẹ học sinh: chưa trả lời',
      '7. Khó khăn, đề nghị: thêm máy chiếu',
      'Minh chứng: 1 tệp. Còn 1 mục chưa trả lời, cô vẫn nộp được. Nhắn số mục để sửa, "nộp" để nộp.',
    ])
  })

  test('9, the receipt', () => {
    const received = at('27/5/2026 16:42')
    const timeliness = timelinessOf(received, received, H1)
    const facts = {
      unit: nguVan,
      period: half,
      at: received,
      timeliness,
      code: 'NV-01',
      version: 1,
      onBehalf: false,
      left: 0,
    }
    expect(told({ say: 'receipt', ...facts })).toEqual([
      'Đã nhận báo cáo của tổ Ngữ văn lúc 16:42 ngày 27/5/2026, trước hẹn 1 ngày. Mã: NV-01. Cảm ơn cô Lan; kỳ này Trợ lý không nhắc tổ nữa.',
    ])
  })

  test('10, returned', () => {
    const reason = 'Hai buổi này tổ chủ trì hay phối hợp?'
    const facts = { unit: nguVan, by: hung, numbers: [2], total: 7, reason, until: at('29/5/2026') }
    expect(told({ say: 'please-supplement', ...facts })).toEqual([
      'Chào cô Lan. Thầy Hùng đề nghị bổ sung mục 2: "Hai buổi này tổ chủ trì hay phối hợp?" Cô gửi giúp, chậm nhất là thứ Sáu 29/5. Các mục khác giữ nguyên.',
    ])
  })

  test('11, the board', () => {
    const accepted = plan.units.filter(({ onBoard, id }) => onBoard && !OWED.includes(id))
    const lines = [
      ...accepted.map(({ id }, index) => boardLine(id, { state: index < 2 ? 'submitted' : 'accepted' })),
      boardLine('ngoai-ngu', { state: 'drafting', answered: 5 }),
      boardLine('su-dia-gdktpl', { extendedTo: at('29/5/2026') }),
      boardLine('khuyen-hoc', { unreachable: true }),
    ]
    const now = at('28/5/2026 15:30')
    expect(told({ say: 'board', now, period: half, deadlines: H1, lines, workingDaysLeft: 5 })).toEqual([
      '6 tháng đầu năm 2026, 15:30 ngày 28/5. Gửi Sở trước 05/6, còn 5 ngày làm việc.',
      'Đã nộp 12/15 (chờ tiếp nhận 2)',
      'Đang soạn 1: Ngoại ngữ (5/7)',
      'Chưa báo cáo 2: Sử - Địa - GDKT&PL (được gia hạn đến 29/5); Khuyến học (chưa vào Trợ lý)',
    ])
  })

  test('12, the quarterly assessment', () => {
    const proposals = ['good', 'pass', 'pass', 'good', 'attention', 'good'] as const
    const titles = ['Lãnh đạo, chỉ đạo', 'Tuyên truyền', 'Dân vận khéo', 'Đạo đức, kỷ cương', 'Phối hợp', 'Tiếp dân']
    const view = {
      period: quarterPeriod('dan-van', 2026, 3),
      unitsTotal: 15,
      unitsReported: 13,
      unitsReportedBefore: 11,
      sections: proposals.map((proposal, index) => ({
        code: `II.${index + 1}`,
        shortTitle: titles[index] ?? '',
        answered: 13,
        reported: 13,
        asked: 15,
        points:
          proposal === 'attention' ? [{ kind: 'figure' as const, text: '3 ý kiến góp ý, kiến nghị chưa trả lời' }] : [],
        pulse: { good: 12, difficult: 0, answered: 13 },
        proposal,
        mark: null,
      })),
      planKept: false,
      late: [],
      obstacles: { total: 5, answered: 4 },
      planChanges: { total: 0, answered: 0 },
      ahead: [],
      toldBoard: [],
      decisions: [{ id: 'open-obstacles', kind: 'open-obstacles', count: 1 }] as const,
      directions: [],
    }
    expect(told({ say: 'assessment', view }, { you: 'thầy', name: 'Hùng' })).toEqual([
      'Kính gửi thầy Hùng. Quý III/2026: 13/15 đơn vị đã cập nhật (kỳ trước: 11). Sáu mục, đề xuất: 3 tốt, 2 đạt yêu cầu, 1 cần chú ý (Phối hợp: 3 ý kiến góp ý, kiến nghị chưa trả lời). Vướng mắc: 5, đã giải quyết 4. Xin thầy quyết định: giao đầu mối trình hướng giải quyết 1 vướng mắc, đề nghị chưa được trả lời.',
    ])
  })

  test('13, a stranger', () => {
    expect(told({ say: 'stranger', school, through: plan.school.through }, { you: 'thầy/cô', name: '' })).toEqual([
      'Xin chào. Đây là Trợ lý nội bộ của Trường THPT Nguyễn Khuyến, chỉ phục vụ người được mời. Cán bộ, giáo viên, nhân viên xin liên hệ Công đoàn trường để nhận liên kết.',
    ])
  })

  test('14, an old button', () => {
    expect(told({ say: 'stale', settled: { unit: nguVan, at: noon('27/5') } })).toEqual([
      'Nút này thuộc tin nhắn cũ; không có gì thay đổi. Báo cáo của tổ Ngữ văn đã nộp ngày 27/5.',
    ])
  })
})

const OWED = ['ngoai-ngu', 'su-dia-gdktpl', 'khuyen-hoc']
