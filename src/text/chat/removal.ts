import type { RemovalSay } from '../../conversation/vocabulary/removal.ts'
import { cut } from '../../domain/reading/fold.ts'
import { quoted, sentences } from '../wording.ts'
import { understood } from './answer.ts'
import type { Texts } from './texts.ts'

/** Longest name said back. */
const NAME_LIMIT = 60

const named = (model: string): string => `mô hình ${quoted(cut(model, NAME_LIMIT))}`

/** Something told is taken out: asked once, said, and put back when that was a mistake. */
export const removalTexts: Texts<RemovalSay> = {
  'remove-ask': ({ ack, model, unknown }) =>
    model === undefined
      ? sentences(
          unknown !== undefined &&
            `Trợ lý không thấy ${unknown === '' ? 'tên mô hình' : named(unknown)} trong báo cáo.`,
          `Bỏ hết phần đã ghi ở mục ${ack.number}, ${ack.prompt.label} (${understood(ack)})?`,
        )
      : `Bỏ ${named(model)} khỏi mục ${ack.number}?`,
  'remove-none': ({ number, label }) =>
    label === undefined
      ? `Báo cáo này không có mục ${number}.`
      : `Mục ${number}, ${label} chưa ghi gì nên không phải bỏ.`,
  removed: ({ ack, model }) =>
    model === undefined
      ? `Đã bỏ phần đã ghi ở mục ${ack.number}, ${ack.prompt.label}.`
      : `Đã bỏ ${named(model)}; mục ${ack.number} nay ghi: ${understood(ack)}.`,
  'put-back': ({ ack }) => `Đã ghi lại như cũ mục ${ack.number}: ${understood(ack)}.`,
}
