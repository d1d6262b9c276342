import type { DateTime } from 'luxon'
import { formOf } from '../../domain/form.ts'
import type { Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { linesOf } from '../report/draft.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { ToReturn } from '../vocabulary/review.ts'
import { sayStale } from './common.ts'
import { numbersIn, showLetter } from './letter.ts'
import { type OwedReport, returnable } from './owed-report.ts'
import { calledBy, enterFor, reachableReporters, reply, tellAll } from './replies.ts'
import { storedDate, typedDate } from './typed-date.ts'
import { sectionsWithReason, typedSections } from './typed-sections.ts'

type DateFlow = Extract<Flow, { name: 'return-date' }>

/** "Đề nghị bổ sung": which sections, why, until when; then the unit is asked for exactly those (product.md 4). */
export function startReturn(turn: Turn, id: OwedKey): Step {
  const { facts } = turn
  const owed = returnable(facts, id)
  if (!owed) return sayStale(turn)
  const { unit, obligation } = owed
  const prompts = formOf(facts.plan, unit).map(prompt => prompt.id)
  const submitted = facts.record?.submissions.find(submission => submission.obligationId === id)
  const answers = submitted?.answers ?? facts.report?.submission?.answers ?? []
  const lines = linesOf(facts.plan, unit, { answers, half: undefined })
  const sections = prompts.map(
    (prompt, index): Choice => ({
      word: 'section',
      values: { n: index + 1 },
      action: { do: 'review.return-sections', obligation: obligation.id, prompts: [prompt] },
      number: index + 1,
      typedOnly: true,
    }),
  )
  const all: Choice = {
    word: 'return-all',
    action: { do: 'review.return-sections', obligation: obligation.id, prompts },
    number: 9,
  }
  const cancel: Choice = { word: 'cancel', action: { do: 'home' }, number: 0 }
  const flow: Flow = { name: 'return-sections', obligation: obligation.id }
  return goTo(turn, flow, say({ say: 'return-which', unit, lines }, [...sections, all, cancel]))
}

/** `told`: they were told at once, with the unit: said, for nothing has been shown of it. */
export function takeSections(turn: Turn, id: OwedKey, prompts: readonly string[], told?: ToReturn): Step {
  if (!returnable(turn.facts, id)) return sayStale(turn)
  return goTo(
    turn,
    { name: 'return-reason', obligation: id, prompts },
    say({ say: 'return-why', ...(told ? { told } : {}) }, [], { digits: 'answer' }),
  )
}

/** What the officer types on the way. */
export function returnText(turn: Turn, flow: Flow, text: string): Step {
  const { facts } = turn
  const owed = 'obligation' in flow ? returnable(facts, flow.obligation) : undefined
  if (!owed) return sayStale(leaving(turn))
  if (flow.name === 'return-sections') {
    const form = formOf(facts.plan, owed.unit)
    const told = sectionsWithReason(text, form.length)
    const numbers = told?.numbers ?? typedSections(text, form.length)
    if (!numbers) return stay(turn, say({ say: 'return-which-again' }))
    const prompts = form.filter((_, index) => numbers.includes(index + 1)).map(prompt => prompt.id)
    return told
      ? takeReason(turn, { obligation: flow.obligation, prompts, reason: told.reason })
      : takeSections(turn, flow.obligation, prompts)
  }
  if (flow.name === 'return-reason') return takeReason(turn, { ...flow, reason: text })
  if (flow.name !== 'return-date') return sayStale(turn)
  const until = typedDate(text, facts.now)
  return until ? showReturn(turn, flow, until) : stay(turn, askAgain(facts, flow))
}

/** Why, told; until when is asked. */
export function takeReason(turn: Turn, said: Omit<DateFlow, 'name'>, told?: ToReturn): Step {
  const reason = said.reason.trim()
  if (reason === '') return stay(turn, say({ say: 'return-why' }, [], { digits: 'answer' }))
  const flow: DateFlow = { name: 'return-date', obligation: said.obligation, prompts: said.prompts, reason }
  const understood = told ? { told: { ...told, reason } } : {}
  return goTo(turn, flow, say({ say: 'return-when', ...understood }, dateChoices(turn.facts, flow)))
}

/** The three next working days; any other is typed. */
function dateChoices({ now, calendar }: Facts, { obligation }: DateFlow): readonly Choice[] {
  return [1, 2, 3].map(n => {
    const date = calendar.addWorkingDays(now, n).toISODate()
    return { word: 'until', values: { date }, action: { do: 'review.return-until', obligation, until: date } }
  })
}

const askAgain = (facts: Facts, flow: DateFlow) => say({ say: 'return-when-again' }, dateChoices(facts, flow))

/** A day was picked. The reason stands in the session: without it the button is an old one. */
export function takeUntil(turn: Turn, id: OwedKey, iso: string): Step {
  const { facts } = turn
  const { flow } = turn.session
  const owed = returnable(facts, id)
  const until = storedDate(iso, facts.now)
  if (flow?.name !== 'return-date' || flow.obligation !== id || !owed || !until) return sayStale(turn)
  return showReturn(turn, flow, until)
}

/** The whole request, before it goes. */
function showReturn(turn: Turn, flow: DateFlow, until: DateTime): Step {
  const { facts } = turn
  if (until < facts.now.startOf('day')) return stay(turn, askAgain(facts, flow))
  const { obligation, prompts, reason } = flow
  const day = until.toFormat('yyyy-MM-dd')
  return showLetter(turn, { name: 'letter', kind: 'return', obligation, prompts, until: day, text: reason })
}

/** Asks the unit for it. */
export function sendBack(
  turn: Turn,
  { obligation, unit }: OwedReport,
  { reason, prompts, until }: { reason: string; prompts: readonly string[]; until: DateTime },
): Step {
  const { facts, me } = turn
  const form = formOf(facts.plan, unit)
  const numbers = numbersIn(form, prompts)
  const returned: Obligation = {
    ...obligation,
    state: 'returned',
    stateAt: facts.now,
    stateBy: me.id,
    returned: { reason, prompts, until, by: me.id },
  }
  const people = reachableReporters(facts, unit.id)
  const request = { say: 'please-supplement', unit, by: me, numbers, total: form.length, reason, until } as const
  const next: Choice = people.length > 0 ? { word: 'queue', action: { do: 'review.next' } } : enterFor(obligation, unit)
  const said = reply(
    turn,
    { say: 'returned', unit, numbers, until, ...(people.length === 0 ? { untold: true } : {}) },
    [next],
  )
  const messages = tellAll(
    people,
    request,
    supplementChoices(me, obligation.id, numbers.length === form.length ? [] : numbers),
  )
  return { ...said, effects: [{ effect: 'obligation', obligation: returned }, ...messages, ...said.effects] }
}

/** Model 10. `numbers` is empty for the whole report. */
function supplementChoices(me: Member, obligation: OwedKey, numbers: readonly number[]): readonly Choice[] {
  const section = numbers.length > 0 ? { values: { n: numbers.join(', ') } } : {}
  return [
    { word: 'supplement', ...section, action: { do: 'report.open', obligation } },
    { word: 'ask-back', values: { name: calledBy(me) }, action: { do: 'ask-officer', obligation } },
    { word: 'later', action: { do: 'reminder.later', obligation } },
  ]
}
