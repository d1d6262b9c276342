import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { deadlinesOf } from '../../src/domain/deadline.ts'
import type { PeriodInput } from '../../src/domain/documents/fill.ts'
import { spreadOf } from '../../src/domain/documents/report-facts.ts'
import type { ReportedUnit } from '../../src/domain/documents/reported.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { periodFigures } from '../../src/domain/figures-sum.ts'
import { owedKey, periodKeyOf } from '../../src/domain/owed-key.ts'
import { periodOf, samePeriodLastYear } from '../../src/domain/period.ts'
import type { Plan } from '../../src/domain/plan.ts'
import type { Answer, Source, Submission } from '../../src/domain/report.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { loadCalendar } from '../../src/storage/files/calendar-file.ts'
import { loadOutline } from '../../src/storage/files/outline-file.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { periodText } from '../../src/text/periods.ts'

/** The golden cases: all that a whole school told in a year, and letter by letter what its two reports must say. */

export type GoldenName = 'half-year' | 'year'

type GoldenFigure = number | Omit<Figure, 'indicator'>

export type GoldenAnswer = {
  readonly prompt: string
  /** Message by message. */
  readonly said: readonly string[]
  readonly state?: 'none'
  readonly figures?: Readonly<Record<string, GoldenFigure>>
  readonly models?: readonly { readonly name: string; readonly content: string; readonly recognised: boolean }[]
}

export type GoldenCase = {
  readonly period: { readonly key: string; readonly kind: 'half' | 'year'; readonly year: number }
  readonly compiledAt: string
  readonly profile: Readonly<Record<'staff' | 'partyMembers' | 'classes' | 'pupils', number>>
  /** By number; a law by its name. */
  readonly documentsSpread: readonly string[]
  readonly own: Readonly<Record<string, readonly string[]>>
  readonly half?: { readonly sentAs: { readonly number: string; readonly date: string } }
  readonly units: readonly {
    readonly unit: string
    readonly source: Source
    readonly handedIn: string
    readonly answers: readonly GoldenAnswer[]
  }[]
}

/** One paragraph of the report: the rule that makes it ("L hop", "F II.1", "H6 kết") and its exact text. */
export type GoldenLine = { readonly rule: string; readonly text: string }

const ZONE = 'Asia/Ho_Chi_Minh'
const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, 'tests/golden', name), 'utf8')

/** The keys of its periods are those of the plan's programme. */
export function goldenCase(name: GoldenName): GoldenCase {
  const golden: GoldenCase = JSON.parse(read(`${name}.json`))
  return { ...golden, period: { ...golden.period, key: `${goldenPlan.programme}.${golden.period.key}` } }
}

/** The paragraphs of the report, in its order; the appendices are tables and not among them. */
export function goldenLines(name: GoldenName): readonly GoldenLine[] {
  const [, block = ''] = read(`${name}.md`).split('```text\n')
  return (block.split('\n```')[0] ?? '').split('\n').map(line => {
    const at = line.indexOf('| ')
    return { rule: line.slice(0, at).trim(), text: line.slice(at + 2) }
  })
}

/** An appendix: the lines above its table, then its rows; a row of a group is one cell. */
export type GoldenTable = { readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] }

