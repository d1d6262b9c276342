import { join } from 'node:path'
import { DateTime } from 'luxon'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { deadlinesOf } from '../../src/domain/deadline.ts'
import type { PeriodInput } from '../../src/domain/documents/fill.ts'
import { spreadOf } from '../../src/domain/documents/report-facts.ts'
import type { ReportedUnit } from '../../src/domain/documents/reported.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { periodFigures } from '../../src/domain/figures-sum.ts'
import { formOf, indicatorsOf, nothingFigures } from '../../src/domain/form.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { halfPeriod, samePeriodLastYear } from '../../src/domain/period.ts'
import type { Prompt } from '../../src/domain/plan.ts'
import { readFigures } from '../../src/domain/reading/figures.ts'
import { reckonedOf } from '../../src/domain/relations.ts'
import type { Submission } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { loadCalendar } from '../../src/storage/files/calendar-file.ts'
import { loadOutline } from '../../src/storage/files/outline-file.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { periodText } from '../../src/text/periods.ts'
import { told } from './second-plan-answers.ts'

/** The programme that the school runs beside the first one, and what its units tell of six months. */

const ZONE = 'Asia/Ho_Chi_Minh'
export const SECOND = 'prisma/plans/dan-chu-co-so'

function loaded() {
  const plan = loadPlan(SECOND)
  if (!plan.ok) throw new Error(JSON.stringify(plan.mistakes))
  const outline = loadOutline(join(SECOND, 'outline.json'), plan.plan)
  const calendar = loadCalendar('prisma/plans/calendar.json')
  if (!outline.ok || !calendar.ok) throw new Error('the shipped files do not load')
  return { plan: plan.plan, outline: outline.outline, calendar: makeCalendar(calendar.years, ZONE) }
}

export const { plan: secondPlan, outline: secondOutline, calendar } = loaded()
export const half = halfPeriod(secondPlan.programme, secondPlan.year)

const instant = (iso: string) => DateTime.fromISO(iso, { zone: ZONE })

/** What a message tells, read as the chat reads it; what follows from other figures is filled. */
export function figuresRead(prompt: Prompt, text: string) {
  const indicators = indicatorsOf(secondPlan, prompt)
  const asked = indicators.filter(({ equals }) => !equals)
  const { figures, doubts, missing } = readFigures(text, asked, { askHost: prompt.askHost })
  const filled = indicators.flatMap((indicator): Figure[] => {
    const value = indicator.equals ? reckonedOf(indicator, figures) : undefined
    return value === undefined ? [] : [{ indicator: indicator.id, value }]
  })
  return { figures: [...figures, ...filled], doubts, missing }
}

function submissionOf(unit: Unit): Submission | null {
  const said = told[unit.id]
  if (!said) return null
  const submittedAt = instant('2024-05-22T09:00')
  const answers = formOf(secondPlan, unit).map(prompt => {
    const text = said[prompt.id] ?? ''
    const none = text === ''
    const figures = none ? nothingFigures(indicatorsOf(secondPlan, prompt)) : figuresRead(prompt, text).figures
    const state = none ? ('none' as const) : ('given' as const)
    return { promptId: prompt.id, state, text, figures, authorId: 1, updatedAt: submittedAt }
  })
  const obligationId = owedKey(half.key, unit.id)
  return { obligationId, version: 1, submittedAt, memberId: 1, source: 'chat', answers, attachments: 0 }
}

function reportedOf(unit: Unit): ReportedUnit {
  const submission = submissionOf(unit)
  return {
    unit,
    obligation: submission && {
      id: submission.obligationId,
      periodKey: half.key,
      unitId: unit.id,
      state: 'submitted',
      stateAt: submission.submittedAt,
      stateBy: null,
      submittedAt: submission.submittedAt,
      version: 1,
      extendedTo: null,
      returned: null,
      writerId: 1,
    },
    submission,
    ...(periodFigures(secondPlan, unit, { now: submission ?? undefined, half: undefined }) ?? { figures: [] }),
    attachments: [],
    answered: submission?.answers.length ?? 0,
  }
}

/** All that the report of the half-year is made of. */
export function secondPeriod(): PeriodInput {
  const plan = secondPlan
  return {
    plan,
    outline: secondOutline,
    citation: { number: plan.number, signedOn: instant(plan.signedOn) },
    basis: plan.basis,
    facts: {
      profile: { staff: 85, partyMembers: 52, classes: 30, pupils: 1320, confirmed: true },
      spread: spreadOf(plan, ['15-CT/TU']),
      carried: new Map(),
    },
    deadlines: deadlinesOf(plan, half, calendar, { kind: 'undecided' }),
    label: periodText(half),
    labelLastYear: periodText(samePeriodLastYear(half)),
    reported: plan.units.map(reportedOf),
    lastYear: [],
    choices: NO_CHOICES,
    own: [
      { key: 'thuan-loi', text: 'Nội bộ nhà trường đoàn kết, thống nhất' },
      { key: 'phuong-huong', text: 'Tổ chức hội nghị viên chức, người lao động đầu năm học' },
    ],
    now: instant('2024-05-28T10:00'),
    asOf: instant('2024-05-28T10:00'),
    date: {},
    signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
  }
}
