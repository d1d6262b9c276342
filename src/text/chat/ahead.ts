import type { AssessmentView } from '../../conversation/assessment-view.ts'
import { weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'

/** The days that come next, one a line under their head; nothing where there are none. */
export const aheadLines = (ahead: AssessmentView['ahead']): readonly string[] =>
  ahead.length === 0
    ? []
    : [
        'Hạn sắp tới:',
        ...ahead.map(
          ({ what, period, date }) =>
            `• ${what === 'school' ? 'Trường gửi Sở' : 'Đơn vị nộp trường'}, ${periodText(period)}: ${weekdayText(date)}`,
        ),
      ]
