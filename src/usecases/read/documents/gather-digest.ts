import type { DateTime } from 'luxon'
import type { AssessmentView } from '../../../conversation/assessment-view.ts'
import type { PeriodReports } from '../../../conversation/facts.ts'
import { assessmentView, datedPeriods, recordsUntil, speakingIn } from '../../../conversation/flows/assessment-build.ts'
import { OWN_AREA } from '../../../conversation/flows/assessment-sections.ts'
import { handedIn, summaryView } from '../../../conversation/flows/summary.ts'
import type { SummaryView } from '../../../conversation/summary-view.ts'
import { asOf, isInNextQuarter } from '../../../domain/assessment-dates.ts'
import type { DigestModel, DigestSection } from '../../../domain/documents/digest.ts'
import { digestUnits } from '../../../domain/documents/digest-fill.ts'
import { quoted, voicedIn } from '../../../domain/documents/digest-words.ts'
import { unitOf } from '../../../domain/form.ts'
import { areaIn } from '../../../domain/obstacle.ts'
import { type Period, periodBounds } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import { asAnswered, inSentence } from '../../../domain/wording/in-sentence.ts'
import type { Tx } from '../../../storage/storage.ts'
import { pointText } from '../../../text/assessed.ts'
import { partRuns } from '../../../text/documents/figure-sentence.ts'
import { assessmentRecipients, schoolReports, shortPeriod, unitsReport } from '../../../text/documents/orders.ts'
import { periodInFull, spanText } from '../../../text/periods.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { openAssessment } from '../load-assessment.ts'
import { obstaclesIn } from '../obstacles.ts'
import { openPeriods } from '../periods.ts'
import { schoolSignature, writtenUntil } from '../signer.ts'
import { assessedFigures } from './gather-digest-figures.ts'
import { gatherDirections, settledClauses } from './gather-directions.ts'
import { citationOf } from './gather-period.ts'

/** The quarterly assessment as a document and a picture: the view the message is made of, with its details. */
export async function gatherDigest(tx: Tx, deps: ReadDeps, quarter: Period): Promise<DigestModel> {
  const { calendar, clock } = deps
  const plan = planOf(deps, quarter)
  const now = clock.now()
  const facts = await openAssessment(tx, deps, quarter)
  const people = await tx.members.all()
  const periods = datedPeriods(
    deps.inForce.editions(plan.programme).map(each => each.plan),
    calendar,
    await openPeriods(tx, deps),
    now,
  )
  const view = assessmentView(plan, facts, people, periods, now)
  const records = recordsUntil(facts, now)
  const { stale, planKept } = view
  const [latest, before] = records
  const current = stale ? undefined : latest
  const areas = view.sections.map(({ code }) => code)
  const { until } = periodBounds(quarter, calendar.zone)
  const summary = latest && summaryView(plan, latest)
  return {
    school: plan.school,
    subject: plan.subject,
    plan: citationOf(deps, quarter),
    period: quarter,
    label: periodInFull(quarter),
    ordered: plan.rules.find(({ from }) => from === 'leadership')?.source ?? '',
    named: current?.deadlines?.unitsNamed.toFormat('d/M') ?? '',
    sections: view.sections.map(section => sectionOf(plan, section, summary)),
    units: digestUnits({ plan, areas, current, before, pulses: facts.pulses, now: asOf(quarter, now) }),
    participation: stale ? [] : records.map(record => participationOf(plan, record)).toReversed(),
    ...(latest ? await assessedFigures(tx, deps, latest.period, current !== undefined) : { figures: [] }),
    ...(stale ? { stale: { ...stale, of: view.unitsTotal } } : {}),
    ...voicedIn(plan, OWN_AREA, current ? speakingIn(plan, current) : []),
    obstacles: await obstaclesOf(tx, deps, quarter),
    ahead: view.ahead
      .filter(({ date }) => isInNextQuarter(date, quarter, calendar.zone))
      .map(({ what, period, date }) => ({
        what: what === 'unit' ? unitsReport(period) : schoolReports(plan, period),
        date,
      })),
    decisions: settledClauses(plan, await tx.journal.directions(quarter.key)),
    planKept,
    directions: await gatherDirections(tx, deps, quarter, view),
    date: {},
    signature: await schoolSignature(tx, plan.school, writtenUntil(deps, quarter)),
    recipients: assessmentRecipients(plan),
    // The quarter's last midnight stands for all of that day; a quarter still going on is told as of now.
    compiledAt: dataUntil(now, until, stale),
  }
}

/** The day up to which the data go: of a quarter in which nobody said anything, the older report's. */
function dataUntil(now: DateTime, until: DateTime, stale: AssessmentView['stale']): DateTime {
  if (stale?.silent && stale.until) return stale.until.startOf('day')
  return now > until.endOf('day') ? until.startOf('day') : now.startOf('minute')
}

function sectionOf(
  plan: Plan,
  section: AssessmentView['sections'][number],
  summary: SummaryView | undefined,
): DigestSection {
  const { code, shortTitle, answered, reported, asked, points, mark, proposal } = section
  const parts = summary?.sections.find(({ area }) => area.code === code)?.sentence ?? []
  return {
    code,
    title: plan.areas.find(area => area.code === code)?.title ?? '',
    shortTitle,
    sentence: parts.length === 0 ? [] : partRuns(parts),
    answered,
    reported,
    asked,
    points: points.map(pointText),
    mark,
    proposal,
  }
}

function participationOf(plan: Plan, record: PeriodReports): DigestModel['participation'][number] {
  const { submitted, total } = handedIn(plan, record)
  return { name: spanText(record.period), label: shortPeriod(record.period), reported: submitted, of: total }
}

async function obstaclesOf(tx: Tx, deps: ReadDeps, quarter: Period): Promise<DigestModel['obstacles']> {
  const obstacles = await obstaclesIn(tx, deps, quarter)
  const plan = planOf(deps, quarter)
  return obstacles.map(({ unitId, text, answer, ...obstacle }) => {
    const { kind, state, stage, createdAt: at, heldSince, answeredAt } = obstacle
    const unit = unitOf(plan, unitId)
    const ref = { id: unitId, name: unit?.name ?? '', shortName: unit?.shortName ?? '' }
    const [since, until] = state === 'open' ? [heldSince, deps.clock.now()] : [at, answeredAt ?? at]
    const days = deps.calendar.workingDaysBetween(since, until)
    const answered = asAnswered(plan, answer ?? '')
    const told = { ...quoted(plan, inSentence(plan, text), answered), answer: answered }
    const area = areaIn(plan.programme, obstacle.area)
    return { ...told, unit: ref, at, kind, state, stage, days, ...(area === undefined ? {} : { area }) }
  })
}
