import type { CommandName } from '../conversation/vocabulary/commands.ts'

/** Who sees a command in the menu. */
export type Audience = 'reporter' | 'union-leader' | 'officer' | 'leadership' | 'clerk'

export type CommandText = {
  /** As a channel's menu takes it: [a-z0-9_]{1,32}. */
  readonly command: string
  readonly description: string
  /** What may be typed for it, with or without "/", marks or capitals; never shown. */
  readonly aliases: readonly string[]
  readonly roles: readonly Audience[]
  /** Works, but stands in no menu. */
  readonly hidden?: boolean
}

const EVERYBODY: readonly Audience[] = ['reporter', 'union-leader', 'officer', 'leadership', 'clerk']

/** product.md 9, in the order of the menu. */
export const COMMANDS: Readonly<Record<CommandName, CommandText>> = {
  report: {
    command: 'baocao',
    description: 'Làm báo cáo, khoảng 5 phút',
    aliases: ['báo cáo', 'làm báo cáo', 'nộp báo cáo', 'report'],
    roles: ['reporter', 'officer', 'leadership'],
  },
  note: {
    command: 'ghi',
    description: 'Ghi nhanh một việc vừa làm',
    aliases: ['ghi nhanh', 'ghi việc', 'note'],
    roles: ['reporter', 'officer', 'leadership'],
    hidden: true,
  },
  past: {
    command: 'baocaocu',
    description: 'Xem báo cáo đã nộp',
    aliases: ['báo cáo cũ', 'báo cáo đã nộp'],
    roles: ['reporter', 'officer', 'leadership'],
    hidden: true,
  },
  deadline: {
    command: 'hannop',
    description: 'Hạn nộp và hẹn nội bộ',
    aliases: ['hạn nộp', 'hạn báo cáo', 'khi nào nộp', 'bao giờ nộp'],
    roles: ['reporter', 'officer', 'leadership'],
  },
  obstacle: {
    command: 'vuongmac',
    description: 'Gửi vướng mắc, đề nghị sửa Kế hoạch',
    aliases: ['vướng mắc', 'gặp vướng mắc'],
    roles: EVERYBODY,
  },
  summary: {
    command: 'summary',
    description: 'Bản tổng hợp của kỳ',
    aliases: ['tổng hợp', 'tonghop', 'bản tổng hợp', 'soạn báo cáo'],
    roles: ['officer', 'leadership'],
  },
  status: {
    command: 'trangthai',
    description: 'Đơn vị nào đã nộp, còn thiếu ai',
    aliases: ['trạng thái', 'bảng theo dõi', 'tiến độ', 'status'],
    roles: ['officer', 'leadership'],
  },
  queue: {
    command: 'tiepnhan',
    description: 'Báo cáo đang chờ tiếp nhận',
    aliases: ['tiếp nhận', 'chờ tiếp nhận'],
    roles: ['officer'],
  },
  nudge: {
    command: 'dondoc',
    description: 'Nhắc ngay đơn vị chưa nộp',
    aliases: ['đôn đốc', 'nhắc ngay'],
    roles: ['officer'],
  },
  plan: {
    command: 'kehoach',
    description: 'Kỳ báo cáo, hẹn nội bộ, ngày nghỉ',
    aliases: ['kế hoạch'],
    roles: ['officer'],
  },
  units: {
    command: 'donvi',
    description: 'Đơn vị và người báo cáo',
    aliases: ['đơn vị', 'danh sách đơn vị'],
    roles: ['officer'],
  },
  invitations: {
    command: 'loimoi',
    description: 'Mời người dùng Trợ lý',
    aliases: ['lời mời', 'invite'],
    roles: ['officer'],
  },
  log: {
    command: 'nhatky',
    description: 'Nhật ký nhắc việc, làm bằng chứng',
    aliases: ['nhật ký', 'nhật ký nhắc', 'bằng chứng nhắc'],
    roles: ['officer'],
  },
  assessment: {
    command: 'danhgiaquy',
    description: 'Đánh giá quý',
    aliases: ['đánh giá quý', 'digest'],
    roles: ['leadership', 'officer'],
  },
  mydata: {
    command: 'dulieucuatoi',
    description: 'Xem, sửa, xóa dữ liệu cá nhân',
    aliases: ['dữ liệu của tôi'],
    roles: EVERYBODY,
  },
  pause: {
    command: 'tamdung',
    description: 'Tạm dừng nhắc',
    aliases: ['tạm dừng', 'tạm dừng nhắc'],
    roles: EVERYBODY,
  },
  help: {
    command: 'trogiup',
    description: 'Trợ giúp',
    aliases: ['trợ giúp', 'hướng dẫn', 'help'],
    roles: EVERYBODY,
  },
  start: {
    command: 'start',
    description: 'Trang chính',
    aliases: ['trang chính', 'bắt đầu'],
    roles: EVERYBODY,
  },
}
