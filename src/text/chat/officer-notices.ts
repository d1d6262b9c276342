import type { SayOf } from '../../conversation/say.ts'
import { calendarDaysBetween } from '../../domain/calendar.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { roleText } from '../roles.ts'
import { unitText } from '../units.ts'
import { greeting, person, type Voice, You, youNamed } from '../voice.ts'
import { capital, lines, listed, sentences } from '../wording.ts'
import { standText } from './dispatch-stand.ts'
import { lateText, owedText, submittedShare } from './owing.ts'
import { planOr, type Texts } from './texts.ts'

type Notice = SayOf<
  | 'period-opened'
  | 'contradiction'
  | 'target-ask-date'
  | 'target-bad-date'
  | 'target-set'
  | 'target-passed'
  | 'overdue-notice'
  | 'school-deadline'
  | 'school-over'
  | 'unreachable'
  | 'person-left'
  | 'disk-low'
  | 'no-plan-year'
  | 'no-officer'
  | 'leadership-form'
>

const planText = (number: string | undefined, year: number): string =>
  number ? `Kế hoạch số ${number}` : `Kế hoạch năm ${year} (chưa có số)`

const paragraph = (source: string): string => (source === '' ? '' : ` (mục ${source})`)

type Contradiction = Pick<SayOf<'contradiction'>, 'period' | 'deadlines' | 'planNumber'>

const contradiction = (say: Contradiction, voice: Voice): string => sentences(greeting(voice), explained(say, voice))

/** Two of the plan's paragraphs against each other: both dates stay; the officer chooses what the reminders count down to. */
function explained({ period, deadlines, planNumber }: Contradiction, voice: Voice): string {
  const units = dayText(deadlines.unitsNamed)
  const school = dayText(deadlines.schoolNamed)
  return sentences(
    `${planText(planNumber, period.year)} hẹn tổ, đoàn thể nộp báo cáo ${periodText(period)} trước ${units}${paragraph(deadlines.sources.units)}, nhưng trường phải gửi Sở trước ${school}${paragraph(deadlines.sources.school)}, tức là sớm hơn.`,
    `Trợ lý giữ nguyên cả hai ngày và đề nghị hẹn nội bộ ${weekdayText(deadlines.internalProposed)} để ${voice.you} kịp tổng hợp.`,
    `Trong lúc chờ ${voice.you} chọn, Trợ lý nhắc theo ngày đề nghị; quá hạn vẫn tính theo ngày của Kế hoạch.`,
  )
}

/** So many names can be read in one message; more are counted. */
const MOST_NAMES = 8

function nobodyReached(units: readonly string[], { you }: Voice): string {
  if (units.length === 0) return 'Đơn vị nào cũng đã có người nhận tin.'
  const who = units.length > MOST_NAMES ? `${units.length} đơn vị` : units.join('; ')
  return `Chưa có ai nhận được tin của Trợ lý: ${who}. ${capital(you)} mời hoặc nhập hộ giúp.`
}

/** One message: that it is open, what the officer has to decide, how it stands, and whom nobody can reach. */
function opened(say: SayOf<'period-opened'>, voice: Voice): string {
  const { period, deadlines, units } = say
  const name = `Kỳ báo cáo ${periodText(period)} ${units ? 'đang mở' : 'đã mở'}`
  const school = `trường gửi Sở trước ${dayText(deadlines.schoolNamed)}`
  const dates = say.contradiction
    ? sentences(`${name}.`, explained({ ...say, planNumber: say.contradiction.planNumber }, voice))
    : `${name}: hẹn nội bộ ${weekdayText(deadlines.target)}, ${school}.`
  return lines(
    `${greeting(voice)} ${dates}`,
    sentences(units && `Đã nộp ${submittedShare(units)}.`, nobodyReached(say.unreachable, voice)),
  )
}

/** The BGH owns figures of its own; courteous, never urging. */
function leadershipForm(say: SayOf<'leadership-form'>, voice: Voice): string {
  const { unit, period, deadlines, total, today } = say
  const days = calendarDaysBetween(today, deadlines.target)
  const when = days > 0 ? `còn ${days} ngày, đến ${weekdayText(deadlines.target)}` : weekdayText(deadlines.target)
  return sentences(
    `Kính gửi ${youNamed(voice)}.`,
    `Báo cáo ${periodText(period)} có phần của ${unitText(unit)}: ${total} mục, khoảng 5 phút, hẹn nội bộ ${when}.`,
    `Một người trong ${unit.shortName} trả lời là đủ.`,
  )
}

function unreachable({ period, units, ahead, now }: SayOf<'unreachable'>, voice: Voice): string {
  const list = `${units.length} đơn vị chưa có ai nhận được tin của Trợ lý: ${units.join('; ')}.`
  if (!ahead || !now) return `Kỳ ${periodText(period)}, ${list} ${You(voice)} gửi lời mời hoặc nhập hộ giúp.`
  const days = calendarDaysBetween(now, ahead.target)
  return sentences(
    `${greeting(voice)} Còn ${days} ngày đến hẹn nội bộ của báo cáo ${periodText(period)} (${weekdayText(ahead.target)}), ${list}`,
    `${You(voice)} gửi lời mời từ bây giờ thì kịp.`,
  )
}

