import type { UnitWords } from '../../domain/documents/summary.ts'
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

/** "[Tổ Ngữ văn; in: …; NV-01, nộp 27/5/2026; nhập hộ; mới sau lần soạn trước; 2 minh chứng]". */
export function pointNote(point: Point, standing: Standing | undefined, source: UnitWords | undefined): string {
  const reason = standing?.printed ? '' : reasonText(point.fate, standing)
  const printed = standing?.printed && standing.text !== point.original ? `in: ${standing.text}` : ''
  return ` [${[point.unit.name, printed, reason, ...sourceParts(point, source)].filter(part => part !== '').join('; ')}]`
}

function sourceParts({ half }: Point, source: UnitWords | undefined): readonly string[] {
  if (half) return ['của 6 tháng đầu năm']
  if (!source) return []
  return [
    `${source.receipt === undefined ? '' : `${source.receipt}, `}nộp ${dateText(source.submittedAt)}`,
    ...(source.source === 'on-behalf' ? ['nhập hộ'] : []),
    ...(source.changed ? ['mới sau lần soạn trước'] : []),
    ...(source.attachments > 0 ? [`${source.attachments} minh chứng`] : []),
  ]
}
