import type { z } from 'zod'
import type { Expected, FileProblem } from '../../domain/plan-mistake.ts'
import type { FileMistake } from './data-file.ts'
import type { Step } from './json-text.ts'

type Issue = z.core.$ZodIssue

const BY_TYPE: Readonly<Record<string, Expected>> = {
  string: 'text',
  number: 'number',
  int: 'count',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
}

/** Schemas name what they expect in their message ("id", "date"); zod's own messages are never shown. */
const NAMED: ReadonlySet<string> = new Set<Expected>([
  'filled-text',
  'short-text',
  'filled-list',
  'count',
  'date',
  'id',
  'words',
])
const isNamed = (message: string): message is Expected => NAMED.has(message)

/** ["prompts", 3, "indicators", 0] as "prompts[3].indicators[0]". */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

/** The steps of a path text, for looking up its line. */
export function pathSteps(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  )
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function problemOf(issue: Issue, json: unknown): FileProblem {
  if (issue.path.length > 0 && valueAt(json, issue.path) === undefined) return { code: 'missing-key' }
  if (isNamed(issue.message)) return { code: 'wrong-value', expected: issue.message }
  if (issue.code === 'invalid_value') return { code: 'not-a-choice', choices: issue.values.map(String) }
  if (issue.code === 'invalid_type') return { code: 'wrong-value', expected: BY_TYPE[issue.expected] ?? 'object' }
  return { code: 'wrong-value', expected: 'object' }
}

/** Every way in which `json` has not the agreed shape; an unknown key is shown at its own path. */
export function shapeMistakes(issues: readonly Issue[], json: unknown, file: string): readonly FileMistake[] {
  return issues.flatMap((issue): FileMistake[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ code: 'unknown-key', key, file, path: pathText([...issue.path, key]) }))
      : [{ ...problemOf(issue, json), file, path: pathText(issue.path) }],
  )
}
