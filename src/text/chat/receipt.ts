import type { SayOf } from '../../conversation/say.ts'
import { dayText, momentText } from '../dates.ts'
import { arrivalText } from '../timeliness.ts'
import { unitText } from '../units.ts'
import { type Voice, youNamed } from '../voice.ts'
import { capital, sentences } from '../wording.ts'

/** Model 9. */
export function receipt(say: SayOf<'receipt'>, voice: Voice): string {
  const { unit, period, at, timeliness, code, version, onBehalf, left, sentOn } = say
  // Where the school reports on several things the others are still reminded of.
  const quiet =
    period.topic === undefined
      ? `kỳ này Trợ lý không nhắc ${unit.called} nữa.`
      : `Trợ lý không nhắc ${unit.called} về báo cáo này nữa.`
  const what = version > 1 ? `bản nộp lại lần ${version - 1}` : 'báo cáo'
  // Timeliness is that of the first version, which is not what arrived just now; how many days it was late is of no
  // use to anybody once the school's report has gone.
  const arrival = version > 1 || sentOn ? '' : arrivalText(timeliness, at)
  return sentences(
    `${onBehalf ? 'Đã nhập hộ' : 'Đã nhận'} ${what} của ${unitText(unit)} lúc ${momentText(at)}${arrival && `, ${arrival}`}.`,
    sentOn &&
      `Trường đã gửi Sở ngày ${dayText(sentOn)}; bản này vẫn được nhận${onBehalf ? '' : ', đầu mối xem để bổ sung khi cần'}.`,
    version > 1 && 'Ngày nộp vẫn tính theo bản đầu.',
    `Mã: ${code}.`,
    left > 0 && `Còn ${left} ghi nhanh chưa vào báo cáo này; muốn đưa vào, ${voice.you} chọn "Sửa và nộp lại".`,
    onBehalf ? capital(quiet) : `Cảm ơn ${youNamed(voice)}; ${quiet}`,
  )
}
