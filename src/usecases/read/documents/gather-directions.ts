import type { AssessmentView } from '../../../conversation/assessment-view.ts'
import type { DigestModel } from '../../../domain/documents/digest.ts'
import type { Member } from '../../../domain/member.ts'
import { isSettled } from '../../../domain/obligation.ts'
import { type Period, periodBounds, previousPeriod } from '../../../domain/period.ts'
import { unreachableUnits } from '../../../domain/unreachable.ts'
import type { Direction } from '../../../storage/records.ts'
import type { Tx } from '../../../storage/storage.ts'
import { decidedText } from '../../../text/chat/assessment.ts'
import { outcomeText } from '../../../text/documents/digest.ts'
import type { World } from '../../world.ts'

/** What the BGH ordered at the assessment before, and what the records say became of it. */
export async function gatherDirections(
  tx: Tx,
  world: World,
  quarter: Period,
  view: AssessmentView,
): Promise<DigestModel['directions']> {
  const previous = previousPeriod(quarter)
  const people = await tx.members.all()
  const left = {
    'late-units': await lateStill(tx, world, view),
    'open-obstacles': await unansweredStill(tx, world, previous),
    unreachable: unreachableUnits(world.plan.units, people).length,
  }
  return (await tx.journal.directions(previous.key)).flatMap(direction => {
    const { kind, createdAt } = direction
    const [, id, answer] = /^decision:(.*):(yes|no)$/.exec(kind) ?? []
    const by = nameOf(people, direction)
    if (id === undefined) return [{ text: direction.text, by, at: createdAt, outcome: '' }]
    // "Giữ nguyên" orders nothing.
    if (answer !== 'yes') return []
    const count = Object.entries(left).find(([known]) => known === id)?.[1]
    const outcome = count === undefined ? '' : outcomeText(id, count)
    return [{ text: decidedText(id, 'yes').text, by, at: createdAt, outcome }]
  })
}

function nameOf(people: readonly Member[], { memberId }: Direction): string {
  const by = people.find(({ id }) => id === memberId)
  return by ? `${by.address} ${by.name}` : ''
}

/** Units of the board that still owe the report the decision was about. */
async function lateStill(tx: Tx, world: World, { reportedFor }: AssessmentView): Promise<number> {
  if (!reportedFor) return 0
  const onBoard = new Set(world.plan.units.flatMap(({ id, onBoard: is }) => (is ? [id] : [])))
  const owed = await tx.reports.ofPeriod(reportedFor.key)
  return owed.filter(obligation => onBoard.has(obligation.unitId) && !isSettled(obligation)).length
}

async function unansweredStill(tx: Tx, world: World, quarter: Period): Promise<number> {
  const { from, until } = periodBounds(quarter, world.calendar.zone)
  const found = await tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
  return found.filter(({ state }) => state === 'open').length
}
