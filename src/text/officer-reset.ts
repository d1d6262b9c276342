import type { WayIn } from '../domain/channel.ts'
import { codeText, OFFICER_OPENS, wayText } from './channels.ts'
/** What `npm run officer:reset` says on the machine (product.md 2: the officer's phone is lost). */

/** @param link opens the bot with the code; undefined while the channel cannot be asked for the bot's name. */
export const resetText = (way: WayIn | undefined, code: string, channel: string): string =>
  [
    'Đã tạo mã thiết lập mới, dùng một lần; mã cũ không dùng được nữa.',
    way === undefined
      ? `Chạy lại Trợ lý (npm start). Đầu mối tổng hợp mở bot trên ${channel} rồi ${codeText(code)}`
      : `Chạy lại Trợ lý (npm start). ${OFFICER_OPENS}: ${wayText(way)}`,
    `Mã thiết lập: ${code}`,
  ].join('\n')

/** Nothing to give back: the first start shows its own code. */
export const noOfficerText = (database: string): string =>
  `Trợ lý chưa có đầu mối nào trong ${database}: chỉ cần chạy npm start, mã thiết lập hiện ra ngay khi khởi động.`

export const databaseInUseText = (database: string): string =>
  `Cơ sở dữ liệu ${database} đang được dùng. Xin dừng Trợ lý (Ctrl+C) rồi chạy lại npm run officer:reset; chưa có gì thay đổi.`

export const noDatabaseText = (database: string): string =>
  `Chưa có cơ sở dữ liệu ${database}. Xin xem lại DATABASE_URL trong tệp .env, hoặc chạy npm start lần đầu; chưa có gì thay đổi.`
