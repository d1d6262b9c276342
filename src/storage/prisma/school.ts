import type { Unit, UnitKind } from '../../domain/school.ts'
import type { SchoolDayKind, SchoolDays } from '../../domain/school-days.ts'
import type { SchoolHistory, SchoolProperties, UnitVersion } from '../../domain/school-history.ts'
import type { SchoolRecords } from '../school.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type {
  PeriodModel,
  SchoolDaysModel,
  SchoolModel,
  SentReportModel,
  SignerModel,
  UnitModel,
} from './generated/models.ts'
import { planEditionRecords, takenEditions } from './plan-editions.ts'
import { schoolEditRecords } from './school-edits.ts'
import type { Sql } from './sql.ts'
import { storedIds, storedOwnForm } from './stored.ts'

const readUnit = ({ unitId, kind, inText, head, deputy, ownForm, answersFor, ...row }: UnitModel): Unit => {
  const bodies = storedIds(answersFor)
  return {
    id: unitId,
    name: row.name,
    shortName: row.shortName,
    code: row.code,
    called: row.called,
    kind: kind as UnitKind,
    onBoard: row.onBoard,
    head: storedIds(head),
    deputy: storedIds(deputy),
    ...(inText === null ? {} : { inText }),
    ...(ownForm === null ? {} : { ownForm: storedOwnForm(ownForm) }),
    ...(bodies.length === 0 ? {} : { answersFor: bodies }),
  }
}

const writeUnit = ({ id, head, deputy, ownForm, answersFor = [], inText, gone: _, ...unit }: Unit) => ({
  ...unit,
  unitId: id,
  inText: inText ?? null,
  head: JSON.stringify(head),
  deputy: JSON.stringify(deputy),
  ownForm: ownForm === undefined ? null : JSON.stringify(ownForm),
  answersFor: JSON.stringify(answersFor),
})

const readSchool = ({
  id: _,
  since: __,
  until: ___,
  drafter,
  twoDigits,
  ...school
}: SchoolModel): SchoolProperties => ({
  ...school,
  ...(drafter === null ? {} : { drafter }),
  ...(twoDigits ? { twoDigits } : {}),
})

const writeSchool = ({ drafter, twoDigits, ...school }: SchoolProperties) => ({
  ...school,
  drafter: drafter ?? null,
  twoDigits: twoDigits ?? false,
})

/** The school as rows: a change ends one version and begins the next, nothing is written over. */
export function schoolRecords(tx: Client, sql: Sql, instants: Instants): SchoolRecords {
  return {
    ...schoolEditRecords(tx, instants),
    ...planEditionRecords(tx, instants),
    history: async () => historyOf(sql, instants),
    async seed({ units, ...school }, { days, official }, at) {
      const since = at.toJSDate()
      await tx.school.create({ data: { ...writeSchool(school), since } })
      await tx.unit.createMany({ data: units.map((unit, place) => ({ ...writeUnit(unit), place, since })) })
      await tx.schoolDays.createMany({ data: [...days] })
      await tx.officialYear.createMany({ data: official.map(year => ({ year })) })
    },
    async putSchool(school, at) {
      const since = at.toJSDate()
      await tx.school.updateMany({ where: { until: null }, data: { until: since } })
      await tx.school.create({ data: { ...writeSchool(school), since } })
    },
    async signer(at) {
      const last =
        at === undefined
          ? sql.kept.first<SignerModel>`SELECT * FROM "Signer" ORDER BY "since" DESC, "id" DESC LIMIT 1`
          : sql.first<SignerModel>`
              SELECT * FROM "Signer" WHERE "since" <= ${at} ORDER BY "since" DESC, "id" DESC LIMIT 1`
      return last?.deputy ? { member: last.memberId, name: last.name } : undefined
    },
    async putSigner(signer, at) {
      const who = { memberId: signer?.member ?? null, name: signer?.name ?? '' }
      await tx.signer.create({ data: { since: at.toJSDate(), deputy: signer !== undefined, ...who } })
    },
    async putUnit(unit, at, origin) {
      const since = at.toJSDate()
      const before = await tx.unit.findFirst({ where: { unitId: unit.id }, orderBy: { id: 'desc' } })
      if (before?.until === null) await tx.unit.update({ where: { id: before.id }, data: { until: since } })
      const beside = await tx.unit.findFirst({ where: { unitId: origin ?? '' }, orderBy: { id: 'desc' } })
      const last = await tx.unit.findFirst({ orderBy: { place: 'desc' } })
      const place = before?.place ?? beside?.place ?? (last?.place ?? -1) + 1
      const splitFrom = before?.splitFrom ?? origin ?? null
      await tx.unit.create({ data: { ...writeUnit(unit), place, splitFrom, since } })
    },
    async endUnit(unitId, at, mergedInto) {
      await tx.unit.updateMany({ where: { unitId, until: null }, data: { until: at.toJSDate(), mergedInto } })
    },
    async putDays(days) {
      await tx.schoolDays.deleteMany({})
      await tx.schoolDays.createMany({ data: [...days] })
    },
  }
}

function historyOf(sql: Sql, instants: Instants): SchoolHistory | undefined {
  const schools = sql.all<SchoolModel>`SELECT * FROM "School" ORDER BY "id"`
  if (schools.length === 0) return undefined
  const units = inOrder(sql.all<UnitModel>`SELECT * FROM "Unit" ORDER BY "id"`)
  const days = sql.all<SchoolDaysModel>`SELECT * FROM "SchoolDays" ORDER BY "first", "id"`
  const years = sql.all<{ year: number }>`SELECT "year" FROM "OfficialYear" ORDER BY "year"`
  const span = ({ since, until }: { since: Date; until: Date | null }) => ({
    since: instants.read(since),
    until: instants.readOrNull(until),
  })
  return {
    schools: schools.map(row => ({ ...span(row), school: readSchool(row) })),
    units: units.map(
      (row): UnitVersion => ({
        ...span(row),
        unit: readUnit(row),
        mergedInto: row.mergedInto,
        splitFrom: row.splitFrom,
      }),
    ),
    days: days.map(({ id: _, kind, ...row }): SchoolDays => ({ ...row, kind: kind as SchoolDayKind })),
    official: years.map(({ year }) => year),
    editions: takenEditions(sql, instants),
    periods: periodSpans(sql, instants),
  }
}

/** By their places; of two in one place the one that was there first. */
function inOrder(rows: readonly UnitModel[]): readonly UnitModel[] {
  const first = new Map<string, number>()
  for (const { unitId, id } of rows) if (!first.has(unitId)) first.set(unitId, id)
  const order = (row: UnitModel) => first.get(row.unitId) ?? row.id
  return rows.toSorted((a, b) => a.place - b.place || order(a) - order(b) || a.id - b.id)
}

/** A period's documents keep the names of the day on which its report went out, else those it was closed with. */
function periodSpans(sql: Sql, instants: Instants): SchoolHistory['periods'] {
  const reports = sql.all<Pick<SentReportModel, 'periodKey' | 'on'>>`SELECT "periodKey", "on" FROM "SentReport"`
  const sent = new Map(reports.map(({ periodKey, on }) => [periodKey, on]))
  const periods = sql.all<PeriodModel>`SELECT "key", "openedAt", "namesAt" FROM "Period"`
  return new Map(
    periods.map(({ key, openedAt, namesAt }) => {
      const on = sent.get(key)
      const names = on === undefined ? instants.readOrNull(namesAt) : instants.dayEnd(on)
      return [key, { opened: instants.read(openedAt), names }]
    }),
  )
}
