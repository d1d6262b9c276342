import type { CompiledFacts } from '../conversation/compiled.ts'
import type { PeriodReports } from '../conversation/facts.ts'
import { draftOf, writtenOf } from '../conversation/flows/school-states.ts'
import { allUnitLines, openMatters, sentenceIn } from '../conversation/flows/summary.ts'
import { type Line, linesOf, shownOf, unitName, unitsIn } from '../conversation/flows/worded.ts'
import { leadText } from '../conversation/flows/wording-area.ts'
import { changedLines } from '../conversation/flows/wording-changed.ts'
import { BY_TAP } from '../conversation/flows/wording-line.ts'
import { fillSummary } from '../domain/documents/fill.ts'
import { ownPlaces } from '../domain/documents/own-places.ts'
import type { SummaryModel } from '../domain/documents/summary.ts'
import { unitOf } from '../domain/form.ts'
import type { Member } from '../domain/member.ts'
import type { Matter } from '../domain/open-figure.ts'
import type { Plan } from '../domain/plan.ts'
import type { Tx } from '../storage/storage.ts'
import { LEFT } from '../text/chat/wording.ts'
import { momentText } from '../text/dates.ts'
import { openFigureText } from '../text/disagreements.ts'
import { numberText } from '../text/documents/numbers.ts'
import { sumNote } from '../text/documents/summary.ts'
import { sentenceText } from '../text/figure-sentence.ts'
import { periodText } from '../text/periods.ts'
import { capital } from '../text/wording.ts'
import { type Deps, knownPeriod, planOf } from '../usecases/deps.ts'
import { gatherPeriod } from '../usecases/read/documents/gather-period.ts'
import { openCompiled } from '../usecases/read/load-compiled.ts'
import { periodReports } from '../usecases/read/load-period.ts'
import type { AreaRow, CompiledView, LineRow, MatterRow, PartRow } from '../web/wire/desk.ts'
import { paperView } from './paper-view.ts'
import { mayDo } from './rights.ts'
import { wayView } from './way-view.ts'

/** The compiled report in the form in which it is printed, with what it is made of; that it was read is noted. */
export async function compiledView(tx: Tx, deps: Deps, me: Member, key: string): Promise<CompiledView | undefined> {
  const period = knownPeriod(deps, key)
  const record = period && period.kind !== 'quarter' ? await periodReports(tx, deps, period) : undefined
  if (!period || !record) return undefined
  await tx.readings.note({ what: 'period', subject: key }, me.id, deps.clock.now())
  const plan = planOf(deps, period)
  const compiled = await openCompiled(tx, deps, period)
  const model = fillSummary(await gatherPeriod(tx, deps, period))
  const paper = deps.documents.paper(model)
  const gaps = deps.documents.gaps(model)
  const matters = openMatters(plan, record, compiled)
  const lines = allUnitLines(plan, record, await tx.members.all(), deps.clock.now())
  const units = lines.flatMap(({ owing, unit }) => (owing === 'in' ? [] : [unit]))
  return {
    ...{ period: key, label: capital(periodText(period)), last: compiled.last ? momentText(compiled.last) : '' },
    gaps,
    changed: changedLines(compiled).map(({ id, unitId, reworded, now }) => ({
      ...{ point: id, unit: unitName(plan, unitId), before: reworded.original, reworded: reworded.text },
      now: now?.original ?? '',
    })),
    matters: matters.map(matter => matterOf(plan, matter)),
    paper: paperView(paper, deps.documents.set(paper), compiled.told.paragraphs),
    areas: plan.areas.flatMap(({ code }) => areaOf(plan, compiled, { model, record, code }) ?? []),
    leads: plan.leads
      .filter(({ join }) => join !== 'models')
      .map(({ id, area }) => ({ id, area, text: leadText({ facts: { plan } }, id) })),
    parts: partsOf(compiled),
    way: await wayView(tx, deps, { period, still: { units, gaps, unfit: matters.length } }),
    writes: mayDo('desk', me, deps),
  }
}

type OfArea = { readonly model: SummaryModel; readonly record: PeriodReports; readonly code: string }

function areaOf(plan: Plan, compiled: CompiledFacts, { model, record, code }: OfArea): AreaRow | undefined {
  const lines = linesOf(plan, compiled, code)
  if (!lines) return undefined
  const { area, paragraphs, left } = lines
  return {
    ...{ code, title: area.title, sentence: sentenceText(sentenceIn(plan, record, area)), sums: sumsIn(model, code) },
    paragraphs: paragraphs.map(({ paragraph, lines: printed }) => ({
      ...{ key: paragraph.key, text: paragraph.text, own: paragraph.replaced, since: paragraph.newSince.length },
      lead: leadText({ facts: { plan } }, paragraph.lead),
      lines: printed.map(lineRow),
    })),
    left: left.map(lineRow),
  }
}

const lineRow = (line: Line): LineRow => ({
  ...{ point: line.id, shown: shownOf(line), number: line.number, text: line.text, lead: line.lead },
  ...{ units: unitsIn(line), reworded: line.reworded, left: line.left ? LEFT[line.left] : '' },
  said: line.points.map(({ unit, original }) => ({ unit: unit.shortName, words: original })),
  byTap: line.left !== undefined && BY_TAP.includes(line.left),
})

/** "Số buổi tuyên truyền: 23 = Ngữ văn 4 + Toán - Tin 19". */
const sumsIn = ({ indicators, figures }: SummaryModel, code: string): readonly string[] =>
  indicators.flatMap(({ id, label, area }) => {
    const { now = null, byUnit = [] } = figures.find(({ indicator }) => indicator === id) ?? {}
    if (area !== code || now === null) return []
    const total = now.of === undefined ? numberText(now.value) : `${numberText(now.value)}/${numberText(now.of)}`
    const told = byUnit.filter(({ amount }) => amount.value !== 0)
    const zeros = byUnit.filter(({ amount }) => amount.value === 0).map(({ unit }) => unit)
    return [sumNote({ label, total, parts: told.map(({ unit, amount }) => [unit, numberText(amount.value)]), zeros })]
  })

const matterOf = (plan: Plan, { id, row, keys, copies = [] }: Matter): MatterRow => ({
  ...{ id, keys, text: openFigureText(row) },
  copies: copies.map(({ unit, value }) => ({
    unit,
    text: `${unitOf(plan, unit)?.shortName ?? ''}: ${numberText(value)}`,
  })),
})

const partsOf = (compiled: CompiledFacts): readonly PartRow[] =>
  ownPlaces(compiled.outline).map(place => {
    const { content, title, part, item } = place
    const text = writtenOf(compiled, place)
    return {
      ...{ key: content.key, question: content.question, example: content.example, text },
      place: `${ROMAN[part - 1] ?? part}${item === undefined ? '' : `.${item}`}. ${title}`,
      draft: text === '' ? draftOf(compiled, place) : '',
    }
  })

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const
