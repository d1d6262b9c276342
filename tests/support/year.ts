import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { type Deadlines, deadlinesOf } from '../../src/domain/deadline.ts'
import type { Member } from '../../src/domain/member.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { type Period, periodOf } from '../../src/domain/period.ts'
import type { UnitSeed } from '../../src/domain/plan.ts'
import type { Submission } from '../../src/domain/report.ts'
import type { CastMember } from '../../src/playground/staff/cast.ts'
import type { Ledger } from '../../src/playground/staff/ledger.ts'
import type { Line } from '../../src/playground/year/chronicle.ts'
import { play } from '../../src/playground/year/play.ts'
import type { Reminder } from '../../src/storage/records.ts'
import { newFolder, school, ZONE } from './story.ts'

export const plan = school.plan
export const calendar = makeCalendar(school.years, ZONE)
export const boardUnits: readonly UnitSeed[] = plan.units.filter(unit => unit.onBoard)

/** What is kept of one period at the end. */
export type PeriodKept = {
  readonly period: Period
  /** With the internal target as proposed, which is what the officer chooses. */
  readonly deadlines: Deadlines
  readonly obligations: readonly Obligation[]
  readonly reminders: readonly Reminder[]
  readonly submissions: readonly Submission[]
}

/** A year that has been played, and everything that is left of it. */
export type PlayedYear = {
  readonly folder: string
  readonly lines: readonly Line[]
  readonly ledger: Ledger
  readonly members: readonly Member[]
  readonly periods: readonly PeriodKept[]
  readonly audits: readonly { readonly at: DateTime; readonly action: string; readonly subject: string }[]
  readonly end: DateTime
  /** Rows of the database as they lie there. */
  rows(sql: string): readonly Record<string, unknown>[]
}

export type YearToPlay = {
  readonly seed?: number
  readonly cast: readonly CastMember[]
  readonly start: DateTime
  readonly until: DateTime
  readonly years: readonly number[]
}

export async function playedYear({ seed = 49, ...options }: YearToPlay): Promise<PlayedYear> {
  const folder = newFolder()
  const { stage, chronicle, ledger } = await play({ school, folder, seed, ...options })
  const keys = options.years.flatMap(year => [`${year}-H1`, `${year}-Y`])
  const kept = await stage.storage.transaction(async tx => {
    const periods: PeriodKept[] = []
    for (const key of keys) {
      const period = periodOf(key)
      if (!period) throw new Error(`${key} is no period`)
      periods.push({
        period,
        deadlines: deadlinesOf(plan, period, calendar, { kind: 'proposed' }),
        obligations: await tx.reports.ofPeriod(key),
        reminders: await tx.reminders.ofPeriod(key),
        submissions: await tx.reports.submissionsOf(key),
      })
    }
    return { periods, members: await tx.members.all() }
  })
  const end = stage.clock.now()
  await stage.stop()
  await stage.api.stop()
  const rows = (sql: string) => rowsOf(join(folder, 'bot.db'), sql)
  const audits = rows('select at, action, subject from AuditEntry order by id').map(({ at, action, subject }) => ({
    at: instant(at),
    action: String(action),
    subject: String(subject),
  }))
  return { ...{ folder, ledger, end, rows, audits, ...kept }, lines: chronicle.lines() }
}

function rowsOf(path: string, sql: string): readonly Record<string, unknown>[] {
  const database = new Database(path, { readonly: true })
  const rows = database.prepare(sql).all() as Record<string, unknown>[]
  database.close()
  return rows
}

const instant = (stored: unknown): DateTime =>
  typeof stored === 'number'
    ? DateTime.fromMillis(stored, { zone: ZONE })
    : DateTime.fromISO(String(stored), { zone: ZONE })

/** Lines of each chat, without what only the moment of writing decides. */
export function transcripts({ lines }: Pick<PlayedYear, 'lines'>): Readonly<Record<string, readonly string[]>> {
  const told: Record<string, string[]> = {}
  for (const { chat, at, from, how, text, buttons } of lines) {
    const own = told[chat] ?? []
    told[chat] = own
    own.push([at.toISO(), from, how, text, ...buttons].join(' | '))
  }
  return told
}
