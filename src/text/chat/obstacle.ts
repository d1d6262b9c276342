import type { ObstacleSay } from '../../conversation/vocabulary/obstacle.ts'
import { unitText } from '../units.ts'
import { greeting, Person, You } from '../voice.ts'
import { lines, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** Kế hoạch, last paragraph: vướng mắc go to the tổ công đoàn, then to the officer and the BGH. */
export const obstacleTexts: Texts<ObstacleSay> = {
  'obstacle-ask': ({ to }, voice) =>
    sentences(
      `${You(voice)} đang vướng ở đâu, hoặc đề nghị sửa điều gì trong Kế hoạch?`,
      `${You(voice)} nhắn một tin; người đọc là ${to}, có kèm tên ${voice.you}.`,
    ),
  'obstacle-confirm': ({ text, to }, { you }) => lines(`Gửi ${to}, kèm tên ${you}?`, quoted(text)),
  'obstacle-sent': ({ to, untold }, { you }) =>
    untold
      ? `Đã ghi, nhưng hiện chưa có đầu mối hay BGH nào nhận được tin của Trợ lý; ${you} liên hệ trực tiếp giúp.`
      : `Đã gửi ${to}. Có trả lời, Trợ lý báo ${you} ngay.`,
  'obstacle-cancelled': () => 'Trợ lý không gửi và không lưu tin này.',
  'obstacle-arrived': ({ by, unit, text }) =>
    lines(`${Person(by)}${unit ? `, ${unitText(unit)},` : ''} báo vướng mắc:`, quoted(text)),
  'obstacle-answer-ask': ({ text }, voice) => lines(`${You(voice)} trả lời vướng mắc này thế nào?`, quoted(text)),
  'obstacle-answered': ({ text, answer, by }, voice) =>
    lines(
      `${greeting(voice)} ${Person(by)} trả lời vướng mắc của ${voice.you}:`,
      quoted(answer),
      `Vướng mắc đã gửi: ${quoted(text)}`,
      `Nếu chưa thỏa đáng, ${voice.you} nhắn "vướng mắc" để gửi tiếp.`,
    ),
  'obstacle-answer-sent': ({ untold }, { you }) =>
    untold
      ? `Đã ghi câu trả lời; người hỏi không còn nhận được tin của Trợ lý, ${you} nhắn trực tiếp giúp.`
      : 'Đã gửi câu trả lời.',
  'complaint-elsewhere': (_, voice) =>
    sentences(
      'Khiếu nại, tố cáo được tiếp nhận theo quy định riêng, không qua Trợ lý; Trợ lý không lưu tin này.',
      `${You(voice)} gửi đơn trực tiếp đến BGH, hoặc nơi tiếp công dân của trường hay của Sở.`,
    ),
}
