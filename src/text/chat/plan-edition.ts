import type { SayOf } from '../../conversation/say.ts'
import type { PlanEditionSay } from '../../conversation/vocabulary/plan-edition.ts'
import type { PlanChanges } from '../../domain/plan-changes.ts'
import { momentText } from '../dates.ts'
import { dayMonthText, PLAN_LINE_NAMES } from '../plan-lines.ts'
import { Person, type Voice, You } from '../voice.ts'
import { lines, listed, sentences } from '../wording.ts'
import { askedOf, programmeTexts } from './plan-founding.ts'
import { dueText, nameText, titled } from './plan-name.ts'
import { planOr, type Texts } from './texts.ts'

/** Only what is another one than in the year before. */
function changesText({ days, added, gone, renamed, recipients, same }: PlanChanges): string {
  const { added: more, gone: less } = recipients
  const news = [
    ...days.map(
      ({ from, kind, was, now, strict, strictWas }) =>
        `• ${PLAN_LINE_NAMES[`${from}-${kind}`]}: ${dueText(was, strictWas)} → ${dueText(now, strict)}.`,
    ),
    ...added.map(
      ({ title, asked }) => `• Mục mới ${titled(title)}: ${asked ? 'thêm một câu hỏi' : 'không hỏi đơn vị'}.`,
    ),
    ...gone.map(
      ({ title, questions }) =>
        `• Không còn mục ${titled(title)}${questions > 0 ? `: thôi hỏi ${questions} câu; số liệu đã có giữ nguyên` : ''}.`,
    ),
    ...renamed.map(({ was, now }) => `• Mục ${titled(was)} nay là ${titled(now)}.`),
    more.length > 0 && `• Nơi nhận thêm: ${more.join('; ')}.`,
    less.length > 0 && `• Nơi nhận bớt: ${less.join('; ')}.`,
  ]
  const rest = [...(same.days > 0 ? [`${same.days} hạn`] : []), ...(same.sections > 0 ? [`${same.sections} mục`] : [])]
  return lines(
    ...news,
    rest.length > 0 && `Giữ như cũ: ${rest.join(', ')}; câu hỏi, số liệu các mục giữ lại không đổi.`,
  )
}

const isSomething = ({ days, added, gone, renamed, recipients }: PlanChanges): boolean =>
  days.length + added.length + gone.length + renamed.length + recipients.added.length + recipients.gone.length > 0

function offered({ told, replaces }: SayOf<'plan-offered'>, voice: Voice): string {
  const { changes, beforeYear } = told
  return lines(
    `${nameText(told)}. ${isSomething(changes) ? `So với năm ${beforeYear}:` : `Hạn báo cáo và các mục như năm ${beforeYear}.`}`,
    changesText(changes),
    sentences(
      replaces?.by && replaces.at
        ? `${Person(replaces.by)} đã đưa kế hoạch số ${replaces.number} vào dùng lúc ${momentText(replaces.at)}; bản này sẽ thay.`
        : replaces !== undefined && `Năm ${told.year} đang dùng kế hoạch số ${replaces.number}; bản này sẽ thay.`,
      `${You(voice)} xem đúng thì chọn dùng; kế hoạch các năm trước giữ nguyên.`,
    ),
  )
}

function open(said: SayOf<'plan-open'>, voice: Voice): string {
  const { told, ask, title = '', was = '', left } = said
  const more = left > 0 && `Sau câu này còn ${left} câu.`
  const head = `${nameText(told)}.`
  switch (ask.ask) {
    case 'number':
      return sentences(head, 'Văn bản chưa có số.', `${You(voice)} cho biết số kế hoạch?`, more)
    case 'date':
      return sentences(head, 'Văn bản chưa có ngày ban hành.', `${You(voice)} cho biết ngày?`, more)
    case 'rule': {
      const line = PLAN_LINE_NAMES[`${ask.from === 'unit' ? 'unit' : 'school'}-${ask.kind}`]
      const found = ask.found.map(dayMonthText)
      return sentences(
        head,
        found.length === 0
          ? `Trợ lý không thấy hạn ${line.toLocaleLowerCase('vi')} trong văn bản.`
          : `Hạn ${line.toLocaleLowerCase('vi')} Trợ lý đọc chưa chắc: ${listed(found)}.`,
        'Theo ngày nào?',
        more,
      )
    }
    case 'same':
      return sentences(head, `Mục ${titled(title)} có phải là mục ${titled(was)} của năm trước?`, more)
    case 'matter':
    case 'name':
    case 'figure':
    case 'room':
      return sentences(askedOf(said, voice), ask.ask !== 'matter' && more)
    case 'who':
      return sentences(
        head,
        `${said.founds ? 'Mục' : 'Mục mới'} ${titled(title)}: hỏi đơn vị nào? Mỗi đơn vị trả lời thêm một câu.`,
        more,
      )
  }
}

/** A number in the manner of the school's own: "12/KH-THPTNK". */
const numberLike = (last: string): string => last.replace(/^\d+/u, '12')

