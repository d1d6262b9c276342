import type { DateTime } from 'luxon'
import type { ReminderItem } from '../../conversation/vocabulary/reminder.ts'
import type { Return } from '../../domain/obligation.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodNear } from '../periods.ts'
import { UnitText, unitText } from '../units.ts'
import { type Voice, You } from '../voice.ts'
import { capital, quotedEnd, sentences } from '../wording.ts'
import { type Counted, type DeadlineState, deadlineStateOf } from './deadline-state.ts'

const DAY_NAMES: Readonly<Record<Counted, string>> = {
  internal: 'hẹn nội bộ nộp',
  official: 'hạn nộp',
  extended: 'hạn đã lùi của',
}

const LAST_DAYS: Readonly<Record<Counted, string>> = {
  internal: 'ngày cuối theo hẹn nội bộ',
  official: 'ngày cuối theo Kế hoạch',
  extended: 'ngày cuối được gia hạn',
}

const planDay = ({ deadlines }: ReminderItem): string => `trước ${dayText(deadlines.unitsNamed)}`

/** With what it is about, where the school reports on several things. */
const reportOf = ({ period: { topic } }: ReminderItem): string => (topic === undefined ? 'báo cáo' : `báo cáo ${topic}`)
const draftOf = ({ period: { topic } }: ReminderItem): string => (topic === undefined ? 'Bản' : `Bản ${topic}`)

/** What a part is good for that comes when the superior has the report. */
const stillTaken = ({ period, unit }: ReminderItem): string =>
  `phần của ${unitText(unit)} vẫn được nhận, ${period.kind === 'half' ? 'số liệu vào báo cáo năm' : 'lưu hồ sơ của trường'}`

/** The dates alone, short enough for a list or for the sentence of a draft: "còn 3 ngày, đến thứ Năm 28/5". */
function timeLeft(item: ReminderItem, today: DateTime): string {
  const standing = deadlineStateOf(item, today)
  switch (standing.at) {
    case 'ahead':
      return `còn ${standing.days} ngày, đến ${weekdayText(standing.date)}`
    case 'last':
      return `hôm nay, ${dayText(standing.date)}, là ${LAST_DAYS[standing.to]}`
    case 'past-target':
      return `đã qua hẹn nội bộ ${dayText(standing.target)}, hạn theo Kế hoạch: ${planDay(item)}`
    case 'named-day':
      return `hôm nay là đúng ngày ${dayText(item.deadlines.unitsNamed)} của Kế hoạch`
    case 'overdue':
      if (item.sent) return `trường đã gửi Sở, ${stillTaken(item)}`
      return `đã quá hạn ${standing.days} ngày (Kế hoạch: ${planDay(item)})`
  }
}

function aheadText(item: ReminderItem, { to, date, days }: Extract<DeadlineState, { at: 'ahead' }>, today: DateTime) {
  const report = `báo cáo ${periodNear(item.period, today)}`
  const plan = `(Kế hoạch: ${planDay(item)})`
  if (item.kind === 'opening') {
    return `Kỳ ${report} của ${unitText(item.unit)} đã mở: ${to === 'internal' ? 'hẹn nội bộ' : 'hạn nộp'} là ${weekdayText(date)}, còn ${days} ngày ${plan}.`
  }
  if (days === 1) return `Ngày mai, ${weekdayText(date)}, là ${DAY_NAMES[to]} ${report} ${plan}.`
  return `Còn ${days} ngày: ${DAY_NAMES[to]} ${report} là ${weekdayText(date)} ${plan}.`
}

/** Parents are no staff of the school: they are thanked and asked, never urged (product.md 3). */
const isOfParents = ({ unit }: ReminderItem): boolean => unit.kind === 'parents'

const kindly = ({ you }: Voice): string => `kính mong ${you} gửi giúp khi thuận tiện`

function toParents(item: ReminderItem, today: DateTime, voice: Voice): string {
  const standing = deadlineStateOf(item, today)
  const report = `báo cáo ${periodNear(item.period, today)}`
  const { you } = voice
  if (standing.at === 'ahead') {
    const wish = `kính mong ${you} dành 3 phút trả lời ${item.total} câu, chậm nhất ${weekdayText(standing.date)}`
    return sentences(
      `Nhà trường trân trọng cảm ơn ${you} đã đồng hành.`,
      `Để ghi nhận đầy đủ trong ${report} gửi Sở, ${wish}.`,
    )
  }
  if (standing.at === 'last')
    return sentences(
      `Nhà trường xin phép nhắc ${you} lần cuối: hôm nay, ${dayText(standing.date)}, là ngày hẹn gửi ${report} của ${unitText(item.unit)}.`,
      `Nếu ${you} bận, đầu mối sẽ gọi hỏi và nhập thay. Trân trọng cảm ơn ${you}.`,
    )
  return `Nhà trường vẫn mong nhận được ${report} của ${unitText(item.unit)} (Kế hoạch: ${planDay(item)}); ${kindly(voice)}.`
}

