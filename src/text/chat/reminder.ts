import type { DateTime } from 'luxon'
import type { ReminderItem, ReminderSay } from '../../conversation/vocabulary/reminder.ts'
import type { Member } from '../../domain/member.ts'
import { cut } from '../../domain/reading/fold.ts'
import { dayText, timeText, weekdayText } from '../dates.ts'
import { countWord } from '../numbers.ts'
import { periodNear, periodText } from '../periods.ts'
import { exampleText, questionText } from '../prompts.ts'
import { UnitText, unitText } from '../units.ts'
import { greeting, Person, person, type Voice, You } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import { deadlineStateOf } from './deadline-state.ts'
import { inShort, leadText } from './reminder-lead.ts'
import type { Texts } from './texts.ts'

/** Models 3 to 5: an example at first, one tap on the last day, and nothing but the question in a draft. */
function helpText(
  { prompt, answered, known, logged = 0, ...item }: ReminderItem,
  today: DateTime,
  voice: Voice,
): string {
  if (prompt === undefined) return ''
  if (logged > 0) return `Đã có ${logged} ghi nhanh trong kỳ: ${voice.you} chọn "Báo cáo ngay" để dùng lại.`
  if (answered > 0) return ''
  const standing = deadlineStateOf({ prompt, answered, ...item }, today)
  if (standing.at === 'last') return `Mục nào không có, ${voice.you} chỉ cần chọn "Không phát sinh".`
  return known ? '' : `${You(voice)} trả lời ngay, ${exampleText(prompt)}`
}

/** "Mục 1/7: Từ 01/01, tổ họp mấy lần …": to answer the reminder is to report. */
function askText(item: ReminderItem, today: DateTime, voice: Voice): string {
  const { prompt, number, total, unit, since } = item
  if (prompt === undefined) return ''
  return sentences(
    `Mục ${number}/${total}: ${questionText(prompt, unit, since)}`,
    prompt.privacy,
    helpText(item, today, voice),
  )
}

const listItem = (item: ReminderItem, today: DateTime): string =>
  `• ${UnitText(item.unit)}, ${periodNear(item.period, today)}: ${inShort(item, today)}`

/** A unit that owes two is named with what the first is about. */
function firstText({ unit, period }: ReminderItem, items: readonly ReminderItem[]): string {
  const same = items.filter(item => item.unit.id === unit.id).length > 1
  return same && period.topic !== undefined ? `báo cáo ${period.topic} của ${unitText(unit)}` : unitText(unit)
}

function several(items: readonly ReminderItem[], today: DateTime, voice: Voice): string {
  const [first] = items
  return lines(
    `${greeting(voice)} ${You(voice)} còn ${countWord(items.length)} báo cáo:`,
    ...items.map(item => listItem(item, today)),
    first && sentences(`Trước hết là ${firstText(first, items)}.`, askText(first, today, voice)),
  )
}

function reminder({ items, today }: Extract<ReminderSay, { say: 'reminder' }>, voice: Voice): string {
  const [first] = items
  if (!first || items.length > 1) return several(items, today, voice)
  return lines(`${greeting(voice)} ${leadText(first, today, voice)}`, askText(first, today, voice))
}

const namedInFull = (people: readonly Member[]): string =>
  listed(people.map(({ address, name }) => `${address} ${name}`))

