import type { UnitLine } from '../../src/conversation/summary-view.ts'
import type { ReminderItem } from '../../src/conversation/vocabulary/reminder.ts'
import type { PreviewLine } from '../../src/conversation/vocabulary/report-sentences.ts'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { type Deadlines, deadlinesOf } from '../../src/domain/deadline.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { areaOf, indicatorsOf } from '../../src/domain/form.ts'
import { type Address, CONSENT_VERSION, type Member, type Role } from '../../src/domain/member.ts'
import { newObligation, type Obligation } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { halfPeriod, type Period, yearPeriod } from '../../src/domain/period.ts'
import type { Indicator, Plan, Prompt } from '../../src/domain/plan.ts'
import type { Answer, AnswerState, Submission } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import { timelinessOf } from '../../src/domain/timeliness.ts'
import { owingOf } from '../../src/domain/who-owes.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { at, calendar } from '../domain/plan-49.ts'

const loaded = loadPlan('prisma/plans/ke-hoach-49')
if (!loaded.ok) throw new Error('the shipped plan does not load')
export const plan: Plan = loaded.plan

export const half = halfPeriod('dan-van', 2026)
export const year = yearPeriod('dan-van', 2026)
export const datesOf = (period: Period): Deadlines => deadlinesOf(plan, period, calendar)
export const H1 = datesOf(half)

export function unit(id: string): Unit {
  const found = plan.units.find(each => each.id === id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

export function prompt(id: string): Prompt {
  const found = plan.prompts.find(each => each.id === id)
  if (!found) throw new Error(`no prompt ${id}`)
  return found
}

export function indicator(id: string): Indicator {
  const found = plan.indicators.find(each => each.id === id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}

export const nguVan = unit('ngu-van')

export function member(name: string, address: Address, role: Role = 'head', unitId = 'ngu-van'): Member {
  return {
    id: 1,
    name,
    address,
    chat: keptAddress('7'),
    chats: [keptAddress('7')],
    keepsTo: null,
    refusals: [],
    agreements: [],
    state: 'active',
    consentVersion: CONSENT_VERSION,
    consentAt: at('5/5/2026 09:10'),
    reminderTime: null,
    pausedUntil: null,
    roles: [{ role, unitId }],
  }
}

export const lan = member('Nguyễn Thị Lan', 'cô')
export const hung = member('Trần Văn Hùng', 'thầy', 'officer', '')

export const obligation = (change: Partial<Obligation> = {}): Obligation => ({
  ...newObligation('dan-van.2026-H1', 'ngu-van', at('7/5/2026')),
  ...change,
})

export const answer = (
  promptId: string,
  text: string,
  figures: readonly Figure[] = [],
  state: AnswerState = 'given',
): Answer => ({ promptId, state, text, figures, authorId: 1, updatedAt: at('27/5/2026 16:00') })

export const line = (number: number, promptId: string, given: Answer | undefined): PreviewLine => ({
  number,
  prompt: prompt(promptId),
  answer: given,
  indicators: indicatorsOf(plan, prompt(promptId)),
  halfBase: [],
})

export const submission = (change: Partial<Submission> = {}): Submission => ({
  obligationId: owedKey('dan-van.2026-H1', 'ngu-van'),
  version: 1,
  submittedAt: at('27/5/2026 16:42'),
  memberId: 1,
  source: 'chat',
  answers: [],
  attachments: 1,
  ...change,
})

/** One unit's line in a reminder; the first question of tổ Ngữ văn unless told otherwise. */
export const reminderItem = (change: Partial<ReminderItem> = {}): ReminderItem => ({
  unit: nguVan,
  period: half,
  kind: 'before-7',
  deadlines: H1,
  obligation: obligation(),
  last: H1.target,
  answered: 0,
  total: 7,
  prompt: prompt('hop'),
  number: 1,
  since: at('1/1/2026'),
  ...change,
})

export function boardLine(id: string, change: Partial<UnitLine> = {}): UnitLine {
  const now = at('28/5/2026 15:30')
  const { state = 'pending', extendedTo = null } = change
  const handed = state === 'submitted' || state === 'accepted' || state === 'returned'
  return {
    unit: unit(id),
    obligation: owedKey('dan-van.2026-H1', id),
    state,
    answered: 0,
    total: 7,
    owing: owingOf(obligation({ state, extendedTo, version: handed ? 1 : 0 }), now),
    timeliness: timelinessOf(null, now, H1),
    extendedTo,
    unreachable: false,
    blocked: false,
    unagreed: false,
    ...change,
  }
}

export const area = (id: string) => areaOf(plan, prompt(id))
