import type { DateTime } from 'luxon'
import type { ShownMessage } from '../bot-api/index.ts'
import type { Reaction } from './actor.ts'
import { OPINIONS } from './answers/more.ts'
import type { Desk } from './desk.ts'
import { dialogue } from './dialogue.ts'
import { press, sometime, soon } from './habits.ts'
import { shows, words } from './labels.ts'

/** A member of the BGH: the hiệu trưởng decides, the hiệu phó has a word to say and fills in the BGH's form. */
export type Leader = Desk & {
  readonly decides: boolean
  /** Words said so far. */
  opinions: number
}

/** What one of the BGH does with a message of the assistant. */
export function leaderSees(leader: Leader, message: ShownMessage, now: DateTime): Reaction | undefined {
  if (shows(message, 'agree', 'decline')) return soon(leader, now, () => press(leader, message, 'agree'))
  if (shows(message, 'other-opinion', 'details')) return assesses(leader, message, now)
  if (shows(message, 'record-direction')) {
    return soon(leader, now, () => press(leader, message, 'record-direction'))
  }
  return dialogue(leader, message, now)
}

/** Reads the details first; then the hiệu trưởng decides, and the hiệu phó answers in words of her own. */
function assesses(leader: Leader, message: ShownMessage, now: DateTime): Reaction {
  const minutes = leader.decides ? ([20, 90] as const) : ([120, 240] as const)
  return sometime(leader, `assessment-${message.id}`, now, minutes, later => {
    press(leader, message, 'details')
    return soon(leader, later, after => {
      if (leader.decides) return decideAll(leader, message, after)
      leader.phone.says(OPINIONS[leader.opinions++ % OPINIONS.length] ?? OPINIONS[0])
    })
  })
}

/** One decision after the other: its "Đồng ý" stands under the message as often as something is asked. */
function decideAll(leader: Leader, message: ShownMessage, now: DateTime): Reaction | undefined {
  const all = message.buttons.flat().filter(({ text }) => text.endsWith(words('agree')))
  const decide = (index: number, at: DateTime): Reaction | undefined => {
    const label = all[index]?.text
    if (label === undefined) return undefined
    leader.phone.pressesLabel(message, label)
    return all[index + 1] ? soon(leader, at, later => decide(index + 1, later)) : undefined
  }
  return decide(0, now)
}
