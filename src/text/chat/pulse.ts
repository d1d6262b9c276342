import type { PastSay } from '../../conversation/vocabulary/past.ts'
import type { PulseSay } from '../../conversation/vocabulary/pulse.ts'
import { momentText } from '../dates.ts'
import { countWord } from '../numbers.ts'
import { periodText } from '../periods.ts'
import { UnitText, unitText } from '../units.ts'
import { greeting, You } from '../voice.ts'
import { capital, lines, sentences } from '../wording.ts'
import { fullLine } from './answer.ts'
import type { Texts } from './texts.ts'

/** What a unit told as hard, as words for its report. */
export const difficultText = (areas: readonly string[]): string => `Gặp khó: ${areas.join('; ')}`

export const pulseTexts: Texts<PulseSay | PastSay> = {
  pulse: ({ period, unit, area, total, nudge }, voice) =>
    lines(
      nudge
        ? `${greeting(voice)} Trợ lý xin nhắc một lần: ${periodText(period)} của ${unitText(unit)} thế nào, ${countWord(total)} mục, mỗi mục chọn một lần.`
        : `${greeting(voice)} Cuối ${periodText(period)}, mời ${voice.you} cho biết nhanh tình hình của ${unitText(unit)}: ${countWord(total)} mục, mỗi mục chọn một lần, không bắt buộc.`,
      `1/${total}. ${area.shortTitle}: đang tốt, đang làm hay gặp khó?`,
    ),
  'pulse-next': ({ area, number, total }) => `${number}/${total}. ${area.shortTitle}?`,
  'pulse-kept': ({ marked }, { you }) =>
    marked
      ? 'Đã ghi mức này; lời kể thêm được giữ để đưa vào dự thảo báo cáo tới.'
      : `Trợ lý giữ lời này để đưa vào dự thảo báo cáo tới. ${capital(you)} chọn giúp một mức cho mục đang hỏi:`,
  'pulse-done': ({ hard }, voice) =>
    sentences(
      'Đã ghi đủ các mục.',
      hard.length > 0
        ? `${You(voice)} nhắn một dòng điều đang khó và cần nhà trường giúp (nếu muốn).`
        : `Nếu có việc nổi bật, ${voice.you} nhắn một dòng.`,
    ),
  'pulse-thanks': (_, { you }) => `Đã ghi, cảm ơn ${you}. Đến kỳ báo cáo, Trợ lý đưa lời này vào dự thảo.`,
  'pulse-skipped': (_, { you }) => `Vâng, quý này Trợ lý không hỏi ${you} nữa.`,
  'pulse-over': ({ period }, { you }) =>
    `${capital(periodText(period))} đã đánh giá xong nên câu hỏi nhanh đã khép, lần này Trợ lý không ghi. Việc ${you} muốn kể, nhắn "ghi nhanh": Trợ lý giữ để đưa vào báo cáo tới.`,
  'past-which-unit': (_, voice) => `${You(voice)} xem báo cáo của đơn vị nào?`,
  'past-which': ({ unit }) => `Báo cáo đã nộp của ${unitText(unit)}:`,
  'past-none': ({ unit, period }) =>
    period
      ? `${UnitText(unit)} chưa nộp báo cáo ${periodText(period)} qua Trợ lý.`
      : `${UnitText(unit)} chưa nộp báo cáo nào qua Trợ lý.`,
  'past-report': ({ unit, period, at, version, onBehalf, lines: all }) =>
    lines(
      `${UnitText(unit)}, ${periodText(period)}`,
      `${capital(onBehalf ? 'nhập hộ' : 'nộp')} lúc ${momentText(at)}${version > 1 ? `, bản thứ ${version}` : ''}.`,
      ...all.map(fullLine),
    ),
}