function urgeText(item: ReminderItem, voice: Voice): string {
  const { kind, leadershipTold } = item
  const { you } = voice
  if (isOfParents(item)) return `${capital(kindly(voice))}.`
  const please = `đề nghị ${you} nộp ngay trong hôm nay.`
  if (kind !== 'overdue-3') return `Nhà trường ${please}`
  return `Nhà trường đôn đốc lần cuối${leadershipTold ? ' và đã báo BGH' : ''}; ${please}`
}

/** The ladder of words: nhắc, đôn đốc, báo lãnh đạo. */
function untouched(item: ReminderItem, today: DateTime, voice: Voice): string {
  if (isOfParents(item)) return toParents(item, today, voice)
  const { you } = voice
  const standing = deadlineStateOf(item, today)
  const unit = unitText(item.unit)
  switch (standing.at) {
    case 'ahead':
      return aheadText(item, standing, today)
    case 'last':
      return `Hôm nay, ${dayText(standing.date)}, là ${LAST_DAYS[standing.to]}${standing.to === 'official' ? ` (${planDay(item)})` : ''}; ${unit} chưa nộp ${reportOf(item)}.`
    case 'past-target':
      return `Đã qua hẹn nội bộ ${dayText(standing.target)}; hạn theo Kế hoạch: ${planDay(item)}, còn ${standing.days} ngày. ${UnitText(item.unit)} chưa nộp ${reportOf(item)}, mong ${you} thu xếp sớm.`
    case 'named-day':
      return `Hôm nay là đúng ngày ${dayText(item.deadlines.unitsNamed)} của Kế hoạch; ${unit} chưa nộp ${reportOf(item)}. Mong ${you} nộp ngay trong hôm nay.`
    case 'overdue':
      if (item.sent) {
        return `Trường đã gửi Sở báo cáo ${periodNear(item.period, today)}; ${stillTaken(item)}. Mong ${you} gửi giúp.`
      }
      return sentences(
        `Báo cáo ${periodNear(item.period, today)} của ${unit} đã quá hạn ${standing.days} ngày (Kế hoạch: ${planDay(item)}).`,
        urgeText(item, voice),
      )
  }
}

function draftText(item: ReminderItem, today: DateTime, voice: Voice): string {
  const { called } = item.unit
  if (item.answered >= item.total || item.prompt === undefined) {
    return `${draftOf(item)} của ${called} đã đủ ${item.answered}/${item.total} mục nhưng chưa nộp; ${timeLeft(item, today)}. ${You(voice)} xem lại rồi nộp giúp.`
  }
  return sentences(
    `${draftOf(item)} của ${called} đã có ${item.answered}/${item.total} mục; ${timeLeft(item, today)}.`,
    deadlineStateOf(item, today).at === 'overdue' && !item.sent && urgeText(item, voice),
  )
}

const returnOf = ({ obligation }: ReminderItem): Return | undefined =>
  obligation.state === 'returned' ? (obligation.returned ?? undefined) : undefined

function supplementBy({ until }: Return, today: DateTime): string {
  const day = today.setZone(until.zone).startOf('day')
  return day <= until ? `hẹn ${weekdayText(until)}` : `đã qua hẹn ${weekdayText(until)}`
}

/** One report of several: "đã có 5/7 mục, còn 3 ngày, đến thứ Năm 28/5". */
export function inShort(item: ReminderItem, today: DateTime): string {
  const returned = returnOf(item)
  if (returned) return `cần bổ sung, ${supplementBy(returned, today)}`
  const progress = item.answered > 0 ? `đã có ${item.answered}/${item.total} mục, ` : ''
  return progress + timeLeft(item, today)
}

/** Who stands behind a reminder that is not a rung of the ladder. */
function occasion({ kind, unit }: ReminderItem, voice: Voice): string {
  if (kind === 'snoozed') return `Trợ lý nhắc lại như ${voice.you} đã hẹn.`
  if (kind === 'nudge') return 'Đầu mối tổng hợp nhờ Trợ lý nhắc.'
  return kind === 'delegated' ? `${You(voice)} đang giúp làm báo cáo của ${unitText(unit)}.` : ''
}

/** Everything before the question: how much time, how far the report is. */
export function leadText(item: ReminderItem, today: DateTime, voice: Voice): string {
  const returned = returnOf(item)
  if (returned) {
    const by = supplementBy(returned, today)
    const asked = `${capital(reportOf(item))} của ${unitText(item.unit)} còn phần cần bổ sung, ${by}: ${quotedEnd(returned.reason)}`
    return sentences(occasion(item, voice), asked)
  }
  const body = item.answered > 0 ? draftText(item, today, voice) : untouched(item, today, voice)
  return sentences(occasion(item, voice), body)
}
