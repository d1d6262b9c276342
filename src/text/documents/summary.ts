import { disagreementsIn } from '../../domain/documents/disagreements.ts'
import type { SummaryModel, UnitRef, UnitWords } from '../../domain/documents/summary.ts'
import { hasHandedIn } from '../../domain/who-owes.ts'
import { owedText } from '../chat/owing.ts'
import { disagreementText, UNSETTLED } from '../disagreements.ts'
import { coverageText } from '../figure-sentence.ts'
import { capital } from '../wording.ts'
import { dateText, momentText } from './numbers.ts'

/** What stands where nobody has answered yet; highlighted by the renderer. */
export const missing = {
  own: '[CHƯA CÓ NỘI DUNG: đầu mối tổng hợp cần bổ sung phần này trước khi trình ký]',
  draft: '[DỰ THẢO từ ý kiến các đơn vị, đề nghị duyệt lại trước khi trình ký]',
  area: '[CHƯA CÓ NỘI DUNG: chưa đơn vị nào báo cáo mục này]',
  planNumber: '[số kế hoạch]',
  planDay: '[ngày kế hoạch]',
} as const

/** In place of "không phát sinh" while units that are asked have not reported. */
export const partlyTold = (told: number, asked: number): string =>
  `[CHƯA ĐỦ THÔNG TIN: ${coverageText(told, asked)} mục này]`

export const nothingHappened = 'Trong kỳ không phát sinh nội dung này.'

export const figuresTable = {
  number: 'TT',
  indicator: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  change: 'Tăng, giảm',
  thisPeriod: 'Kỳ này',
  lastYear: 'Cùng kỳ năm trước',
} as const

export const modelsTable = {
  number: 'TT',
  unit: 'Đơn vị',
  model: 'Tên mô hình, kết quả',
  registered: 'Đăng ký',
  recognised: 'Công nhận',
  none: 'Trong kỳ không có mô hình đăng ký.',
} as const

export const officerPages = {
  label: 'Dành cho đầu mối tổng hợp',
  unitsTitle: 'Tình hình nộp báo cáo của các đơn vị',
  units: ['TT', 'Đơn vị', 'Trạng thái', 'Nộp lúc', 'Thời hạn', 'Ghi chú'],
  changesTitle: 'Thay đổi sau lần soạn trước',
  changes: ['TT', 'Đơn vị', 'Thay đổi', 'Lúc'],
  attachmentsTitle: 'Minh chứng',
  attachments: ['TT', 'Đơn vị', 'Mục', 'Tệp', 'Nhận lúc'],
  onBehalf: 'Nhập hộ',
  tooLate: 'Chưa kịp vào báo cáo gửi Sở',
} as const

/** Top of a working copy. */
export function workingNotice(model: SummaryModel): string {
  const { compiledAt, units } = model
  const changes = model.changes.length
  const owed = owedText(units)
  const done = units.filter(({ owing }) => owing !== null && hasHandedIn(owing)).length
  const unsettled = disagreementsIn(model.figures, model.indicators).map(each => `- ${disagreementText(each)}`)
  return [
    `BẢN LÀM VIỆC của đầu mối tổng hợp, không gửi đi. Số liệu đến ${momentText(compiledAt)}.`,
    `Đã nộp ${done}/${units.length} đơn vị.${owed === '' ? '' : ` ${capital(owed)}.`}`,
    ...(unsettled.length === 0 ? [] : [UNSETTLED, ...unsettled]),
    ...(changes === 0 ? [] : [`Có ${changes} thay đổi sau lần soạn trước, xem cuối bản này.`]),
  ].join('\n')
}

/** "[Tổ Ngữ văn; NV-01, nộp 27/5/2026; nhập hộ; mới; 2 minh chứng; trùng với Tổ Hóa - Sinh]". */
export function sourceNote(words: UnitWords, repeated: UnitRef | undefined): string {
  const parts = [
    words.unit.name,
    `${words.receipt === undefined ? '' : `${words.receipt}, `}nộp ${dateText(words.submittedAt)}`,
    ...(words.source === 'on-behalf' ? ['nhập hộ'] : []),
    ...(words.changed ? ['mới sau lần soạn trước'] : []),
    ...(words.attachments > 0 ? [`${words.attachments} minh chứng`] : []),
    ...(repeated === undefined ? [] : [`TRÙNG với ${repeated.name}`]),
  ]
  return ` [${parts.join('; ')}]`
}

export const notTicked = 'Không chọn: '

/** "[Tổ Ngữ văn]", behind each line of a longer answer but the last. */
export function unitNote({ name }: UnitRef): string {
  return ` [${name}]`
}

type Sum = {
  readonly label: string
  readonly total: string
  readonly parts: readonly (readonly [UnitRef, string])[]
  readonly zeros: readonly UnitRef[]
  /** Asked for it, and have not told it. */
  readonly untold: readonly UnitRef[]
}

/** "[Số buổi tuyên truyền: 23 = Ngữ văn 4 + Toán - Tin 19; báo 0: Công đoàn; CHƯA ĐỦ, chưa có số của: Hóa - Sinh]". */
export function sumNote({ label, total, parts, zeros, untold }: Sum): string {
  const sum = parts.map(([{ shortName }, amount]) => `${shortName} ${amount}`).join(' + ')
  const names = (units: readonly UnitRef[]) => units.map(({ shortName }) => shortName).join(', ')
  const told = `${label}: ${total}${sum === '' ? '' : ` = ${sum}`}`
  const rest = [
    ...(zeros.length === 0 ? [] : [`báo 0: ${names(zeros)}`]),
    ...(untold.length === 0 ? [] : [`CHƯA ĐỦ, chưa có số của: ${names(untold)}`]),
  ]
  return `[${[told, ...rest].join('; ')}]`
}

/** "[Không phát sinh: Ngữ văn, Hóa - Sinh. Bỏ qua: Ngoại ngữ.]", or nothing. */
export function silenceNote(none: readonly UnitRef[], skipped: readonly UnitRef[]): string | undefined {
  const list = (what: string, units: readonly UnitRef[]) =>
    units.length === 0 ? [] : [`${what}: ${[...new Set(units.map(({ shortName }) => shortName))].join(', ')}.`]
  const parts = [...list('Không phát sinh', none), ...list('Bỏ qua', skipped)]
  return parts.length === 0 ? undefined : `[${parts.join(' ')}]`
}

/** Nobody is asked for an estimate: each unit's figures end on the day on which it reported. */
export function windowText({ period: { from, lastReport } }: Pick<SummaryModel, 'period'>): string {
  const last = lastReport ? `, chậm nhất là ngày ${dateText(lastReport)}` : ''
  return `Số liệu tính từ ngày ${dateText(from)} đến ngày báo cáo của từng đơn vị${last}.`
}
