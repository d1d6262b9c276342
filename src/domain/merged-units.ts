import type { Figure } from './figure.ts'
import { addFigure, answerTo } from './form.ts'
import { owedKey, periodKeyOf, unitIdOf } from './owed-key.ts'
import type { Answer, Submission } from './report.ts'
import type { SchoolHistory } from './school-history.ts'

/** The unit that answers for one that has been merged, be it into one that was merged itself; else the unit itself. */
export function heirOf({ units }: Pick<SchoolHistory, 'units'>, id: string): string {
  const last = units.findLast(({ unit }) => unit.id === id)
  return last?.until && last.mergedInto !== null ? heirOf({ units }, last.mergedInto) : id
}

/** Two units' figures as those of the one they have become: everything adds up, stocks and both numbers of a ratio too. */
function figuresTogether(one: readonly Figure[], more: readonly Figure[]): readonly Figure[] {
  const both = one.map(figure => {
    const other = more.find(({ indicator }) => indicator === figure.indicator)
    if (!other) return figure
    const sum = addFigure(figure, other)
    return figure.of === undefined && other.of === undefined ? sum : { ...sum, of: (figure.of ?? 0) + (other.of ?? 0) }
  })
  return [...both, ...more.filter(({ indicator }) => !one.some(figure => figure.indicator === indicator))]
}

/** What both said to one question; what only one has answered is that one's. */
function answerTogether(one: Answer | undefined, other: Answer): Answer {
  if (!one || (one.state !== 'given' && other.state === 'given')) return other
  if (other.state !== 'given') return one
  return {
    ...one,
    text: [one.text, other.text].filter(text => text.trim() !== '').join('\n'),
    figures: figuresTogether(one.figures, other.figures),
  }
}

/** The answers of a draft with those of another unit's; only what has become another. */
export function answersTogether(one: readonly Answer[], more: readonly Answer[]): readonly Answer[] {
  return more.flatMap(other => {
    const own = answerTo(one, other.promptId)
    const both = answerTogether(own, other)
    return both === own ? [] : [both]
  })
}

/** Reports of units that have become one, as that one's: the figures of all of them go on. */
function reportsTogether(first: Submission, rest: readonly Submission[]): Submission {
  let all = first.answers
  for (const { answers } of rest) {
    const both = answersTogether(all, answers)
    all = all.filter(({ promptId }) => answerTo(both, promptId) === undefined).concat(both)
  }
  return { ...first, answers: all }
}

/** Reports as those of the units that answer for them now. @param heir by the id of a unit. */
export function reportsOfHeirs(reports: readonly Submission[], heir: (unit: string) => string): readonly Submission[] {
  const own = (report: Submission) => heir(unitIdOf(report.obligationId)) === unitIdOf(report.obligationId)
  const heirs = [...new Set(reports.map(({ obligationId }) => heir(unitIdOf(obligationId))))]
  return heirs.flatMap(unit => {
    const of = reports.filter(({ obligationId }) => heir(unitIdOf(obligationId)) === unit)
    const [first, ...rest] = [...of.filter(own), ...of.filter(report => !own(report))]
    if (!first || (rest.length === 0 && own(first))) return first ? [first] : []
    return [{ ...reportsTogether(first, rest), obligationId: owedKey(periodKeyOf(first.obligationId), unit) }]
  })
}
