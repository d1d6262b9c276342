import { DateTime } from 'luxon'
import type { Deadlines } from '../../../domain/deadline.ts'
import { letterDays } from '../../../domain/documents/answer-day.ts'
import type { LetterBase, OpeningNoticeModel, UrgingLetterModel } from '../../../domain/documents/letters.ts'
import { type Period, samePeriodLastYear } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import { newRecipients } from '../../../domain/plan-changes.ts'
import type { Unit } from '../../../domain/school.ts'
import { whoOwes } from '../../../domain/who-owes.ts'
import { inSentence } from '../../../domain/wording/in-sentence.ts'
import type { Tx } from '../../../storage/storage.ts'
import { letterRecipients, noticeRecipients } from '../../../text/documents/orders.ts'
import { spanText } from '../../../text/periods.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { datesOf } from '../periods.ts'
import { schoolSignature, writtenUntil } from '../signer.ts'
import { citationOf } from './gather-period.ts'

async function letterBase(tx: Tx, deps: ReadDeps, period: Period): Promise<LetterBase & { readonly all: Deadlines }> {
  const plan = planOf(deps, period)
  const all = datesOf(deps, period, await tx.periods.byKey(period.key))
  const { unitsNamed, target, schoolNamed } = all
  return {
    school: plan.school,
    subject: plan.subject,
    plan: citationOf(deps, period),
    year: period.year,
    periodLabel: spanText(period),
    dates: { unitsNamed, target, schoolNamed },
    date: {},
    signature: await schoolSignature(tx, plan.school, writtenUntil(deps, period)),
    recipients: letterRecipients(plan.school),
    writtenAt: deps.clock.now().startOf('day'),
    all,
  }
}

/**
 * Công văn đôn đốc, one per unit that has handed in nothing: not to who was asked for more, not before the end of an
 * extension, and to parents only while their report still serves the school's.
 */
export async function urgingsOf(tx: Tx, deps: ReadDeps, period: Period): Promise<readonly UrgingLetterModel[]> {
  const { all, ...base } = await letterBase(tx, deps, period)
  const { calendar, clock } = deps
  const plan = planOf(deps, period)
  const now = clock.now()
  const kept = await tx.documents.sent(period.key)
  const sent = kept && { number: kept.number, on: DateTime.fromISO(kept.on, { zone: calendar.zone }) }
  const days = letterDays(all, calendar, now)
  return whoOwes(plan.units, await tx.reports.ofPeriod(period.key), all, now)
    .filter(({ unit, owing }) => unit.onBoard && owing === 'missing')
    .filter(({ unit }) => unit.kind !== 'parents' || !(days.past.school || sent))
    .map(({ unit }) => ({
      ...base,
      ...days,
      unit: unit.name,
      towards: towardsOf(plan, unit),
      kind: period.kind === 'half' ? 'half' : 'year',
      ...(sent ? { sent } : {}),
    }))
}

function towardsOf({ school }: Plan, { kind, name }: Unit): UrgingLetterModel['towards'] {
  if (kind === 'parents') return 'parents'
  return name === school.through ? 'gatherer' : 'unit'
}

/** Thông báo that opens the period to all units. */
export async function openingOf(tx: Tx, deps: ReadDeps, period: Period): Promise<OpeningNoticeModel> {
  const { all, ...base } = await letterBase(tx, deps, period)
  const plan = planOf(deps, period)
  const areas = plan.areas.filter(({ code }) => code.startsWith('II.'))
  return {
    ...base,
    areas: areas.map(({ shortTitle }) => inSentence(plan, shortTitle)),
    windowFrom: all.windowFrom,
    recipients: noticeRecipients(deps.school, newRecipients(plan, planOf(deps, samePeriodLastYear(period)))),
  }
}
