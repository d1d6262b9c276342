import { isReachable } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import type { Action } from '../action.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Say } from '../say.ts'
import type { Turn } from '../turn.ts'
import type { ReminderAction } from '../vocabulary/reminder.ts'
import type { SettledHow } from '../vocabulary/settled.ts'
import { sayStale } from './common.ts'
import { type OwedReport, owedReportOf } from './owed-report.ts'
import { reachableOfficers, tellAll } from './replies.ts'
import { storedDate } from './typed-date.ts'

/** The officer answers "Xin lùi": a later day for this unit, or the old one stays. Answered once. */
export function pressExtension(turn: Turn, action: Extract<ReminderAction, { do: `extension.${string}` }>): Step {
  const { facts } = turn

  const owed = owedReportOf(facts, action.obligation)
  if (!owed || isSettled(owed.obligation)) return sayStale(turn)
  if (ANSWERED.includes(facts.settled?.action ?? '')) return sayStale(turn)
  if ((owed.obligation.extendedTo?.toISODate() ?? '') !== (action.was ?? '')) return sayStale(turn)
  return action.do === 'extension.grant' ? grant(turn, owed, action) : refuse(turn, owed, action.asker)
}

/** Since it was asked, as the journal has it. */
const ANSWERED: readonly string[] = ['extension.granted', 'extension.refused']

type Granting = Extract<Action, { do: 'extension.grant' }>

function grant(turn: Turn, { obligation, unit }: OwedReport, { until: iso, asker }: Granting): Step {
  const { facts } = turn
  const until = storedDate(iso, facts.now)
  if (!until || until < facts.now.startOf('day')) return sayStale(turn)
  return stay(
    turn,
    { effect: 'obligation', obligation: { ...obligation, extendedTo: until } },
    { effect: 'audit', action: 'extension.granted', subject: obligation.id, detail: iso },
    ...toColleagues(facts, { kind: 'extension-granted', unit, until }),
    ...answered(facts, asker, { say: 'extension-granted', unit, until }, obligation),
  )
}

function refuse(turn: Turn, { obligation, unit, period }: OwedReport, asker: number): Step {
  const { facts } = turn
  const open = facts.periods.find(each => each.period.key === period.key)
  if (!open) return sayStale(turn)
  return stay(
    turn,
    { effect: 'audit', action: 'extension.refused', subject: obligation.id },
    ...toColleagues(facts, { kind: 'extension-refused', unit }),
    ...answered(facts, asker, { say: 'extension-refused', unit, deadlines: open.deadlines }, obligation),
  )
}

type Answer = Extract<Say, { say: 'extension-granted' | 'extension-refused' }>

/** The answer to whoever asked, and to the officer whether it could be given. */
function answered({ people }: Facts, asker: number, message: Answer, { id }: Obligation): readonly Effect[] {
  const member = people.find(each => each.id === asker)
  const report = { word: 'report-now', action: { do: 'report.open', obligation: id } } as const
  const told = member && isReachable(member) ? tellAll([member], message, [report]) : []
  const granted = message.say === 'extension-granted'
  const untold = told.length === 0 ? { untold: true } : {}
  return [...told, say({ say: 'extension-answered', unit: message.unit, granted, ...untold })]
}

/** Every officer was asked: the others need not look at it any more. */
const toColleagues = (facts: Facts, how: SettledHow): readonly Effect[] =>
  facts.me ? tellAll(reachableOfficers(facts), { say: 'colleague-settled', by: facts.me, how }) : []
