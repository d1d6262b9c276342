import type { DateTime } from 'luxon'
import { type Period, periodOf } from '../../domain/period.ts'
import type { Reaction } from './actor.ts'
import { CHANGE_MADE, CHANGES_ASKED } from './answers/dispatch.ts'
import type { Desk } from './desk.ts'
import { sometime } from './habits.ts'
import { buttonsFor, shows } from './labels.ts'
import { signedPage } from './minh-chung.ts'
import { type Act, follow, says, sends, taps } from './script.ts'
import type { Seen } from './seen.ts'

/** The school's report on its way to the Sở: laid before the BGH, changed, approved, numbered, signed, sent. */

/** The officer lays it before the BGH as it was compiled last; of one that was sent, what has come since. */
export const laysBefore = ({ key: period }: Period): readonly Act[] => [
  taps('dispatch.begin', { period }),
  taps('dispatch.submit', { period }),
]

/** Laid before the BGH too early, taken back, and laid before them again. */
export const laysTwice = (period: Period): readonly Act[] => [
  ...laysBefore(period),
  taps('dispatch.withdraw', { period: period.key }),
  ...laysBefore(period),
]

/** The hiệu trưởng has signed the paper itself. */
export const SIGNED_ON_PAPER: readonly Act[] = [taps('dispatch.on-paper'), taps('dispatch.signed')]

/** What the BGH wants changed is changed, and it is laid before them again. */
export function changes(officer: Desk, message: Seen, now: DateTime): Reaction | undefined {
  if (message.isAnswer || !shows(message, 'dispatch-again', 'dispatch-section')) return undefined
  const [own] = buttonsFor(message, 'dispatch-section').flatMap(({ action }) =>
    action?.do === 'parts.ask' ? [action] : [],
  )
  const { period = undefined } = own ?? {}
  const of = period === undefined ? {} : { period }
  const mends: readonly Act[] = own ? [taps('parts.ask', of), says(CHANGE_MADE)] : []
  return sometime(officer, 'changes', now, [10, 30], later =>
    follow(officer, 'changes', [...mends, taps('dispatch.begin', of), taps('dispatch.submit', of)], later),
  )
}

/** Of which period it is. */
function periodOn(message: Seen): Period | undefined {
  const [button] = buttonsFor(message, 'dispatch-request')
  return button?.action?.do === 'dispatch.request' ? periodOf(button.action.period) : undefined
}

/** The hiệu phó asks for changes the first time, the hiệu trưởng approves; before the year's end he is away for a day. */
export function judgesReport(leader: Desk, message: Seen, now: DateTime): Reaction | undefined {
  const period = periodOn(message)
  if (message.isAnswer || !period) return undefined
  const isMain = period.programme === leader.plans[0].programme
  const year = isMain && period.kind === 'year'
  if (shows(message, 'dispatch-approve')) {
    const approved = `approved:${period.key}`
    // The supplement is brought to him on paper.
    if (!year && leader.done.has(approved)) return undefined
    const minutes = year ? ([25 * 60, 27 * 60] as const) : ([90, 150] as const)
    // A newer one takes its place.
    return sometime(leader, `approval-${period.key}`, now, minutes, later => {
      leader.done.add(approved)
      return follow(leader, 'approval', [taps('dispatch.approve', { period: period.key })], later)
    })
  }
  if (!isMain || leader.done.has('changes')) return undefined
  leader.done.add('changes')
  const asks = CHANGES_ASKED.flatMap(({ section, text }) => [taps('dispatch.section', { section }), says(text)])
  return sometime(leader, 'changes', now, [15, 40], later =>
    follow(
      leader,
      'asked changes',
      [taps('dispatch.request', { period: period.key }), ...asks, taps('dispatch.return')],
      later,
    ),
  )
}

/** Văn thư takes the next number of her book, has it signed and stamped, scans it and sends it. */
export function issues(clerk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  if (message.isAnswer || !shows(message, 'dispatch-number')) return undefined
  return sometime(clerk, 'issue', now, [20, 60], later => {
    const number = bookNumber(later)
    const acts = [
      ...[taps('dispatch.number'), taps('dispatch.leave'), taps('dispatch.number')],
      says(at => `${number}, ${at.day}/${at.month}`),
      ...[taps('dispatch.issue'), taps('dispatch.leave'), taps('dispatch.scan')],
      sends(`BC-${number}-da-ky.pdf`, at => signedPage(number, at), 'application/pdf'),
      taps('dispatch.sent'),
      taps('dispatch.by', { way: 'axis' }),
    ]
    return follow(clerk, 'issue', acts, later)
  })
}

/** A school sends some ten papers a month. */
const bookNumber = ({ ordinal }: DateTime): number => Math.ceil(ordinal / 3)
