import type { SayOf } from '../../conversation/say.ts'
import type { NoticeLine, NoticeLogSay } from '../../conversation/vocabulary/notice-log.ts'
import type { NoticeGroup } from '../../domain/notice.ts'
import { dayText, momentText, timeText } from '../dates.ts'
import { rungName, skipReason } from '../documents/orders.ts'
import { periodText } from '../periods.ts'
import { UnitText } from '../units.ts'
import { lines, listed } from '../wording.ts'
import type { Texts } from './texts.ts'

/** "nhắc 3 ngày, gần nhất 27/5; đã nộp 28/5". */
function lineText({ days, last, failed, reason, submittedAt }: NoticeLine): string {
  const told = last ? `nhắc ${days} ngày, gần nhất ${dayText(last)}` : 'chưa nhắc được lần nào'
  const missed = failed > 0 && `${failed} lần không đến${reason === undefined ? '' : ` (${skipReason(reason)})`}`
  const done = submittedAt && `đã nộp ${dayText(submittedAt)}`
  return [told, missed, done].filter(Boolean).join('; ')
}

/** Units with the same said of them stand in one line. */
function unitLines(units: readonly NoticeLine[]): readonly string[] {
  const said = [...new Set(units.map(lineText))]
  return said.map(text => {
    const names = units.filter(line => lineText(line) === text).map(({ unit }) => unit.shortName)
    return `• ${names.join('; ')}: ${text}`
  })
}

/** "21/5, Còn 7 ngày: cô Lan và thầy Bình, lúc 11:30". */
function groupText({ dueAt, sentAt, kind, outcome, reason, people }: NoticeGroup): string {
  const rung = [dayText(dueAt), rungName(kind)].filter(Boolean).join(', ')
  switch (outcome) {
    case 'sent':
      return `• ${rung}: ${listed(people)}${sentAt ? `, lúc ${timeText(sentAt)}` : ''}`
    case 'waiting':
      return `• ${rung}: đang chờ gửi${people.length > 0 ? ` ${listed(people)}` : ''}`
    case 'failed':
    case 'skipped':
      return `• ${rung}: không gửi${people.length > 0 ? ` ${listed(people)}` : ''}, ${skipReason(reason)}`
  }
}

function unitNotices({ period, unit, groups, submittedAt }: SayOf<'notices-unit'>): string {
  return lines(
    `${UnitText(unit)}, ${periodText(period)}:`,
    ...groups.map(groupText),
    submittedAt && `Đã nộp lúc ${momentText(submittedAt)}.`,
  )
}

export const noticeLogTexts: Texts<NoticeLogSay> = {
  notices: ({ period, now, lines: units }) =>
    lines(`Nhật ký nhắc ${periodText(period)}, đến ${momentText(now)}:`, ...unitLines(units)),
  'notices-unit': unitNotices,
  'notices-none': ({ period }) => `Chưa có lần nhắc nào của kỳ ${periodText(period)}.`,
}
