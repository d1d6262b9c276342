import { takesAlong } from '../../domain/channel.ts'
import { isOfficer } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
import type { Facts, PeriodReports } from '../facts.ts'
import type { UnitLine } from '../summary-view.ts'
import type { Turn, Visit } from '../turn.ts'
import type { BoardAction } from '../vocabulary/board.ts'
import { acceptAllChoice } from './accept-all.ts'
import { chooseHighlights, rewordLines, schoolParts } from './compiled-choices.ts'
import { nextSteps, viewOf } from './dispatch-view.ts'
import { filesBeside, furtherDocuments } from './document.ts'
import { nudge } from './nudge.ts'
import { pressBehalf } from './on-behalf.ts'
import { enterFor, reply } from './replies.ts'
import { listMissing } from './still-missing.ts'
import { allUnitLines, disagreements, handedIn, summaryView, totalsIn } from './summary.ts'
import { listUnsettled } from './unsettled.ts'
import { changedLines } from './wording-changed.ts'

/** Buttons of one sort on the board: more would push the board itself off a phone. */
const MOST_OF_A_SORT = 2

/** /trangthai [kỳ]: who has reported. `facts.record` is the period the argument means, the current one without it. */
export function boardCommand(turn: Turn, argument: string): Step {
  const { record } = turn.facts
  const step = record && isOpened(record) ? withPicture(turn, record) : noRecord(turn, argument)
  const { me, traffic = [] } = turn.facts
  const stands =
    me && isOfficer(me) ? traffic.map(each => say({ say: 'traffic', traffic: each }, [], { lasting: true })) : []
  return { ...step, effects: [...stands, ...step.effects] }
}

/** /summary [kỳ]: at once the board, then what is new and the files (product.md 5). */
export function summaryCommand(turn: Turn, argument: string): Step {
  const { facts } = turn

  const { record } = facts
  if (!record || !isOpened(record)) return noRecord(turn, argument)
  const board = showBoard(turn, record)
  // Where every message counts what only tells is told above what asks, in one: the board has its choices by itself.
  const shown = facts.channel.quota
    ? board.effects.map(told => ('choices' in told ? { ...told, choices: [] } : told))
    : board.effects
  const compiled = record.submissions.length === 0 ? openEffects(facts, record) : compiledEffects(facts, record)
  return { ...board, effects: [...shown, ...compiled] }
}

/** Buttons of the board. */
export function pressBoard(turn: Turn, action: BoardAction): Step {
  const { facts } = turn
  if (action.do === 'board.nudge') return nudge(turn, action.obligation)
  if (action.do === 'behalf.start' || action.do === 'behalf.list') return pressBehalf(turn, action)

  const { record } = facts
  if (!record || record.period.key !== action.period || !isOpened(record)) return noRecord(turn, '')
  if (action.do === 'board.show') return withPicture(turn, record)
  if (record.submissions.length === 0) {
    return stay(turn, say({ say: 'nothing-yet' }), ...openEffects(facts, record))
  }
  if (action.do === 'board.text') {
    return stay(turn, say({ say: 'summary', view: summaryView(facts.plan, record) }))
  }
  return stay(turn, ...compiledEffects(facts, record))
}

/** /dondoc: the board with a button for every unit that still owes its report. */
export function nudgeCommand(turn: Turn): Step {
  const { facts } = turn

  const { record } = facts
  if (!record || !isOpened(record)) return noRecord(turn, '')
  const lines = allUnitLines(facts.plan, record, facts.people, facts.now)
  return showBoard(turn, record, [...nudgeChoices(lines), ...behalfChoices(lines)])
}

/** The board once more as a picture, to be seen at a glance. */
function withPicture(turn: Turn, record: PeriodReports): Step {
  const step = showBoard(turn, record)
  if (!takesAlong(turn.facts.channel, 'photo')) return step
  const picture = { effect: 'document', order: { kind: 'board-picture', period: record.period.key } } as const
  return { ...step, effects: [...step.effects, picture] }
}

const onItsWay = (facts: Facts) => {
  const view = viewOf(facts)
  return view ? { dispatch: view } : {}
}

/** What comes next on the way to the superior, once the report has set out. */
const toItsWay = ({ dispatch: way }: Facts): readonly Choice[] =>
  way && way.all.length > 0
    ? [{ word: 'dispatch-state', action: { do: 'dispatch.state', period: way.period.key } }]
    : []

const isOpened = (record: PeriodReports): boolean => record.obligations.length > 0

const noRecord = (turn: Visit, argument: string): Step =>
  stay(turn, say(argument.trim() === '' ? { say: 'nothing-yet' } : { say: 'which-period', year: turn.facts.now.year }))

/** What is open before the report is compiled: what does not fit, what is missing; the officer settles it. */
const openEffects = (facts: Facts, record: PeriodReports): readonly Effect[] =>
  facts.me !== undefined && isOfficer(facts.me) ? [...listUnsettled(facts, record), ...listMissing(facts, record)] : []

