import type { Deadlines } from '../../../domain/deadline.ts'
import { type BoardModel, type BoardUnit, shownOnBoard } from '../../../domain/documents/board.ts'
import { answerTo, formOf } from '../../../domain/form.ts'
import type { Obligation } from '../../../domain/obligation.ts'
import type { Period } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Answer } from '../../../domain/report.ts'
import type { Unit } from '../../../domain/school.ts'
import { planAsking } from '../../../domain/who-owes.ts'
import type { Tx } from '../../../storage/storage.ts'
import { sendBefore } from '../../../text/documents/orders.ts'
import { periodText } from '../../../text/periods.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { datesOf } from '../periods.ts'

/**
 * The board of /trangthai, to be drawn. Of thousands of units the states are counted, and only of those that are shown
 * it is read what they have answered.
 */
export async function gatherBoard(tx: Tx, deps: ReadDeps, period: Period): Promise<BoardModel> {
  const plan = planOf(deps, period)
  const owed = new Map((await tx.reports.ofPeriod(period.key)).map(each => [each.unitId, each]))
  const all = planAsking(plan, ({ id }) => owed.has(id))
    .units.filter(unit => unit.onBoard)
    .map(unit => ({ unit, obligation: owed.get(unit.id), state: owed.get(unit.id)?.state ?? 'pending' }))
  const { shown, ...counted } = shownOnBoard(all)
  const units: BoardUnit[] = []
  for (const { unit, obligation, state } of shown) {
    const sections = sectionsOf(plan, unit, obligation ? await toldOf(tx, obligation) : [])
    units.push({ unit: { id: unit.id, name: unit.name, shortName: unit.shortName }, sections, state })
  }
  return {
    label: periodText(period),
    schoolName: deps.school.name,
    remark: remarkOf(deps, period, datesOf(deps, period, await tx.periods.byKey(period.key))),
    sections: plan.areas.map(({ code, shortTitle }) => ({ code, shortTitle })),
    ...counted,
    units,
    at: deps.clock.now(),
  }
}

/** As handed in last; before that what has been answered so far. */
const toldOf = async (tx: Tx, { id }: Obligation): Promise<readonly Answer[]> =>
  (await tx.reports.submission(id))?.answers ?? (await tx.reports.answers(id))

/** Until when the school itself reports, on the day of the picture. */
const remarkOf = ({ calendar, clock }: ReadDeps, period: Period, { schoolNamed, schoolWorking }: Deadlines): string =>
  sendBefore(period, schoolNamed, calendar.workingDaysBetween(clock.now(), schoolWorking))

function sectionsOf(plan: Plan, unit: Unit, answers: readonly Answer[]): BoardUnit['sections'] {
  const prompts = formOf(plan, unit)
  return plan.areas.map(({ code }) => {
    const asked = prompts.filter(prompt => prompt.area === code)
    if (asked.length === 0) return null
    const told = asked.flatMap(prompt => answerTo(answers, prompt.id) ?? [])
    if (told.some(({ state }) => state === 'given')) return 'answered'
    return told.some(({ state }) => state === 'none') ? 'nothing' : 'open'
  })
}
