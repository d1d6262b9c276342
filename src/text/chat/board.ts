import type { OfficerSay } from '../../conversation/say.ts'
import type { UnitLine } from '../../conversation/summary-view.ts'
import type { ObligationState } from '../../domain/obligation.ts'
import { dayText, timeText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { capital, lines, sentences } from '../wording.ts'

type Board = Extract<OfficerSay, { say: 'board' }>

const isIn = ({ state }: UnitLine): boolean => state === 'submitted' || state === 'accepted'

/** "12/15": how many units have reported. */
export const submittedShare = (units: readonly UnitLine[]): string => `${units.filter(isIn).length}/${units.length}`

/** Names of the units that have not reported, as on the board. */
export const missingNames = (units: readonly UnitLine[]): readonly string[] =>
  units.filter(each => !isIn(each)).map(each => each.unit.shortName)

function notes({ state, answered, total, timeliness, extendedTo, unreachable }: UnitLine): string {
  const all = [
    state === 'drafting' && `${answered}/${total}`,
    extendedTo && `xin lùi đến ${dayText(extendedTo)}`,
    timeliness.kind === 'overdue' && `quá hạn ${timeliness.days} ngày`,
    unreachable && 'chưa vào Trợ lý',
  ].filter(Boolean)
  return all.length === 0 ? '' : ` (${all.join(', ')})`
}

/** So many units in the same case are told of together. */
const WORTH_GROUPING = 3

function group(units: readonly UnitLine[], title: string, states: readonly ObligationState[]): string {
  const found = units.filter(each => states.includes(each.state))
  if (found.length === 0) return ''
  const shared = [...new Set(found.map(notes))].filter(
    note => note !== '' && found.filter(each => notes(each) === note).length >= WORTH_GROUPING,
  )
  const single = found.filter(each => !shared.includes(notes(each)))
  const names = single.map(each => `${each.unit.shortName}${notes(each)}`).join('; ')
  return lines(
    [`${title} ${found.length}`, names].filter(Boolean).join(': '),
    ...shared.map(note => {
      const alike = found.filter(each => notes(each) === note)
      return `• ${alike.length}${note}: ${alike.map(each => each.unit.shortName).join('; ')}`
    }),
  )
}

function lateArrivals(units: readonly UnitLine[]): string {
  const late = units.filter(each => isIn(each) && each.timeliness.kind === 'overdue')
  return late.length === 0
    ? ''
    : `Nộp quá hạn ${late.length}: ${late.map(each => `${each.unit.shortName}${notes(each)}`).join('; ')}`
}

/** Model 11. */
export function board({ now, period, deadlines, lines: units, workingDaysLeft }: Board): string {
  const waiting = units.filter(each => each.state === 'submitted').length
  return lines(
    sentences(
      `${capital(periodText(period))}, ${timeText(now)} ngày ${dayText(now)}.`,
      deadlines &&
        `Gửi Sở trước ${dayText(deadlines.schoolNamed)}${daysLeftText(workingDaysLeft, now >= deadlines.schoolNamed)}.`,
    ),
    `Đã nộp ${submittedShare(units)}${waiting > 0 ? ` (chờ tiếp nhận ${waiting})` : ''}`,
    lateArrivals(units),
    group(units, 'Đề nghị bổ sung', ['returned']),
    group(units, 'Đang soạn', ['drafting']),
    group(units, 'Chưa báo cáo', ['pending']),
  )
}

function daysLeftText(days: number | undefined, past: boolean): string {
  if (past) return ', đã qua'
  if (days === undefined || days < 0) return ''
  return days === 0 ? ', hôm nay là ngày cuối' : `, còn ${days} ngày làm việc`
}
