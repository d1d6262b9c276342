import { basename } from 'node:path'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { CalendarYear, NoReminder } from '../../domain/calendar.ts'
import type { CalendarMistake, CalendarProblem } from '../../domain/plan-mistake.ts'
import { readDataFile } from './data-file.ts'
import { pathSteps, shapeMistakes } from './shape-mistakes.ts'

export type ParsedCalendar =
  | { readonly ok: true; readonly years: readonly CalendarYear[] }
  | { readonly ok: false; readonly mistakes: readonly CalendarMistake[] }

const date = z.iso.date('date')
const name = z.string().regex(/\S/, 'filled-text')

/** `{ date }` for one day, `{ from, to }` for a range, `{ from }` alone for a range of one day. */
const noReminder = z.strictObject({
  date: date.exactOptional(),
  from: date.exactOptional(),
  to: date.exactOptional(),
  name,
})

const year = z.strictObject({
  year: z.number().int('count').min(2000, 'count').max(2200, 'count'),
  official: z.boolean().exactOptional(),
  off: z.array(date),
  makeUpWork: z.array(date),
  noReminder: z.array(noReminder),
})
type RawYear = z.infer<typeof year>
type RawNoReminder = z.infer<typeof noReminder>

const years = z.array(year)

type Found = { readonly path: string } & (
  | CalendarProblem
  | { readonly code: 'missing-key' }
  | { readonly code: 'unknown-key'; readonly key: string }
)

function rangeOf(raw: RawNoReminder): NoReminder | undefined {
  if (raw.date !== undefined) return { date: raw.date, name: raw.name }
  return raw.from === undefined ? undefined : { from: raw.from, to: raw.to ?? raw.from, name: raw.name }
}

function checkRange(raw: RawNoReminder, path: string): Found[] {
  const range = rangeOf(raw)
  if (!range) return [{ code: 'missing-key', path: `${path}.date` }]
  const extra = raw.date === undefined ? [] : (['from', 'to'] as const).filter(key => raw[key] !== undefined)
  const backwards = 'from' in range && range.to < range.from
  return [
    ...extra.map((key): Found => ({ code: 'unknown-key', key, path: `${path}.${key}` })),
    ...(backwards ? [{ code: 'range-backwards' as const, path: `${path}.to` }] : []),
  ]
}

const isWeekend = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' }).weekday > 5

function checkDates(dates: readonly string[], year: number, path: string): Found[] {
  return dates.flatMap((value, at): Found[] => {
    const here = `${path}[${at}]`
    const first = dates.indexOf(value)
    return [
      ...(first < at ? [{ code: 'duplicate' as const, value, first: `${path}[${first}]`, path: here }] : []),
      ...(value.startsWith(`${year}-`) ? [] : [{ code: 'other-year' as const, date: value, year, path: here }]),
    ]
  })
}

function checkYear(raw: RawYear, path: string): Found[] {
  return [
    ...checkDates(raw.off, raw.year, `${path}.off`),
    ...checkDates(raw.makeUpWork, raw.year, `${path}.makeUpWork`),
    ...raw.makeUpWork.flatMap((value, at): Found[] => {
      const here = `${path}.makeUpWork[${at}]`
      if (raw.off.includes(value)) return [{ code: 'off-and-work', date: value, path: here }]
      return isWeekend(value) ? [] : [{ code: 'make-up-on-weekday', date: value, path: here }]
    }),
    ...raw.noReminder.flatMap((each, at) => checkRange(each, `${path}.noReminder[${at}]`)),
  ]
}

function checkYears(raw: readonly RawYear[], prefix: string): Found[] {
  return raw.flatMap((each, at): Found[] => {
    const first = raw.findIndex(other => other.year === each.year)
    const path = `${prefix}[${at}]`
    const twice: Found[] =
      first < at
        ? [{ code: 'duplicate', value: String(each.year), first: `${prefix}[${first}].year`, path: `${path}.year` }]
        : []
    return [...twice, ...checkYear(each, path)]
  })
}

const yearOf = (raw: RawYear): CalendarYear => ({
  ...raw,
  noReminder: raw.noReminder.flatMap(each => rangeOf(each) ?? []),
})

/** Checks a school's calendar, a list of years or `{ years: […] }`; `file` is how it is called in the mistakes. */
export function parseCalendar(json: unknown, file: string): ParsedCalendar {
  const bare = Array.isArray(json)
  const shaped = bare ? years.safeParse(json) : z.strictObject({ years }).safeParse(json)
  if (!shaped.success) return { ok: false, mistakes: shapeMistakes(shaped.error.issues, json, file) }
  const raw = Array.isArray(shaped.data) ? shaped.data : shaped.data.years
  const found = checkYears(raw, bare ? '' : 'years')
  if (found.length > 0) return { ok: false, mistakes: found.map(each => ({ ...each, file })) }
  return { ok: true, years: raw.map(yearOf) }
}

/** Reads the calendar at `path`; an unreadable file or broken JSON is a mistake like any other, with its line. */
export function loadCalendar(path: string): ParsedCalendar {
  const file = basename(path)
  const read = readDataFile(path, file)
  if (!read.ok) return { ok: false, mistakes: [read.mistake] }
  const parsed = parseCalendar(read.value, file)
  if (parsed.ok) return parsed
  const mistakes = parsed.mistakes.map(mistake => {
    const line = read.lineOf(pathSteps(mistake.path))
    return line === undefined ? mistake : { ...mistake, line }
  })
  return { ok: false, mistakes }
}
