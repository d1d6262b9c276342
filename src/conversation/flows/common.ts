import type { DateTime } from 'luxon'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import { type OwedKey, periodKeyOf, unitIdOf } from '../../domain/owed-key.ts'
import { courtesyIn } from '../../domain/reading/courtesy.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import { contactOf, type Facts } from '../facts.ts'
import type { ShownChoice } from '../input.ts'
import { handedInBy, hasUnsubmitted, mayReport, ownUnits } from '../report/draft.ts'
import { nextOpening, owedElsewhere, ownObligations } from '../report/open.ts'
import type { Turn, WithSession } from '../turn.ts'
import { nameOfChannel } from './channel-name.ts'
import { HOME } from './replies.ts'
import { settledSay } from './settled-by.ts'

/** Model 14: an old button does nothing but say so, and who settled its matter meanwhile; it shows the way on. */
export function sayStale(turn: Turn, elsewhere?: ChatAddress): Step {
  const { facts } = turn
  const bySomebody = settledSay(facts)
  if (bySomebody) {
    return stay(turn, say(bySomebody, [HOME], { lasting: true }))
  }
  const { report } = facts
  const choices: Choice[] = []
  const mine = report !== undefined && facts.me !== undefined && mayReport(facts.me, report.unit, facts.plan)
  const whole = mine && report.obligation.state !== 'drafting' && !hasUnsubmitted(report)
  const handedIn = whole ? report.submission : undefined
  if (handedIn) choices.push({ word: 'see-report', action: seeReport(facts, handedIn.obligationId) })
  choices.push(HOME)
  const by = handedIn && report && handedInBy(facts, report)
  if (by) {
    const kind = handedIn.source === 'on-behalf' ? 'entered' : 'submitted'
    const how = { kind, unit: report.unit } as const
    return stay(turn, say({ say: 'settled-by', by, at: handedIn.submittedAt, how }, choices, { lasting: true }))
  }
  const there = elsewhere === undefined ? undefined : nameOfChannel(facts, elsewhere)
  const settled = handedIn && report ? { settled: settledOf(facts, report.unit, handedIn.submittedAt) } : {}
  return stay(
    turn,
    say({ say: 'stale', ...settled, ...(there === undefined ? {} : { elsewhere: there }) }, choices, { lasting: true }),
  )
}

const settledOf = ({ now }: Facts, unit: Unit, at: DateTime) =>
  at.year === now.year ? { unit, at } : { unit, at, earlierYear: true as const }

/** A report of a period that is over is shown among the older ones. */
function seeReport({ periods }: Facts, obligation: OwedKey): Choice['action'] {
  const key = periodKeyOf(obligation)
  const isOpen = periods.some(({ period }) => period.key === key)
  return isOpen ? { do: 'report.full', obligation } : { do: 'past.show', unit: unitIdOf(obligation), key }
}

/** The same words stand under several messages: each is told by its hour. */
export function askWhichMessage(turn: Turn, shown: readonly ShownChoice[]): Step {
  const choices = shown.map(({ label, action, at }): Choice => {
    return { word: 'as-shown', values: { label, time: at.toFormat('HH:mm'), day: at.toISODate() ?? '' }, action }
  })
  // A number typed next is meant for the question that is still open.
  const digits = turn.session.flow ? 'answer' : 'choose'
  return stay(turn, say({ say: 'which-message' }, choices, { lasting: true, digits }))
}

/** A button about somebody who is of the school no more. */
export const sayGone = (turn: WithSession): Step => stay(turn, say({ say: 'person-gone' }, [HOME], { lasting: true }))

/** The first thing to press for each kind of person. */
export function homeChoices(me: Member, facts: Facts): readonly Choice[] {
  const officer = isOfficer(me)
  const board = officer || isLeadership(me)
  const [period] = facts.periods.toReversed()
  return [
    ...(ownObligations(facts).length > 0 ? [{ word: 'report-now' as const, action: firstReport(facts) }] : []),
    ...(board && period
      ? [{ word: 'board' as const, action: { do: 'board.show' as const, period: period.period.key } }]
      : []),
    ...(officer ? [{ word: 'on-behalf' as const, action: { do: 'behalf.list' as const } }] : []),
    ...(officer ? [{ word: 'invitations' as const, action: { do: 'invite.list' as const } }] : []),
    { word: 'obstacle', action: { do: 'obstacle.start' } },
    { word: 'help', action: { do: 'help' } },
  ]
}

function firstReport(facts: Facts): Choice['action'] {
  const [first] = ownObligations(facts)
  return first ? { do: 'report.open', obligation: first.id } : { do: 'help' }
}

export function home(turn: Turn): Step {
  const { facts, me } = turn
  const units = ownUnits(me, facts.plan).flatMap(id => unitOf(facts.plan, id) ?? [])
  const message = say(
    { say: 'home', units, officer: isOfficer(me), leadership: isLeadership(me) },
    homeChoices(me, facts),
    { lasting: true },
  )
  return goTo(turn, null, message)
}

export function help(turn: Turn): Step {
  const { facts, me } = turn
  const contact = contactOf(facts)
  const message = say(
    {
      say: 'help',
      reports: isOfficer(me) || ownUnits(me, facts.plan).length > 0,
      officer: isOfficer(me),
      leadership: isLeadership(me),
      ...(contact ? { contact } : {}),
    },
    homeChoices(me, facts).filter(choice => choice.word !== 'help'),
    { lasting: true },
  )
  return stay(turn, message)
}

/** /hannop: what is owed, and until when. */
export function deadlinesCommand(turn: Turn): Step {
  const { facts } = turn
  const periods = [...facts.periods, ...facts.elsewhere.flatMap(other => other.periods)]
  const items = [...ownObligations(facts), ...owedElsewhere(facts)].flatMap(obligation => {
    const unit = unitOf(facts.school, obligation.unitId)
    const open = periods.find(({ period }) => period.key === obligation.periodKey)
    return unit && open ? [{ unit, period: open.period, deadlines: open.deadlines, obligation }] : []
  })
  const [first] = items
  const choices: Choice[] = first
    ? [{ word: 'report-now', action: { do: 'report.open', obligation: first.obligation.id } }]
    : []
  return stay(
    turn,
    say(
      { say: 'deadlines', items, next: nextOpening(facts) },
      [...choices, { word: 'reminder-time', action: { do: 'reminder.time' } }],
      { lasting: true },
    ),
  )
}

export const tellOfficers = (facts: Facts, make: (officer: Member) => Message): readonly Message[] =>
  facts.people.filter(member => isOfficer(member) && isReachable(member)).map(make)

/** Where every message counts it needs no answer. What stands open beside it stays so. */
export const courtesy = (turn: Turn, text: string): Step =>
  turn.facts.channel.quota
    ? stay(turn)
    : stay(turn, say({ say: 'courtesy', to: courtesyIn(text) }, [], { lasting: true }))
