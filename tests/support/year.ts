import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { type Deadlines, deadlinesOf } from '../../src/domain/deadline.ts'
import type { Member } from '../../src/domain/member.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { type Period, periodOf } from '../../src/domain/period.ts'
import type { Plan } from '../../src/domain/plan.ts'
import type { Programme } from '../../src/domain/programme.ts'
import type { Submission } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import type { CastMember } from '../../src/playground/staff/cast.ts'
import type { Ledger } from '../../src/playground/staff/ledger.ts'
import type { Behind } from '../../src/playground/staff/seen.ts'
import { withinProcess } from '../../src/playground/within-process.ts'
import type { Line } from '../../src/playground/year/chronicle.ts'
import { type PlayOptions, play } from '../../src/playground/year/play.ts'
import type { DueRecord } from '../../src/storage/records.ts'
import { unitText } from '../../src/text/units.ts'
import { folderWithDatabase, schoolOf, ZONE } from './story.ts'

/** Both matters the played school reports on. */
const school = schoolOf(['ke-hoach-49', 'dan-chu-co-so'])
export const matters = school.programmes
export const plans = matters.map(({ plan }) => plan)
export const plan = school.plan
export const calendar = makeCalendar(school.years, ZONE)
export const boardUnits: readonly Unit[] = plan.units.filter(unit => unit.onBoard)

/** The period of a key that must be one. */
export function periodNamed(key: string): Period {
  const period = periodOf(key)
  if (!period) throw new Error(`no period's key: ${key}`)
  return period
}

export const planOf = (key: string): Plan =>
  plans.find(({ programme }) => programme === periodNamed(key).programme) ?? plan

/** Units on the board of the matter of a period. */
export const unitsOf = (key: string): readonly Unit[] => planOf(key).units.filter(unit => unit.onBoard)

/** What is kept of one period at the end. */
export type PeriodKept = {
  readonly period: Period
  /** With the internal target as proposed, which is what the officer chooses. */
  readonly deadlines: Deadlines
  readonly obligations: readonly Obligation[]
  readonly reminders: readonly DueRecord[]
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
  readonly onlyOwed?: boolean
  /** What the school reports on; everything unless told. */
  readonly matters?: readonly Programme[]
  readonly sleeps?: (midnight: DateTime) => boolean
  readonly set?: NonNullable<PlayOptions['set']>
  /** Every call goes over a connection. */
  readonly overHttp?: true
  readonly glasses?: (behind: Behind) => Behind
  /** Told of every document the program has made, when it has just been sent: the records are as it shows them. */
  readonly made?: (path: string, rows: PlayedYear['rows']) => void
  /** Shown the records of the first moment from then on. */
  readonly looks?: { readonly from: DateTime; readonly at: (rows: PlayedYear['rows']) => void }
}

export async function playedYear({ seed = 49, made, looks, overHttp, ...options }: YearToPlay): Promise<PlayedYear> {
  const folder = folderWithDatabase()
  const rows = (sql: string) => rowsOf(join(folder, 'bot.db'), sql)
  const watched = made && watchFiles(folder, path => made(path, rows))
  const looked = looks && lookOnce(looks.from, () => looks.at(rows))
  const shown: PlayOptions['shown'] = async (...of) => {
    await watched?.(...of)
    await looked?.(...of)
  }
  const { matters: reported = matters, ...rest } = options
  const set = { ...(overHttp ? {} : { way: withinProcess }), ...options.set }
  const played = { ...school, programmes: reported }
  const { stage, chronicle, ledger } = await play({ school: played, folder, seed, ...rest, set, shown })
  const keys = reported.flatMap(({ plan: { programme } }) =>
    options.years.flatMap(year => [`${programme}.${year}-H1`, `${programme}.${year}-Y`]),
  )
  const kept = await stage.storage.transaction(async tx => {
    const periods: PeriodKept[] = []
    for (const key of keys) {
      const period = periodNamed(key)
      periods.push({
        period,
        deadlines: deadlinesOf(planOf(key), period, calendar, { kind: 'proposed' }),
        obligations: await tx.reports.ofPeriod(key),
        reminders: await tx.dues.rungsOfPeriod(key),
        submissions: await tx.reports.submissionsOf(key),
      })
    }
    return { periods, members: await tx.members.all() }
  })
  const end = stage.clock.now()
  await stage.stop()
  await stage.api.stop()
  const audits = rows('select at, action, subject from AuditEntry order by id').map(({ at, action, subject }) => ({
    at: instant(at),
    action: String(action),
    subject: String(subject),
  }))
  return { ...{ folder, ledger, end, rows, audits, ...kept }, lines: chronicle.lines() }
}

function lookOnce(from: DateTime, look: () => void): NonNullable<PlayOptions['shown']> {
  let looked = false
  return async ({ clock }) => {
    if (looked || clock.now() < from) return
    looked = true
    look()
  }
}

/** Looks for new documents after every moment in which a file came to a phone. */
function watchFiles(folder: string, made: (path: string) => void): NonNullable<PlayOptions['shown']> {
  const known = new Set<string>()
  let seen = 0
  return async (_, chronicle) => {
    const fresh = chronicle.lines().slice(seen)
    seen = chronicle.lines().length
    if (!fresh.some(({ how }) => how === 'file') || !existsSync(join(folder, 'van-ban'))) return
    for (const entry of readdirSync(join(folder, 'van-ban'), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.isFile() || known.has(path)) continue
      known.add(path)
      made(path)
    }
  }
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

/** "trước 10/6", by matter. */
const NAMED_DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dan-van': { half: '06-10', year: '12-06' },
  'dan-chu': { half: '05-25', year: '11-20' },
}

/** What a receipt says of the time, against the plan's named day alone: "trước 10/6" is late from the day after 10/6 on. */
export function receiptBreaches(year: PlayedYear): string[] {
  const limit = (key: string) => {
    const { year, kind, programme } = periodNamed(key)
    return DateTime.fromISO(`${year}-${NAMED_DAYS[programme]?.[kind] ?? ''}`)
  }
  const handed = year.ledger.handed().filter(({ unit }) => boardUnits.some(({ id }) => id === unit))
  const first = handed.filter(each => handed.find(other => sameReport(each, other)) === each)
  return first.flatMap(({ period, unit, at }) => {
    const days = Math.round(DateTime.fromISO(at.slice(0, 10)).diff(limit(period), 'days').days)
    const named = boardUnits.filter(({ id }) => id === unit).map(unitText)
    const receipt = year.lines.find(
      line =>
        line.from === 'assistant' &&
        line.at.toISO() === at &&
        /Mã: /.test(line.text) &&
        named.every(name => line.text.includes(name)),
    )
    const told = /quá hạn (\d+) ngày|Trường (đã gửi) Sở/.exec(receipt?.text ?? '')
    const said = receipt ? (told?.[1] ?? told?.[2] ?? 'in time') : 'no receipt'
    // Once the school's own report has gone nobody is told how late theirs is.
    const sent = year.audits.some(
      each =>
        each.action === 'dispatch.sent' &&
        each.subject.startsWith(`dispatch:${period}:`) &&
        each.at < DateTime.fromISO(at),
    )
    const right = sent ? 'đã gửi' : days > 0 ? String(days) : 'in time'
    return said === right ? [] : [`${period} ${unit}: ${said} instead of ${right}`]
  })
}

type Handed = ReturnType<Ledger['handed']>[number]
const sameReport = (one: Handed, other: Handed): boolean => one.period === other.period && one.unit === other.unit
