import type { DayMonth, Plan } from '../../domain/plan.ts'
import type { EditionText } from '../../domain/plan-edition.ts'
import { fold } from '../../domain/reading/fold.ts'
import { dueDaysIn } from '../../domain/reading/plan/days.ts'
import { ruleFor } from '../../domain/reading/plan/offer.ts'
import { typedHead } from '../../domain/reading/plan/read-plan.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { PlanEditionFacts } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import { isPlanLine, PLAN_LINES, type PlanEditionAction, type PlanLineName } from '../vocabulary/plan-edition.ts'
import { sayStale } from './common.ts'
import { amendedBy, without } from './plan-answered.ts'
import { editionBefore, editionsIn, type Offer, toldOf } from './plan-beside.ts'
import { askNewPlan } from './plan-new.ts'
import { offerMessage } from './plan-offered.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'

/** Buttons of a plan that was sent: what is asked about it, what is mended, and whether it holds. */
export function pressPlanEdition(turn: Turn, action: PlanEditionAction): Step {
  if (action.do === 'plan.new') return askNewPlan(turn, action.programme)
  const { planEdition: kept } = turn.facts
  const before = kept && editionBefore(turn.facts, kept)
  if (!kept || !before) return sayStale(turn)
  if (action.do === 'plan.undo') return undo(turn, kept)
  // One that was taken back can be taken over again.
  if (isHeld(kept)) return takenBefore(turn, kept)
  if (action.do === 'plan.take') return take(turn, kept, action.instead)
  return amendBy(turn, kept, before, action)
}

type Amending = Exclude<PlanEditionAction, { readonly do: 'plan.new' | 'plan.take' | 'plan.undo' }>

function amendBy(turn: Turn, kept: PlanEditionFacts, before: Plan, action: Amending): Step {
  switch (action.do) {
    case 'plan.show':
      return show(turn, kept)
    case 'plan.mend':
      return mend(turn, kept)
    case 'plan.type':
      return isPlanLine(action.line) ? askLine(turn, kept, action.line) : sayStale(turn)
    case 'plan.day':
      return isPlanLine(action.line) && action.line !== 'head' && action.line !== 'topic'
        ? setDay(turn, { kept, before, line: action.line }, action.to)
        : sayStale(turn)
    default: {
      const answered = amendedBy(turn.facts, { kept, before }, action)
      return answered ? amend(turn, kept, answered.text, answered) : sayStale(turn)
    }
  }
}

function show(turn: Turn, edition: Parameters<typeof offerMessage>[1]): Step {
  const message = offerMessage(turn.facts, edition)
  const { number, year } = edition
  return message ? goTo(turn, null, message) : reply(turn, { say: 'plan-same', number, year })
}

/** What was asked is answered: kept, and the next is asked. */
function amend(
  turn: Turn,
  kept: PlanEditionFacts,
  text: EditionText,
  { number = kept.number, signedOn = kept.signedOn, programme = kept.programme }: Partial<Offer> = {},
): Step {
  const next = show(turn, { ...kept, number, signedOn, programme, text })
  const other = programme === kept.programme ? {} : { programme }
  const amended = { effect: 'plan-amend', code: kept.code, number, signedOn, text, ...other } as const
  return { ...next, effects: [amended, ...next.effects] }
}

type Day = {
  readonly kept: PlanEditionFacts
  readonly before: Plan
  readonly line: Exclude<PlanLineName, 'head' | 'topic'>
}

const DAY = /^(\d{1,2})\/(\d{1,2})$/

function setDay(turn: Turn, day: Day, to: string): Step {
  const [from, kind] = reportOf(day.line)
  const old = day.before.rules.find(rule => rule.from === from && rule.kind === kind)
  if (to === 'none') return withDay(turn, day, undefined)
  if (to === 'kept') return old?.before ? withDay(turn, day, { ...old.before, strict: old.strict }) : sayStale(turn)
  const [, date, month] = DAY.exec(to) ?? []
  if (date === undefined) return sayStale(turn)
  return withDay(turn, day, { day: Number(date), month: Number(month), strict: true })
}

const reportOf = (line: Day['line']) => line.split('-') as ['unit' | 'school', 'half' | 'year']

function withDay(turn: Turn, { kept, before, line }: Day, day: (DayMonth & { strict: boolean }) | undefined): Step {
  const [from, kind] = reportOf(line)
  const others = (kept.text.rules ?? before.rules).filter(rule => rule.from !== from || rule.kind !== kind)
  const source = before.rules.find(rule => rule.from === from)?.source ?? ''
  const rule =
    day && ruleFor(before, { from, kind, before: { day: day.day, month: day.month }, strict: day.strict, source })
  const asks = without(kept.text, ask => ask.ask === 'rule' && ask.from === from && ask.kind === kind)
  return amend(turn, kept, { ...kept.text, rules: rule ? [...others, rule] : others, asks })
}

/** Which line is to be another one. */
function mend(turn: Turn, kept: PlanEditionFacts): Step {
  const told = toldOf(turn.facts, kept)
  if (!told) return sayStale(turn)
  const lines: readonly PlanLineName[] = kept.text.founds ? [...PLAN_LINES, 'topic'] : PLAN_LINES
  const choices = lines.map(
    (line): Choice => ({ word: 'plan-line', values: { line }, action: { do: 'plan.type', edition: kept.code, line } }),
  )
  return reply(turn, { say: 'plan-mend', told }, [
    ...choices,
    { word: 'back', action: { do: 'plan.show', edition: kept.code } },
  ])
}

