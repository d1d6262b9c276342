import { currentOf } from '../../domain/dispatch.ts'
import { isLeadership, isOfficer, unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import {
  type DeskRequest,
  deskAsked,
  deskRequest,
  type UnitsWished,
  unitsWished,
} from '../../domain/reading/desk-request.ts'
import type { DeskWish } from '../../domain/reading/desk-wishes.ts'
import { fold } from '../../domain/reading/fold.ts'
import { leavesSaid } from '../../domain/reading/leaves-said.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts, PeriodReports } from '../facts.ts'
import { putsOff } from '../report/heard.ts'
import { chooseOnBehalf } from '../report/open.ts'
import type { Right } from '../rights.ts'
import type { UnitLine } from '../summary-view.ts'
import type { Turn } from '../turn.ts'
import { assessmentSaid } from './assessment.ts'
import { boardCommand, nudgeChoices, nudgeCommand, summaryCommand } from './board.ts'
import { courtesy } from './common.ts'
import { extend, extendEach, extendWhom, moveTarget } from './desk-days.ts'
import { aboutPeople, unitsNamed } from './desk-people.ts'
import { showDay, showDirections, showObstacles } from './desk-waiting.ts'
import { askDirection, nextDirection } from './direction.ts'
import { pressDispatch } from './dispatch.ts'
import { showState } from './dispatch-lay.ts'
import { nextSteps } from './dispatch-view.ts'
import { compiledFiles } from './document.ts'
import { cannotReach } from './nudge.ts'
import { pastCommand } from './past.ts'
import { enterFor, HOME, LEAVE, topicsOf } from './replies.ts'
import { allUnitLines, summaryView } from './summary.ts'
import { asAllowed } from './who-may.ts'
import { showAreas } from './wording-area.ts'

export const RIGHTS: Readonly<Record<DeskWish, Right>> = {
  ...{ board: 'reading', assessment: 'reading', compile: 'reading', files: 'reading', state: 'reading' },
  ...{ day: 'reading', obstacles: 'reading', tell: 'reading', way: 'reading' },
  ...{ past: 'reading', people: 'reading', phone: 'reading', replace: 'desk', quiet: 'desk' },
  ...{ units: 'desk', invite: 'desk' },
  ...{ directions: 'reading', figures: 'reading', target: 'desk', return: 'desk', send: 'reading' },
  ...{ reword: 'desk', 'nudge-all': 'desk', nudge: 'desk', behalf: 'desk', extend: 'desk' },
}

/** Who is heard in words of their own: the officer, and the BGH for what it may see. */
export const hasDesk = ({ me }: Turn): boolean => isOfficer(me) || isLeadership(me)

/** "Ai chưa nộp", "nhắc tổ Toán", "gia hạn tổ Văn đến thứ sáu": the act; undefined for anything else. */
export function deskSaid(turn: Turn, text: string): Step | undefined {
  if (!hasDesk(turn)) return undefined
  const request = deskRequest(text, topicsOf(turn.facts))
  // Whose obstacle it is may be no name at all: told, not asked for.
  if (request?.wish === 'obstacles') return showObstacles(turn, request.unit)
  if (request && REMINDS.includes(request.wish) && !isOfficer(turn.me)) return directed(turn, text)
  return request && asAllowed(turn, RIGHTS[request.wish], {}, () => act(turn, request, text))
}

const REMINDS: readonly DeskWish[] = ['nudge', 'nudge-all', 'target', 'return']

/** Whom the BGH wants reminded is the officer's to remind: offered as what it is, a direction. */
const directed = (turn: Turn, text: string): Step =>
  askDirection(turn, { ...nextDirection(turn.facts), text: text.trim() })

/** What is only looked at, or asked: the BGH does nothing at the officer's desk, and its directions sound alike. */
export function deskRead(turn: Turn, text: string): Step | undefined {
  const request = hasDesk(turn) ? deskRequest(text, topicsOf(turn.facts)) : undefined
  if (request?.wish === 'obstacles') return showObstacles(turn, request.unit)
  // What the BGH wants told is a direction there, and so is "trình lại báo cáo".
  if (!request || request.wish === 'tell' || RIGHTS[request.wish] !== 'reading') return undefined
  return request.wish === 'way' && !deskAsked(text) ? undefined : act(turn, request, text)
}

/** What was wished for, done or shown. */
export function act(turn: Turn, request: DeskRequest, text: string): Step {
  switch (request.wish) {
    case 'board':
      return boardCommand(turn, '')
    case 'day':
      return showDay(turn)
    case 'assessment':
      return assessmentSaid(turn, text)
    case 'compile':
      return summaryCommand(turn, request.period ?? '')
    case 'directions':
      return showDirections(turn)
    case 'target':
      return moveTarget(turn, text)
    case 'past':
      return pastCommand(turn, request.period ?? '')
    case 'people':
    case 'phone':
    case 'replace':
    case 'quiet':
    case 'units':
    case 'invite':
      return aboutPeople(turn, request, text) ?? nearest(turn, text, { say: 'desk-no-unit' })
    case 'reword':
      return turn.facts.compiled ? showAreas(turn, turn.facts.compiled) : stay(turn, say({ say: 'nothing-yet' }))
    case 'way':
      return turn.facts.dispatch ? showState(turn, turn.facts.dispatch) : stay(turn, say({ say: 'nothing-yet' }))
    case 'send':
      return turn.facts.dispatch
        ? showState(turn, turn.facts.dispatch, { sends: true })
        : stay(turn, say({ say: 'nothing-yet' }))
    case 'figures':
      return figures(turn)
    case 'nudge-all':
      return nudgeCommand(turn)
    case 'tell':
      return tellsNobody(turn)
    case 'files':
      return files(turn)
    default:
      if (request.unit === '' && request.wish === 'behalf') return chooseOnBehalf(turn)
      return (request.unit === '' && request.wish === 'extend' && extendWhom(turn)) || ofUnit(turn, request, text)
  }
}

/** Messages of others are passed on to nobody; what comes nearest is a reminder, or a direction. */
function tellsNobody(turn: Turn): Step {
  if (!isOfficer(turn.me)) return stay(turn, say({ say: 'desk-tells-nobody', direct: true }, [], { lasting: true }))
  const { plan, record, people, now } = turn.facts
  const owing = record ? nudgeChoices(allUnitLines(plan, record, people, now)) : []
  const shown = owing.slice(0, MOST_NUDGED)
  const board: readonly Choice[] =
    record && owing.length > 0 ? [{ word: 'board', action: { do: 'board.show', period: record.period.key } }] : []
  const remind = owing.length > 0 ? ({ owing: true } as const) : {}
  return stay(turn, say({ say: 'desk-tells-nobody', ...remind }, [...shown, ...board], { lasting: true }))
}

/** Buttons beside the way to the board, which has all. */
const MOST_NUDGED = 2

/** The BGH reads what has been laid before it, word for word; the officer what the report is now. */
function files(turn: Turn): Step {
  const { record, dispatch } = turn.facts
  const laid = dispatch && !isOfficer(turn.me) ? currentOf(dispatch.all) : undefined
  if (laid) return pressDispatch(turn, { do: 'dispatch.show', period: laid.periodKey, attempt: laid.attempt })
  return record && record.submissions.length > 0
    ? stay(turn, ...compiledFiles(record.period.key))
    : stay(turn, say({ say: 'nothing-yet' }))
}

/** The sums stand in the compiled report, read here. */
function figures(turn: Turn): Step {
  const { plan, record } = turn.facts
  return record && record.submissions.length > 0
    ? stay(turn, say({ say: 'summary', view: summaryView(plan, record) }))
    : stay(turn, say({ say: 'nothing-yet' }))
}

/** The unit's line of the board, and what was asked about it; nothing is done before the tap. */
function ofUnit(turn: Turn, request: DeskRequest, text: string): Step {
  const { plan, record, people, now } = turn.facts
  if (!record) return stay(turn, say({ say: 'nothing-yet' }))
  const lines = allUnitLines(plan, record, people, now)
  const meant = unitsMeant(turn.facts, request)
  const anywhere = request.wish === 'extend' || request.wish === 'return'
  const several = meant.units.length > 0 || !anywhere ? meant.units : unitsNamed(text, plan.units)
  const found = lines.filter(({ unit }) => several.some(({ id }) => id === unit.id))
  const [line, ...others] = found
  if (!line) return nearest(turn, text, { say: 'desk-no-unit' })
  if (others.length > 0 && request.wish === 'extend') return extendEach(turn, found, text)
  if (others.length > 0) {
    const choices = found.flatMap(each => wayTo(turn, request.wish, each))
    return stay(
      turn,
      say({ say: meant.each ? 'desk-each' : 'desk-which', units: found.map(({ unit }) => unit) }, choices, {
        lasting: true,
      }),
    )
  }
  switch (request.wish) {
    case 'extend':
      return line.owing === 'in' ? settled(turn, line) : extend(turn, line, text)
    case 'nudge':
    case 'behalf':
      return confirm(turn, request, line)
    default:
      return stay(
        turn,
        say({ say: 'desk-state', line, ...handedInAt(record, line) }, stateChoices(turn, line, request.wish), {
          lasting: true,
        }),
      )
  }
}

/** The units that are named, or whose reports somebody named writes. */
export function unitsMeant({ plan, people }: Facts, request: DeskRequest): UnitsWished {
  const named = unitsWished(request, plan.units)
  const { person } = request
  const said = named.units.length > 0 || person === undefined ? undefined : personSaid(person, people)
  const own = said && 'certain' in said ? unitsOf(said.certain) : []
  return own.length > 0 ? { units: plan.units.filter(({ id }) => own.includes(id)), each: false } : named
}

/** When what counts came in. */
function handedInAt({ obligations }: PeriodReports, { obligation, state }: UnitLine) {
  const at = obligations.find(({ id }) => id === obligation)?.submittedAt
  return at && state !== 'pending' && state !== 'drafting' ? { at } : {}
}

/** What was understood, with a button for each of the school's matters that may be meant. */
function confirm(turn: Turn, { wish, topic }: DeskRequest, line: UnitLine): Step {
  const { unit, unreachable, unagreed } = line
  const owed = owedOf(turn, line, topic !== undefined)
  if (owed.length === 0) return settled(turn, line)
  const enter = owed.map(({ id, ...matter }): Choice => ({ ...enterFor({ id }, unit), ...matter }))
  if (wish === 'behalf') return stay(turn, say({ say: 'desk-behalf', unit }, [...enter, LEAVE], { lasting: true }))
  if (unreachable) return cannotReach(turn, unit, unagreed ? 'terms' : 'nobody', enter)
  const remind = owed.map(({ id, ...matter }): Choice => ({ ...nudgeOf({ unit, obligation: id }), ...matter }))
  return stay(turn, say({ say: 'desk-nudge', unit }, [...remind, LEAVE], { lasting: true }))
}

type Owed = { readonly id: OwedKey; readonly matter?: string }

/** What the unit still owes: of the matter looked at, and of the others where none was named. */
function owedOf({ facts }: Turn, { unit, obligation, owing }: UnitLine, named: boolean): readonly Owed[] {
  const { plan, elsewhere } = facts
  const here = owing === 'in' ? [] : [{ id: obligation, matter: plan.topic }]
  const there = (named ? [] : elsewhere).flatMap(other =>
    other.obligations
      .filter(each => each.unitId === unit.id && !isSettled(each))
      .map(({ id }) => ({ id, matter: other.plan.topic })),
  )
  const all = [...here, ...there]
  return elsewhere.length > 0 ? all : all.map(({ id }) => ({ id }))
}

const settled = (turn: Turn, { unit, obligation }: UnitLine): Step =>
  stay(turn, say({ say: 'desk-settled', unit }, [seeReport(obligation)], { lasting: true }))

const seeReport = (obligation: UnitLine['obligation']): Choice => ({
  word: 'see-report',
  action: { do: 'review.full', obligation },
})

/** The button that does it for one unit. */
function wayTo(turn: Turn, wish: DeskWish, line: UnitLine): readonly Choice[] {
  if (wish === 'behalf') return [enterFor({ id: line.obligation }, line.unit)]
  if (line.owing === 'in') return [seeReport(line.obligation)]
  // Whom nobody can be written to for is entered for, not reminded.
  return isOfficer(turn.me) ? [line.unreachable ? enterFor({ id: line.obligation }, line.unit) : nudgeOf(line)] : []
}

const nudgeOf = ({ unit, obligation }: Pick<UnitLine, 'unit' | 'obligation'>): Choice => ({
  word: 'nudge',
  values: { unit: unit.shortName },
  action: { do: 'board.nudge', obligation },
})

/** Where a report is to be put right it is sent back by its own button. */
const stateChoices = (turn: Turn, line: UnitLine, wish: DeskWish): readonly Choice[] => [
  ...(wish === 'return' && line.owing === 'in'
    ? [{ word: 'return', action: { do: 'review.return', obligation: line.obligation } } as const]
    : []),
  ...wayTo(turn, 'state', line),
]

/** Not understood: the two things nearest to what was said. */
export function nearest(turn: Turn, text: string, message: { say: 'desk-nearest' | 'desk-no-unit' }): Step {
  const period = turn.facts.periods.at(-1)?.period.key
  if (period === undefined) return stay(turn, say(message, [HOME, HELP], { lasting: true }))
  const words = fold(text)
  const board: Choice = { word: 'board', action: { do: 'board.show', period } }
  const compile: Choice = { word: 'compile', action: { do: 'board.summary', period } }
  const near = NEAR.filter(([pattern]) => pattern.test(words)).map(([, choice]) => choice)
  const own = [...onItsWay(turn, words), ...(isOfficer(turn.me) ? near : [])]
  const rest = /tong hop|soan|file|tep|word/.test(words) ? [compile, board] : [board, compile]
  return stay(turn, say(message, [...own, ...rest].slice(0, 2), { lasting: true }))
}

/** What may be done about the one report that waits for the BGH. */
function onItsWay({ facts, me }: Turn, words: string): readonly Choice[] {
  const waits = facts.dispatch && currentOf(facts.dispatch.all)?.state === 'submitted'
  return waits && (isLeadership(me) || /\b(?:rut|trinh)\b/.test(words)) ? nextSteps(facts, me) : []
}

const HELP: Choice = { word: 'help', action: { do: 'help' } }

/** Words that tell what the officer is about. */
const NEAR: readonly (readonly [RegExp, Choice])[] = [
  [/nhap|ban giay|thay/, { word: 'on-behalf', action: { do: 'behalf.list' } }],
  [/tiep nhan|duyet|cho/, { word: 'queue', action: { do: 'review.next' } }],
  [/moi|lien ket|nguoi moi/, { word: 'invitations', action: { do: 'invite.list' } }],
]

/** Somebody with a desk hears the nearest things; everybody else is offered the way home. */
export function notHeard(turn: Turn, text: string): Step | undefined {
  if (!hasDesk(turn)) return undefined
  return putsOff(text) || leavesSaid(text) ? courtesy(turn, text) : nearest(turn, text, { say: 'desk-nearest' })
}
