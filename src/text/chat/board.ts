import type { SayOf } from '../../conversation/say.ts'
import type { UnitLine } from '../../conversation/summary-view.ts'
import { hasHandedIn } from '../../domain/who-owes.ts'
import { dayText, timeText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { capital, lines, sentences } from '../wording.ts'
import { standText } from './dispatch-stand.ts'
import { grantedText, submittedShare, unheardText } from './owing.ts'

type Board = SayOf<'board'>

const isMending = ({ owing }: UnitLine): boolean => owing === 'mending'

/** `sent`: the superior has the report, and nobody who has not reported is late for it any more. */
type Told = { readonly sent: boolean }

function notes(line: UnitLine, { sent }: Told): string {
  const { state, answered, total, timeliness } = line
  const all = [
    state === 'drafting' && `${answered}/${total}`,
    grantedText(line),
    !sent && !isMending(line) && timeliness.kind === 'overdue' && `quá hạn ${timeliness.days} ngày`,
    unheardText(line),
  ].filter(Boolean)
  return all.length === 0 ? '' : ` (${all.join(', ')})`
}

/** So many units in the same case are told of together. */
const WORTH_GROUPING = 3

function group(found: readonly UnitLine[], title: string, told: Told): string {
  if (found.length === 0) return ''
  const noted = (line: UnitLine) => notes(line, told)
  const shared = [...new Set(found.map(noted))].filter(
    note => note !== '' && found.filter(each => noted(each) === note).length >= WORTH_GROUPING,
  )
  const single = found.filter(each => !shared.includes(noted(each)))
  const names = single.map(each => `${each.unit.shortName}${noted(each)}`).join('; ')
  return lines(
    [`${title} ${found.length}`, names].filter(Boolean).join(': '),
    ...shared.map(note => {
      const alike = found.filter(each => noted(each) === note)
      return `• ${alike.length}${note}: ${alike.map(each => each.unit.shortName).join('; ')}`
    }),
  )
}

/** What has come in stays told as it came. */
function lateArrivals(units: readonly UnitLine[]): string {
  const late = units.filter(each => each.owing === 'in' && each.timeliness.kind === 'overdue')
  return late.length === 0
    ? ''
    : `Nộp quá hạn ${late.length}: ${late.map(each => `${each.unit.shortName}${notes(each, { sent: false })}`).join('; ')}`
}

/** Where "đã nộp" counts more than what is settled: what waits for the officer, and what was asked for again. */
function countedText(units: readonly UnitLine[]): string {
  const waiting = units.filter(each => each.state === 'submitted').length
  const mending = units.filter(isMending).length
  const parts = [waiting > 0 && `chờ tiếp nhận ${waiting}`, mending > 0 && `đề nghị bổ sung ${mending}`].filter(Boolean)
  return `Đã nộp ${submittedShare(units)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
}

/** The BGH, in nobody's count: for the officer alone. */
function besideText(beside: readonly UnitLine[], told: Told): string {
  const owed = beside.filter(each => !hasHandedIn(each.owing))
  return owed.map(each => `${each.unit.shortName}: chưa có phần của mình${notes(each, told)}`).join('\n')
}

/** Model 11. */
export function board({ now, period, deadlines, lines: units, beside = [], workingDaysLeft, dispatch }: Board): string {
  const open = units.filter(each => !hasHandedIn(each.owing))
  const told = { sent: dispatch !== undefined && (dispatch.dispatch.state === 'sent' || dispatch.sent !== undefined) }
  return lines(
    sentences(
      `${capital(periodText(period))}, ${timeText(now)} ngày ${dayText(now)}.`,
      deadlines &&
        !told.sent &&
        `Gửi Sở trước ${dayText(deadlines.schoolNamed)}${daysLeftText(workingDaysLeft, now >= deadlines.schoolNamed)}.`,
    ),
    dispatch && `Gửi Sở: ${standText(dispatch)}.`,
    countedText(units),
    lateArrivals(units),
    group(units.filter(isMending), 'Đề nghị bổ sung', told),
    group(
      open.filter(each => each.state === 'drafting'),
      'Đang soạn',
      told,
    ),
    group(
      open.filter(each => each.state !== 'drafting'),
      'Chưa báo cáo',
      told,
    ),
    besideText(beside, told),
  )
}

function daysLeftText(days: number | undefined, past: boolean): string {
  if (past) return ', đã qua'
  if (days === undefined || days < 0) return ''
  return days === 0 ? ', hôm nay là ngày cuối' : `, còn ${days} ngày làm việc`
}
