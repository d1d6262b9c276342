import type { DateTime } from 'luxon'
import type { Reaction } from './actor.ts'
import { BGH_ANSWER, OPINIONS } from './answers/more.ts'
import type { Desk } from './desk.ts'
import { dialogue } from './dialogue.ts'
import { judgesReport } from './dispatching.ts'
import { press, sometime, soon } from './habits.ts'
import { buttonsFor, buttonsOf, shows } from './labels.ts'
import { follow, says, taps } from './script.ts'
import type { Seen } from './seen.ts'

/** A member of the BGH: the hiệu trưởng decides, the hiệu phó has a word to say and fills in the BGH's form. */
export type Leader = Desk & {
  readonly decides: boolean
  /** Words said so far. */
  opinions: number
}

/** Of a hundred areas. */
const LOOKS_CLOSER = 20

/** What one of the BGH does with a message of the assistant. */
export function leaderSees(leader: Leader, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'agree', 'decline')) return soon(leader, now, () => press(leader, message, 'agree'))
  if (shows(message, 'pass', 'attention')) return soon(leader, now, () => marks(leader, message))
  if (shows(message, 'other-opinion', 'details')) return assesses(leader, message, now)
  if (shows(message, 'answer-it') && !leader.decides) {
    const answers = [taps('obstacle.answer'), says(BGH_ANSWER), taps('letter.send')]
    return sometime(leader, `obstacle-${message.id}`, now, [60, 120], at => follow(leader, 'an answer', answers, at))
  }
  const judged = judgesReport(leader, message, now)
  if (judged) return judged
  if (shows(message, 'record-direction')) {
    return soon(leader, now, () => press(leader, message, 'record-direction'))
  }
  // "báo cáo" was said while several are owed.
  if (buttonsOf(message)[0]?.word === 'report-of') return soon(leader, now, () => press(leader, message, 'report-of'))
  return dialogue(leader, message, now)
}

/** Reads the details first; then the hiệu trưởng decides, and the hiệu phó answers in words of her own. */
function assesses(leader: Leader, message: Seen, now: DateTime): Reaction {
  const minutes = leader.decides ? ([20, 90] as const) : ([120, 240] as const)
  return sometime(leader, `assessment-${message.id}`, now, minutes, later => {
    press(leader, message, 'details')
    return soon(leader, later, after => {
      if (leader.decides) return decideAll(leader, message, after) ?? judges(leader, message, after)
      leader.phone.says(OPINIONS[leader.opinions++ % OPINIONS.length] ?? OPINIONS[0])
    })
  })
}

/** One decision after the other: its "Đồng ý" stands under the message as often as something is asked. */
function decideAll(leader: Leader, message: Seen, now: DateTime): Reaction | undefined {
  const all = buttonsFor(message, 'agree')
  const decide = (index: number, at: DateTime): Reaction | undefined => {
    const button = all[index]
    if (!button) return undefined
    leader.phone.pressesButton(message, button)
    return soon(leader, at, later => (all[index + 1] ? decide(index + 1, later) : judges(leader, message, later)))
  }
  return decide(0, now)
}

/** Whatever is not decided stays as the plan has it; then every area gets its mark. */
function judges(leader: Leader, message: Seen, now: DateTime): Reaction | undefined {
  const decided = shows(message, 'agree')
  const mark = (at: DateTime): Reaction | undefined =>
    shows(message, 'mark-areas') ? soon(leader, at, () => press(leader, message, 'mark-areas')) : undefined
  if (decided || !shows(message, 'keep-plan')) return mark(now)
  return soon(leader, now, later => {
    press(leader, message, 'keep-plan')
    return mark(later)
  })
}

/** What is proposed is right as it is; of the areas nothing is proposed of one or the other needs a closer look. */
function marks(leader: Leader, message: Seen): undefined {
  const own = leader.chance.happens(LOOKS_CLOSER) ? 'attention' : 'pass'
  return press(leader, message, shows(message, 'take-proposals') ? 'take-proposals' : own)
}