/** What is new in short, then the files; the report as text only when it is asked for. */
function compiledEffects(facts: Facts, record: PeriodReports): readonly Effect[] {
  const { key } = record.period
  const { compiled } = facts
  const officer = facts.me !== undefined && isOfficer(facts.me)
  const choices = officer ? [chooseHighlights(key), rewordLines(key), schoolParts(key), ...furtherDocuments(key)] : []
  const changed = compiled ? changedLines(compiled).length : 0
  const since = officer && compiled?.last ? { since: { at: compiled.last, changes: compiled.changes } } : {}
  // The officer has what is missing and what does not fit as lists of their own, with the way to settle each.
  const units = officer ? [] : allUnitLines(facts.plan, record, facts.people, facts.now)
  const unfit = officer ? [] : disagreements(facts.plan, totalsIn(facts.plan, record))
  const open = { units, disagreements: unfit, ...outdatedOf(compiled, changed) }
  const { along, offered } = filesBeside(facts.channel, key)
  const told = say(
    { say: 'compiled', period: record.period, ...handedIn(facts.plan, record), ...open, ...since, ...onItsWay(facts) },
    [
      ...changedChoice(key, changed),
      readHere(key),
      ...offered,
      ...choices,
      ...(facts.me ? nextSteps(facts, facts.me) : []),
    ],
    { lasting: true },
  )
  const noted: readonly Effect[] = officer
    ? [{ effect: 'compiled', period: key, news: (compiled?.changes.length ?? 0) > 0 }]
    : []
  return [...noted, ...openEffects(facts, record), told, ...along]
}

/** What the officer's words do not hold yet. */
function outdatedOf(compiled: Facts['compiled'], lines: number) {
  const paragraphs = compiled?.told.paragraphs.filter(({ newSince }) => newSince.length > 0).length ?? 0
  return lines + paragraphs > 0 ? { outdated: { lines, paragraphs } } : {}
}

const readHere = (period: string): Choice => ({ word: 'read-here', action: { do: 'board.text', period } })

const changedChoice = (period: string, n: number): readonly Choice[] =>
  n === 0 ? [] : [{ word: 'changed-lines', values: { n }, action: { do: 'wording.changed', period } }]

/** Model 11. The BGH reads the same board; what acts is the officer's. */
function showBoard(turn: Turn, record: PeriodReports, choices?: readonly Choice[]): Step {
  const { plan, people, now, calendar, me } = turn.facts
  const { period, deadlines } = record
  const all = allUnitLines(plan, record, people, now)
  const lines = all.filter(({ unit }) => unit.onBoard)
  const officer = me !== undefined && isOfficer(me)
  const beside = officer ? all.filter(({ unit }) => !unit.onBoard) : []
  const daysLeft = deadlines && calendar.workingDaysBetween(now, deadlines.schoolWorking)
  const compile: Choice = { word: 'compile', action: { do: 'board.summary', period: period.key } }
  const acting = officer ? (choices ?? boardChoices(lines, beside, record)) : []
  return reply(
    turn,
    {
      say: 'board',
      now,
      period,
      deadlines,
      lines,
      beside,
      workingDaysLeft: daysLeft === undefined || daysLeft < 0 ? undefined : daysLeft,
      ...onItsWay(turn.facts),
    },
    [...acting, ...toItsWay(turn.facts), compile, ...otherBoards(turn.facts)],
  )
}

/** What is open in the school's other matters: a board shows one of them. */
const otherBoards = ({ elsewhere }: Facts): readonly Choice[] =>
  elsewhere.flatMap(({ plan, periods }): Choice[] => {
    const newest = periods.at(-1)
    return newest
      ? [{ word: 'board', matter: plan.topic, action: { do: 'board.show', period: newest.period.key } }]
      : []
  })

function boardChoices(
  lines: readonly UnitLine[],
  beside: readonly UnitLine[],
  record: PeriodReports,
): readonly Choice[] {
  return [
    ...acceptAllChoice(record),
    ...nudgeChoices(lines).slice(0, MOST_OF_A_SORT),
    ...behalfChoices(lines).slice(0, MOST_OF_A_SORT),
    ...behalfChoices(beside),
  ]
}

const isOwed = ({ owing }: UnitLine): boolean => owing !== 'in'

/** Half-finished ones first: there a word helps most. */
export function nudgeChoices(lines: readonly UnitLine[]): readonly Choice[] {
  const owed = lines.filter(line => line.unit.onBoard && isOwed(line) && !line.unreachable)
  const started = owed.filter(line => line.state === 'drafting')
  const others = owed.filter(line => line.state !== 'drafting')
  return [...started, ...others].map(line => ({
    word: 'nudge',
    values: { unit: line.unit.shortName },
    action: { do: 'board.nudge', obligation: line.obligation },
  }))
}

function behalfChoices(lines: readonly UnitLine[]): readonly Choice[] {
  // The BGH is asked by messages of its own; beside it stands what the officer can do.
  const alone = lines.filter(line => isOwed(line) && (line.unreachable || !line.unit.onBoard))
  return alone.map(line => enterFor({ id: line.obligation }, line.unit))
}
