import type { LetterBase, OpeningNoticeModel, UrgingLetterModel } from '../../domain/documents/letters.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Period } from '../../domain/period.ts'
import type { Tx } from '../../storage/storage.ts'
import { LETTER_RECIPIENTS, PRINCIPAL, UNION } from '../../text/documents/orders.ts'
import { periodText } from '../../text/periods.ts'
import { datesOf } from '../periods.ts'
import type { World } from '../world.ts'
import { citationOf } from './gather-period.ts'

/** Working days a unit is given to answer an urging letter. */
const ANSWER_DAYS = 2

async function letterBase(
  tx: Tx,
  world: World,
  period: Period,
): Promise<LetterBase & Pick<OpeningNoticeModel, 'windowFrom' | 'windowUntil'>> {
  const { plan, clock } = world
  const { unitsNamed, target, schoolNamed, windowFrom, windowUntil } = datesOf(
    world,
    period,
    await tx.periods.byKey(period.key),
  )
  return {
    school: plan.school,
    subject: plan.subject,
    plan: citationOf(world, period.year),
    year: period.year,
    periodLabel: periodText(period),
    dates: { unitsNamed, target, schoolNamed },
    through: UNION,
    date: {},
    signature: { office: [PRINCIPAL], name: plan.school.principal },
    recipients: LETTER_RECIPIENTS,
    writtenAt: clock.now().startOf('day'),
    windowFrom,
    windowUntil,
  }
}

/** Công văn đôn đốc, one per unit that has not reported. */
export async function urgingsOf(tx: Tx, world: World, period: Period): Promise<readonly UrgingLetterModel[]> {
  const { windowFrom: _, windowUntil: __, ...base } = await letterBase(tx, world, period)
  const answerBy = world.calendar.addWorkingDays(base.writtenAt, ANSWER_DAYS)
  const obligations = await tx.reports.ofPeriod(period.key)
  return world.plan.units
    .filter(unit => unit.onBoard && obligations.some(each => each.unitId === unit.id && !isSettled(each)))
    .map(unit => ({ ...base, unit: unit.name, answerBy }))
}

/** Thông báo that opens the period to all units. */
export async function openingOf(tx: Tx, world: World, period: Period): Promise<OpeningNoticeModel> {
  const base = await letterBase(tx, world, period)
  const units = world.plan.units.filter(unit => unit.onBoard)
  return {
    ...base,
    addressees: units.map(unit => unit.name),
    areas: world.plan.areas.filter(({ code }) => code.startsWith('II.')).map(({ title }) => title),
  }
}
