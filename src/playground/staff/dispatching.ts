import type { DateTime } from 'luxon'
import { periodOf } from '../../domain/period.ts'
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
export const LAYS_BEFORE: readonly Act[] = [taps('dispatch.begin'), taps('dispatch.submit')]

/** Laid before the BGH too early, taken back, and laid before them again. */
export const LAYS_TWICE: readonly Act[] = [...LAYS_BEFORE, taps('dispatch.withdraw'), ...LAYS_BEFORE]

/** The hiệu trưởng has signed the paper itself. */
export const SIGNED_ON_PAPER: readonly Act[] = [taps('dispatch.on-paper'), taps('dispatch.signed')]

/** What the BGH wants changed is changed, and it is laid before them again. */
export function changes(officer: Desk, message: Seen, now: DateTime): Reaction | undefined {
  if (message.isAnswer || !shows(message, 'dispatch-again', 'dispatch-section')) return undefined
  const own = buttonsFor(message, 'dispatch-section').find(({ action }) => action?.do === 'parts.ask')
  const mends: readonly Act[] = own ? [taps('parts.ask'), says(CHANGE_MADE)] : []
  return sometime(officer, 'changes', now, [10, 30], later =>
    follow(officer, 'changes', [...mends, taps('dispatch.begin'), taps('dispatch.submit')], later),
  )
}

const isYears = (message: Seen): boolean => {
  const [button] = buttonsFor(message, 'dispatch-request')
  return button?.action?.do === 'dispatch.request' && periodOf(button.action.period)?.kind === 'year'
}

/** The hiệu phó asks for changes the first time, the hiệu trưởng approves; before the year's end he is away for a day. */
export function judgesReport(leader: Desk, message: Seen, now: DateTime): Reaction | undefined {
  if (message.isAnswer || !shows(message, 'dispatch-request')) return undefined
  if (shows(message, 'dispatch-approve')) {
    // The supplement is brought to him on paper.
    if (!isYears(message) && leader.done.has('approved')) return undefined
    const minutes = isYears(message) ? ([25 * 60, 27 * 60] as const) : ([90, 150] as const)
    // A newer one takes its place.
    return sometime(leader, 'approval', now, minutes, later => {
      leader.done.add('approved')
      return follow(leader, 'approval', [taps('dispatch.approve')], later)
    })
  }
  if (leader.done.has('changes')) return undefined
  leader.done.add('changes')
  const asks = CHANGES_ASKED.flatMap(({ section, text }) => [taps('dispatch.section', { section }), says(text)])
  return sometime(leader, 'changes', now, [15, 40], later =>
    follow(leader, 'asked changes', [taps('dispatch.request'), ...asks, taps('dispatch.return')], later),
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
