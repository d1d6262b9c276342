import { basename } from 'node:path'
import {
  type ByKind,
  contentsOf,
  type Outline,
  type OutlineContent,
  ownContents,
} from '../../domain/documents/outline.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanMistake } from '../../domain/plan-mistake.ts'
import { readDataFile } from './data-file.ts'
import { outlineShape } from './outline-shape.ts'
import { pathSteps, shapeMistakes } from './shape-mistakes.ts'

/** What an outline may name of its plan. */
type Known = Pick<Plan, 'areas'>

export type ParsedOutline =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly mistakes: readonly PlanMistake[] }

const places = ['chuDe', 'ky', 'nam', 'namSau', 'truong', 'capTren', 'canCu', 'soanThao', 'soKeHoach', 'ngayKeHoach']
const profilePlaces = ['staff', 'partyMembers', 'classes', 'pupils']

/**
 * Checks an outline that has been read, and that the plan knows the areas it names.
 * @param plan whose areas it may name. @param file how the file is called in the mistakes.
 */
export function parseOutline(json: unknown, plan: Known, file: string): ParsedOutline {
  const shaped = outlineShape.safeParse(json)
  if (!shaped.success) return { ok: false, mistakes: shapeMistakes(shaped.error.issues, json, file) }
  const outline: Outline = shaped.data
  const mistakes = [...unknownAreas(outline, plan), ...repeatedKeys(outline), ...unknownPlaces(outline)]
  return mistakes.length > 0
    ? { ok: false, mistakes: mistakes.map(found => ({ ...found, file })) }
    : { ok: true, outline }
}

/** Reads an outline file; never throws: an unreadable file or broken JSON is a mistake like any other. */
export function loadOutline(path: string, plan: Known): ParsedOutline {
  const file = basename(path)
  const read = readDataFile(path, file)
  if (!read.ok) return { ok: false, mistakes: [read.mistake] }
  const parsed = parseOutline(read.value, plan, file)
  if (parsed.ok) return parsed
  const placed = parsed.mistakes.map((mistake): PlanMistake => {
    const line = read.lineOf(pathSteps(mistake.path))
    return line === undefined ? mistake : { ...mistake, line }
  })
  return { ok: false, mistakes: placed }
}

type Found =
  | {
      readonly code: 'unknown-area' | 'unknown-indicator' | 'unknown-placeholder'
      readonly value: string
      readonly path: string
    }
  | { readonly code: 'duplicate'; readonly value: string; readonly first: string; readonly path: string }

function unknownAreas(outline: Outline, { areas }: Known): readonly Found[] {
  return contentsOf(outline)
    .flatMap(found => (found.kind === 'area' ? [found.area] : (found.draftsFrom ?? [])))
    .filter(area => !areas.some(({ code }) => code === area))
    .map(value => ({ code: 'unknown-area', value, path: 'parts' }))
}

function repeatedKeys(outline: Outline): readonly Found[] {
  const keys = ownContents(outline).map(({ key }) => key)
  return keys
    .filter((key, i) => keys.indexOf(key) < i)
    .map(value => ({ code: 'duplicate', value, first: 'parts', path: 'parts' }))
}

type Worded = { readonly path: string; readonly text: string; readonly known: readonly string[] }

const worded = (path: string, text: ByKind): readonly Worded[] =>
  typeof text === 'string'
    ? [{ path, text, known: places }]
    : [
        { path: `${path}.half`, text: text.half, known: places },
        { path: `${path}.year`, text: text.year, known: places },
      ]

function wordedParts({ parts }: Outline): readonly Worded[] {
  return parts.flatMap((part, i) => {
    const here = `parts[${i}]`
    if (!('items' in part))
      return [...worded(`${here}.title`, part.title), ...wordedOwn(part.content, `${here}.content`)]
    const leads = (part.lead ?? []).flatMap((lead, at): readonly Worded[] =>
      lead.kind === 'profile' ? [{ path: `${here}.lead[${at}].text`, text: lead.text, known: profilePlaces }] : [],
    )
    const items = part.items.flatMap(({ content }, at) => wordedOwn(content, `${here}.items[${at}].content`))
    return [...worded(`${here}.title`, part.title), ...leads, ...items]
  })
}

const wordedOwn = (content: OutlineContent, path: string): readonly Worded[] =>
  content.kind === 'own' ? worded(`${path}.before`, content.before ?? '') : []

function unknownPlaces(outline: Outline): readonly Found[] {
  const texts: readonly Worded[] = [
    ...worded('subject', outline.subject),
    ...worded('closing', outline.closing),
    ...outline.addressees.flatMap((line, i) => worded(`addressees[${i}]`, line)),
    ...outline.recipients.flatMap((line, i) => worded(`recipients[${i}]`, line)),
    ...outline.opening.flatMap((line, i) => worded(`opening[${i}]`, line)),
    ...wordedParts(outline),
    ...outline.appendices.flatMap(({ title }, i) => worded(`appendices[${i}].title`, title)),
  ]
  return texts.flatMap(({ path, text: line, known }) =>
    [...line.matchAll(/\{([^}]*)\}/gu)]
      .map(match => match[1] ?? '')
      .filter(place => !known.includes(place))
      .map(value => ({ code: 'unknown-placeholder' as const, value, path })),
  )
}
