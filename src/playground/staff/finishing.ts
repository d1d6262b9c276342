import type { DateTime } from 'luxon'
import type { Word } from '../../conversation/word.ts'
import type { Reaction } from './actor.ts'
import { DOCUMENTS_SPREAD, REWORDED, SCHOOL_PARTS, SCHOOL_PROFILE } from './answers/school.ts'
import { type Desk, periodAt } from './desk.ts'
import { press, soon } from './habits.ts'
import { buttonsOf, shows, withoutNumber } from './labels.ts'
import type { Seen, SeenButton } from './seen.ts'

/** What is still to be done before the report can be signed, in this order. */
export type Finishing = 'parts' | 'settle' | 'highlights' | 'reword' | 'copy'

/** Whoever makes the report ready, and how far that is. */
export type Finisher = Desk & {
  /** What is still to be done to the compiled report. */
  readonly finishing: Finishing[]
  /** The compiled report as it was shown last. */
  compiled: Seen | undefined
  unticked: boolean
  /** Areas whose lines are still to be read. */
  readonly areas: string[]
  /** Figures that do not fit were listed, and are being settled. */
  settling: boolean
  /** How big the school is was asked last. */
  asksProfile: boolean
  /** What a line is to say. */
  sentence: string | undefined
}

export const ALL_FINISHING: readonly Finishing[] = ['parts', 'settle', 'highlights', 'reword', 'copy']

const BEGINS: Readonly<Record<Exclude<Finishing, 'settle'>, Word>> = {
  parts: 'school-parts',
  highlights: 'highlights',
  reword: 'reword',
  copy: 'clean-copy',
}

/** A part of the school's own that nobody has written yet, in the list of them. */
const OPEN_PART = /^\d+\. (.+) \([IVX]+(?:\.\d)?\): (?:chưa có|có dự thảo)/mu
const PART_ASKED = /Phần \d+\/\d+, .+ \(([IVX]+(?:\.\d)?)\)/u
const REPEATED = /^(\d+)\. [^\n:]*\(trùng ý \d+\): /mu

/** The đầu mối makes the report ready to be signed: writes, unticks, words anew, and takes the last copy. */
export function finishes(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const [step] = officer.finishing
  if (!step) return undefined
  if (shows(message, 'highlights', 'reword', 'school-parts')) {
    officer.compiled = message
    if (step === 'settle') return settledAlready(officer, message, now)
    return soon(officer, now, () => press(officer, message, BEGINS[step]))
  }
  if (step === 'parts') return writesParts(officer, message, now)
  if (step === 'settle') return settles(officer, message, now)
  if (step === 'highlights') return unticks(officer, message, now)
  return step === 'reword' ? rewords(officer, message, now) : undefined
}

/** Back to the report for the next thing; the last needs no answer. */
function goesOn(officer: Finisher, message: Seen, now: DateTime): Reaction {
  officer.finishing.shift()
  const [next] = officer.finishing
  return soon(officer, now, () => {
    if (next === 'copy') officer.finishing.shift()
    // What does not fit is listed before every compile.
    if (next === 'settle') officer.phone.says('/summary')
    else if (next) press(officer, next === 'copy' ? message : (officer.compiled ?? message), BEGINS[next])
    return undefined
  })
}

/** What is told of the school besides: how big it is, which documents were spread. */
function tellsSchool(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const ready = (['profile-same', 'profile-right', 'as-last-time', 'done'] as const).find(word => shows(message, word))
  if (ready) return soon(officer, now, () => press(officer, message, ready))
  if (shows(message, 'no-document')) return soon(officer, now, () => void officer.phone.says(DOCUMENTS_SPREAD))
  if (!officer.asksProfile || !shows(message, 'later')) return undefined
  officer.asksProfile = false
  return soon(officer, now, () => void officer.phone.says(SCHOOL_PROFILE))
}

