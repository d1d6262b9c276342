import type { DateTime } from 'luxon'
import type { Action } from '../../conversation/action.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Reaction } from './actor.ts'
import { DIRECTION_OUTCOMES, OBSTACLE_ANSWER, RETURN_REASON, RETURN_SECTION } from './answers/more.ts'
import { type CastMember, type Invited, OFFICER } from './cast.ts'
import { dialogue } from './dialogue.ts'
import { changes } from './dispatching.ts'
import { type Finisher, finishes } from './finishing.ts'
import { press, sometime, soon } from './habits.ts'
import { buttonsFor, buttonsOf, obligationOn, shows } from './labels.ts'
import { follow, says, taps } from './script.ts'
import type { Seen } from './seen.ts'

/** An invitation on its way: made in the chat, handed over outside. */
export type Inviting = { readonly member: CastMember; readonly invited: Invited }

/** The đầu mối's desk. */
export type Officer = Finisher & {
  readonly toInvite: Inviting[]
  /** Hands a link over, as Zalo would. */
  readonly handsOver: (inviting: Inviting, code: string, now: DateTime) => undefined
  inviting: Inviting | undefined
  /** Invitations ordered otherwise than one by one, whose links are still to come. */
  readonly onTheWay: Inviting[]
  /** What the board was opened for. */
  purpose: 'read' | 'accept' | 'nudge' | 'behalf'
  /** Units whose paper lies on the desk. */
  readonly papers: string[]
  /** The report that is sent back once. */
  returns: OwedKey | undefined
  returning: 'reason' | undefined
  /** The answer to an obstacle is asked for. */
  asksObstacle: boolean
  naming: boolean
}

/** What the officer does with a message of the assistant. */
export function officerSees(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  const changed = changes(officer, message, now)
  if (changed) return changed
  const finishing = finishes(officer, message, now)
  // Whoever writes the report lets the board wait.
  if (finishing || officer.finishing.length > 0) return finishing ?? decides(officer, message, now)
  return (
    setUp(officer, message, now) ??
    invites(officer, message, now) ??
    decides(officer, message, now) ??
    reviews(officer, message, now) ??
    boardReaction(officer, message, now) ??
    dialogue(officer, message, now)
  )
}

function setUp(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'i-am-officer')) return soon(officer, now, () => press(officer, message, 'i-am-officer'))
  if (!shows(message, 'agree', 'decline')) return undefined
  return soon(officer, now, () => {
    officer.naming = true
    press(officer, message, 'agree')
  })
}

/** /loimoi: whom, as what, by which name; the link goes out, then the next one. */
function invites(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  if (officer.naming && message.buttons.length === 0) {
    officer.naming = false
    return soon(officer, now, () => void officer.phone.says(`${OFFICER.address} ${OFFICER.name}`))
  }
  handOver(officer, message, now)
  const next = officer.inviting ?? officer.toInvite[0]
  if (!next) return undefined
  if (shows(message, 'invite', 'sheet') || shows(message, 'waiting-invitations', 'invite', 'home')) {
    return soon(officer, now, () => press(officer, message, 'invite'))
  }
  const whom = buttonsOf(message).find(({ action }) => isFor(action, next.invited))
  if (whom) {
    return soon(officer, now, () => {
      officer.inviting = next
      officer.phone.pressesButton(message, whom)
    })
  }
  if (officer.inviting && buttonsOf(message).length === 1 && shows(message, 'home')) {
    return soon(officer, now, () => void officer.phone.says(`${next.member.address} ${next.member.name}`))
  }
  return undefined
}

/** Whom an invitation is for: first the unit, then the role in it; one of the school itself has no unit. */
const isFor = (action: Action | undefined, { unit, role }: Invited): boolean =>
  action?.do === 'invite.unit' ? action.unit === unit : action?.do === 'invite.role' && isSame(action, { unit, role })

const isSame = (one: Invited, other: Invited): boolean => one.unit === other.unit && one.role === other.role

const LINK = /t\.me\/\w+\?start=([\w-]+)/

function handOver(officer: Officer, message: Seen, now: DateTime): undefined {
  const [, code] = LINK.exec(message.text) ?? []
  if (code === undefined) return
  const ordered = officer.onTheWay.shift()
  if (ordered) return officer.handsOver(ordered, code, now)
  if (!officer.inviting) return
  officer.handsOver(officer.inviting, code, now)
  officer.toInvite.shift()
  officer.inviting = undefined
}

