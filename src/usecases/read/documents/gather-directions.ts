import type { AssessmentView } from '../../../conversation/assessment-view.ts'
import { LIST } from '../../../conversation/flows/assessment.ts'
import type { DigestDirection, Quoted } from '../../../domain/documents/digest.ts'
import { quoted } from '../../../domain/documents/digest-words.ts'
import { isSettled } from '../../../domain/obligation.ts'
import { type Period, previousPeriod } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import { unreachableUnits } from '../../../domain/unreachable.ts'
import { inSentence } from '../../../domain/wording/in-sentence.ts'
import type { Direction } from '../../../storage/records.ts'
import type { Tx } from '../../../storage/storage.ts'
import { decidedClause, leftText } from '../../../text/documents/assessment.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { obstaclesIn } from '../obstacles.ts'

/** What the BGH ordered at the assessment before, and what the records say became of it. */
export async function gatherDirections(
  tx: Tx,
  deps: ReadDeps,
  quarter: Period,
  view: AssessmentView,
): Promise<readonly DigestDirection[]> {
  const plan = planOf(deps, quarter)
  const previous = previousPeriod(quarter)
  const people = await tx.members.all()
  const left = {
    'late-units': await lateStill(tx, deps, view),
    'open-obstacles': await unansweredStill(tx, deps, previous),
    unreachable: unreachableUnits(plan.units, people).length,
  }
  return orders(await tx.journal.directions(previous.key)).map(
    ({ decision, text, state, outcome }): DigestDirection => {
      if (state !== 'noted') {
        const told = decision === undefined ? text : clauseOf(plan, decision, text)
        const shown = inSentence(plan, outcome)
        return { ...worded(plan, told, shown), outcome: state, shown }
      }
      if (decision === undefined) return { ...worded(plan, text), outcome: 'none', shown: '' }
      const count = Object.entries(left).find(([known]) => known === decision)?.[1]
      const clause = clauseOf(plan, decision, text)
      if (count === undefined) return { text: clause, outcome: 'none', shown: '' }
      return { text: clause, outcome: count === 0 ? 'done' : 'under-way', shown: leftText(decision, count) }
    },
  )
}

/** What was ordered, as clauses for the document of the quarter itself. */
export const settledClauses = (plan: Plan, directions: readonly Direction[]): readonly Quoted[] =>
  orders(directions).map(({ decision, text }) =>
    decision === undefined ? worded(plan, text) : { text: clauseOf(plan, decision, text) },
  )

/** As typed in chat, what is short in full; several lines of one direction are one clause. */
const worded = (plan: Plan, text: string, besides?: string): Quoted =>
  quoted(plan, inSentence(plan, text.replace(/[.;,]?\s*\n+\s*/gu, '; ')), besides)

type Order = Pick<Direction, 'text' | 'state' | 'outcome'> & { readonly decision?: string }

/** Directions in words and decisions that order something: marks and "Giữ nguyên" order nothing. */
function orders(directions: readonly Direction[]): readonly Order[] {
  return directions.flatMap(({ kind, text, state, outcome }): Order[] => {
    const given = { text, state, outcome }
    if (kind === 'direction') return [given]
    const [, id = '', answer] = /^decision:(.*):(yes|no|other)$/.exec(kind) ?? []
    if (answer === 'other') return [given]
    return answer === 'yes' ? [{ decision: id, ...given }] : []
  })
}

/** @param details what the decision was about: units by their short names, or a number. */
function clauseOf(plan: Plan, decision: string, details: string): string {
  const units = details.split(LIST).flatMap(name => plan.units.find(({ shortName }) => shortName === name)?.name ?? [])
  return decidedClause(decision, units, Number.isNaN(Number(details)) ? 0 : Number(details))
}

/** Units of the board that still owe the report the decision was about. */
async function lateStill(tx: Tx, deps: ReadDeps, { reportedFor }: AssessmentView): Promise<number> {
  if (!reportedFor) return 0
  const onBoard = new Set(planOf(deps, reportedFor).units.flatMap(({ id, onBoard: is }) => (is ? [id] : [])))
  const owed = await tx.reports.ofPeriod(reportedFor.key)
  return owed.filter(obligation => onBoard.has(obligation.unitId) && !isSettled(obligation)).length
}

async function unansweredStill(tx: Tx, deps: ReadDeps, quarter: Period): Promise<number> {
  const found = await obstaclesIn(tx, deps, quarter)
  return found.filter(({ state }) => state === 'open').length
}
