import type { UnitLine } from '../../conversation/summary-view.ts'
import type { UnsettledSay } from '../../conversation/vocabulary/unsettled.ts'
import type { OpenFigure } from '../../domain/open-figure.ts'
import { dayText } from '../dates.ts'
import { openFigureText } from '../disagreements.ts'
import { numberText } from '../numbers.ts'
import { periodText } from '../periods.ts'
import { person, You } from '../voice.ts'
import { capital, lines, listed, quotedEnd, sentences, small } from '../wording.ts'
import { partText } from './compile.ts'
import { countedUnits, unheardText } from './owing.ts'
import type { Texts } from './texts.ts'

function unitText(line: UnitLine): string {
  const { unit, owing, state, answered, total } = line
  const how = [
    owing === 'mending' ? 'chờ bổ sung' : state === 'drafting' ? `đang soạn ${answered}/${total}` : 'chưa nộp',
    unheardText(line),
  ].filter(Boolean)
  return `${unit.shortName}: ${how.join(', ')}`
}

/** Who is in nobody's count is named with it, the units of the board behind it. */
function unheardUnits(lines: readonly UnitLine[]): string {
  const units = lines.map(({ unit }) => unit)
  const board = units.filter(({ onBoard }) => onBoard).map(({ shortName }) => shortName)
  return [`${countedUnits(units)} chưa nộp, không có ai nhận được tin`, board.join('; ')].filter(Boolean).join(': ')
}

const WAYS: Record<OpenFigure['kind'], (you: string) => string> = {
  copies: you => `Báo cáo gửi Sở đang để trống chỗ này. ${capital(you)} chọn giúp, hoặc hỏi lại nơi giữ sổ.`,
  misfit: you =>
    `Báo cáo gửi Sở đang tô vàng chỗ này. ${capital(you)} hỏi lại đơn vị, hoặc giữ như đã ghi nếu số đúng.`,
  'no-host': you =>
    `${capital(you)} hỏi lại đơn vị, nhập hộ cho đơn vị đã chủ trì, hoặc giữ như đã ghi nếu nơi khác chủ trì.`,
  'two-hosts': you => `${capital(you)} hỏi lại đơn vị nào chủ trì, hoặc giữ như đã ghi nếu là những việc khác nhau.`,
  'below-sent': you =>
    `Có đơn vị đã ghi lại số sau khi gửi. ${capital(you)} xem lại, hoặc giữ như đã ghi và nêu ở phần hạn chế.`,
  'over-staff': you => `${capital(you)} xem lại quy mô trường, hoặc giữ như đã ghi nếu số đúng.`,
}

const takenText = (label: string, value: number, of: string | undefined): string =>
  `${small(label)} ${numberText(value)}${of === undefined ? ', số đã thống nhất' : `, theo sổ ${of}`}`

export const unsettledTexts: Texts<UnsettledSay> = {
  unsettled: ({ period, rows }, voice) =>
    lines(
      `Số liệu chưa khớp, ${periodText(period)}:`,
      ...rows.map((row, i) => `${i + 1}. ${openFigureText(row)}`),
      `${You(voice)} chọn chỗ cần thống nhất.`,
    ),
  'unsettled-one': ({ row }, voice) => lines(openFigureText(row), WAYS[row.kind](voice.you)),
  'unsettled-number': ({ label, again }, voice) =>
    again
      ? `Trợ lý cần một con số, ví dụ: "3". ${label} đã thống nhất là bao nhiêu ạ?`
      : `${label} đã thống nhất là bao nhiêu ạ? ${You(voice)} nhắn một con số, ví dụ: "3".`,
  'unsettled-done': ({ row, value, of, left }) =>
    sentences(
      value === undefined
        ? `Đã giữ như đơn vị ghi: ${quotedEnd(openFigureText(row))} Đơn vị đổi số thì Trợ lý hỏi lại.`
        : `Đã ghi ${takenText(row.label, value, of)}. Nơi giữ sổ đổi số thì Trợ lý hỏi lại.`,
      left > 0 ? `Còn ${left} số liệu chưa khớp.` : 'Số liệu đã khớp cả.',
    ),
  'register-taken': ({ label, value, of, by, at }) =>
    `Báo cáo của trường ghi ${takenText(label, value, of)} (${person(by)}, ${dayText(at)}).`,
  'still-missing': ({ period, units, unheard, figures, parts }) => {
    const all = [
      ...units.map(unitText),
      ...(unheard.length > 0 ? [unheardUnits(unheard)] : []),
      ...figures.map(({ label, units: silent }) => `${capital(label)}: ${listed(silent)} đã nộp mà chưa cho biết`),
      ...parts.map(partText),
    ]
    return lines(`Còn thiếu trong báo cáo ${periodText(period)}:`, ...all.map((each, i) => `${i + 1}. ${each}`))
  },
}