const NONE: Readonly<Record<SayOf<'plan-none'>['why'], string>> = {
  'no-plan': 'Trợ lý không thấy đây là văn bản kế hoạch (không có dòng "KẾ HOẠCH", hoặc không có mục và hạn báo cáo).',
  picture: 'Trợ lý không đọc được chữ trong ảnh.',
  'old-word':
    'Trợ lý chỉ đọc được tệp Word đời mới (đuôi docx). Nhờ mở tệp bằng Word, lưu lại thành kiểu docx rồi gửi.',
  pdf: 'Trợ lý không đọc được tệp PDF.',
  other: 'Trợ lý không đọc được tệp này.',
}

const WORD = 'gửi tệp Word (docx)'

const MISSING: Readonly<
  Record<SayOf<'plan-ask-head'>['missing'], (number: string, year: number, plan: string) => string>
> = {
  number: number => `Còn số kế hoạch, ví dụ: "${number}"?`,
  date: (_, year) => `Còn ngày ban hành, ví dụ: "15/01/${year}"?`,
  both: (number, year, plan) => `Trợ lý chưa đọc được số và ngày. Ví dụ: "${number} ngày 15/01/${year}", hoặc ${plan}.`,
}

const WRONG_YEAR: Readonly<Record<SayOf<'plan-wrong-year'>['why'], (say: SayOf<'plan-wrong-year'>) => string>> = {
  over: ({ year, last }) =>
    `Đây là kế hoạch năm ${year}; trường đã dùng kế hoạch năm ${last.year}, số ${last.number}, nên bản này không thay được.`,
  ahead: ({ year }) => `Đây là kế hoạch năm ${year}, còn xa quá nên Trợ lý chưa nhận.`,
  'not-signed-yet': () => 'Ngày ban hành chưa đến. Khi kế hoạch đã ký thì gửi lại giúp.',
}

/** A year's edition of a plan: sent or typed, read back, taken over. */
export const planEditionTexts: Texts<PlanEditionSay> = {
  ...programmeTexts,
  'plan-which': () => 'Kế hoạch mới của việc nào?',
  'plan-ask': ({ topic, year, last }, voice, channel) =>
    sentences(
      `Kế hoạch ${topic} năm ${year}: ${voice.you} ${planOr(`${WORD} của kế hoạch`, channel)}, hoặc nhắn số và ngày, ví dụ: "${numberLike(last.number)} ngày 15/01/${year}".`,
      last.year === year
        ? `Năm ${year} đang dùng kế hoạch số ${last.number}; bản gửi lên được xem lại rồi mới thay.`
        : `Trợ lý so với bản năm ${last.year}, số ${last.number}; ${voice.you} xem lại rồi mới dùng.`,
    ),
  'plan-ask-head': ({ missing, year, last }, _, channel) =>
    MISSING[missing](numberLike(last), year, planOr(WORD, channel)),
  'plan-none': ({ why }, voice, channel) =>
    sentences(
      NONE[why],
      why !== 'old-word' &&
        `${You(voice)} ${planOr('gửi giúp tệp Word (docx)', channel)}, hoặc nhắn số và ngày của kế hoạch.`,
    ),
  'plan-reading': () => 'Đã nhận tệp. Trợ lý đọc xong sẽ báo ngay.',
  'plan-wrong-year': say => WRONG_YEAR[say.why](say),
  'plan-same': ({ number, year }) =>
    `Kế hoạch năm ${year}, số ${number} đang được dùng đúng như vậy; không có gì thay đổi.`,
  'plan-offered': offered,
  'plan-open': open,
  'plan-mend': ({ told }) => `${nameText(told)}. Sửa dòng nào?`,
  'plan-type': ({ line, year, last, bad }) =>
    sentences(
      bad && (line === 'topic' ? 'Tên ấy chưa dùng được.' : 'Trợ lý chưa đọc được.'),
      line === 'topic'
        ? 'Gọi tắt công việc này là gì? Vài chữ, không trùng với công việc khác, ví dụ: "an toàn trường học".'
        : line === 'head'
          ? `Số và ngày của kế hoạch, ví dụ: "${numberLike(last)} ngày 15/01/${year}"?`
          : `${PLAN_LINE_NAMES[line]} ngày nào? Ví dụ: "trước 10/6" hoặc "chậm nhất 10/6".`,
    ),
  'plan-taken': ({ told, by }) =>
    sentences(
      by
        ? `${Person(by)} đã đưa vào dùng ${nameText(told).replace('Kế hoạch', 'kế hoạch')}.`
        : `Đã dùng ${nameText(told).replace('Kế hoạch', 'kế hoạch')}.`,
      `Báo cáo năm ${told.year} dẫn số này; nhắc việc theo hạn trong đó.`,
      'Hoàn tác được đến khi mở kỳ báo cáo đầu tiên.',
    ),
  'plan-taken-before': ({ number, year, by, at }) =>
    `${by ? `${Person(by)} đã` : 'Đã'} đưa kế hoạch năm ${year}, số ${number} vào dùng lúc ${momentText(at)}.`,
  'plan-undone': ({ number, year, by }) =>
    sentences(
      `${by ? `${Person(by)} đã` : 'Đã'} thôi dùng kế hoạch năm ${year}, số ${number}.`,
      `Số và hạn trở lại như trước đó.`,
    ),
  'plan-not-undone': ({ number, year }) =>
    `Kế hoạch năm ${year}, số ${number}: kỳ báo cáo đã mở theo bản này nên không hoàn tác được. Có bản đính chính thì gửi, Trợ lý sẽ thay.`,
}