function writesParts(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const [, place = ''] = PART_ASKED.exec(message.text) ?? []
  const written = SCHOOL_PARTS[place]
  if (written && shows(message, 'later')) {
    const { kind } = periodAt(officer.plan, now)
    return soon(officer, now, () => void officer.phone.says(written[kind === 'year' ? 'year' : 'half']))
  }
  const told = tellsSchool(officer, message, now)
  if (told) return told
  const [, open] = OPEN_PART.exec(message.text) ?? []
  const part = buttonsOf(message).find(({ text }) => withoutNumber(text) === open)
  if (part) {
    officer.asksProfile = part.word === 'school-profile'
    return soon(officer, now, () => officer.phone.pressesButton(message, part))
  }
  if (!shows(message, 'clean-copy', 'school-parts')) return undefined
  if (!message.text.includes('Chưa có:')) return goesOn(officer, message, now)
  return soon(officer, now, () => press(officer, message, 'school-parts'))
}

/** No list of what does not fit came before the report. */
function settledAlready(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  if (officer.settling) return undefined
  if (officer.finishing[1] !== 'copy') return goesOn(officer, message, now)
  // The copy beside this report is the last one.
  officer.finishing.length = 0
  return undefined
}

/** Asked again, the units meant what they told: it stays so, one thing after the other. */
function settles(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'matter')) officer.settling = true
  const way = (['matter', 'keep-as-told', 'unsettled'] as const).find(word => shows(message, word))
  if (way) return soon(officer, now, () => press(officer, message, way))
  return officer.settling && shows(message, 'clean-copy') ? goesOn(officer, message, now) : undefined
}

/** One thing said by two units is enough for once. */
function unticks(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  if (shows(message, 'school-parts') && !shows(message, 'done')) return goesOn(officer, message, now)
  if (!shows(message, 'done')) return undefined
  const [, repeated] = officer.unticked ? [] : (REPEATED.exec(message.text) ?? [])
  if (repeated !== undefined) {
    officer.unticked = true
    return soon(officer, now, () => void officer.phone.says(repeated))
  }
  const on = !officer.unticked && shows(message, 'next-section') ? 'next-section' : 'done'
  return soon(officer, now, () => press(officer, message, on))
}

function rewords(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const found = REWORDED.map(each => ({ ...each, number: numberOf(message, each.from) })).find(each => each.number)
  if (found && shows(message, 'other-area')) {
    officer.sentence = found.to
    return soon(officer, now, () => void officer.phone.says(found.number ?? ''))
  }
  if (shows(message, 'keep-line', 'drop-line') && officer.sentence !== undefined) {
    const { sentence } = officer
    officer.sentence = undefined
    return soon(officer, now, () => void officer.phone.says(sentence))
  }
  if (shows(message, 'other-area')) return soon(officer, now, () => press(officer, message, 'other-area'))
  if (shows(message, 'other-line')) return soon(officer, now, () => press(officer, message, 'other-line'))
  if (!shows(message, 'clean-copy')) return undefined
  const next = buttonsOf(message).find(button => officer.areas.includes(areaOn(button)))
  if (!next) return goesOn(officer, message, now)
  officer.areas.splice(officer.areas.indexOf(areaOn(next)), 1)
  return soon(officer, now, () => officer.phone.pressesButton(message, next))
}

/** The area whose lines a button shows. */
const areaOn = ({ action }: SeenButton): string => (action?.do === 'wording.area' ? action.area : '')

/** The number under which a line stands in the list of an area. */
function numberOf({ text }: Seen, line: string): string | undefined {
  const row = text.split('\n').find(each => /^[1-9]\d*\. /u.test(each) && each.endsWith(`: ${line}`))
  return row?.split('.')[0]
}

/** Everything is still to be done. */
export function beginsFinishing(officer: Finisher): void {
  officer.finishing.splice(0, officer.finishing.length, ...ALL_FINISHING)
  officer.areas.splice(0, officer.areas.length, ...new Set(REWORDED.map(({ area }) => area)))
  officer.unticked = false
  officer.settling = false
}

/** Whoever reported after the rest may have told what does not fit theirs: settled, and the copy taken once more. */
export function settlesOnceMore(officer: Finisher): void {
  officer.finishing.splice(0, officer.finishing.length, 'settle', 'copy')
  officer.settling = false
}
