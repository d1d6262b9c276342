import { isReachable, type Member, reportersOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import type { Choice } from '../action.ts'
import { besideDialogue } from '../aside.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Input } from '../input.ts'
import { type Draft, openDraft } from '../report/draft.ts'
import type { Say } from '../say.ts'
import type { Settled } from '../settled.ts'
import type { Turn } from '../turn.ts'
import { DELEGATED } from '../vocabulary/reminder.ts'
import { sayStale } from './common.ts'
import { calledBy, LEAVE, nameOf, reachableReporters, reply } from './replies.ts'

/** "Nhờ người khác": a colleague of the unit, or a link to forward when nobody else is enrolled. */
export const delegate = (draft: Draft): Step =>
  reply(draft, { say: 'delegate-who', unit: draft.report.unit }, choicesOf(draft, reachable(draft)))

/** The same asked for in words: who was named is to be confirmed, and who is not there is told. */
export const delegateAsked = (draft: Draft, text: string): Step => named(draft, text, 'ask') ?? delegate(draft)

/** A name typed where it was asked; undefined where none was said. */
export function delegateSaid(turn: Turn, { text, delegating }: Extract<Input, { kind: 'text' }>): Step | undefined {
  const draft = openDraft(turn)
  const obligation = draft?.report.obligation
  if (!draft || !obligation || obligation.id !== delegating || isSettled(obligation)) return undefined
  const step = named(draft, text, turn.session.flow?.name === 'report' ? 'known' : 'give')
  return step && besideDialogue(turn.session, { do: 'reminder.delegate', obligation: obligation.id }, step)
}

const reachable = ({ facts, report }: Draft): readonly Member[] => reachableReporters(facts, report.unit.id)

/**
 * @param how 'give': to whoever is surely meant; 'ask': that is to be confirmed first; 'known': the words may be an
 * answer as well, unless they name a colleague.
 */
function named(draft: Draft, text: string, how: 'give' | 'ask' | 'known'): Step | undefined {
  const { unit } = draft.report
  const there = reachable(draft)
  const others = reportersOf(draft.facts.people, unit.id).filter(({ id }) => id !== draft.me.id)
  const said = personSaid(text, others)
  if (!said || ('nobody' in said && how === 'known')) return undefined
  const asked = (sentence: Say, people: readonly Member[]): Step => reply(draft, sentence, choicesOf(draft, people))
  if ('nobody' in said)
    return asked({ say: 'delegate-nobody', name: said.nobody, unit, others: there.length > 0 }, there)
  const among = 'among' in said ? said.among : [said.certain]
  const meant = among.filter(isReachable)
  const [first] = meant
  if (!first) return asked({ say: 'delegate-unreachable', people: among, others: there.length > 0 }, there)
  if ('certain' in said && how !== 'ask') return delegateTo(draft, first.id)
  return asked({ say: 'delegate-which', unit, people: meant }, meant)
}

/** Two who are called alike are told by their whole names. */
function choicesOf({ report }: Draft, people: readonly Member[]): readonly Choice[] {
  const called = people.map(calledBy)
  const { unit, obligation } = report
  const colleagues = people.map((member, at): Choice => {
    const name = called[at] ?? ''
    const alike = called.filter(each => each === name).length > 1
    return {
      word: 'colleague',
      values: { name: alike ? nameOf(member) : name },
      action: { do: 'reminder.delegate-to', obligation: obligation.id, member: member.id },
    }
  })
  const action = { do: 'invite.role', role: 'reporter', unit: unit.id, report: obligation.id } as const
  return [...colleagues, { word: 'invite-colleague', action }, LEAVE]
}

/** The colleague is asked, once a day. */
export function delegateTo(draft: Draft, memberId: number): Step {
  const { unit, obligation } = draft.report
  const to = reportersOf(draft.facts.people, unit.id).find(member => member.id === memberId && isReachable(member))
  if (!to) return sayStale(draft)
  const before = askedToday(draft, DELEGATED, String(to.id))
  if (before) return goTo(draft, null, say({ say: 'delegated', to, at: before.at }))
  const noted = { effect: 'audit', action: DELEGATED, subject: obligation.id, detail: String(to.id) } as const
  const asked = say(
    { say: 'delegated-to-you', by: draft.me, unit, period: draft.period.period },
    [
      { word: 'report-now', action: { do: 'report.open', obligation: obligation.id } },
      { word: 'remind-later', action: { do: 'reminder.later', obligation: obligation.id } },
    ],
    { to: to.id, lasting: true },
  )
  return goTo(draft, null, noted, asked, say({ say: 'delegated', to }))
}

/** The same thing asked of the same people today: a button pressed twice tells nobody twice. */
export const askedToday = ({ facts: { settled, now } }: Draft, action: string, detail: string): Settled | undefined =>
  settled?.action === action && settled.detail === detail && settled.at.hasSame(now, 'day') ? settled : undefined
