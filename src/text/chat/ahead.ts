import type { DateTime } from 'luxon'
import type { AssessmentView } from '../../conversation/assessment-view.ts'
import { calendarDaysBetween } from '../../domain/calendar.ts'
import { weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'

const leftText = (date: DateTime, now: DateTime | undefined): string => {
  const days = now === undefined ? -1 : calendarDaysBetween(now, date)
  return days < 0 ? '' : days === 0 ? ', hôm nay' : `, còn ${days} ngày`
}

/** The days that come next, one a line under their head; nothing where there are none. @param now for how many are left. */
export const aheadLines = (ahead: AssessmentView['ahead'], now?: DateTime): readonly string[] =>
  ahead.length === 0
    ? []
    : [
        'Hạn sắp tới:',
        ...ahead.map(
          ({ what, period, date }) =>
            `• ${what === 'school' ? 'Trường gửi Sở' : 'Đơn vị nộp trường'}, ${periodText(period)}: ${weekdayText(date)}${leftText(date, now)}`,
        ),
      ]
