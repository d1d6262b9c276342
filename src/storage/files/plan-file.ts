import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DayMonth, Plan } from '../../domain/plan.ts'
import type { PlanMistake, PlanWarning } from '../../domain/plan-mistake.ts'
import { type DataFile, readDataFile } from './data-file.ts'
import { checkPlan } from './plan-check.ts'
import type { Found } from './plan-found.ts'
import { type PlanFile, planShape } from './plan-shape.ts'
import { pathSteps, shapeMistakes } from './shape-mistakes.ts'

export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly warnings: readonly PlanWarning[] }
  | { readonly ok: false; readonly mistakes: readonly PlanMistake[] }

/** The file that stands for a plan folder; its `parts` name the others. */
const MAIN_FILE = 'plan.json'
const SCHOOL_FILES = ['school.json', 'units.json', 'wording.json']

const order = ({ day, month }: DayMonth) => month * 100 + day

/**
 * What the plan orders against itself: units reporting to the school on or after the day on which the school itself
 * has reported (III.2 against III.3). Both dates stay as they are.
 */
export function planWarnings(plan: Plan): readonly PlanWarning[] {
  return plan.rules.flatMap((units): PlanWarning[] => {
    const school = plan.rules.find(rule => rule.from === 'school' && rule.kind === units.kind)
    if (units.from !== 'unit' || !units.before || !school?.before) return []
    if (order(units.before) < order(school.before)) return []
    return [{ code: 'units-after-school', kind: units.kind, units, school }]
  })
}

/**
 * Checks a plan that has been read: its shape first, then, once that is right, what its parts say of each other.
 * @param file how the file is called in the mistakes.
 */
export function parsePlan(json: unknown, file: string): ParsedPlan {
  const shaped = planShape.safeParse(json)
  if (!shaped.success) return { ok: false, mistakes: shapeMistakes(shaped.error.issues, json, file) }
  const strangers = strangersIn(shaped.data).map(found => ({ ...found, file }))
  if (strangers.length > 0) return { ok: false, mistakes: strangers }
  const plan = planOf(shaped.data)
  const mistakes = checkPlan(plan).map(found => ({ ...found, file }))
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, plan, warnings: planWarnings(plan) }
}

/** Participants that the school does not have. */
const strangersIn = ({ units, participants = [] }: PlanFile): Found[] =>
  participants.flatMap((value, at): Found[] =>
    units.some(({ id }) => id === value) ? [] : [{ code: 'unknown-unit', value, path: `participants[${at}]` }],
  )

/** All units of the school report under a plan that names none. */
function planOf({ participants, school, units, ...plan }: PlanFile): Plan {
  if (participants === undefined) return { ...plan, school: { ...school, units }, units }
  const taking = units.filter(({ id }) => participants.includes(id))
  return { ...plan, participants, school: { ...school, units }, units: taking }
}

type Sources = ReadonlyMap<string, DataFile>

const topKey = (path: string) => /^[^.[]+/.exec(path)?.[0]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses what `sources` hold together and says of each mistake in which of the files, on which line it stands. */
function parseSources(sources: Sources, json: unknown, main: string): ParsedPlan {
  const parsed = parsePlan(json, main)
  if (parsed.ok) return parsed
  const fileOf = (key: string | undefined) =>
    [...sources].find(([, { value }]) => key !== undefined && isRecord(value) && Object.hasOwn(value, key))?.[0] ?? main
  const mistakes = parsed.mistakes.map((mistake): PlanMistake => {
    const file = fileOf(topKey(mistake.path))
    const line = sources.get(file)?.lineOf(pathSteps(mistake.path))
    return line === undefined ? { ...mistake, file } : { ...mistake, file, line }
  })
  return { ok: false, mistakes }
}

/** Names of further files beside the main one; anything but a plain file name is refused. */
function partsOf(
  main: DataFile,
  file: string,
): { readonly names: readonly string[]; readonly mistakes: readonly PlanMistake[] } {
  const parts = isRecord(main.value) ? (main.value.parts ?? []) : []
  if (!Array.isArray(parts)) {
    return { names: [], mistakes: [{ code: 'wrong-value', expected: 'list', file, path: 'parts' }] }
  }
  const mistakes = parts.flatMap((name: unknown, at): PlanMistake[] => {
    if (typeof name === 'string' && basename(name) === name && name.endsWith('.json')) return []
    return [{ code: 'bad-part', name: String(name), file, path: `parts[${at}]` }]
  })
  return { names: mistakes.length > 0 ? [] : parts.map(String), mistakes }
}

/** Puts the parts of a folder together; a key that stands in two of them is a mistake of the second. */
function merge(sources: Sources): { readonly json: unknown; readonly mistakes: readonly PlanMistake[] } {
  const merged = new Map<string, unknown>()
  const owner = new Map<string, string>()
  const mistakes: PlanMistake[] = []
  for (const [file, { value }] of sources) {
    if (!isRecord(value)) mistakes.push({ code: 'wrong-value', expected: 'object', file, path: '', line: 1 })
    for (const [key, part] of isRecord(value) ? Object.entries(value) : []) {
      const first = owner.get(key)
      if (first !== undefined) mistakes.push({ code: 'duplicate', value: key, first, file, path: key })
      owner.set(key, file)
      merged.set(key, part)
    }
  }
  merged.delete('parts')
  merged.delete('schoolFrom')
  return { json: Object.fromEntries(merged), mistakes }
}

/** What a plan takes from the folder of its school, which other plans take too. */
function schoolFiles({ value }: DataFile): readonly (readonly [string, string])[] {
  const from = isRecord(value) ? value.schoolFrom : undefined
  return typeof from === 'string' ? SCHOOL_FILES.map(name => [name, from] as const) : []
}

/** Where the files of a plan stand, whichever way it was named. */
export const folderOf = (path: string): string => (isFolder(path) ? path : dirname(path))

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Reads a plan from one file, from the main file of a plan in parts, or from the folder that holds a `plan.json`.
 * Never throws: an unreadable file or broken JSON is a mistake like any other.
 */
export function loadPlan(path: string): ParsedPlan {
  const mainPath = isFolder(path) ? join(path, MAIN_FILE) : path
  const file = basename(mainPath)
  const main = readDataFile(mainPath, file)
  if (!main.ok) return { ok: false, mistakes: [main.mistake] }
  const { names, mistakes } = partsOf(main, file)
  const folders = [...names.map(name => [name, '.'] as const), ...schoolFiles(main)]
  const read = folders.map(([name, at]) => [name, readDataFile(join(dirname(mainPath), at, name), name)] as const)
  const sources = new Map<string, DataFile>([[file, main]])
  const unread: PlanMistake[] = [...mistakes]
  for (const [name, part] of read) part.ok ? sources.set(name, part) : unread.push(part.mistake)
  if (unread.length > 0) return { ok: false, mistakes: unread }
  const merged = merge(sources)
  return merged.mistakes.length > 0
    ? { ok: false, mistakes: merged.mistakes }
    : parseSources(sources, merged.json, file)
}
