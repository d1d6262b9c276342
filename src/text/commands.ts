import type { CommandName } from '../conversation/vocabulary/commands.ts'

import { ADD_CHANNEL, channelMeant, KEEP_CHANNEL_WORDS } from './channels.ts'

export type CommandText = {
  /** As a channel's menu takes it: [a-z0-9_]{1,32}. */
  readonly command: string
  readonly description: string
  /** What may be typed for it, with or without "/", marks or capitals; never shown. */
  readonly aliases: readonly string[]
  /** Works, but stands in no menu. */
  readonly hidden?: boolean
}

/** product.md 9, in the order of the menu. */
export const COMMANDS: Readonly<Record<CommandName, CommandText>> = {
  report: {
    command: 'baocao',
    description: 'Làm báo cáo, khoảng 5 phút',
    aliases: ['báo cáo', 'làm báo cáo', 'nộp báo cáo', 'report'],
  },
  note: {
    command: 'ghi',
    description: 'Ghi nhanh một việc vừa làm',
    aliases: ['ghi nhanh', 'ghi việc', 'note'],
    hidden: true,
  },
  past: {
    command: 'baocaocu',
    description: 'Xem báo cáo đã nộp',
    aliases: ['báo cáo cũ', 'báo cáo đã nộp'],
    hidden: true,
  },
  deadline: {
    command: 'hannop',
    description: 'Hạn nộp và hẹn nội bộ',
    aliases: ['hạn nộp', 'hạn báo cáo', 'khi nào nộp', 'bao giờ nộp'],
  },
  obstacle: {
    command: 'vuongmac',
    description: 'Gửi vướng mắc, đề nghị sửa Kế hoạch',
    aliases: ['vướng mắc', 'gặp vướng mắc'],
  },
  summary: {
    command: 'summary',
    description: 'Bản tổng hợp của kỳ',
    aliases: ['tổng hợp', 'tonghop', 'bản tổng hợp', 'soạn báo cáo'],
  },
  status: {
    command: 'trangthai',
    description: 'Đơn vị nào đã nộp, còn thiếu ai',
    aliases: ['trạng thái', 'bảng theo dõi', 'tiến độ', 'status'],
  },
  queue: {
    command: 'tiepnhan',
    description: 'Báo cáo đang chờ tiếp nhận',
    aliases: ['tiếp nhận', 'chờ tiếp nhận'],
  },
  nudge: {
    command: 'dondoc',
    description: 'Nhắc ngay đơn vị chưa nộp',
    aliases: ['đôn đốc', 'nhắc ngay'],
  },
  plan: {
    command: 'kehoach',
    description: 'Kỳ báo cáo, hẹn nội bộ, ngày nghỉ',
    aliases: ['kế hoạch'],
  },
  units: {
    command: 'donvi',
    description: 'Đơn vị và người báo cáo',
    aliases: ['đơn vị', 'danh sách đơn vị'],
  },
  invitations: {
    command: 'loimoi',
    description: 'Mời người dùng Trợ lý',
    aliases: ['lời mời', 'invite'],
  },
  log: {
    command: 'nhatky',
    description: 'Nhật ký nhắc việc, làm bằng chứng',
    aliases: ['nhật ký', 'nhật ký nhắc', 'bằng chứng nhắc'],
  },
  assessment: {
    command: 'danhgiaquy',
    description: 'Đánh giá quý',
    aliases: ['đánh giá quý', 'digest'],
  },
  export: {
    command: 'xuat',
    description: 'Xuất toàn bộ dữ liệu ra tệp',
    aliases: ['xuất', 'xuất dữ liệu'],
  },
  backup: {
    command: 'saoluu',
    description: 'Bản sao lưu mã hóa',
    aliases: ['sao lưu', 'bản sao lưu'],
  },
  browser: {
    command: 'ban',
    description: 'Bàn làm việc trên trình duyệt',
    aliases: ['bàn làm việc', 'mở bàn làm việc', 'trình duyệt'],
    hidden: true,
  },
  channels: {
    command: 'kenh',
    description: 'Thêm kênh, chọn kênh nhận nhắc',
    aliases: ['kênh', 'thêm kênh', ...ADD_CHANNEL, ...KEEP_CHANNEL_WORDS],
    hidden: true,
  },
  mydata: {
    command: 'dulieucuatoi',
    description: 'Xem, sửa, xóa dữ liệu cá nhân',
    aliases: ['dữ liệu của tôi', 'xóa dữ liệu', 'xóa dữ liệu của tôi'],
  },
  pause: {
    command: 'tamdung',
    description: 'Tạm dừng nhắc',
    aliases: ['tạm dừng', 'tạm dừng nhắc'],
  },
  help: {
    command: 'trogiup',
    description: 'Trợ giúp',
    aliases: ['trợ giúp', 'hướng dẫn', 'help', 'menu'],
  },
  start: {
    command: 'start',
    description: 'Trang chính',
    aliases: ['trang chính', 'bắt đầu'],
  },
}

/** What words typed for a command say besides: its argument. */
export const saidWith = (name: CommandName, typed: string): string => (name === 'channels' ? channelMeant(typed) : '')

/** On the button that opens the pages within the channel's app. */
export const PAGE_LABEL = 'Bàn làm việc'
