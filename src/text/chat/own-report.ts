import type { SayOf } from '../../conversation/say.ts'
import type { OwnChange } from '../../conversation/vocabulary/at-once.ts'
import { cut } from '../../domain/reading/fold.ts'
import { figureText } from '../figures.ts'
import { lines, quoted } from '../wording.ts'
import type { Texts } from './texts.ts'

/** More differences than this are counted, not told. */
const MOST = 6
/** Longest words quoted of one. */
const LONGEST = 80

function changeText(change: OwnChange): string {
  const where = `• Mục ${change.number}, ${change.prompt.label}:`
  if (!('figure' in change)) return `${where} thêm ${quoted(cut(change.words, LONGEST))}`
  const { figure, was, indicator } = change
  return `${where} ${was ? figureText(was, indicator) : 'chưa có số'} → ${figureText(figure, indicator)}`
}

export const ownReportTexts: Texts<SayOf<'own-report' | 'left-as-is'>> = {
  'own-report': ({ unit, of, otherPeriod, changes }, { you }) => {
    const what = `Đây là báo cáo ${of} của ${unit.name}`
    if (otherPeriod) return `${what}, không phải kỳ này; Trợ lý không cộng vào.`
    if (changes.length === 0) return `${what}, đã có ở Trợ lý; không có gì mới nên không cộng thêm.`
    const more = changes.length - MOST
    return lines(
      `${what}, đã có ở Trợ lý. So với bản đang ghi, tệp khác ở:`,
      ...changes.slice(0, MOST).map(changeText),
      more > 0 && `và ${more} chỗ khác`,
      `Trợ lý chưa ghi gì; ${you} chọn "Ghi các chỗ khác" nếu muốn sửa theo tệp.`,
    )
  },
  'left-as-is': () => 'Trợ lý để nguyên, không ghi gì thêm.',
}
