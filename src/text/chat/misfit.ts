import type { SayOf } from '../../conversation/say.ts'
import { isUnusual, type Misfit } from '../../domain/relations.ts'
import { aboveText, misfitText, toldText } from '../misfits.ts'
import { type Voice, You } from '../voice.ts'
import { sentences } from '../wording.ts'

/** Model 17: both numbers are named, nobody is blamed. */
export function misfitQuestion({ misfit, year, misses }: SayOf<'misfit'>, voice: Voice): string {
  if (misses > 1)
    return `Nếu chưa rõ, ${voice.you} chọn "${keep(misfit.kind)}": Trợ lý ghi như ${voice.you} đã viết và báo đầu mối xem lại.`
  if (misses > 0)
    return `Trợ lý chưa rõ nên ghi số nào. ${You(voice)} nhắn con số đúng, hoặc chọn một cách bên dưới giúp.`
  const wrote = `${year ? 'tính cả năm, ' : ''}${voice.you} ghi ${misfitText(misfit)}`
  const { kind, side } = misfit
  const { ask = '', instead } = side.indicator.needs ?? {}
  if (kind === 'less')
    return sentences(
      `${year ? '6 tháng đầu năm' : 'Kỳ trước'} ghi ${toldText({ indicator: side.indicator, ...(misfit.was ?? side) })}, nay ${voice.you} ghi ${toldText(side)}.`,
      side.of === undefined ? 'Nay ít hơn phải không ạ?' : `Đơn vị hiện có ${side.of} người phải không ạ?`,
    )
  const unusual = isUnusual(kind)
  return sentences(
    `Trợ lý xin hỏi lại một chút: ${wrote}${unusual ? `, ${aboveText(misfit)}` : ''}.`,
    kind === 'needs' ? ask : unusual ? 'Con số này đúng không ạ?' : 'Số nào đúng ạ?',
    kind === 'needs' && instead && `Nếu tặng hiện vật, ${voice.you} chọn ở dưới giúp.`,
  )
}

const keep = (kind: Misfit['kind']): string => (isUnusual(kind) ? 'Đúng' : 'Giữ nguyên')
