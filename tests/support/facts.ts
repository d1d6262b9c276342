import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { Action, Choice } from '../../src/conversation/action.ts'
import type { Effect, Message } from '../../src/conversation/effect.ts'
import {
  type Facts,
  NOTHING_LOADED,
  type PeriodFacts,
  type PeriodReports,
  type ReportFacts,
} from '../../src/conversation/facts.ts'
import type { Input } from '../../src/conversation/input.ts'
import type { Say } from '../../src/conversation/say.ts'
import { freshSession, readSession, type Session } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import type { CommandName } from '../../src/conversation/vocabulary/commands.ts'
import type { Word } from '../../src/conversation/word.ts'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { deadlinesOf, type TargetChoice } from '../../src/domain/deadline.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { unitOf } from '../../src/domain/form.ts'
import { type Address, CONSENT_VERSION, type Member, type Role, type RoleGrant } from '../../src/domain/member.ts'
import { newObligation, type Obligation, type ObligationState } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { halfPeriod, type Period } from '../../src/domain/period.ts'
import type { Answer, AnswerState, Submission } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import { telegramChannel } from '../../src/messenger/telegram/channel.ts'
import { loadCalendar } from '../../src/storage/files/calendar-file.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'

/** The school's real plan and calendar, the people and reports of a story, and somebody who talks to the assistant. */

const ZONE = 'Asia/Ho_Chi_Minh'
const plans = join(import.meta.dirname, '../../prisma/plans')

function loaded() {
  const plan = loadPlan(join(plans, 'ke-hoach-49'))
  const calendar = loadCalendar(join(plans, 'calendar.json'))
  if (!plan.ok || !calendar.ok) throw new Error('the shipped plan does not load')
  return { plan: plan.plan, calendar: makeCalendar(calendar.years, ZONE) }
}

export const { plan, calendar } = loaded()

/** "28/5/2026" or "28/5/2026 15:30" in Hải Phòng. */
export const at = (text: string): DateTime =>
  DateTime.fromFormat(text, text.includes(':') ? 'd/M/yyyy H:mm' : 'd/M/yyyy', { zone: ZONE })

