import type { LastYearRow, LastYearSay, LeftOutRow, RowLeftOut } from '../../conversation/vocabulary/last-year.ts'
import type { Amount } from '../../domain/documents/summary.ts'
import { cut } from '../../domain/reading/fit-text.ts'
import { amountText } from '../documents/numbers.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { lines, sentences, small } from '../wording.ts'
import type { Texts } from './texts.ts'

const rowText = ({ indicator, amount, reported }: LastYearRow, at: number): string =>
  `${at + 1}. ${indicator.label}: ${amount ? `${amountText(amount)}${reported ? ' (theo báo cáo)' : ''}` : '–'}`

const keptText = ({ label, amount }: { readonly label: string; readonly amount: Amount | null }): string =>
  amount ? `Đã ghi ${small(label)}: ${amountText(amount)}.` : `Đã bỏ ${small(label)}.`

const BAD: Readonly<Record<Extract<LastYearSay, { say: 'last-year-file-bad' }>['why'], string>> = {
  unread: 'Trợ lý không đọc được tệp này. Tệp nên ở dạng xlsx hoặc csv, không đặt mật khẩu.',
  'no-header':
    'Trong trang đầu của tệp chưa thấy dòng tiêu đề có cột "Chỉ tiêu" và cột "Số liệu". Nên dùng bảng của Trợ lý.',
  nobody: 'Đây là danh sách người, chưa phải bảng số liệu.',
  old: 'Tệp Excel kiểu cũ (xls) Trợ lý chưa đọc được. Trong Excel, chọn Lưu thành, dạng xlsx hoặc csv.',
  'too-big': 'Tệp lớn quá. Bảng số liệu chỉ cần mỗi chỉ tiêu một dòng.',
  empty: 'Trong bảng chưa có số liệu nào.',
  which: 'Trợ lý chưa rõ bảng này của kỳ nào. Xin mở "Số liệu cùng kỳ năm trước" trong phần của trường trước.',
}

/** Rows that were left out which are shown; more are counted. */
const MOST_LEFT = 12

const LEFT: Readonly<Record<RowLeftOut, (said: string) => string>> = {
  unread: said => `chưa đọc được "${cut(said, 40)}"`,
  share: said => `"${cut(said, 40)}" chưa đủ hai số, ví dụ 82 trên tổng số 85`,
  unknown: () => 'Kế hoạch không có chỉ tiêu này',
  reported: said => `"${cut(said, 40)}" khác báo cáo của kỳ ấy, giữ theo báo cáo`,
  twice: () => 'chỉ tiêu đã có ở dòng trên',
}

const leftText = ({ row, label, said, why }: LeftOutRow): string => `Dòng ${row}, ${cut(label, 60)}: ${LEFT[why](said)}`

function readText({ before, fresh, changed, same, left }: Extract<LastYearSay, { say: 'last-year-read' }>): string {
  const more = left.length - MOST_LEFT
  return lines(
    `Bảng số liệu cùng kỳ, ${periodText(before)}, chưa ghi:`,
    fresh.length > 0 && `Mới ${fresh.length}:`,
    ...fresh.map(({ number, label, to }) => `${number}. ${label}: ${amountText(to)}`),
    changed.length > 0 && `Thay đổi ${changed.length}:`,
    ...changed.map(({ number, label, from, to }) => `${number}. ${label}: ${amountText(from)} → ${amountText(to)}`),
    fresh.length + changed.length === 0 && 'Không có số nào mới.',
    same > 0 && `Như đã có: ${same}.`,
    left.length > 0 && `Để ngoài ${left.length} dòng:`,
    ...left.slice(0, MOST_LEFT).map(leftText),
    more > 0 && `và ${more} dòng nữa.`,
  )
}

/** Figures of the year before that the officer enters. */
export const lastYearTexts: Texts<LastYearSay> = {
  'last-year': ({ before, rows }, voice, { files }) =>
    lines(
      `Số liệu cùng kỳ, ${periodText(before)}, để so sánh trong Phụ lục; không cộng vào số liệu nào:`,
      ...rows.map(rowText),
      `${You(voice)} nhắn số thứ tự để nhập hoặc sửa một chỉ tiêu, ${files.in === 'any' ? 'nhập lần lượt, hoặc điền vào bảng Excel rồi gửi lại tệp' : 'hoặc nhập lần lượt'}.`,
    ),
  'last-year-ask': ({ before, row: { indicator, amount }, number, of, kept }) =>
    sentences(
      kept && keptText(kept),
      `${number}/${of}. ${indicator.label}, ${periodText(before)}: bao nhiêu ${indicator.unit}?`,
      indicator.measure === 'ratio' && 'Ghi cả hai số, ví dụ: "82/85".',
      amount !== null && `Đang ghi ${amountText(amount)}.`,
      'Không có số, nhắn "bỏ qua".',
    ),
  'last-year-again': ({ ratio }) =>
    ratio
      ? 'Trợ lý chưa đọc được. Xin ghi số đạt trên tổng số, ví dụ: "82/85", hoặc nhắn "bỏ qua".'
      : 'Trợ lý chưa đọc được. Xin ghi một số, ví dụ: "12", hoặc nhắn "bỏ qua".',
  'last-year-number': ({ most }, voice) =>
    `${You(voice)} nhắn số thứ tự từ 1 đến ${most} của chỉ tiêu chưa có trong báo cáo, hoặc nhập lần lượt.`,
  'last-year-file-sent': (_, { you }) =>
    `Đã nhận bảng số liệu. Trợ lý đọc rồi gửi vào tin nhắn để ${you} xem trước khi ghi; tệp không được lưu.`,
  'last-year-file-bad': ({ why }, voice) => `${BAD[why]} ${You(voice)} gửi lại, hoặc nhập ngay trong tin nhắn.`,
  'last-year-read': readText,
  'last-year-taken': ({ before, count, kept, undone }) =>
    sentences(
      undone
        ? `Đã bỏ ${count} số liệu vừa ghi, ${periodText(before)} trở lại như trước.`
        : `Đã ghi ${count} số liệu của ${periodText(before)}.`,
      kept > 0 && `Giữ nguyên ${kept} số liệu đã có người sửa từ lúc xem.`,
    ),
}
