import type { HeardSay } from '../../conversation/vocabulary/heard.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { dayText, weekdayText } from '../dates.ts'
import { reportText } from '../periods.ts'
import { unitText } from '../units.ts'
import { capital, sentences } from '../wording.ts'
import { standingText } from './standing.ts'

type Asked = Extract<HeardSay, { say: 'elsewhere-asked' }>

/** How the reports of another matter stand, and their days. */
export function elsewhereText({ topic, period, deadlines, units, school }: Asked): string {
  if (!period || !deadlines) return `Hiện không có kỳ báo cáo nào (${topic}) đang mở.`
  const stands = school
    ? `${capital(reportText(period))}: đã nộp ${school.handedIn}/${school.total}${missingText(school.missing)}.`
    : `${capital(reportText(period))}: ${(units ?? []).map(({ unit, obligation }) => `${unitText(unit)} ${stateText(obligation)}`).join('; ')}.`
  const due = `Hẹn nội bộ là ${weekdayText(deadlines.target)}${school ? `; trường gửi Sở trước ${dayText(deadlines.schoolNamed)}` : ''}.`
  return sentences(stands, due)
}

const missingText = (missing: NonNullable<Asked['school']>['missing']): string =>
  missing.length === 0 ? '' : `; chưa có ${missing.map(({ shortName }) => shortName).join('; ')}`

const stateText = (obligation: Obligation | undefined): string =>
  obligation ? standingText(obligation.state, { at: obligation.submittedAt ?? undefined }) : 'không phải báo cáo'