/** What is asked of the officer by others: a date, more time, an answer. */
function decides(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  // Words on their way are read once more, and sent.
  if (shows(message, 'send', 'mend')) return soon(officer, now, () => press(officer, message, 'send'))
  if (shows(message, 'use-proposed', 'other-date')) {
    return sometime(officer, 'target', now, [5, 60], () => press(officer, message, 'use-proposed'))
  }
  if (shows(message, 'right-person', 'wrong-person')) {
    return sometime(officer, `arrival-${message.id}`, now, [1, 15], () => press(officer, message, 'right-person'))
  }
  if (shows(message, 'grant-until', 'refuse')) {
    const latest = buttonsFor(message, 'grant-until').at(-1)
    return sometime(officer, 'extension', now, [10, 90], () => {
      // Before the year's end there is no time left to give.
      if (now.month === 12) press(officer, message, 'refuse')
      else if (latest) officer.phone.pressesButton(message, latest)
    })
  }
  const directed = actsOn(officer, message, now)
  if (directed) return directed
  // What a tổ trưởng công đoàn has passed on concerns more than one tổ.
  if (shows(message, 'answer-it') && now.month === 10) {
    return sometime(officer, `obstacle-${message.id}`, now, [60, 120], later =>
      follow(officer, 'an obstacle passed on', [taps('obstacle.pass')], later),
    )
  }
  if (shows(message, 'answer-it')) {
    return sometime(officer, `obstacle-${message.id}`, now, [60, 300], () => {
      officer.asksObstacle = true
      press(officer, message, 'answer-it')
    })
  }
  if (officer.asksObstacle && shows(message, 'cancel') && message.buttons.flat().length === 1) {
    officer.asksObstacle = false
    return soon(officer, now, () => void officer.phone.says(OBSTACLE_ANSWER))
  }
  return undefined
}

/** A direction of the BGH: begun at once, done within the month, each told in a line. */
function actsOn(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  const [button] = buttonsFor(message, 'direction-under-way')
  if (message.isAnswer || button?.action?.do !== 'direction.state') return undefined
  const { direction } = button.action
  const [begun, ended] = DIRECTION_OUTCOMES
  return sometime(officer, `direction-${direction}`, now, [30, 90], later =>
    follow(
      officer,
      `direction-${direction}`,
      [
        ...[taps('direction.state', { direction, state: 'under-way' }), says(begun), { weeks: 3 }],
        ...[taps('direction.state', { direction, state: 'done' }), says(ended)],
      ],
      later,
    ),
  )
}

/** /tiepnhan: one report after the other; one of them goes back for more. */
function reviews(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'accept', 'return')) {
    const { returns } = officer
    const back = returns !== undefined && buttonsFor(message, 'accept').some(each => obligationOn(each) === returns)
    if (back) officer.returns = undefined
    return soon(officer, now, () => press(officer, message, back ? 'return' : 'accept'))
  }
  if (shows(message, 'return-all', 'cancel')) {
    officer.returning = 'reason'
    return soon(officer, now, () => void officer.phone.says(RETURN_SECTION))
  }
  if (officer.returning === 'reason' && message.buttons.length === 0) {
    officer.returning = undefined
    return soon(officer, now, () => void officer.phone.says(RETURN_REASON))
  }
  const last = buttonsFor(message, 'until').at(-1)
  if (last) return soon(officer, now, () => officer.phone.pressesButton(message, last))
  if (shows(message, 'next-report')) return soon(officer, now, () => press(officer, message, 'next-report'))
  if (shows(message, 'queue')) return soon(officer, now, () => press(officer, message, 'queue'))
  return undefined
}

/** The board, opened for a purpose; one thing at a time. */
function boardReaction(officer: Officer, message: Seen, now: DateTime): Reaction | undefined {
  if (officer.purpose === 'read' && shows(message, 'read-here')) {
    return soon(officer, now, () => press(officer, message, 'read-here'))
  }
  if (!shows(message, 'compile')) return undefined
  const { purpose, papers } = officer
  const paper = papers.find(unit => buttonsFor(message, 'on-behalf-of', unit).length > 0)
  if (purpose === 'accept' && shows(message, 'accept-all')) {
    return soon(officer, now, () => press(officer, message, 'accept-all'))
  }
  if (purpose === 'nudge' && shows(message, 'nudge')) {
    officer.purpose = 'read'
    return soon(officer, now, () => press(officer, message, 'nudge'))
  }
  if (purpose === 'behalf' && paper !== undefined) {
    papers.splice(papers.indexOf(paper), 1)
    return soon(officer, now, () => press(officer, message, 'on-behalf-of', paper))
  }
  return undefined
}