export function unit(id: string): Unit {
  const found = unitOf(plan, id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

export const H1: Period = halfPeriod('dan-van', 2026)

export const open = (period: Period = H1, choice: TargetChoice = { kind: 'undecided' }): PeriodFacts => ({
  period,
  deadlines: deadlinesOf(plan, period, calendar, choice),
  undecided: choice.kind === 'undecided',
})

export function member(
  id: number,
  name: string,
  address: Address,
  roles: readonly RoleGrant[],
  change: Partial<Member> = {},
): Member {
  const agreed = {
    consentVersion: CONSENT_VERSION,
    consentAt: at('4/5/2026 8:00'),
    reminderTime: null,
    ...{ keepsTo: null, refusals: [], agreements: [] },
    pausedUntil: null,
  }
  const chat = keptAddress(`chat-${id}`)
  return { id, name, address, chat, chats: [chat], state: 'active', roles, ...agreed, ...change }
}

export const grant = (role: Role, unitId = ''): RoleGrant => ({ role, unitId })

export const lan = member(1, 'Phạm Thị Lan', 'cô', [grant('officer')])
export const minh = member(2, 'Vũ Đức Minh', 'thầy', [grant('principal')])
export const hoa = member(3, 'Lê Thị Hoa', 'cô', [grant('head', 'ngu-van')])
export const hung = member(4, 'Trần Văn Hùng', 'thầy', [grant('deputy', 'ngu-van')])
export const nga = member(5, 'Đỗ Thị Nga', 'cô', [grant('head', 'ngoai-ngu')])
export const people = [lan, minh, hoa, hung, nga]

/** What a unit owes for a period; handed in at `stateAt` when submitted. */
export function owes(unitId: string, state: ObligationState = 'pending', change: Partial<Obligation> = {}): Obligation {
  const periodKey = change.periodKey ?? H1.key
  const done = state === 'submitted' || state === 'accepted'
  const stateAt = change.stateAt ?? at('27/5/2026 16:42')
  return {
    ...newObligation(periodKey, unitId, stateAt),
    state,
    submittedAt: done ? stateAt : null,
    version: done ? 1 : 0,
    ...change,
  }
}

export const told = (
  promptId: string,
  text: string,
  figures: Readonly<Record<string, number | Omit<Figure, 'indicator'>>> = {},
  state: AnswerState = 'given',
): Answer => ({
  promptId,
  state,
  text,
  figures: Object.entries(figures).map(([indicator, value]) =>
    typeof value === 'number' ? { indicator, value } : { indicator, ...value },
  ),
  authorId: null,
  updatedAt: at('27/5/2026 16:40'),
})

export const nothing = (promptId: string): Answer => told(promptId, '', {}, 'none')

export function handedIn(
  unitId: string,
  answers: readonly Answer[],
  change: Partial<Submission> & { readonly period?: Period } = {},
): Submission {
  const { period = H1, ...rest } = change
  return {
    obligationId: owedKey(period.key, unitId),
    version: 1,
    submittedAt: at('27/5/2026 16:42'),
    memberId: null,
    source: 'chat',
    answers,
    attachments: 0,
    ...rest,
  }
}

export const recordOf = (change: Partial<PeriodReports>): PeriodReports => ({
  period: H1,
  deadlines: deadlinesOf(plan, change.period ?? H1, calendar),
  obligations: [],
  submissions: [],
  half: [],
  progress: {},
  ...change,
})

export const reportOf = (obligation: Obligation, change: Partial<ReportFacts> = {}): ReportFacts => ({
  obligation,
  unit: unit(obligation.unitId),
  answers: [],
  attachments: [],
  submission: undefined,
  half: undefined,
  notes: [],
  previous: undefined,
  ...change,
})

/** A Thursday afternoon, one working week before the school's own limit. */
export const factsOf = (me: Member | undefined, change: Partial<Facts> = {}): Facts => ({
  now: at('28/5/2026 15:30'),
  chat: me?.chat ?? keptAddress('chat-0'),
  school: plan.school,
  plan,
  elsewhere: [],
  calendar,
  channel: telegramChannel(() => 'tro_ly_bot'),
  channels: [telegramChannel(() => 'tro_ly_bot')],
  profileName: '',
  me,
  people,
  periods: [open()],
  obligations: [],
  ...NOTHING_LOADED,
  asked: undefined,
  fresh: ['ma-moi-1', 'ma-moi-2'],
  ...change,
})

/** Somebody who talks to the assistant; the session is stored and read again between two lines. */
export function talk(facts: Facts) {
  let session: Session = freshSession
  let known = facts
  let shown: readonly Choice[] = []
  const take = (input: Input): readonly Effect[] => {
    const done = step(session, input, known)
    session = readSession(JSON.stringify(done.session))
    const choices = messages(done.effects).flatMap(message => (message.to === undefined ? message.choices : []))
    if (choices.length > 0) shown = choices
    return done.effects
  }
  return {
    knows(change: Partial<Facts>) {
      known = { ...known, ...change }
    },
    types: (text: string, about?: Extract<Input, { kind: 'text' }>['about']) =>
      take({ kind: 'text', text, messageId: '1', early: false, ...(about ? { about } : {}) }),
    command: (name: CommandName, argument = '') => take({ kind: 'command', name, argument }),
    /** The first button with these words; `n` picks a later one. */
    presses(word: Word, n = 0) {
      const choice = shown.filter(candidate => candidate.word === word)[n]
      if (!choice) throw new Error(`no button ${word} among ${shown.map(each => each.word).join(', ')}`)
      return take({ kind: 'choice', action: choice.action, typed: false })
    },
    /** A button of any message, also one never shown to this person. */
    forges: (action: Action) => take({ kind: 'choice', action, typed: false }),
    flow: () => session.flow,
  }
}

export const messages = (effects: readonly Effect[]): readonly Message[] =>
  effects.filter(effect => effect.effect === 'say')

/** What happened, in order: "accepted" to the person, "→3 please-supplement" to member 3, "[obligation]" done. */
export const outline = (effects: readonly Effect[]): readonly string[] =>
  effects.map(effect => {
    if (effect.effect !== 'say') return `[${effect.effect}]`
    return effect.to === undefined ? effect.say.say : `→${effect.to} ${effect.say.say}`
  })

/** The one message of a kind, with everything in it. */
export function heard<K extends Say['say']>(effects: readonly Effect[], kind: K): Extract<Say, { say: K }> {
  const found = messages(effects).find(message => message.say.say === kind)?.say
  if (!found) throw new Error(`nobody heard ${kind}: ${outline(effects).join(', ')}`)
  return found as Extract<Say, { say: K }>
}

/** The one effect of a kind. */
export function done<K extends Effect['effect']>(effects: readonly Effect[], kind: K): Extract<Effect, { effect: K }> {
  const found = effects.find(effect => effect.effect === kind)
  if (!found) throw new Error(`no ${kind} was done: ${outline(effects).join(', ')}`)
  return found as Extract<Effect, { effect: K }>
}

/** "accept-all 2", "nudge Ngoại ngữ": the buttons under the first message of a kind. */
export function buttons(effects: readonly Effect[], kind: Say['say']): readonly string[] {
  const message = messages(effects).find(candidate => candidate.say.say === kind)
  return (message?.choices ?? []).map(({ word, values }) => [word, ...Object.values(values ?? {})].join(' '))
}
