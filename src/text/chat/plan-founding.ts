import type { SayOf } from '../../conversation/say.ts'
import type { PlanEditionSay, ToldFounding } from '../../conversation/vocabulary/plan-edition.ts'
import type { Unit } from '../../domain/school.ts'
import { momentText } from '../dates.ts'
import { ASKABLE_NAMES, PLAN_LINE_NAMES } from '../plan-lines.ts'
import { unitText } from '../units.ts'
import { Person, type Voice, You } from '../voice.ts'
import { lines, listed, quoted, sentences, small } from '../wording.ts'
import { dueText, nameText, titled } from './plan-name.ts'
import type { Texts } from './texts.ts'

type ProgrammeSay = Extract<PlanEditionSay, { readonly say: `programme-${string}` }>

/** Units of one kind as one speaks of them. */
const kindText = (units: readonly Unit[]): string =>
  units.length === 1 && units[0] ? unitText(units[0]) : small(ASKABLE_NAMES.groups)

/** What is asked of a matter that the school has not reported on, and of a form that is full. */
export function askedOf(
  { told, ask, title = '', known = '', founds, figure = '', full }: SayOf<'plan-open'>,
  voice: Voice,
) {
  const head = `${nameText(told)}.`
  switch (ask.ask) {
    case 'matter':
      return sentences(
        founds && `Văn bản nói về ${quoted(founds.subject)}, các mục không giống kế hoạch ${known} của trường.`,
        `Đây là kế hoạch năm mới của ${known}, hay một công việc khác?`,
      )
    case 'name':
      return sentences(
        head,
        founds &&
          `Báo cáo gọi công việc này là ${quoted(founds.subject)}; trong tin nhắn và tên tệp gọi tắt là ${quoted(founds.topic)}. Đúng không ạ?`,
      )
    case 'figure':
      return sentences(
        `Mục ${titled(title)} có thể đếm ${quoted(figure)}.`,
        `${You(voice)} muốn các đơn vị báo con số này không?`,
      )
    case 'room':
      return sentences(
        full &&
          `Báo cáo của ${kindText(full.units)} đã có ${full.questions} câu, nhiều hơn thì không kịp trả lời trên điện thoại.`,
        `Mục mới ${titled(title)} thay câu nào? Câu bị thay thôi hỏi từ năm nay, số liệu đã có giữ nguyên.`,
      )
    default:
      return head
  }
}

const unitsOf = ({ units, all }: ToldFounding['sections'][number]): string => {
  if (units.length === 0) return 'không hỏi'
  if (all) return small(ASKABLE_NAMES.everybody)
  const groups = units.filter(({ kind }) => kind === 'subject-group')
  const others = units.filter(({ kind }) => kind !== 'subject-group')
  return listed([
    ...(groups.length > 1 ? [small(ASKABLE_NAMES.groups)] : groups.map(unitText)),
    ...others.map(unitText),
  ])
}

const foundingText = ({ days, sections, recipients }: ToldFounding): string =>
  lines(
    ...days.map(({ line, before, strict }) => `• ${PLAN_LINE_NAMES[line]}: ${dueText(before, strict)}.`),
    ...sections.map(
      section =>
        `• Mục ${titled(section.title)}: ${unitsOf(section)}${section.figures.length > 0 ? `; đếm ${section.figures.join(', ')}` : ''}.`,
    ),
    recipients.length > 0 && `• Nơi nhận: ${recipients.join('; ')}.`,
  )

const NONE: Readonly<Record<SayOf<'programme-none'>['why'], string>> = {
  dates:
    'Trợ lý chỉ nhắc và tổng hợp được công việc có hạn đơn vị nộp về trường và hạn trường báo cáo Sở, 6 tháng hoặc cả năm; kế hoạch này chưa có đủ.',
  nobody: 'Chưa mục nào hỏi đơn vị nào nên không có gì để nhắc và tổng hợp.',
  year: 'Trợ lý chỉ nhận kế hoạch của năm nay hoặc năm tới.',
}

/** The first plan of a matter: read back, taken over. */
export const programmeTexts: Texts<ProgrammeSay> = {
  'programme-offered': ({ told, founding, replaces }, voice) =>
    lines(
      `Công việc mới, ${founding.subject}: ${small(nameText(told))}.`,
      foundingText(founding),
      sentences(
        `Mỗi đơn vị trả lời nhiều nhất ${founding.questions} câu, gồm câu về khó khăn, đề nghị.`,
        replaces?.by && replaces.at
          ? `${Person(replaces.by)} đã đưa kế hoạch số ${replaces.number} vào dùng lúc ${momentText(replaces.at)}; bản này sẽ thay.`
          : replaces !== undefined && `Đang dùng kế hoạch số ${replaces.number}; bản này sẽ thay.`,
        `${You(voice)} xem đúng thì đưa vào dùng; các công việc khác giữ nguyên.`,
      ),
    ),
  'programme-none': ({ why, topic }, voice) =>
    sentences(
      `Công việc ${quoted(topic)} chưa đưa vào dùng được.`,
      NONE[why],
      `Có văn bản đầy đủ, ${voice.you} gửi lại giúp; ${voice.you} vẫn làm được công việc này ngoài Trợ lý.`,
    ),
  'programme-taken': ({ told, by }, voice) =>
    sentences(
      by ? `${Person(by)} đã đưa vào dùng công việc mới:` : 'Đã đưa vào dùng công việc mới:',
      `${small(nameText(told))}.`,
      'Từ nay Trợ lý nhắc, nhận và tổng hợp báo cáo của công việc này riêng.',
      `Xem tổng hợp, ${voice.you} nhắn "/summary ${told.topic ?? ''}".`,
      'Hoàn tác được đến khi mở kỳ báo cáo đầu tiên.',
    ),
  'programme-undone': ({ topic, by }) =>
    `${by ? `${Person(by)} đã` : 'Đã'} thôi dùng công việc ${quoted(topic)}; chưa đơn vị nào được nhắc về việc này.`,
}
