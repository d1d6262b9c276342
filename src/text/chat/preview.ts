import type { SayOf } from '../../conversation/say.ts'
import { dayText, momentText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { UnitText } from '../units.ts'
import type { Voice } from '../voice.ts'
import { lines, sentences } from '../wording.ts'
import { ackText, fullLine, previewLine } from './answer.ts'

/** Figures first, then words cut short; of the year the sums alone. */
export function preview(say: SayOf<'preview'>, { you }: Voice): string {
  const { unit, period, from, until, attachments, missing, logged, again, ack } = say
  const year = say.lines.some(({ halfBase }) => halfBase.length > 0)
  return lines(
    ack && ackText(ack),
    `${UnitText(unit)}, ${periodText(period)} (${dayText(from)}–${dayText(until)})`,
    ...say.lines.map(previewLine),
    sentences(
      attachments > 0 && `Minh chứng: ${attachments} tệp.`,
      logged > 0 && `Còn ${logged} ghi nhanh chưa đưa vào báo cáo; ${you} chọn "Làm tiếp" để xem.`,
      missing > 0 && `Còn ${missing} mục chưa trả lời, ${you} vẫn nộp được.`,
      year
        ? 'Số là cả năm; nhắn "chi tiết" để xem phần thêm, số mục để sửa, "nộp" để nộp.'
        : 'Nhắn số mục để sửa, "nộp" để nộp.',
      again && `Khi ${you} nộp lại, bản mới thay bản đã nộp.`,
    ),
  )
}

/** Everything as it was written. */
export function fullReport({ unit, period, lines: all, older }: SayOf<'full-report'>): string {
  const which = older ? `, bản thứ ${older.version} (nộp lúc ${momentText(older.at)}, đã được thay)` : ''
  return lines(`${UnitText(unit)}, ${periodText(period)}${which}`, ...all.map(fullLine))
}
