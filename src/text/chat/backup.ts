import type { BackupSay, CodeShown } from '../../conversation/vocabulary/backup.ts'
import { dateText } from '../dates.ts'
import { type Voice, You } from '../voice.ts'
import { lines, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** "mã khôi phục cô đã nhận ngày 07/5/2024". */
function codeText({ at, by, mine }: CodeShown, { you }: Voice): string {
  const who = mine ? `${you} đã nhận` : `${by ?? 'đầu mối trước'} đã nhận`
  return `mã khôi phục ${who} ngày ${dateText(at)}`
}

export const backupTexts: Texts<BackupSay> = {
  'backup-code': ({ code, again }, voice) =>
    lines(
      `Mã khôi phục ${again ? 'mới ' : ''}(chỉ hiện một lần):`,
      code,
      sentences(
        'Không có mã này thì không ai mở được bản sao lưu, kể cả Trợ lý.',
        `${You(voice)} chép mã ra giấy, cất riêng, rồi xóa tin này.`,
      ),
    ),
  'backup-under-way': ({ shown }, voice) =>
    sentences(
      'Trợ lý đang tạo bản sao lưu (cơ sở dữ liệu, ảnh, tệp minh chứng), xong sẽ gửi ngay đây.',
      `Bản này mở bằng ${codeText(shown, voice)}.`,
      `Có bản mới, ${voice.you} xóa bản cũ giúp; không còn giữ mã thì đổi mã.`,
    ),
  'backup-change': ({ shown }, voice) =>
    sentences(
      `Đổi mã: các bản sao lưu từ nay mở bằng mã mới; bản đã tạo vẫn chỉ mở bằng ${codeText(shown, voice)}.`,
      `${You(voice)} đổi chứ ạ?`,
    ),
  'export-under-way': (_, voice) =>
    sentences(
      'Trợ lý đang xuất dữ liệu: báo cáo, số liệu, vướng mắc, chỉ đạo, danh sách người dùng, nhật ký, minh chứng; xong phần nào gửi ngay phần ấy.',
      `Trong đó có dữ liệu cá nhân, ${voice.you} chỉ chuyển cho người có trách nhiệm.`,
    ),
  'file-kept': ({ channel, name, about, place, megabytes, limit }) =>
    sentences(
      about,
      `Tệp ${name} nặng ${megabytes} MB, ${channel} chỉ gửi được tệp đến ${limit} MB, nên Trợ lý để tệp trên máy chủ của trường: thư mục ${place} trong thư mục dữ liệu.`,
      'Người quản trị máy chép tệp ấy ra giúp; khi có bản mới, bản cũ ở đó tự xóa.',
    ),
}
