import type { DateTime } from 'luxon'
import { cut } from '../../domain/reading/fold.ts'
import type { AnswerState, Attachment } from '../../domain/report.ts'
import { FILES } from '../files.ts'

/** What everything is called where it is handed over as files. */

export const NO_UNIT = 'Không rõ đơn vị'
/** What went to the superior. */
export const SIGNED_COPIES = 'Bản đã ký gửi Sở'
export const outsideReports = 'Ngoài báo cáo'

const day = (at: DateTime): string => at.toFormat('yyyy-LL-dd')

export const exportFileName = (madeAt: DateTime): string => `Xuat-du-lieu-${day(madeAt)}.zip`

export const evidenceParcelName = (parcel: number, madeAt: DateTime): string =>
  `Minh-chung-${parcel}-${day(madeAt)}.zip`

/** "07-05-2024 12.05 ảnh, lễ kỷ niệm.jpg". */
export function evidenceName({
  at,
  kind,
  name,
  caption,
}: Pick<Attachment, 'at' | 'kind' | 'name' | 'caption'>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(name) ?? []
  const words = cut(caption.replaceAll('/', '-'), 60, '')
  const called = kind === 'photo' ? [FILES.photo, words] : [stem.replaceAll('/', '-'), words]
  return `${at.toFormat('dd-LL-yyyy HH.mm')} ${called.filter(Boolean).join(', ')}${ending || (kind === 'photo' ? '.jpg' : '')}`
}

export const exportNames = {
  common: 'Hồ sơ chung.xlsx',
  workbook: 'Số liệu, nội dung, nhật ký nhắc.xlsx',
  versions: 'Các lần nộp.xlsx',
  summary: 'Báo cáo gửi Sở.docx',
} as const

/** "Báo cáo tổ Ngữ văn.docx". */
export const unitReportName = (unit: string): string => `Báo cáo ${unit}.docx`

/** "Báo cáo trình lần 1, số 35/BC-THPTNK.docx". */
export const dispatchName = (attempt: number, number: string | null): string =>
  `Báo cáo trình lần ${attempt}${number === null ? '' : `, số ${number.replaceAll('/', '-')}`}.docx`

export const exportTables = {
  people: {
    name: 'Người dùng',
    columns: ['Họ tên', 'Cách xưng hô', 'Vai trò', 'Trạng thái', 'Đồng ý lúc', 'Bản điều khoản'],
  },
  notes: { name: 'Ghi nhanh', columns: ['Lúc', 'Đơn vị', 'Nội dung', 'Số tệp kèm'] },
  obstacles: {
    name: 'Vướng mắc',
    columns: ['Lúc', 'Loại', 'Đơn vị', 'Người gửi', 'Mục của Kế hoạch', 'Nội dung', 'Trả lời', 'Trả lời lúc'],
  },
  directions: { name: 'Chỉ đạo', columns: ['Lúc', 'Kỳ', 'Người chỉ đạo', 'Nội dung'] },
  deeds: { name: 'Nhật ký thao tác', columns: ['Lúc', 'Người', 'Việc', 'Về'] },
  readings: { name: 'Lượt xem', columns: ['Lúc', 'Người', 'Việc'] },
  versions: {
    name: 'Các lần nộp',
    columns: ['Đơn vị', 'Lần', 'Nộp lúc', 'Người nộp', 'Cách nộp', 'Mục', 'Trạng thái', 'Nguyên văn', 'Số liệu'],
  },
} as const

export const memberStates = { active: 'Đang dùng', blocked: 'Không nhận được tin', left: 'Đã thôi' } as const

export const answerStates: Readonly<Record<AnswerState, string>> = {
  given: 'Có nội dung',
  none: 'Không phát sinh',
  skipped: 'Bỏ qua',
}
