import type { DateTime } from 'luxon'
import type { AssessmentView } from '../../../conversation/assessment-view.ts'
import type { AssessmentFacts, PeriodRecord } from '../../../conversation/facts.ts'
import { assessmentView, datedPeriods, recordsUntil } from '../../../conversation/flows/assessment-build.ts'
import { summaryView } from '../../../conversation/flows/summary.ts'
import type { DigestModel, DigestSection } from '../../../domain/documents/digest.ts'
import { areaVoice, digestUnits } from '../../../domain/documents/digest-fill.ts'
import { summedFigures } from '../../../domain/documents/reported.ts'
import { unitOf } from '../../../domain/form.ts'
import { type Period, periodBounds, previousPeriod, samePeriodLastYear } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Tx } from '../../../storage/storage.ts'
import { decidedText, decisionText } from '../../../text/chat/assessment.ts'
import { silentText, toldText } from '../../../text/documents/digest.ts'
import { PRINCIPAL, schoolRecipients, schoolReports, shortPeriod, unitsReport } from '../../../text/documents/orders.ts'
import { periodText } from '../../../text/periods.ts'
import type { World } from '../../world.ts'
import { openAssessment } from '../load-assessment.ts'
import { openPeriods } from '../periods.ts'
import { gatherDirections } from './gather-directions.ts'
import { citationOf, reportedUnits } from './gather-period.ts'

/** The quarterly assessment as a document and a picture: the view the message is made of, with its details. */
export async function gatherDigest(tx: Tx, world: World, quarter: Period): Promise<DigestModel> {
  const { plan, calendar, clock } = world
  const now = clock.now()
  const facts = await openAssessment(tx, world, quarter)
  const people = await tx.members.all()
  const periods = datedPeriods(plan, calendar, await openPeriods(tx, world), now)
  const view = assessmentView(plan, facts, people, periods, now)
  const records = recordsUntil(facts, now)
  const { stale } = view
  const [latest, before] = records
  const current = stale ? undefined : latest
  const areas = view.sections.map(({ code }) => code)
  const pulses = await tx.pulses.of(quarter.key)
  const { until } = periodBounds(quarter, calendar.zone)
  return {
    school: plan.school,
    subject: plan.subject,
    plan: citationOf(world, quarter.year),
    period: quarter,
    labels: {
      now: periodText(quarter),
      before: periodText(previousPeriod(quarter)),
      yearBefore: periodText(samePeriodLastYear(quarter)),
    },
    sections: view.sections.map(section => sectionOf(plan, section, current)),
    units: digestUnits({ plan, areas, current, before, pulses, now }),
    participation: stale ? [] : records.map(record => participationOf(plan, record)).toReversed(),
    ...(latest ? await figuresOf(tx, world, latest.period) : { figures: [] }),
    ...(stale ? { stale: { ...stale, of: view.unitsTotal } } : {}),
    obstacles: await obstaclesOf(tx, world, quarter),
    ahead: view.ahead.map(({ what, period, date }) => ({
      what: what === 'unit' ? unitsReport(period) : schoolReports(plan, period),
      date,
    })),
    decisions: decisionsOf(view, facts),
    directions: await gatherDirections(tx, world, quarter, view),
    date: {},
    signature: { office: [PRINCIPAL], name: plan.school.principal },
    recipients: schoolRecipients(plan),
    // The quarter's last midnight stands for all of that day; a quarter still going on is told as of now.
    compiledAt: dataUntil(now, until, stale),
  }
}

/** The day up to which the data go: of a quarter in which nobody said anything, the older report's. */
function dataUntil(now: DateTime, until: DateTime, stale: AssessmentView['stale']): DateTime {
  if (stale?.pulsed === 0 && stale.until) return stale.until.startOf('day')
  return now > until.endOf('day') ? until.startOf('day') : now.startOf('minute')
}

/** Who has said nothing of it; where everybody has, one unit's words. */
function sectionOf(
  plan: Plan,
  { code, shortTitle, mark, answered, asked }: AssessmentView['sections'][number],
  current: PeriodRecord | undefined,
): DigestSection {
  const { silent, told } = areaVoice(plan, current, code)
  const missing = silentText(silent.map(unit => unit.shortName))
  const example = told ? toldText(told.unit.shortName, told.line) : ''
  return {
    code,
    title: plan.areas.find(area => area.code === code)?.title ?? '',
    shortTitle,
    state: mark,
    answered,
    asked,
    remark: current ? missing || example : '',
  }
}

function participationOf(plan: Plan, record: PeriodRecord): DigestModel['participation'][number] {
  const { submitted, total } = summaryView(plan, record)
  return { name: periodText(record.period), label: shortPeriod(record.period), reported: submitted, of: total }
}

async function figuresOf(tx: Tx, world: World, now: Period): Promise<Pick<DigestModel, 'figures' | 'figuresOf'>> {
  const yearBefore = samePeriodLastYear(now)
  const reported = await handedIn(tx, world, now)
  const sums = summedFigures(world.plan, reported, await handedIn(tx, world, yearBefore))
  const figures = sums.flatMap(({ indicator: id, now: told, missing, lastYear }) => {
    // A 0 that not everybody has told is not known.
    const amount = told?.value === 0 && missing.length > 0 ? null : told
    if (amount === null && lastYear === null) return []
    const indicator = world.plan.indicators.find(candidate => candidate.id === id)
    return indicator ? [{ indicator, now: amount, yearBefore: lastYear }] : []
  })
  const wholeYear = now.kind === 'year'
  return { figures, figuresOf: { now: periodText(now), yearBefore: periodText(yearBefore), wholeYear } }
}

const handedIn = async (tx: Tx, world: World, period: Period) =>
  (await reportedUnits(tx, world, period)).filter(
    ({ submission, figures }) => submission !== null || figures.length > 0,
  )

async function obstaclesOf(tx: Tx, world: World, quarter: Period): Promise<DigestModel['obstacles']> {
  const { from, until } = periodBounds(quarter, world.calendar.zone)
  const obstacles = await tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
  return obstacles.map(({ unitId, text, createdAt, state, answer }) => {
    const unit = unitOf(world.plan, unitId)
    const ref = { id: unitId, name: unit?.name ?? '', shortName: unit?.shortName ?? '' }
    return { text, unit: ref, at: createdAt, state, answer: answer ?? '' }
  })
}

/** What is open, then what the BGH has settled for this quarter. */
function decisionsOf({ decisions }: AssessmentView, { directions }: AssessmentFacts): DigestModel['decisions'] {
  const settled = directions.flatMap(({ kind }) => {
    const [, id, answer] = /^decision:(.*):(yes|no)$/.exec(kind) ?? []
    return id === undefined || answer === undefined ? [] : [decidedText(id, answer === 'yes' ? 'yes' : 'no')]
  })
  return [...decisions.map(decision => ({ text: decisionText(decision), answer: null })), ...settled]
}
