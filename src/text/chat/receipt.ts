import type { SayOf } from '../../conversation/say.ts'
import { momentText } from '../dates.ts'
import { arrivalText } from '../timeliness.ts'
import { unitText } from '../units.ts'
import { type Voice, youNamed } from '../voice.ts'
import { capital, sentences } from '../wording.ts'

/** Model 9. */
export function receipt(say: SayOf<'receipt'>, voice: Voice): string {
  const { unit, period, at, timeliness, code, version, onBehalf } = say
  // Where the school reports on several things the others are still reminded of.
  const quiet =
    period.topic === undefined
      ? `kỳ này Trợ lý không nhắc ${unit.called} nữa.`
      : `Trợ lý không nhắc ${unit.called} về báo cáo này nữa.`
  const what = version > 1 ? `bản nộp lại lần ${version - 1}` : 'báo cáo'
  // Timeliness is that of the first version, which is not what arrived just now.
  const arrival = version > 1 ? '' : arrivalText(timeliness, at)
  return sentences(
    `${onBehalf ? 'Đã nhập hộ' : 'Đã nhận'} ${what} của ${unitText(unit)} lúc ${momentText(at)}${arrival && `, ${arrival}`}.`,
    version > 1 && 'Ngày nộp vẫn tính theo bản đầu.',
    `Mã: ${code}.`,
    onBehalf ? capital(quiet) : `Cảm ơn ${youNamed(voice)}; ${quiet}`,
  )
}
