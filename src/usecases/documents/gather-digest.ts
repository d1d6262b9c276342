import type { AssessmentView } from '../../conversation/assessment-view.ts'
import type { PeriodRecord } from '../../conversation/facts.ts'
import { assessmentView, datedPeriods } from '../../conversation/flows/assessment-build.ts'
import type { DigestModel, DigestUnit, Punctuality, SectionState } from '../../domain/documents/digest.ts'
import { summedFigures } from '../../domain/documents/reported.ts'
import { formOf } from '../../domain/form.ts'
import { type Period, periodBounds, previousPeriod, samePeriodLastYear } from '../../domain/period.ts'
import type { Plan, UnitSeed } from '../../domain/plan.ts'
import type { Submission } from '../../domain/report.ts'
import { timelinessOf } from '../../domain/timeliness.ts'
import type { Tx } from '../../storage/storage.ts'
import { decisionText } from '../../text/chat/assessment.ts'
import { PRINCIPAL, schoolRecipients, schoolReports, shortPeriod, unitsReport } from '../../text/documents/orders.ts'
import { periodText } from '../../text/periods.ts'
import { openAssessment } from '../load-assessment.ts'
import { openPeriods } from '../periods.ts'
import type { World } from '../world.ts'
import { citationOf, reportedUnits } from './gather-period.ts'

/** The quarterly assessment as a document and a picture: the view the message is made of, with its details. */
export async function gatherDigest(tx: Tx, world: World, quarter: Period): Promise<DigestModel> {
  const { plan, calendar, clock } = world
  const now = clock.now()
  const facts = await openAssessment(tx, world, quarter)
  const people = await tx.members.all()
  const periods = datedPeriods(plan, calendar, await openPeriods(tx, world), now)
  const view = assessmentView(plan, facts, people, periods, now)
  const record = facts.records.find(({ period }) => period.key === view.reportedFor?.key)
  const { from, until } = periodBounds(quarter, calendar.zone)
  const obstacles = await tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
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
    sections: view.sections.map(section => ({
      ...section,
      title: titleOf(plan, section.code),
      state: section.mark,
      remark: '',
    })),
    units: plan.units.filter(unit => unit.onBoard).map(unit => unitRow(plan, view, record, unit, now)),
    participation: facts.records.map(({ period, submissions }) => ({
      label: shortPeriod(period),
      reported: submissions.length,
      of: view.unitsTotal,
    })),
    figures: record ? await figuresOf(tx, world, record.period) : [],
    obstacles: obstacles.flatMap(({ unitId, text, createdAt, state, answer }) => {
      const unit = plan.units.find(({ id }) => id === unitId)
      const ref = { id: unitId, name: unit?.name ?? '', shortName: unit?.shortName ?? '' }
      return [{ text, unit: ref, at: createdAt, state, answer: answer ?? '' }]
    }),
    ahead: view.ahead.map(({ what, period, date }) => ({
      what: what === 'unit' ? unitsReport(period) : schoolReports(plan, period),
      date,
    })),
    decisions: view.decisions.map(decision => ({ text: decisionText(decision), answer: null })),
    directions: [],
    date: {},
    signature: { office: [PRINCIPAL], name: plan.school.principal },
    recipients: schoolRecipients(plan),
    compiledAt: until,
  }
}

const titleOf = (plan: Plan, code: string): string => plan.areas.find(area => area.code === code)?.title ?? ''

async function figuresOf(tx: Tx, world: World, period: Period): Promise<DigestModel['figures']> {
  const reported = (await reportedUnits(tx, world, period)).filter(({ submission }) => submission !== null)
  const sums = summedFigures(world.plan, reported, [])
  return sums.flatMap(({ indicator: id, now }) => {
    const indicator = world.plan.indicators.find(candidate => candidate.id === id)
    return indicator ? [{ indicator, now, before: null, yearBefore: null }] : []
  })
}

function unitRow(
  plan: Plan,
  view: AssessmentView,
  record: PeriodRecord | undefined,
  unit: UnitSeed,
  now: DigestModel['compiledAt'],
): DigestUnit {
  const obligation = record?.obligations.find(({ unitId }) => unitId === unit.id)
  const submission = record?.submissions.find(({ obligationId }) => obligationId === obligation?.id)
  return {
    unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
    sections: view.sections.map(({ code }) => stateOf(plan, unit, submission, code)),
    punctuality: punctualityOf(record, obligation, now),
    trend: null,
  }
}

function stateOf(plan: Plan, unit: UnitSeed, submission: Submission | undefined, code: string): SectionState | null {
  const prompts = formOf(plan, unit).filter(prompt => prompt.area === code)
  if (prompts.length === 0) return null
  const answers = (submission?.answers ?? []).filter(({ promptId }) => prompts.some(({ id }) => id === promptId))
  if (answers.some(({ state }) => state === 'given')) return 'good'
  return answers.some(({ state }) => state === 'none') ? 'nothing' : 'unknown'
}

function punctualityOf(
  record: PeriodRecord | undefined,
  obligation: PeriodRecord['obligations'][number] | undefined,
  now: DigestModel['compiledAt'],
): Punctuality {
  if (!record?.deadlines || !obligation?.submittedAt) return 'missing'
  const { kind } = timelinessOf(obligation.submittedAt, now, record.deadlines, obligation.extendedTo)
  if (kind === 'before-target' || kind === 'on-time') return 'before-target'
  return kind === 'overdue' ? 'late' : 'in-time'
}
