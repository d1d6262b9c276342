import type { DateTime } from 'luxon'
import type { PeriodChangeSay } from '../../conversation/vocabulary/period-change.ts'
import type { Unit } from '../../domain/school.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { unitText } from '../units.ts'
import { greeting, Person, You } from '../voice.ts'
import { capital, listed, quotedEnd, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** More names than these are counted. */
const MOST_NAMES = 5

const unitsText = (units: readonly Unit[]): string =>
  units.length > MOST_NAMES ? `${units.length} đơn vị` : listed(units.map(unitText))

const reasonText = (reason: string): string | false => reason !== '' && `Lý do: ${quotedEnd(reason)}`

const laterText = (last: DateTime): string => `"${dayText(last.plus({ days: 3 }))} vì trùng lịch thi học kỳ"`

/** A period that opens early, and a later day for units. */
export const periodChangeTexts: Texts<PeriodChangeSay> = {
  'period-early': ({ period, opensOn, last, closes }, { you }) =>
    sentences(
      `Mở ngay kỳ báo cáo ${periodText(period)} (theo lịch mở ${weekdayText(opensOn)}, hạn cuối của đơn vị ${weekdayText(last)})?`,
      closes &&
        `Chú ý: kỳ ${periodText(closes.period)} sẽ đóng, ${closes.missing} đơn vị chưa nộp sẽ không nộp được nữa.`,
      `Các đơn vị được báo và nộp được từ bây giờ; các lần nhắc giữ theo lịch. Mở rồi ${you} không đóng lại được.`,
    ),
  'period-early-wait': ({ period, open }) =>
    `Kỳ ${periodText(open)} chưa qua hạn nên chưa mở sớm kỳ ${periodText(period)} được.`,
  'period-early-done': ({ period, by }) => `${by ? `${Person(by)} đã` : 'Đã'} mở sớm kỳ báo cáo ${periodText(period)}.`,
  'period-open-now': ({ period, unit, target }, voice) =>
    `${greeting(voice)} Kỳ báo cáo ${periodText(period)} của ${unitText(unit)} đã mở sớm: ${voice.you} nộp được từ bây giờ, hẹn nội bộ ${weekdayText(target)}.`,
  'extend-whom': ({ period, chosen }) =>
    chosen.length === 0
      ? `Gia hạn báo cáo ${periodText(period)} cho đơn vị nào?`
      : `Gia hạn báo cáo ${periodText(period)} cho ${unitsText(chosen)}; thêm đơn vị nào nữa?`,
  'extend-none': ({ period, why }) =>
    ({
      over: `Kỳ ${periodText(period)} đã qua hạn nên không gia hạn được; báo cáo nộp muộn vẫn được nhận.`,
      sent: `Báo cáo ${periodText(period)} đã gửi Sở nên không gia hạn được.`,
      'all-in': `Kỳ ${periodText(period)} không còn đơn vị nào chưa nộp.`,
    })[why],
  'extend-day': ({ last }, { you }) =>
    sentences(
      `Lùi đến hết ngày nào, vì sao? Hẹn nội bộ hiện nay là ${weekdayText(last)}.`,
      `${capital(you)} nhắn ví dụ: ${laterText(last)}.`,
    ),
  'extend-bad-day': ({ why, last }) =>
    ({
      unreadable: `Trợ lý chưa đọc được ngày. Ví dụ: ${laterText(last)}.`,
      past: 'Ngày ấy đã qua.',
      'not-later': `Ngày ấy không muộn hơn hẹn nội bộ hiện nay (${weekdayText(last)}).`,
    })[why],
  'extend-confirm': ({ period, units, until, reason, school }, voice) =>
    sentences(
      `Gia hạn báo cáo ${periodText(period)} cho ${unitsText(units)} đến hết ${weekdayText(until)}?`,
      reasonText(reason),
      school &&
        `Chú ý: trường phải gửi Sở chậm nhất ${weekdayText(school)}; báo cáo nộp sau ngày ấy không kịp vào bản gửi Sở.`,
      `${You(voice)} đồng ý thì người báo cáo được báo ngay, các lần nhắc sau dời theo.`,
    ),
  'extend-done': ({ period, units, until, reason, by }) =>
    sentences(
      `${by ? `${Person(by)} đã` : 'Đã'} gia hạn báo cáo ${periodText(period)} cho ${unitsText(units)} đến hết ${weekdayText(until)}.`,
      reasonText(reason),
    ),
  'extend-back': ({ period, units, by }) =>
    `${by ? `${Person(by)} đã` : 'Đã'} thôi gia hạn báo cáo ${periodText(period)} cho ${unitsText(units)}.`,
  'extend-told': ({ period, unit, until, reason, undone }, voice) =>
    undone
      ? `${greeting(voice)} Đầu mối xin giữ hạn báo cáo ${periodText(period)} của ${unitText(unit)} như trước: ${weekdayText(until)}.`
      : sentences(
          greeting(voice),
          `Đầu mối đã gia hạn báo cáo ${periodText(period)} của ${unitText(unit)} đến hết ${weekdayText(until)}.`,
          reasonText(reason),
        ),
}
