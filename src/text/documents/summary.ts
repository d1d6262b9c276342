import type { SummaryModel, UnitRef } from '../../domain/documents/summary.ts'
import { hasHandedIn } from '../../domain/who-owes.ts'
import { owedText } from '../chat/owing.ts'
import { AGREED, agreedText, openFigureText, UNSETTLED } from '../disagreements.ts'
import { coverageText } from '../figure-sentence.ts'
import { capital } from '../wording.ts'
import { amountText, momentText } from './numbers.ts'

/** What stands where nobody has answered yet; highlighted by the renderer. */
export const missing = {
  own: '[CHƯA CÓ NỘI DUNG: đầu mối tổng hợp cần bổ sung phần này trước khi trình ký]',
  draft: '[DỰ THẢO từ ý kiến các đơn vị, đề nghị duyệt lại trước khi trình ký]',
  area: '[CHƯA CÓ NỘI DUNG: chưa đơn vị nào báo cáo mục này]',
  planNumber: '[số kế hoạch]',
  planDay: '[ngày kế hoạch]',
  superiorPlan: '[kế hoạch của Sở]',
  issueDay: '[ngày ban hành]',
  unsettled: '[chưa thống nhất]',
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
  half: '6 tháng đầu năm',
  wholeYear: 'Cả năm',
  lastYear: (year: number) => `Cùng kỳ năm ${year - 1}`,
} as const

export const modelsTable = {
  number: 'TT',
  model: 'Tên mô hình',
  unit: 'Đơn vị thực hiện',
  deed: 'Nội dung, kết quả',
  state: 'Công nhận',
  recognised: 'Đã công nhận',
  registered: 'Đã đăng ký',
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
  const unsettled = model.unsettled.map(each => `- ${openFigureText(each)}`)
  const agreed = model.agreed.map(each => `- ${agreedText(each)}`)
  return [
    `BẢN LÀM VIỆC của đầu mối tổng hợp, không gửi đi. Số liệu đến ${momentText(compiledAt)}.`,
    `Đã nộp ${done}/${units.length} đơn vị.${owed === '' ? '' : ` ${capital(owed)}.`}`,
    ...(unsettled.length === 0 ? [] : [UNSETTLED, ...unsettled]),
    ...(agreed.length === 0 ? [] : [AGREED, ...agreed]),
    ...halfLines(model),
    ...untoldLines(model),
    ...(changes === 0 ? [] : [`Có ${changes} thay đổi sau lần soạn trước, xem cuối bản này.`]),
  ].join('\n')
}

/** Where the half-year's report that was sent told other figures than the units do by now. */
function halfLines({ figures, indicators, sentHalf }: SummaryModel): readonly string[] {
  const lines = indicators.flatMap(({ id, label }) =>
    figures.flatMap(({ indicator, half = null, halfNow }) =>
      indicator === id && halfNow !== undefined
        ? [`- ${label}: đã gửi ${amountText(half)}, nay ${amountText(halfNow)}`]
        : [],
    ),
  )
  const head = `Cột 6 tháng đầu năm ghi theo Báo cáo số ${sentHalf} đã gửi; đến nay các đơn vị báo khác:`
  return lines.length === 0 ? [] : [head, ...lines]
}

type Sum = {
  readonly label: string
  readonly total: string
  readonly parts: readonly (readonly [UnitRef, string])[]
  readonly zeros: readonly UnitRef[]
  /** The many that told 0 are those of the sum before. */
  readonly sameZeros?: boolean
}

/** "Số buổi tuyên truyền: 23 = Ngữ văn 4 + Toán - Tin 19; báo 0: Công đoàn". */
export function sumNote({ label, total, parts, zeros, sameZeros = false }: Sum): string {
  // "Toán 1: 5", since a number stands at the end of the name.
  const share = (name: string, amount: string) => (/\d$/.test(name) ? `${name}: ${amount}` : `${name} ${amount}`)
  const sum = parts.map(([{ shortName }, amount]) => share(shortName, amount)).join(' + ')
  const told = `${label}: ${total}${sum === '' ? '' : ` = ${sum}`}`
  const silent = sameZeros ? 'các đơn vị như trên' : zeros.map(({ shortName }) => shortName).join(', ')
  return zeros.length === 0 ? told : `${told}; báo 0: ${silent}`
}

/** Figures that units which have reported were asked for and did not tell: they are not 0. */
function untoldLines({ figures, indicators, units }: SummaryModel): readonly string[] {
  const reported = new Set(units.flatMap(({ unit, submittedAt }) => (submittedAt === null ? [] : [unit.id])))
  const byFigures = new Map<string, string[]>()
  for (const { unit } of units) {
    const untold = indicators.filter(({ id }) =>
      figures.some(({ indicator, missing: silent }) => indicator === id && silent.some(each => each.id === unit.id)),
    )
    if (!reported.has(unit.id) || untold.length === 0) continue
    const told = untold.map(({ chat }) => chat).join(', ')
    byFigures.set(told, [...(byFigures.get(told) ?? []), unit.shortName])
  }
  const lines = [...byFigures].map(([told, names]) => `- ${names.join(', ')}: ${told}`)
  return lines.length === 0 ? [] : ['Chưa cho biết (không phải là 0):', ...lines]
}

/** "[Không phát sinh: Ngữ văn, Hóa - Sinh. Bỏ qua: Ngoại ngữ.]", or nothing. */
export function silenceNote(none: readonly UnitRef[], skipped: readonly UnitRef[]): string | undefined {
  const list = (what: string, units: readonly UnitRef[]) =>
    units.length === 0 ? [] : [`${what}: ${[...new Set(units.map(({ shortName }) => shortName))].join(', ')}.`]
  const parts = [...list('Không phát sinh', none), ...list('Bỏ qua', skipped)]
  return parts.length === 0 ? undefined : `[${parts.join(' ')}]`
}
