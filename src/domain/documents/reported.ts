import type { DateTime } from 'luxon'
import type { Figure } from '../figure.ts'
import { type Against, sumFigures, type Total, type UnitFigures } from '../figures-sum.ts'
import { answeredPrompts, formOf } from '../form.ts'
import type { Obligation } from '../obligation.ts'
import type { Plan } from '../plan.ts'
import type { Attachment, Submission } from '../report.ts'
import type { Unit } from '../school.ts'
import type { CompiledWords } from '../wording/compiled-words.ts'
import type {
  Amount,
  AreaCoverage,
  AttachmentEntry,
  LateChange,
  ModelEntry,
  SummedFigure,
  UnitRef,
  UnitWords,
} from './summary.ts'

/** All that is known of one unit in one period, as the records hold it. */
export type ReportedUnit = {
  readonly unit: Unit
  /** null: the period is not open for it. */
  readonly obligation: Obligation | null
  /** The latest version handed in. */
  readonly submission: Submission | null
  /** For the whole period, see `periodFigures`: of a year also what a unit silent since June told then. */
  readonly figures: readonly Figure[]
  /** Indicators spoken of in the period itself; absent: all of `figures`. */
  readonly told?: ReadonlySet<string>
  /** What it wrote besides, see `periodFigures`. */
  readonly words?: string
  /** Of a year's report: what the half-year had told. */
  readonly half?: readonly Figure[]
  /** Of a year's report: what it handed in for the half-year, whose words are offered again. */
  readonly halfReport?: Submission
  readonly attachments: readonly Attachment[]
  /** "NV-01". */
  readonly receipt?: string
  /** Prompts answered so far, also in a draft. */
  readonly answered: number
  /** "chưa vào Trợ lý": anything the officer should see. */
  readonly remark?: string
}

export function refOf({ id, name, inText, shortName }: Unit): UnitRef {
  return { id, name, shortName, ...(inText === undefined ? {} : { inText }) }
}

/** What the sums of a period stand beside. */
type Beside = {
  readonly lastYear?: readonly UnitFigures[]
  /** What was entered of the year before, where no report has told it. */
  readonly entered?: ReadonlyMap<string, Amount> | undefined
  /** Of a year: what its half-year's reports told. */
  readonly half?: readonly UnitFigures[]
  /** What the sums of now are held to. */
  readonly against?: Against
}

/**
 * The school's sums with the same period of the year before, and which unit brought how much.
 */
export function summedFigures(
  plan: Plan,
  now: readonly UnitFigures[],
  { lastYear = [], entered, half = [], against = {} }: Beside = {},
): readonly SummedFigure[] {
  const [sums, before, first] = [sumFigures(plan, now, against), sumFigures(plan, lastYear), sumFigures(plan, half)]
  const alone = new Map(now.map(report => [report.unit.id, { unit: report.unit, sums: sumFigures(plan, [report]) }]))
  const refs = new Map(plan.units.map(unit => [unit.id, refOf(unit)]))
  return plan.indicators.flatMap(({ id }): SummedFigure[] => {
    const [total, last, june] = [sums.get(id), before.get(id), first.get(id)]
    const [typed, sent] = [entered?.get(id), against.sentHalf?.figures.find(({ indicator }) => indicator === id)]
    if ([total, last, june, typed, sent].every(each => each === undefined)) return []
    const byUnit = (total?.units ?? []).flatMap(unitId => {
      const report = alone.get(unitId)
      const share = report?.sums.get(id)
      return report === undefined || share === undefined ? [] : [{ unit: refOf(report.unit), amount: amountOf(share) }]
    })
    return [
      {
        indicator: id,
        now: total ? amountOf(total) : null,
        lastYear: last ? amountOf(last) : (typed ?? null),
        ...(half.length === 0 ? {} : halfOf(statedOf(june), against.sentHalf && (sent ? amountOf(sent) : null))),
        byUnit,
        asked: total?.asked ?? 0,
        missing: (total?.missing ?? []).flatMap(unitId => refs.get(unitId) ?? []),
        ...copiesOf(total, refs),
        ...misfitsOf(total, refs),
      },
    ]
  })
}

/** What the superior has been told stands, whatever the units have put right or added since. */
function halfOf(now: Amount | null, sent: Amount | null | undefined): Pick<SummedFigure, 'half' | 'halfNow'> {
  if (sent === undefined) return { half: now }
  const isSame = sent?.value === now?.value && sent?.of === now?.of
  return { half: sent, ...(isSame ? {} : { halfNow: now }) }
}

