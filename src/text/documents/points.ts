import type { UnitWords } from '../../domain/documents/summary.ts'
import type { Unit } from '../../domain/school.ts'
import type { Standing } from '../../domain/wording/list-paragraphs.ts'
import type { Fate, Point } from '../../domain/wording/point.ts'
import type { ToReword } from '../../domain/wording/rewrite.ts'
import { dateText } from './numbers.ts'

export const notPrinted = 'Không in: '

const REWORD: Readonly<Record<ToReword, string>> = {
  'one-word': 'chưa rõ ý',
  'first-person': 'còn lời xưng hô',
  'person-named': 'có tên người',
  'figure-inside': 'còn số liệu bên trong',
  'no-marks': 'viết không dấu',
  shortened: 'còn chữ viết tắt',
  capitals: 'viết hoa cả câu',
  'no-deed': 'chưa nêu việc đã làm',
  'nothing-introduced': 'đơn vị báo số 0',
  'no-model-name': 'chưa nêu tên mô hình',
}

const NOWHERE = {
  courtesy: 'lời chào hỏi',
  figures: 'số liệu đã có trong câu tổng hợp',
  papers: 'nơi lưu, gửi giấy tờ',
  denied: 'không phát sinh',
  advantage: 'điều thuận lợi',
}

const WHY: Readonly<Record<NonNullable<Standing['why']>, string>> = {
  'by-hand': 'đã bỏ chọn',
  'no-room': 'ngoài số ý của đoạn',
  'not-recognised': 'chưa được công nhận, có tên trong Phụ lục',
}

/** Why it does not stand in the report. */
function reasonText(fate: Fate, standing: Standing | undefined): string {
  if (standing?.why) return WHY[standing.why]
  switch (fate.to) {
    case 'nowhere':
      return NOWHERE[fate.why]
    case 'reword':
      return `CẦN VIẾT LẠI: ${REWORD[fate.why]}`
    case 'leadership':
      return 'chỉ gửi BGH'
    case 'school':
      return 'gửi BGH, không gửi Sở'
    case 'superior':
      return 'dự thảo kiến nghị với cấp trên'
    case 'difficulties':
      return 'dự thảo khó khăn'
    case 'report':
      return ''
  }
}

/** As it was said; line ends of a longer message as strokes. */
export const saidText = ({ original }: Point): string => `“${original.replaceAll('\n', ' / ')}”`

/** "in: …", or why it is not; '' where it is printed as it was said. */
export function becameText(point: Point, standing: Standing | undefined): string {
  if (!standing?.printed) return reasonText(point.fate, standing)
  return standing.text === point.original ? '' : `in: ${standing.text}`
}

/** "[Tổ Ngữ văn (nhập hộ), Tổ Toán - Tin; in: …]". */
export const pointNote = (tellers: readonly string[], became: string): string =>
  ` [${tellers.join(', ')}${became === '' ? '' : `; ${became}`}]`

/** Of what a unit said: in the half-year, in the year's own report, or in both. */
export type Told = { readonly inHalf: boolean; readonly source: UnitWords | undefined }

/**
 * "Tổ Ngữ văn (nhập hộ; mới sau lần soạn trước; 2 minh chứng)".
 * @param dated with its receipt and day: "Ban Giám hiệu (BGH-01, nộp 27/5/2026)".
 */
export function tellerText({ name }: Pick<Unit, 'name'>, { inHalf, source }: Told, dated: boolean): string {
  const half = inHalf ? [source ? 'cả trong 6 tháng đầu năm' : 'của 6 tháng đầu năm'] : []
  const about = [...half, ...(source ? sourceParts(source, dated) : [])]
  return about.length === 0 ? name : `${name} (${about.join('; ')})`
}

function sourceParts(
  { receipt, submittedAt, source, changed, attachments }: UnitWords,
  dated: boolean,
): readonly string[] {
  return [
    ...(dated ? [`${receipt === undefined ? '' : `${receipt}, `}nộp ${dateText(submittedAt)}`] : []),
    ...(source === 'on-behalf' ? ['nhập hộ'] : []),
    ...(changed ? ['mới sau lần soạn trước'] : []),
    ...(attachments > 0 ? [`${attachments} minh chứng`] : []),
  ]
}