export const reminderTexts: Texts<ReminderSay> = {
  reminder,
  'later-when': (_, { you }) => `Trợ lý nhắc lại ${you} khi nào?`,
  'later-set': ({ at }, { you }) => `Trợ lý sẽ nhắc lại ${you} lúc ${timeText(at)}, ${weekdayText(at)}.`,
  'time-which': ({ time }, { you }) =>
    `Trợ lý đang nhắc ${you} lúc ${time}. ${capital(you)} muốn được nhắc vào giờ nào?`,
  'time-set': ({ time }, { you }) => `Từ lần sau Trợ lý nhắc ${you} lúc ${time}, chỉ vào ngày làm việc.`,
  'delegate-who': ({ unit }, voice) => `${You(voice)} nhờ ai làm báo cáo của ${unitText(unit)}?`,
  'delegate-which': ({ unit, people }, { you }) =>
    people.length === 1
      ? `${UnitText(unit)} có ${namedInFull(people)}; có phải người ${you} nhờ không ạ?`
      : `${UnitText(unit)} có ${namedInFull(people)}; ${you} nhờ ai?`,
  'delegate-nobody': ({ name, unit, others }, voice) =>
    `Trợ lý chưa thấy ${cut(name, 60)} trong ${unitText(unit)}. Muốn nhờ người ấy thì ${voice.you} mời vào${others ? ', hoặc chọn người khác' : ''}.`,
  'delegate-unreachable': ({ people, others }, voice) =>
    `${capital(namedInFull(people))} hiện không nhận được tin của Trợ lý; ${voice.you} nhắn trực tiếp giúp${others ? ', hoặc chọn người khác' : ''}.`,
  delegated: ({ to, at }, { you }) =>
    `Trợ lý đã nhờ ${person(to)}${at ? ` lúc ${timeText(at)}, không nhắn lại nữa` : ''}; những gì ${you} đã ghi vẫn giữ nguyên.`,
  'delegated-to-you': ({ by, unit, period }, voice) =>
    `${greeting(voice)} ${Person(by)} nhờ ${voice.you} làm tiếp báo cáo ${periodText(period)} của ${unitText(unit)}, khoảng 5 phút.`,
  'extension-asked': ({ officer, until }, { you }) =>
    officer
      ? `Đã chuyển lời xin lùi${until ? ` đến ${weekdayText(until)}` : ''} tới đầu mối tổng hợp; có trả lời, Trợ lý báo ${you} ngay.`
      : `Trường chưa có đầu mối tổng hợp trong Trợ lý nên chưa chuyển được lời xin lùi; ${you} liên hệ trực tiếp giúp.`,
  'extension-request': ({ by, unit, period, deadlines, until, text }, voice) =>
    sentences(
      `${Person(by)} xin lùi hạn nộp báo cáo ${periodText(period)} của ${unitText(unit)}${until ? ` đến ${weekdayText(until)}` : ''}${text ? `: ${quoted(cut(text, 200))}` : ''}.`,
      `Hẹn hiện nay: ${weekdayText(deadlines.target)} (Kế hoạch: trước ${dayText(deadlines.unitsNamed)}; trường gửi Sở trước ${dayText(deadlines.schoolNamed)}).`,
      `${You(voice)} cho lùi đến ngày nào?`,
    ),
  'extension-granted': ({ unit, until }, voice) =>
    `${greeting(voice)} Đầu mối đồng ý lùi hạn của ${unitText(unit)} đến hết ${weekdayText(until)}.`,
  'extension-refused': ({ unit, deadlines }, voice) =>
    sentences(
      greeting(voice),
      `Đầu mối xin giữ hẹn của ${unitText(unit)}: ${weekdayText(deadlines.target)} (Kế hoạch: trước ${dayText(deadlines.unitsNamed)}), vì trường còn phải gửi Sở trước ${dayText(deadlines.schoolNamed)}.`,
      `Mong ${voice.you} thông cảm và thu xếp giúp.`,
    ),
  'extension-answered': ({ unit, granted, untold }, { you }) => {
    const answer = granted ? 'được lùi hạn' : 'giữ hẹn cũ'
    return untold
      ? `Đã ghi: ${unitText(unit)} ${answer}. Người xin không còn nhận được tin của Trợ lý; ${you} nhắn trực tiếp giúp.`
      : `Đã báo ${unitText(unit)}: ${answer}.`
  },
  'missed-hours': (_, voice) =>
    sentences(
      `${greeting(voice)} Trợ lý vừa bị gián đoạn hơn một ngày, có thể đã lỡ tin của ${voice.you}.`,
      `Những gì Trợ lý đã báo nhận vẫn còn; ${voice.you} xem lại bản đang soạn và nhắn lại phần thiếu giúp.`,
    ),
  'reminders-paused': ({ until }, { you }) =>
    `Trợ lý tạm dừng nhắc ${you} đến hết ${weekdayText(until)}. Báo cáo vẫn làm được bất cứ lúc nào.`,
}