function askLine(turn: Turn, { code, year, programme }: Offer, line: PlanLineName, bad = false): Step {
  const last = editionsIn(turn.facts, programme).at(-1)?.number ?? ''
  const question = say(
    { say: 'plan-type', line, year, last, ...(bad ? { bad } : {}) },
    [{ word: 'cancel', action: { do: 'plan.show', edition: code } }],
    { digits: 'answer' },
  )
  return goTo(turn, { name: 'plan-line', edition: code, line }, question)
}

/** A line of the plan as it was typed. */
export function planLineText(turn: Turn, { line }: FlowOf<'plan-line'>, text: string): Step {
  const { planEdition: kept } = turn.facts
  const before = kept && editionBefore(turn.facts, kept)
  if (!kept || !before || !isPlanLine(line)) return sayStale(leaving(turn))
  if (isHeld(kept)) return takenBefore(leaving(turn), kept)
  if (line === 'head') return headText(turn, kept, text)
  if (line === 'topic') return topicText(turn, kept, text)
  const [found] = dueDaysIn(`trước ${text.replace(/^\s*trước\s*/iu, '')}`)
  if (!found) return askLine(turn, kept, line, true)
  const inclusive = /chậm nhất|muộn nhất|đến hết|hạn/iu.test(text)
  return withDay(turn, { kept, before, line }, { day: found.day, month: found.month, strict: !inclusive })
}

function headText(turn: Turn, kept: PlanEditionFacts, text: string): Step {
  const typed = typedHead(text)
  const number = typed.number ?? kept.number
  const signedOn = typed.signedOn ?? kept.signedOn
  const wrong = typed.signedOn !== undefined && typed.signedOn > (turn.facts.now.toISODate() ?? '')
  if ((typed.number ?? typed.signedOn) === undefined || wrong) return askLine(turn, kept, 'head', true)
  const asks = without(
    kept.text,
    ({ ask }) => (ask === 'number' && number !== '') || (ask === 'date' && signedOn !== ''),
  )
  return amend(turn, kept, { ...kept.text, asks }, { number, signedOn })
}

const LONGEST_TOPIC = 40

/** How a matter is called in messages and files; nothing that another is called by too. */
function topicText(turn: Turn, kept: PlanEditionFacts, typed: string): Step {
  const topic = typed
    .replace(/\s+/gu, ' ')
    .replace(/["“”.]/gu, '')
    .trim()
  const others = (turn.facts.plans ?? [])
    .filter(plan => plan.programme !== kept.programme)
    .map(plan => fold(plan.topic))
  const own = fold(topic)
  const taken = others.some(other => other.includes(own) || own.includes(other))
  const { founds } = kept.text
  if (!founds || taken || topic.length > LONGEST_TOPIC || !/\p{L}{2}/u.test(topic))
    return askLine(turn, kept, 'topic', true)
  const asks = without(kept.text, ({ ask }) => ask === 'name')
  return amend(turn, kept, { ...kept.text, founds: { ...founds, topic }, asks })
}

const isHeld = ({ taken, undone }: PlanEditionFacts): boolean => taken !== null && undone === null

/** Somebody was first, or the button was pressed before. */
function takenBefore(turn: Turn, { number, year, taken }: PlanEditionFacts): Step {
  const by = turn.facts.people.find(({ id }) => id === taken?.by && id !== turn.me.id)
  const at = taken?.at ?? turn.facts.now
  return reply(turn, { say: 'plan-taken-before', number, year, at, ...(by ? { by } : {}) })
}

/** It holds from now on; the other officers hear of it. */
function take(turn: Turn, kept: PlanEditionFacts, instead: string): Step {
  const { facts, me } = turn
  if ((kept.text.asks ?? []).length > 0) return show(turn, kept)
  const told = toldOf(facts, kept)
  if (!told) return sayStale(turn)
  // Another one of the same year was taken over after this one had been shown: it is shown beside that first.
  if ((kept.overtaken?.edition ?? '') !== instead) return show(turn, kept)
  const saying = kept.text.founds ? 'programme-taken' : 'plan-taken'
  const undo: Choice = { word: 'undo-change', action: { do: 'plan.undo', edition: kept.code } }
  return goTo(
    turn,
    null,
    { effect: 'plan-take', code: kept.code },
    ...tellAll(reachableOfficers(facts), { say: saying, told, by: me }, [undo]),
    say({ say: saying, told }, [undo], { lasting: true }),
  )
}

function undo(turn: Turn, kept: PlanEditionFacts): Step {
  const { facts, me } = turn
  const { number, year, code } = kept
  const topic = kept.text.founds?.topic
  const undone =
    topic === undefined
      ? ({ say: 'plan-undone', number, year } as const)
      : ({ say: 'programme-undone', topic } as const)
  if (kept.undone) {
    const by = facts.people.find(({ id }) => id === kept.undone?.by)
    return reply(turn, { ...undone, ...(by ? { by } : {}) })
  }
  if (!kept.taken) return sayStale(turn)
  if (!kept.undoable) return reply(turn, { say: 'plan-not-undone', number, year })
  return goTo(
    turn,
    null,
    { effect: 'plan-undo', code },
    ...tellAll(reachableOfficers(facts), { ...undone, by: me }),
    say(undone),
  )
}
