import type { DateTime } from 'luxon'
import type { Table, TableCell, TablesModel } from '../../../domain/documents/tables.ts'
import { unitOf } from '../../../domain/form.ts'
import type { Member } from '../../../domain/member.ts'
import { partIn } from '../../../domain/obstacle.ts'
import { type Period, periodOf } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Answer } from '../../../domain/report.ts'
import type { Tx } from '../../../storage/storage.ts'
import { momentText } from '../../../text/dates.ts'
import { deedName, deedSubject } from '../../../text/deeds.ts'
import { answerStates, exportTables, memberStates } from '../../../text/documents/export.ts'
import { sources } from '../../../text/documents/unit-status.ts'
import { figuresText } from '../../../text/figures.ts'
import { OBSTACLE_KINDS } from '../../../text/obstacle-kinds.ts'
import { periodText } from '../../../text/periods.ts'
import { readText } from '../../../text/readings.ts'
import { roleText } from '../../../text/roles.ts'
import { capital } from '../../../text/wording.ts'
import { type Deps, planOf } from '../../deps.ts'

/** Entries of the journal read at once. */
const PAGE = 1000

type Rows = readonly (readonly TableCell[])[]

/** What belongs to no period: people, notes, vướng mắc, directions, the journal. Nobody's account stands in it. */
export async function commonTables(tx: Tx, deps: Deps): Promise<TablesModel> {
  const people = await tx.members.all()
  const named = (id: number | null): string => people.find(member => member.id === id)?.name ?? ''
  const unitName = (id: string): string => unitOf(deps.school, id)?.name ?? ''
  const began = deps.clock.now().minus({ years: 50 })
  return modelOf(deps, [
    { ...exportTables.people, rows: people.map(member => personRow(deps, member)) },
    { ...exportTables.notes, rows: await noteRows(tx, deps, began) },
    {
      ...exportTables.obstacles,
      rows: (await tx.journal.obstaclesBetween(began, deps.clock.now().plus({ days: 1 }))).map(
        ({ createdAt, kind, unitId, memberId, area, text, answer, answeredAt }) =>
          [
            createdAt,
            capital(OBSTACLE_KINDS[kind]),
            unitName(unitId),
            named(memberId),
            partName(deps, area),
            text,
            answer,
            answeredAt,
          ] as const,
      ),
    },
    {
      ...exportTables.directions,
      rows: (await tx.journal.allDirections()).flatMap(({ createdAt, periodKey, memberId, text }) => {
        const period = periodOf(periodKey)
        return text === '' || !period ? [] : [[createdAt, periodText(period), named(memberId), text] as const]
      }),
    },
    { ...exportTables.deeds, rows: await deedRows(tx, deps, named) },
    { ...exportTables.readings, rows: await readingRows(tx, deps, named) },
  ])
}

function modelOf(deps: Deps, tables: readonly Table[], of = deps.school.name): TablesModel {
  const madeAt = deps.clock.now()
  return { title: deps.school.name, of: `${of}, ${momentText(madeAt)}`, tables, madeAt }
}

function partName({ programmes }: Deps, area: string | null): string {
  const part = partIn(
    programmes.map(({ plan }) => plan),
    area,
  )
  return part ? `${part.code} ${part.shortTitle}` : ''
}

const personRow = ({ school }: Deps, { name, address, roles, state, consentAt, consentVersion }: Member) => [
  name,
  address,
  roles.map(({ role, unitId }) => roleText(role, unitOf(school, unitId))).join('; '),
  memberStates[state],
  consentAt,
  consentVersion,
]

async function noteRows(tx: Tx, { school }: Deps, since: DateTime): Promise<Rows> {
  const rows: (readonly TableCell[])[] = []
  for (const { id, name } of school.units) {
    const notes = await tx.notes.ofUnit(id, since)
    rows.push(...notes.map(({ at, text, files }) => [at, name, text, files] as const))
  }
  return rows
}

async function deedRows(tx: Tx, { school }: Deps, named: (id: number | null) => string): Promise<Rows> {
  const rows: (readonly TableCell[])[] = []
  for (let after = 0; ; ) {
    const entries = await tx.journal.entries(after, PAGE)
    for (const { at, actor, action, subject } of entries) {
      rows.push([at, named(actor), deedName(action), deedSubject(action, subject, school)])
    }
    after = entries.at(-1)?.id ?? after
    if (entries.length < PAGE) return rows
  }
}

async function readingRows(tx: Tx, { school }: Deps, named: (id: number | null) => string): Promise<Rows> {
  const rows: (readonly TableCell[])[] = []
  for (let after = 0; ; ) {
    const found = await tx.readings.behind(after, PAGE)
    rows.push(...found.map(row => [row.at, named(row.reader), readText(row, school)] as const))
    after = found.at(-1)?.id ?? after
    if (found.length < PAGE) return rows
  }
}

/** Everything that was handed in for a period, version by version, word by word. */
export async function versionTables(tx: Tx, deps: Deps, period: Period): Promise<TablesModel> {
  const plan = planOf(deps, period)
  const people = await tx.members.all()
  const rows: (readonly TableCell[])[] = []
  for (const { id, unitId } of await tx.reports.ofPeriod(period.key)) {
    for (const { version, submittedAt, memberId, source, answers } of await tx.reports.versions(id)) {
      const who = people.find(member => member.id === memberId)?.name ?? ''
      const head = [unitOf(plan, unitId)?.name ?? '', version, submittedAt, who, sources[source]]
      rows.push(...answers.map(answer => [...head, ...answerCells(plan, answer)]))
    }
  }
  return modelOf(deps, [{ ...exportTables.versions, rows }], periodText(period))
}

function answerCells({ prompts, indicators }: Plan, answer: Answer): readonly TableCell[] {
  const label = prompts.find(({ id }) => id === answer.promptId)?.label ?? ''
  return [label, answerStates[answer.state], answer.text, figuresText(answer, indicators, [])]
}