function copiesOf(total: Total | undefined, refs: ReadonlyMap<string, UnitRef>): Pick<SummedFigure, 'copies'> {
  if (!total?.copies) return {}
  const copies = total.copies.flatMap(({ unit, value }) => {
    const ref = refs.get(unit)
    return ref ? [{ unit: ref, amount: { value } }] : []
  })
  return { copies }
}

function misfitsOf(
  total: Total | undefined,
  refs: ReadonlyMap<string, UnitRef>,
): Pick<SummedFigure, 'misfits' | 'unfit'> {
  const misfits = total?.misfits?.map(each => ({
    ...each,
    units: each.units.map(({ unit, misfit }) => ({ unit: refs.get(unit)?.shortName ?? '', misfit })),
  }))
  return { ...(misfits ? { misfits } : {}), ...(total?.unfit ? { unfit: true as const } : {}) }
}

/** Of every area how many of the units asked in it have reported. */
export function coverageOf(plan: Plan, reported: readonly ReportedUnit[]): readonly AreaCoverage[] {
  const handedIn = new Set(reported.flatMap(({ unit, submission }) => (submission === null ? [] : [unit.id])))
  return plan.areas.map(({ code }) => {
    const asked = plan.units.filter(unit => formOf(plan, unit).some(({ area }) => area === code))
    const told = asked.filter(({ id }) => handedIn.has(id))
    return { area: code, told: told.length, asked: asked.length }
  })
}

/**
 * Every unit's words, prompt by prompt; of a register only the figures are kept (domain.md 4).
 * @param since moment of the last compile.
 */
export function wordsOf(plan: Plan, reported: readonly ReportedUnit[], since?: DateTime): readonly UnitWords[] {
  return reported.flatMap(({ unit, submission, attachments, receipt }) => {
    if (submission === null) return []
    return answeredPrompts(plan, unit, submission.answers).map(([prompt, answer]): UnitWords => {
      const id = `${submission.obligationId}/${prompt.id}`
      return {
        id,
        unit: refOf(unit),
        area: prompt.area,
        label: prompt.label,
        state: answer.state,
        text: prompt.figuresOnly === true ? '' : answer.text,
        source: submission.source,
        ...(receipt === undefined ? {} : { receipt }),
        submittedAt: submission.submittedAt,
        changed: since !== undefined && submission.submittedAt > since,
        attachments: attachments.filter(({ promptId }) => promptId === prompt.id).length,
      }
    })
  })
}

/** Rows of Phụ lục II: the models that were told by name, in the order of the units, but for those the officer left out. */
export function modelsOf({ points, standing }: CompiledWords): readonly ModelEntry[] {
  return points
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
    .flatMap(({ id, unit, model, fate }): ModelEntry[] => {
      const stands = standing.get(id)
      if (!model || stands?.why === 'by-hand') return []
      const name = stands?.text.replace(/^“([^“”]*)”$/u, '$1') ?? model.name
      const unmarked = fate.to === 'reword' && !stands ? { unmarked: true as const } : {}
      return [{ unit: refOf(unit), name, deed: model.content, recognised: model.recognised, ...unmarked }]
    })
}

export function attachmentsOf(plan: Plan, reported: readonly ReportedUnit[]): readonly AttachmentEntry[] {
  const labels = new Map(plan.prompts.map(({ id, label }) => [id, label]))
  return reported.flatMap(({ unit, attachments }) =>
    attachments.map(({ promptId, name, caption, at }) => ({
      unit: refOf(unit),
      label: labels.get(promptId) ?? '',
      name,
      caption,
      at,
    })),
  )
}

/** What came, was changed or returned after the last compile. */
export function changesSince(reported: readonly ReportedUnit[], since: DateTime | undefined): readonly LateChange[] {
  if (since === undefined) return []
  return reported.flatMap(({ unit, submission, obligation }): LateChange[] => {
    if (obligation?.state === 'returned' && obligation.stateAt > since) {
      return [{ unit: refOf(unit), at: obligation.stateAt, what: 'returned' }]
    }
    if (submission === null || submission.submittedAt <= since) return []
    const what = submission.version > 1 ? 'new-version' : 'first-report'
    return [{ unit: refOf(unit), at: submission.submittedAt, what }]
  })
}

function amountOf({ value, of }: Amount): Amount {
  return of === undefined ? { value } : { value, of }
}

/** A sum that can be printed: a 0 only when everybody who is asked has said so. */
function statedOf(total: Total | undefined): Amount | null {
  return total === undefined || (total.value === 0 && total.missing.length > 0) ? null : amountOf(total)
}
