import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Period } from '../../domain/period.ts'
import type { Reaction } from './actor.ts'
import { replyFreely } from './answering.ts'
import { OBSTACLES } from './answers/more.ts'
import type { Character, Moment, Opening } from './characters.ts'
import { askedOn, type Desk, notice, periodAt } from './desk.ts'
import { dialogue } from './dialogue.ts'
import { press, sometime, soon } from './habits.ts'
import { buttonsOf, shows } from './labels.ts'
import { answersQuarter } from './quarter.ts'
import type { Seen } from './seen.ts'

/** Somebody who reports for a unit. */
export type Teacher = Desk & {
  readonly characterIn: (period: Period) => Character
  readonly datesOf: (period: Period) => Deadlines
  readonly agrees: boolean
  readonly answersQuarters: boolean
  /** Finds the first answer to an obstacle not good enough. */
  readonly doubts: boolean
  /** The report spoken of last. */
  period: Period | undefined
  /** Reminders since it opened, or since the last hand-in. */
  reminders: number
  /** How many of them called late. */
  late: number
  /** Reminders that brought the person to act. */
  tries: number
  awaitsExtension: boolean
  /** How many obstacles have been told. */
  obstacles: number
  tellsObstacle: boolean
}

/** What a teacher does with a message of the assistant. */
export function teacherSees(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  const period = periodAt(teacher.plan, now)
  if (teacher.period?.key !== period.key) {
    rest(teacher)
    teacher.done.clear()
  }
  teacher.period = period
  teacher.style = teacher.characterIn(period).style
  if (shows(message, 'agree', 'decline')) return consents(teacher, message, now)
  // A further duty by a link of its own.
  if (shows(message, 'take-role')) return soon(teacher, now, () => press(teacher, message, 'take-role'))
  if (shows(message, 'remind-later', 'obstacle')) return reminded(teacher, message, now)
  if (shows(message, 'edit-again')) rest(teacher)
  const quarterly = teacher.answersQuarters ? answersQuarter(teacher, message, now) : undefined
  if (quarterly) return quarterly
  return conversation(teacher, message, now) ?? dialogue(teacher, message, now)
}

/** Whoever is careful reads it to the end first. */
function consents(teacher: Teacher, message: Seen, now: DateTime): Reaction {
  const reads = teacher.style.careful === true && shows(message, 'read-all') && !teacher.done.has('consent')
  if (reads) teacher.done.add('consent')
  const word = reads ? 'read-all' : teacher.agrees ? 'agree' : 'decline'
  return soon(teacher, now, () => press(teacher, message, word))
}

/** Everything owed has been told: the next reminder is the first of another report. */
function rest(teacher: Teacher): void {
  teacher.reminders = 0
  teacher.late = 0
  teacher.tries = 0
}

/** The conversations around a reminder: when, who else, until when, what is in the way. */
function conversation(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'this-afternoon')) return soon(teacher, now, () => press(teacher, message, 'this-afternoon'))
  if (shows(message, 'tomorrow')) return soon(teacher, now, () => press(teacher, message, 'tomorrow'))
  if (shows(message, 'invite-colleague')) return soon(teacher, now, () => asksColleague(teacher, message))
  if (shows(message, 'supplement')) {
    if (teacher.characterIn(periodAt(teacher.plan, now)).moment === 'never') return undefined
    return sometime(teacher, 'report', now, [30, 200], () => press(teacher, message, 'supplement'))
  }
  if (shows(message, 'report-now', 'remind-later')) {
    return sometime(teacher, 'report', now, [10, 120], () => press(teacher, message, 'report-now'))
  }
  if (shows(message, 'fine-now')) {
    if (teacher.doubts && !teacher.done.has('doubted')) {
      teacher.done.add('doubted')
      return undefined
    }
    return sometime(teacher, `fine-${message.id}`, now, [20, 90], () => press(teacher, message, 'fine-now'))
  }
  if (shows(message, 'send', 'cancel')) return soon(teacher, now, () => press(teacher, message, 'send'))
  if (shows(message, 'cancel') && teacher.tellsObstacle) {
    teacher.tellsObstacle = false
    const text = OBSTACLES[(teacher.phone.id + teacher.obstacles++) % OBSTACLES.length] ?? OBSTACLES[0]
    return soon(teacher, now, () => void teacher.phone.says(text))
  }
  if (shows(message, 'report-now') && teacher.awaitsExtension && !message.isAnswer) {
    // The answer to "Xin lùi" comes with the same button as its acknowledgement.
    teacher.awaitsExtension = false
    return sometime(teacher, 'report', now, [18 * 60, 22 * 60], () => press(teacher, message, 'report-now'))
  }
  return undefined
}

