import type { SayOf } from '../../conversation/say.ts'
import { cut } from '../../domain/reading/fold.ts'
import { figuresText, halfText } from '../figures.ts'
import { periodText } from '../periods.ts'
import { exampleText, hintsText, questionText } from '../prompts.ts'
import { unitText } from '../units.ts'
import { type Voice, You } from '../voice.ts'
import { capital, lines, quoted, sentences } from '../wording.ts'
import { ackText, figuresDetail } from './answer.ts'

type Question = SayOf<'question'>

/** How a report goes, said once before its first question. */
function introText({ unit, period, total, known }: Question, voice: Voice): string {
  return sentences(
    `Báo cáo ${periodText(period)} của ${unitText(unit)}: ${total} mục, khoảng 5 phút.`,
    !known &&
      `${You(voice)} nhắn số và vài chữ cho từng mục (có thể đọc bằng micro); mục nào không có, chỉ cần chọn "Không phát sinh".`,
  )
}

/** What already stands under this question; none for one that is asked for the first time. */
function currentText({ current, indicators, halfBase }: Question, voice: Voice): string {
  if (!current) return ''
  if (current.state === 'skipped') return 'Mục này đang bỏ qua.'
  if (current.state === 'none') return `Đang ghi: không phát sinh. ${You(voice)} nhắn lại nếu cần sửa.`
  const figures = figuresDetail({ answer: current, indicators, halfBase })
  const shown = [figures, current.text && quoted(current.text)].filter(Boolean).join('; ')
  return `Đang ghi: ${shown}. ${You(voice)} nhắn lại thì nội dung mới thay nội dung này.`
}

/** The year goes on from the half-year, so only what is new is asked. */
function halfNote({ indicators, halfBase, adding }: Question): string {
  const half = halfText(indicators, halfBase)
  if (half === '') return ''
  return adding ? `6 tháng đã ghi ${half}; chỉ cần phần mới, Trợ lý tự cộng.` : `6 tháng: ${half}.`
}

/** What was said last time; its words may be said again with one tap, its counts never. */
function beforeText(say: Question): string {
  const { before, indicators } = say
  if (!before) return ''
  // The half-year's figures have been told just above.
  const figures = halfNote(say) === '' ? figuresText({ figures: before.figures }, indicators, []) : ''
  return `Kỳ trước: ${quoted(cut(before.words, 60))}${figures === '' ? '' : `; ${figures}, số liệu cần báo lại`}.`
}

export function question(say: Question, voice: Voice): string {
  const { prompt, number, total, current, known } = say
  const isNew = !current && !known
  return lines(
    sentences(say.onBehalf && `Nhập hộ ${unitText(say.unit)}.`, say.ack && ackText(say.ack)),
    say.intro && !say.onBehalf && introText(say, voice),
    say.writer && `${capital(say.writer.name)} đang viết bản này, vừa ghi mục ${say.writer.number}.`,
    sentences(`Mục ${number}/${total}: ${questionText(prompt, say.unit, say.since)}`, prompt.privacy),
    isNew && capital(exampleText(prompt)),
    halfNote(say),
    beforeText(say),
    // A question that counts says what it wants by itself; its hints are told when somebody asks.
    isNew && prompt.indicators.length === 0 && hintsText(prompt),
    currentText(say, voice),
  )
}
