import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Period } from '../../domain/period.ts'
import type { Reaction } from './actor.ts'
import { replyFreely } from './answering.ts'
import { ASKED_BACK, OBSTACLES } from './answers/more.ts'
import type { Character, Moment, Opening } from './characters.ts'
import { askedOn, type Desk, periodAt, type Report, reportOn, spokenOf } from './desk.ts'
import { dialogue } from './dialogue.ts'
import { press, sometime, soon } from './habits.ts'
import { buttonsFor, buttonsOf, shows } from './labels.ts'
import { answersQuarter } from './quarter.ts'
import { follow, says, taps } from './script.ts'
import type { Seen } from './seen.ts'

/** Somebody who reports for a unit. */
export type Teacher = Desk & {
  readonly characterIn: (period: Period) => Character
  readonly datesOf: (period: Period) => Deadlines
  readonly agrees: boolean
  readonly answersQuarters: boolean
  /** Finds the first answer to an obstacle not good enough. */
  readonly doubts: boolean
  /** How often each report was called for, by its matter: the one of the running period. */
  readonly calls: Map<string, Calls>
  /** How many obstacles have been told. */
  obstacles: number
  tellsObstacle: boolean
}

/** What has been heard of one report since it opened, or since it was handed in last. */
export type Calls = {
  readonly period: string
  reminders: number
  /** How many of them called late. */
  late: number
  /** Reminders that brought the person to act. */
  tries: number
  awaitsExtension: boolean
}

/** What a teacher does with a message of the assistant. */
export function teacherSees(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  const spoken = spokenOf(teacher, message)
  teacher.style = teacher.characterIn(spoken?.period ?? periodAt(teacher.plans[0], now)).style
  if (shows(message, 'agree', 'decline')) return consents(teacher, message, now)
  // A further duty by a link of its own.
  if (shows(message, 'take-role')) return soon(teacher, now, () => press(teacher, message, 'take-role'))
  if (shows(message, 'remind-later', 'obstacle')) return reminded(teacher, message, now)
  if (shows(message, 'edit-again') && spoken) teacher.calls.delete(spoken.period.programme)
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

/** How often this report was called for; once it is told, the next reminder is the first of another. */
function callsOf({ calls }: Teacher, { programme, key }: Period): Calls {
  const known = calls.get(programme)
  if (known?.period === key) return known
  const fresh: Calls = { period: key, reminders: 0, late: 0, tries: 0, awaitsExtension: false }
  calls.set(programme, fresh)
  return fresh
}

const REPORT = 'report'
/** Several reports are made ready one after the other. */
const errandOf = ({ period: { programme } }: Report): string => `${REPORT}-${programme}`

/** The conversations around a reminder: when, who else, until when, what is in the way. */
function conversation(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'this-afternoon')) return soon(teacher, now, () => press(teacher, message, 'this-afternoon'))
  if (shows(message, 'tomorrow')) return soon(teacher, now, () => press(teacher, message, 'tomorrow'))
  if (shows(message, 'invite-colleague')) return soon(teacher, now, () => asksColleague(teacher, message))
  const spoken = spokenOf(teacher, message)
  if (spoken && shows(message, 'supplement')) {
    if (teacher.characterIn(spoken.period).moment === 'never') return undefined
    if (shows(message, 'ask-back') && !teacher.done.has('asked back')) {
      teacher.done.add('asked back')
      const asks = [taps('ask-officer'), says(ASKED_BACK), taps('letter.send'), taps('report.open')]
      return sometime(teacher, errandOf(spoken), now, [30, 200], later => follow(teacher, 'a question', asks, later))
    }
    return sometime(teacher, errandOf(spoken), now, [30, 200], () => press(teacher, message, 'supplement'))
  }
  if (spoken && shows(message, 'report-now', 'remind-later')) {
    return sometime(teacher, errandOf(spoken), now, [10, 120], () => press(teacher, message, 'report-now'))
  }
  // "báo cáo" was said while several are owed.
  if (buttonsOf(message)[0]?.word === 'report-of') {
    return soon(teacher, now, () => press(teacher, message, 'report-of'))
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
  const calls = spoken && callsOf(teacher, spoken.period)
  if (spoken && calls?.awaitsExtension && shows(message, 'report-now') && !message.isAnswer) {
    // The answer to "Xin lùi" comes with the same button as its acknowledgement.
    calls.awaitsExtension = false
    return sometime(teacher, errandOf(spoken), now, [18 * 60, 22 * 60], () => press(teacher, message, 'report-now'))
  }
  return undefined
}