export function goldenTables(name: GoldenName): readonly GoldenTable[] {
  const parts = read(`${name}.md`)
    .split(/^## (?=Phụ lục)/mu)
    .slice(1)
  return parts.map(part => {
    const [, block = ''] = part.split('```text\n')
    const rows = part
      .split('\n')
      .filter(line => line.startsWith('|') && !line.startsWith('|---'))
      .map(line =>
        line
          .slice(1, -1)
          .split('|')
          .map(cell => cell.trim()),
      )
    const group = (cells: readonly string[]) => /^\*\*(.*)\*\*$/u.exec(cells[1] ?? '')?.[1]
    return {
      heading: (block.split('\n```')[0] ?? '').split('\n'),
      rows: rows.map(cells => (group(cells) === undefined ? cells : [group(cells) ?? ''])),
    }
  })
}

/** How each of the school's sums came together, as the officer sees it. */
export function goldenSums(name: GoldenName): readonly string[] {
  const [, after = ''] = read(`${name}.md`).split('Sums, in the working copy:\n\n```text\n')
  return (after.split('\n```')[0] ?? '').split('\n')
}

function loaded() {
  const plan = loadPlan(join(root, 'prisma/plans/ke-hoach-49'))
  if (!plan.ok) throw new Error(JSON.stringify(plan.mistakes))
  const outline = loadOutline(join(root, 'prisma/plans/ke-hoach-49/outline.json'), plan.plan)
  const calendar = loadCalendar(join(root, 'prisma/plans/calendar.json'))
  if (!outline.ok || !calendar.ok) throw new Error('the shipped files do not load')
  return { plan: plan.plan, outline: outline.outline, calendar: makeCalendar(calendar.years, ZONE) }
}

export const { plan: goldenPlan, outline: goldenOutline, calendar: goldenCalendar } = loaded()

const instant = (iso: string) => DateTime.fromISO(iso, { zone: ZONE })

const figureOf = ([indicator, figure]: [string, GoldenFigure]): Figure =>
  typeof figure === 'number' ? { indicator, value: figure } : { indicator, ...figure }

function answerOf({ prompt, said, state, figures = {} }: GoldenAnswer, updatedAt: DateTime): Answer {
  const text = state === 'none' ? '' : said.join('\n')
  const told = Object.entries(figures).map(figureOf)
  return { promptId: prompt, state: state ?? 'given', text, figures: told, authorId: 1, updatedAt }
}

/** What each unit handed in, by unit id; the hour is of no account. */
export function goldenSubmissions({ units, period }: GoldenCase): ReadonlyMap<string, Submission> {
  return new Map(
    units.map(({ unit, source, handedIn, answers }) => {
      const submittedAt = instant(`${handedIn}T09:00`)
      const told = answers.map(answer => answerOf(answer, submittedAt))
      const obligationId = owedKey(period.key, unit)
      return [unit, { obligationId, version: 1, submittedAt, memberId: 1, source, answers: told, attachments: 0 }]
    }),
  )
}

/** Every unit of the plan, in its order, with all it told; the year goes on from the half-year. */
export function goldenUnits(name: GoldenName, plan: Plan = goldenPlan): readonly ReportedUnit[] {
  const told = goldenSubmissions(goldenCase(name))
  const before = name === 'year' ? goldenSubmissions(goldenCase('half-year')) : undefined
  return plan.units.map((unit): ReportedUnit => {
    const [submission, half] = [told.get(unit.id) ?? null, before?.get(unit.id)]
    const figures = periodFigures(plan, unit, { now: submission ?? undefined, half }) ?? { figures: [] }
    return {
      unit,
      obligation: submission && obligationOf(submission, unit.id),
      submission,
      ...(half ? { halfReport: half, half: half.answers.flatMap(answer => answer.figures) } : {}),
      ...figures,
      attachments: [],
      answered: submission?.answers.length ?? 0,
    }
  })
}

function obligationOf({ obligationId, submittedAt, version }: Submission, unitId: string): ReportedUnit['obligation'] {
  return {
    id: obligationId,
    periodKey: periodKeyOf(obligationId),
    unitId,
    state: 'submitted',
    stateAt: submittedAt,
    stateBy: null,
    submittedAt,
    version,
    extendedTo: null,
    returned: null,
    writerId: 1,
  }
}

/** What the school itself told of its report. */
function factsOf({ profile, documentsSpread, half }: GoldenCase): PeriodInput['facts'] {
  const sent = half?.sentAs
  return {
    profile: { ...profile, confirmed: true },
    spread: spreadOf(goldenPlan, documentsSpread),
    ...(sent ? { halfSent: { number: sent.number, on: instant(sent.date) } } : {}),
    carried: new Map(),
  }
}

/** All that the documents of the period are made of, before the officer's hand. */
export function goldenPeriod(name: GoldenName): PeriodInput {
  const golden = goldenCase(name)
  const period = periodOf(golden.period.key)
  if (!period) throw new Error(golden.period.key)
  const plan = goldenPlan
  return {
    plan,
    outline: goldenOutline,
    citation: { number: plan.number, signedOn: instant(plan.signedOn) },
    basis: plan.basis,
    facts: factsOf(golden),
    deadlines: deadlinesOf(plan, period, goldenCalendar, { kind: 'undecided' }),
    label: periodText(period),
    labelLastYear: periodText(samePeriodLastYear(period)),
    reported: goldenUnits(name),
    lastYear: [],
    choices: NO_CHOICES,
    own: Object.entries(golden.own).map(([key, lines]) => ({ key, text: lines.join('\n') })),
    now: instant(golden.compiledAt),
    asOf: instant(golden.compiledAt),
    date: {},
    signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
  }
}