function overdue({ period, late, leadership }: SayOf<'overdue-notice'>, voice: Voice) {
  const board = late.filter(({ unit }) => unit.onBoard)
  const beside = late.filter(({ unit }) => !unit.onBoard).map(({ unit }) => unit.shortName)
  const { names, days } = lateText(board)
  const by = days === undefined ? 'quá hạn' : `quá hạn ${days} ngày`
  const list = board.length > 0 && `Còn ${board.length} đơn vị chưa nộp báo cáo ${periodText(period)}, ${by}: ${names}.`
  if (leadership) return sentences(`Kính gửi ${youNamed(voice)}.`, list)
  const own =
    board.length > 0 ? 'cũng chưa có phần của mình' : `chưa có phần của mình trong báo cáo ${periodText(period)}`
  return sentences(
    list,
    beside.length > 0 && `${listed(beside)} ${own}.`,
    `${You(voice)} nhắc trực tiếp hoặc nhập hộ giúp.`,
  )
}

function schoolOver(say: SayOf<'school-over'>, voice: Voice): string {
  const { period, deadlines, days, leadership, dispatch } = say
  const hello = leadership ? `Kính gửi ${youNamed(voice)}.` : greeting(voice)
  return sentences(
    `${hello} Trường gửi Sở báo cáo ${periodText(period)} trước ${dayText(deadlines.schoolNamed)}; nay đã quá ${days} ngày và Trợ lý chưa thấy ghi là đã gửi.`,
    `Báo cáo ${dispatch ? standText(dispatch) : 'chưa trình'}.`,
    !leadership &&
      (dispatch
        ? `Đã gửi rồi thì ${voice.you} ghi lại số, ngày và ngày gửi; Trợ lý thôi nhắc.`
        : `Đã gửi bản giấy rồi thì ${voice.you} trình tại đây, chọn "Đã ký giấy" rồi ghi số, ngày; Trợ lý thôi nhắc.`),
  )
}

export const noticeTexts: Texts<Notice> = {
  'period-opened': opened,
  'leadership-form': leadershipForm,
  contradiction,
  'target-ask-date': ({ proposed }) => `Hẹn nội bộ là ngày nào? Ví dụ: "${dayText(proposed)}".`,
  'target-bad-date': ({ latest }) =>
    `Ngày này chưa dùng được: cần sau ngày mở kỳ và muộn nhất là ${weekdayText(latest)}. Ví dụ: "${dayText(latest)}".`,
  'target-set': ({ target }) => `Đã đặt hẹn nội bộ: ${weekdayText(target)}. Từ nay Trợ lý nhắc theo ngày này.`,
  'target-passed': ({ period, units }, voice) => {
    const owed = owedText(units)
    const reached = `Đã đến hẹn nội bộ của báo cáo ${periodText(period)}: đã nộp ${submittedShare(units)}`
    return owed === '' ? `${reached}. ${You(voice)} có thể soạn báo cáo.` : `${reached}; ${owed}.`
  },
  'overdue-notice': overdue,
  'school-deadline': ({ period, deadlines, days, units, dispatch }, voice) => {
    const owed = owedText(units)
    return sentences(
      `${greeting(voice)} ${days <= 0 ? 'Hôm nay là ngày cuối' : `Còn ${days} ngày`}: trường gửi Sở báo cáo ${periodText(period)} trước ${dayText(deadlines.schoolNamed)}.`,
      dispatch && `Báo cáo ${standText(dispatch)}.`,
      `Đã nộp ${submittedShare(units)}${owed === '' ? '' : `; ${owed}`}.`,
    )
  },
  'school-over': schoolOver,
  unreachable,
  'person-left': ({ why, roles, units }, voice) =>
    sentences(
      `Một người (${[...new Set(roles.map(({ role, unit }) => roleText(role, unit)))].join('; ') || 'chưa có vai trò'}) ${why === 'erased' ? 'đã rút khỏi Trợ lý và xóa dữ liệu của mình' : 'đã thôi nhiệm vụ'}.`,
      ...units.map(({ unit, left }) =>
        left.length > 0
          ? `${capital(unitText(unit))} còn ${left.map(person).join(', ')}.`
          : `${capital(unitText(unit))} không còn ai nhận tin; ${voice.you} mời người khác hoặc nhập hộ giúp.`,
      ),
    ),
  'no-officer': ({ name }, voice) =>
    sentences(
      `Kính gửi ${youNamed(voice)}.`,
      `Hiện không có đầu mối tổng hợp nào nhận được tin của Trợ lý; người sau cùng là ${name}.`,
      'Báo cáo của đơn vị vẫn được nhận, nhưng chưa ai tiếp nhận và tổng hợp.',
      `Nhờ ${voice.you} nhắc ${name} mở lại Trợ lý, hoặc nhờ người cài đặt cấp lại quyền đầu mối.`,
    ),
  'disk-low': ({ megabytes }, { you }) =>
    `Máy chạy Trợ lý chỉ còn ${megabytes} MB trống. Nhờ ${you} báo người quản trị dọn bớt; sắp hết chỗ thì Trợ lý ngừng nhận ảnh và tệp, phần chữ vẫn ghi được.`,
  'no-plan-year': ({ year, number, topic }, voice, channel) =>
    sentences(
      `${greeting(voice)} Trợ lý chưa có kế hoạch ${topic === undefined ? '' : `${topic} `}năm ${year}; kế hoạch đang có, số ${number}, thuộc năm khác nên không được dẫn.`,
      `Khi trường ban hành, ${voice.you} ${planOr('gửi tệp Word (docx)', channel)} hoặc nhắn số và ngày; đến lúc đó báo cáo để trống số kế hoạch.`,
    ),
}
