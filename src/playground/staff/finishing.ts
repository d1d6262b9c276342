import type { DateTime } from 'luxon'
import type { Word } from '../../conversation/word.ts'
import { periodOf } from '../../domain/period.ts'
import { identify } from '../../domain/wording/identity.ts'
import type { Reaction } from './actor.ts'
import { AS_BEFORE, DOCUMENTS_SPREAD, REWORDED, SCHOOL_PARTS, SCHOOL_PROFILE } from './answers/school.ts'
import type { Desk } from './desk.ts'
import { press, soon } from './habits.ts'
import { buttonsOf, shows } from './labels.ts'
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
  /** Lines that still read better in other words. */
  readonly toReword: (typeof REWORDED)[number][]
  /** Every message counts: what can be said in one is. */
  readonly sparing: boolean
  /** What a line is to say. */
  sentence: string | undefined
  /** Parts of the school's own that have been written, each by its period. */
  readonly written: Set<string>
}

const ALL_FINISHING: readonly Finishing[] = ['parts', 'settle', 'highlights', 'reword', 'copy']

const BEGINS: Readonly<Record<Exclude<Finishing, 'settle'>, Word>> = {
  parts: 'school-parts',
  highlights: 'highlights',
  reword: 'reword',
  copy: 'clean-copy',
}

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
  const [documents] = buttonsOf(message).flatMap(({ action }) => (action?.do === 'spread.none' ? action : []))
  if (documents) {
    const chosen = DOCUMENTS_SPREAD[periodOf(documents.period)?.programme ?? '']
    return chosen === undefined ? undefined : soon(officer, now, () => void officer.phone.says(chosen))
  }
  if (!officer.asksProfile || !shows(message, 'later')) return undefined
  officer.asksProfile = false
  return soon(officer, now, () => void officer.phone.says(SCHOOL_PROFILE))
}

function writesParts(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const asked = buttonsOf(message).flatMap(({ action }) => (action?.do === 'parts.skip' ? action : []))[0]
  if (asked) return writes(officer, message, asked, now)
  const told = tellsSchool(officer, message, now)
  if (told) return told
  const rows = buttonsOf(message)
  // Beside the way back to the list stands only what is still open.
  const done = shows(message, 'clean-copy', 'school-parts')
  const open = done
    ? rows.find(({ word }) => word === 'part' || word === 'school-profile' || word === 'spread')
    : rows.find(({ action }) => action?.do === 'parts.ask' && !officer.written.has(`${action.period} ${action.key}`))
  if (!open) return done ? goesOn(officer, message, now) : undefined
  officer.asksProfile = open.word === 'school-profile'
  return soon(officer, now, () => officer.phone.pressesButton(message, open))
}

/** One part in the school's own words, those of its matter and of this half of the year. */
function writes(
  officer: Finisher,
  message: Seen,
  { period: key, key: part }: { readonly period: string; readonly key: string },
  now: DateTime,
): Reaction | undefined {
  const period = periodOf(key)
  const words = period && SCHOOL_PARTS[period.programme]?.[part]
  if (!words) return undefined
  return soon(officer, now, () => {
    officer.written.add(`${key} ${part}`)
    const written = words[period.kind === 'year' ? 'year' : 'half']
    if (written === AS_BEFORE) press(officer, message, 'use-again')
    else officer.phone.says(written)
    return undefined
  })
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
  const repeated = officer.unticked ? undefined : saidTwice(message)
  if (repeated !== undefined) {
    officer.unticked = true
    return soon(officer, now, () => void officer.phone.says(String(repeated)))
  }
  const on = !officer.unticked && shows(message, 'next-section') ? 'next-section' : 'done'
  return soon(officer, now, () => press(officer, message, on))
}

/** The number of the first point that says what another one above it says: the last part of its name is what it says. */
function saidTwice({ numbered }: Seen): number | undefined {
  const told = numbered.flatMap(({ number, action }) =>
    action.do === 'highlights.tick' && action.words.length === 1
      ? action.words.map(point => ({ number, said: point.slice(point.lastIndexOf('/')) }))
      : [],
  )
  return told.find(({ said }, at) => told.findIndex(other => other.said === said) < at)?.number
}

function rewords(officer: Finisher, message: Seen, now: DateTime): Reaction | undefined {
  const { toReword } = officer
  if (officer.sparing && shows(message, 'other-area')) {
    const here = toReword.flatMap(line => {
      const number = numberOf(message, line.from)
      return number === undefined ? [] : [{ line, said: `${number}: ${line.to}` }]
    })
    for (const { line } of here) toReword.splice(toReword.indexOf(line), 1)
    const all = here.map(({ said }) => said).join('\n')
    if (all !== '') return soon(officer, now, () => void officer.phone.says(all))
  }
  const at = toReword.findIndex(({ from }) => numberOf(message, from) !== undefined)
  if (at >= 0 && shows(message, 'other-area')) {
    const [line] = toReword.splice(at, 1)
    officer.sentence = line?.to
    return soon(officer, now, () => void officer.phone.says(String(numberOf(message, line?.from ?? ''))))
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

/** The number under which a line stands in the list of an area: a point is named after what was said. */
function numberOf({ numbered }: Seen, line: string): number | undefined {
  const isIt = (point: string) => identify(point.slice(0, point.lastIndexOf('/')))(line) === point
  return numbered.find(({ action }) => action.do === 'wording.line' && isIt(action.point))?.number
}

/** What is done to a report before it is laid before the BGH; everything, unless told. */
export function beginsFinishing(officer: Finisher, steps: readonly Finishing[] = ALL_FINISHING): void {
  officer.finishing.splice(0, officer.finishing.length, ...steps)
  officer.areas.splice(0, officer.areas.length, ...new Set(REWORDED.map(({ area }) => area)))
  officer.toReword.splice(0, officer.toReword.length, ...REWORDED)
  officer.unticked = false
  officer.settling = false
}

/** Whoever reported after the rest may have told what does not fit theirs: settled, and the copy taken once more. */
export function settlesOnceMore(officer: Finisher): void {
  officer.finishing.splice(0, officer.finishing.length, 'settle', 'copy')
  officer.settling = false
}
