import type { SayOf } from '../../conversation/say.ts'
import type { PartRead } from '../../conversation/vocabulary/at-once.ts'
import type { Ack } from '../../conversation/vocabulary/report-sentences.ts'
import { cut } from '../../domain/reading/fold.ts'
import { figuresText } from '../figures.ts'
import { unitText } from '../units.ts'
import { type Voice, You } from '../voice.ts'
import { lines, quoted, sentences } from '../wording.ts'
import { ackText, understood } from './answer.ts'
import type { Texts } from './texts.ts'

type Part = SayOf<'whole-part'>
type Read = SayOf<'whole-read'>
type Whole = SayOf<
  'whole-read' | 'part-which' | 'whole-part' | 'part-where' | 'parts-kept' | 'document-read' | 'edit-whole'
>

/** Longest stretch of somebody's words shown to be recognised; the whole of it is kept. */
const PART_LIMIT = 250

const shown = (text: string): string => quoted(cut(text, PART_LIMIT))

function part({ text, left, first, ack, section }: Part, voice: Voice): string {
  return lines(
    ack && ackText(ack),
    first &&
      (left === 1
        ? 'Tin này nêu rõ một mục khác.'
        : `Trợ lý chia được ${left} đoạn. ${You(voice)} xem từng đoạn giúp.`),
    section
      ? `Mục ${section.number}, ${section.prompt.label}: ${shown(text)}`
      : `Đoạn này chưa rõ thuộc mục nào: ${shown(text)}`,
    section ? question(section, voice) : `Ghi vào mục nào, hay bỏ?`,
    !first && left > 1 && `Còn ${left - 1} đoạn nữa.`,
  )
}

function question(section: NonNullable<Part['section']>, voice: Voice): string {
  const { current, number, prompt, indicators, halfBase } = section
  const figures = figuresText(section, indicators, halfBase)
  const stands: Ack | undefined = current && { number, prompt, answer: current, indicators, halfBase }
  return sentences(
    figures !== '' && `Trợ lý hiểu là ${figures}.`,
    stands ? `Mục này đang ghi: ${understood(stands)}. ${You(voice)} muốn thêm vào hay thay?` : 'Đúng không ạ?',
  )
}

/** Words of a section without figures, and of what could not be placed: enough to recognise them. */
const GIST_LIMIT = 45

const gist = (text: string): string => quoted(cut(text.trim().replace(/\s+/gu, ' '), GIST_LIMIT))

function readLine({ number, prompt, figures, indicators, halfBase, text, nothing, asked }: PartRead): string {
  const told = nothing ? 'không phát sinh' : figuresText({ figures }, indicators, halfBase) || gist(text)
  return `${number}. ${prompt.label}: ${told}${asked ? ' (mục này đã có nội dung, Trợ lý hỏi riêng)' : ''}`
}

function wholeRead({ unit, parts, total, rest, missing }: Read, voice: Voice): string {
  const of = unit ? ` của ${unitText(unit)}` : ''
  return lines(
    parts.length >= 3
      ? `Trợ lý đã đọc báo cáo${of} ${voice.you} gửi và xếp được ${parts.length}/${total} mục. Xin ${voice.you} xem số trước khi ghi:`
      : `Tin này có nội dung của ${parts.length} mục${of && ` trong báo cáo${of}`}. Xin ${voice.you} xem trước khi ghi:`,
    ...parts.map(readLine),
    sentences(
      rest !== '' && `Chưa xếp được: ${gist(rest)}.`,
      parts.length >= 3 && missing.length > 0 && `Chưa có: mục ${missing.join(', ')}.`,
    ),
  )
}

/** A report sent at once, sorted with a tap for each part. */
export const wholeTexts: Texts<Whole> = {
  'whole-read': wholeRead,
  'part-which': (_, voice) => `${You(voice)} muốn sửa mục nào?`,
  'whole-part': part,
  'part-where': ({ text }) => lines(`Ghi vào mục nào? ${shown(text)}`),
  'parts-kept': ({ left }, voice) =>
    `${left} đoạn chưa xếp đã lưu thành ghi nhanh; khi ${voice.you} làm tiếp, Trợ lý đưa ra lại.`,
  'document-read': ({ name, found, total }, voice) =>
    `Đã đọc tệp ${quoted(name)}: có nội dung cho ${found}/${total} mục. ${You(voice)} có muốn Trợ lý chia vào từng mục để xác nhận?`,
  'edit-whole': (_, voice) =>
    `Tin này đã được chia vào nhiều mục nên phần sửa chưa được ghi. ${You(voice)} xem lại rồi sửa ở từng mục giúp.`,
}
