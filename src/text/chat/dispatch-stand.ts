import type { DispatchView } from '../../conversation/vocabulary/dispatch.ts'
import type { Dispatch, SentTimeliness } from '../../domain/dispatch.ts'
import type { Signature } from '../../domain/documents/official.ts'
import { dateText, dayText } from '../dates.ts'
import { person } from '../voice.ts'
import { listed } from '../wording.ts'

/** How a report stands on its way to the superior, as everybody is told of it. */

const HEAD = 'Hiệu trưởng'

/** "KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG Trần Thị Bình". */
export const signatureText = ({ office, name = '' }: Signature): string =>
  `${(office.length > 0 ? office : [HEAD]).map(line => line.toLocaleUpperCase('vi')).join(', ')} ${name}`.trim()

/** "số 35/BC-THPTNK ngày 04/6/2026". */
export const numberText = ({ number, issuedOn }: Dispatch): string =>
  number === null ? '' : `số ${number}${issuedOn ? ` ngày ${dateText(issuedOn)}` : ''}`

export function timelinessText(timeliness: SentTimeliness | undefined): string {
  if (!timeliness) return ''
  if (timeliness.kind === 'in-time') return 'kịp hạn'
  return timeliness.kind === 'on-named-day' ? 'đúng ngày hạn' : `quá hạn ${timeliness.days} ngày`
}

/** "mục II.2 và Phụ lục I". */
export const placesText = (sections: readonly string[]): string =>
  listed(
    sections.map(section =>
      section === '' ? 'phần đầu, phần cuối' : /^[IVX]/u.test(section) ? `mục ${section}` : section,
    ),
  )

export const differsText = (differs: readonly string[] | undefined): string =>
  differs === undefined || differs.length === 0
    ? ''
    : `Số liệu, câu chữ trong Trợ lý nay đã khác bản này ở ${placesText(differs)}; bản này giữ nguyên như đã duyệt.`

/** Where it stands, after "Gửi Sở: ". */
export function standText({ timeliness, ...view }: DispatchView): string {
  const late = timeliness ? { timeliness } : {}
  return view.sent
    ? `${sentText({ dispatch: view.sent, ...late })}; bản bổ sung ${stateText(view)}`
    : stateText({ ...view, ...late })
}

/** "đã gửi ngày 04/6/2026, số 35/BC-THPTNK ngày 04/6/2026, kịp hạn". */
export function sentText({ dispatch, timeliness }: Pick<DispatchView, 'dispatch' | 'timeliness'>): string {
  const day = dispatch.sentOn ? ` ngày ${dateText(dispatch.sentOn)}` : ''
  const late = timelinessText(timeliness)
  return `đã gửi${day}, ${numberText(dispatch)}${late === '' ? '' : `, ${late}`}`
}

function stateText({ dispatch, by, timeliness }: DispatchView): string {
  const { state, submittedAt, decidedAt, signature, onPaper } = dispatch
  const named = by ? `, ${person(by)}` : ''
  const on = decidedAt ? dayText(decidedAt) : ''
  switch (state) {
    case 'submitted':
      return `đã trình ${dayText(submittedAt)}, chờ ${signature.name ?? HEAD} duyệt`
    case 'returned':
      return `BGH đề nghị sửa ${on}${named}`
    case 'approved':
      return onPaper ? `đã ký bản giấy ${on}, chờ số và ngày` : `đã duyệt ${on}${named}, chờ số và ngày`
    case 'numbered':
      return `${numberText(dispatch)}, chờ gửi đi`
    case 'sent':
      return sentText({ dispatch, ...(timeliness ? { timeliness } : {}) })
    case 'withdrawn':
      return 'đã rút về'
    case 'replaced':
      return 'đã có bản khác thay'
  }
}