function asksColleague(teacher: Teacher, message: Seen): undefined {
  const [colleague] = buttonsOf(message).filter(({ word }) => word !== 'invite-colleague')
  if (!colleague) press(teacher, message, 'invite-colleague')
  else teacher.phone.pressesButton(message, colleague)
}

function reminded(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  const { moment, delay, opens } = teacher.characterIn(periodAt(teacher.plan, now))
  notice(teacher, message)
  teacher.reminders += 1
  const { unitsNamed, target } = teacher.datesOf(periodAt(teacher.plan, now))
  // As somebody sees who can read a calendar; parents are never told that they are late.
  if (now > unitsNamed.endOf('day')) teacher.late += 1
  if (!reached(teacher, moment, { message, isPastTarget: now > target.endOf('day') })) return undefined
  const opening = opens[Math.min(teacher.tries, opens.length - 1)] ?? opens[0]
  teacher.tries += 1
  return sometime(teacher, 'report', now, delay, later => open(teacher, opening, message, later))
}

const COUNTED: Partial<Record<Moment, number>> = { opening: 1, second: 2, third: 3 }

/** Whoever waits for a moment also acts when it has gone by: more urgent words count as well. */
function reached(
  teacher: Teacher,
  moment: Moment,
  { message, isPastTarget }: { readonly message: Seen; readonly isPastTarget: boolean },
): boolean {
  const { late, tries, reminders } = teacher
  if (moment === 'never') return false
  if (tries > 0 || late > 1) return true
  if (moment === 'overdue-again') return false
  if (late > 0) return true
  if (moment === 'overdue') return false
  if (isPastTarget) return true
  if (moment === 'past-target') return false
  return shows(message, 'ask-extension') || reminders >= (COUNTED[moment] ?? Number.POSITIVE_INFINITY)
}

function open(teacher: Teacher, opening: Opening, message: Seen, now: DateTime): undefined {
  const asked = askedOn(teacher, message)
  switch (opening) {
    case 'words':
      if (asked && !shows(message, 'review') && replyFreely(teacher, asked, now)) return
      return startReport(teacher, message)
    case 'none-all':
      if (shows(message, 'none-all')) return press(teacher, message, 'none-all')
      return startReport(teacher, message)
    case 'later':
      return press(teacher, message, 'remind-later')
    case 'delegate':
      return press(teacher, message, 'delegate')
    case 'extension':
      teacher.awaitsExtension = shows(message, 'ask-extension')
      return teacher.awaitsExtension ? press(teacher, message, 'ask-extension') : startReport(teacher, message)
    case 'obstacle':
      if (teacher.done.has('obstacle')) return startReport(teacher, message)
      teacher.done.add('obstacle')
      teacher.tellsObstacle = true
      return press(teacher, message, 'obstacle')
    case 'command':
      return void teacher.phone.says('báo cáo')
    case 'button':
      return startReport(teacher, message)
  }
}

const startReport = (teacher: Teacher, message: Seen): undefined =>
  press(teacher, message, shows(message, 'report-now') ? 'report-now' : 'supplement')