function asksColleague(teacher: Teacher, message: Seen): undefined {
  const [colleague] = buttonsOf(message).filter(({ word }) => word !== 'invite-colleague')
  if (!colleague) press(teacher, message, 'invite-colleague')
  else teacher.phone.pressesButton(message, colleague)
}

/** Of several reports in one reminder the first to bring somebody to act is the one that is made. */
function reminded(teacher: Teacher, message: Seen, now: DateTime): Reaction | undefined {
  const first = spokenOf(teacher, message)
  if (!first) return undefined
  const others = buttonsFor(message, 'report-of').flatMap(button => {
    const report = reportOn(teacher, button)
    return report ? [{ report, act: () => teacher.phone.pressesButton(message, button) }] : []
  })
  const own = called(teacher, first, message, now)
  const reactions = others.map(({ report, act }) => {
    const delay = called(teacher, report, message, now)?.delay
    return delay && sometime(teacher, errandOf(report), now, delay, act)
  })
  if (!own) return reactions.find(reaction => reaction !== undefined)
  return sometime(teacher, errandOf(first), now, own.delay, () => open(teacher, own.opening, message))
}

type Called = { readonly delay: Character['delay']; readonly opening: Opening }

/** Counts a reminder of this report. @returns how it is opened when the person is brought to act. */
function called(teacher: Teacher, { period }: Report, message: Seen, now: DateTime): Called | undefined {
  const { moment, delay, opens } = teacher.characterIn(period)
  const calls = callsOf(teacher, period)
  calls.reminders += 1
  const { unitsNamed, target } = teacher.datesOf(period)
  // As somebody sees who can read a calendar; parents are never told that they are late.
  if (now > unitsNamed.endOf('day')) calls.late += 1
  if (!reached(calls, moment, { message, isPastTarget: now > target.endOf('day') })) return undefined
  const opening = opens[Math.min(calls.tries, opens.length - 1)] ?? opens[0]
  calls.tries += 1
  return { delay, opening }
}

const COUNTED: Partial<Record<Moment, number>> = { opening: 1, second: 2, third: 3 }

/** Whoever waits for a moment also acts when it has gone by: more urgent words count as well. */
function reached(
  { late, tries, reminders }: Calls,
  moment: Moment,
  { message, isPastTarget }: { readonly message: Seen; readonly isPastTarget: boolean },
): boolean {
  if (moment === 'never') return false
  if (tries > 0 || late > 1) return true
  if (moment === 'overdue-again') return false
  if (late > 0) return true
  if (moment === 'overdue') return false
  if (isPastTarget) return true
  if (moment === 'past-target') return false
  return shows(message, 'ask-extension') || reminders >= (COUNTED[moment] ?? Number.POSITIVE_INFINITY)
}

function open(teacher: Teacher, opening: Opening, message: Seen): undefined {
  const asked = askedOn(teacher, message)
  const spoken = spokenOf(teacher, message)
  switch (opening) {
    case 'words':
      if (asked && !shows(message, 'review') && replyFreely(teacher, asked)) return
      return startReport(teacher, message)
    case 'none-all':
      if (shows(message, 'none-all')) return press(teacher, message, 'none-all')
      return startReport(teacher, message)
    case 'later':
      return press(teacher, message, 'remind-later')
    case 'delegate':
      return press(teacher, message, 'delegate')
    case 'extension':
      if (!spoken || !shows(message, 'ask-extension')) return startReport(teacher, message)
      callsOf(teacher, spoken.period).awaitsExtension = true
      return press(teacher, message, 'ask-extension')
    case 'obstacle':
      if (teacher.done.has(`obstacle:${spoken?.period.key}`)) return startReport(teacher, message)
      teacher.done.add(`obstacle:${spoken?.period.key}`)
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
