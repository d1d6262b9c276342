import type { DayItem, DaySay } from '../../conversation/vocabulary/day.ts'
import { dateText, dayText, weekdayText } from '../dates.ts'
import { periodText, reportText } from '../periods.ts'
import { unitText } from '../units.ts'
import { greeting, person, type Voice } from '../voice.ts'
import { capital, lines } from '../wording.ts'
import { aheadLines } from './ahead.ts'
import type { Texts } from './texts.ts'

/** Names after this many are counted. */
const MOST_NAMED = 4

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join('; ')} và ${more} việc khác` : names.join('; ')
}

function itemText(item: DayItem, voice: Voice): string {
  switch (item.kind) {
    case 'reports':
      return `${item.count} báo cáo ${periodText(item.period)} chờ tiếp nhận`
    case 'obstacles': {
      const named = item.of.map(({ by, unit, days }) =>
        [by ? person(by) : 'người đã thôi dùng Trợ lý', unit && unitText(unit)]
          .filter(Boolean)
          .join(', ')
          .concat(days > 0 ? ` (${days} ngày làm việc)` : ''),
      )
      return `${item.of.length} vướng mắc, đề nghị chờ trả lời: ${someOf(named)}`
    }
    case 'document': {
      const who = item.with === 'leadership' ? 'chờ BGH duyệt' : 'ở văn thư'
      return `${capital(reportText(item.period, item.supplement))} gửi Sở ${who}${item.days > 0 ? ` ${item.days} ngày làm việc` : ''}`
    }
    case 'own-report':
      return `${capital(reportText(item.period))} của ${unitText(item.unit)} chưa nộp, hẹn nội bộ ${weekdayText(item.until)}`
    case 'arrivals':
      return `${item.names.length} người mới vào, chờ xác nhận đúng người: ${someOf(item.names)}`
    case 'expiring': {
      const named = item.of.map(({ name, until }) => `${name} (hết ${dayText(until)})`)
      return `${item.of.length} lời mời sắp hết hạn mà chưa có người vào: ${someOf(named)}`
    }
    case 'backup': {
      const last = item.last
        ? `bản gần nhất tạo ngày ${dateText(item.last)}; ${voice.you} tạo bản mới`
        : `chưa có bản nào; ${voice.you} tạo một bản`
      return `Sao lưu: ${last}, cất ngoài máy chủ giúp`
    }
  }
}

/** What a part of the morning says without its own greeting. */
function withoutGreeting(text: string, voice: Voice): string {
  const hello = `${greeting(voice)} `
  return capital(text.startsWith(hello) ? text.slice(hello.length) : text)
}

export const dayTexts: Texts<DaySay> = {
  day: ({ items }, voice) =>
    lines(`${greeting(voice)} Việc đang chờ ${voice.you}:`, ...items.map(item => `• ${itemText(item, voice)}.`)),
  'desk-day': ({ items, ahead, now }, { you, ...voice }) =>
    lines(
      items.length === 0 ? `Lúc này không có việc nào chờ ${you}.` : `Việc đang chờ ${you}:`,
      ...items.map(item => `• ${itemText(item, { you, ...voice })}.`),
      ...aheadLines(ahead, now),
    ),
  morning: ({ day, texts }, voice) =>
    [`${greeting(voice)} Việc hôm nay, ${weekdayText(day)}:`, ...texts.map(text => withoutGreeting(text, voice))].join(
      '\n\n',
    ),
}
