import type { DateTime } from 'luxon'
import type { RestoreTrouble } from '../domain/backup-trouble.ts'
import { momentText } from './dates.ts'

/** What `npm run restore` says on the machine. */

export const RESTORE_USAGE = 'Cách dùng: npm run restore -- <tệp .saoluu>'

export const ASK_RECOVERY_CODE = 'Mã khôi phục (gõ rồi nhấn Enter, không cần dấu gạch): '

export const noBackupText = (file: string): string => `Không thấy tệp ${file}; chưa có gì thay đổi.`

export const restoredText = (madeAt: DateTime, files: number): string =>
  `Đã khôi phục dữ liệu đến ${momentText(madeAt)}, kèm ${files} ảnh, tệp. Xin chạy npm start.`

/** @param code of the machine, for whoever looks after it. */
export const restoreFailedText = (dataDir: string, code: string): string =>
  `Máy không đọc, ghi được trọn vẹn vào ${dataDir} (${code}); xin xem lại ổ đĩa và quyền ghi, dọn thư mục ấy rồi khôi phục lại.`

export const restoreRefusedText = (why: RestoreTrouble, { file, dataDir }: { file: string; dataDir: string }): string =>
  ({
    'not-a-backup': `Tệp ${file} không phải bản sao lưu mã hóa của Trợ lý; chưa có gì thay đổi.`,
    newer: `Bản sao lưu ${file} do một bản Trợ lý mới hơn lập; xin cài bản mới ấy rồi khôi phục lại, chưa có gì thay đổi.`,
    damaged: `Bản sao lưu ${file} bị hỏng hoặc thiếu một phần; xin tải lại tệp hoặc dùng bản khác, chưa có gì thay đổi.`,
    'wrong-code': 'Mã khôi phục không đúng với bản sao lưu này; xin xem lại tờ giấy chép mã, chưa có gì thay đổi.',
    'not-empty': `Thư mục ${dataDir} đã có dữ liệu; xin dừng Trợ lý và dời dữ liệu ấy đi nơi khác trước, chưa có gì thay đổi.`,
  })[why]
