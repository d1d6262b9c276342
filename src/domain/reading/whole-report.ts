/** A whole report sent at once, pasted or as a Word file, told from an answer with a list in it. */

import type { Plan, Prompt } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { fold, nfc } from './fold.ts'
import { type SectionHint, type SplitReport, splitReport } from './sections.ts'

/** So many sections make it a whole report. */
const FEWEST = 3
/** Of headings that are bare numbers so many: a list inside one answer is shorter. */
const FEWEST_BARE = 5

/** Asked with everything that is said while a report is open. */
const known = remembered<readonly SectionHint[]>()

/** How the sections of a form may be headed: as the plan lists it, and the first of an area by the plan's own title. */
export const sectionHints = (
  prompts: readonly Prompt[],
  plan: Pick<Plan, 'areas' | 'headings'>,
): readonly SectionHint[] =>
  known(plan, prompts.map(({ id, area, label }) => `${id}\t${area}\t${label}`).join('\n'), () => hintsOf(prompts, plan))

function hintsOf(
  prompts: readonly Prompt[],
  { areas, headings }: Pick<Plan, 'areas' | 'headings'>,
): readonly SectionHint[] {
  return prompts.map((prompt, at) => {
    const area = areas.find(({ code }) => code === prompt.area)
    const first = prompts.findIndex(each => each.area === prompt.area) === at
    const own = headings.filter(
      ({ prompts: ids }) => ids.find(id => prompts.some(each => each.id === id)) === prompt.id,
    )
    const titles = [prompt.label, ...own.flatMap(each => each.titles)]
    return {
      id: prompt.id,
      code: first ? prompt.area : '',
      titles: first && area ? [...titles, area.title, area.shortTitle] : titles,
    }
  })
}

/** Beside the beginnings of lines a section begins nowhere else; not everything found begins one. */
const BESIDE =
  /(?<=[^\S\n])(?:\d{1,2}[^\S\n]{0,4}[.)]|\d\uFE0F?\u20E3|[IVX]{1,5}\.\d|(?:mục|muc|câu|cau|phần|phan)[^\S\n])/giu
const SPOKEN_FIRST = /^\s*(?:I|mục|phần|muc|phan)/iu

/**
 * Whether as many sections may begin in the text as a whole report has, or one by its name. Nearly every message is a
 * single answer, and looking for titles in it costs more than the answer.
 */
function hasRoom(source: string): boolean {
  if (SPOKEN_FIRST.test(source)) return true
  const lines = source.split('\n', FEWEST).length
  return lines >= FEWEST || lines + (source.match(BESIDE)?.length ?? 0) >= FEWEST
}

/** "II.2", "Mục 2": said to be a section, beyond doubt. */
const SPOKEN = /^\s*(?:II?I?\b|mục|phần|muc|phan)/iu

/**
 * The report taken apart; undefined when the text is not plainly a whole one.
 * @param open the question that stands open: what names another section by its number is not its answer, be it one alone.
 */
export function wholeReport(
  text: string,
  prompts: readonly Prompt[],
  plan: Pick<Plan, 'areas' | 'headings'>,
  open?: string,
): SplitReport | undefined {
  if (!hasRoom(nfc(text))) return undefined
  const hints = sectionHints(prompts, plan)
  const split = splitReport(text, hints)
  if (split.parts.length < FEWEST) {
    const named = split.pieces.every(({ section, heading }) => section !== undefined && SPOKEN.test(heading))
    return open !== undefined && named && split.parts.some(({ id }) => id !== open) ? split : undefined
  }
  const named = split.pieces.filter(({ section, heading, body }) => {
    if (section === undefined) return false
    const titles = hints.find(({ id }) => id === section)?.titles ?? []
    return /\p{L}/u.test(heading) || titles.some(title => fold(body).trim().startsWith(fold(title)))
  })
  const enough = split.parts.length >= Math.min(FEWEST_BARE, prompts.length)
  const plain = named.length >= 2 || enough || leavesOut(split, prompts)
  return plain ? split : undefined
}

/**
 * "3. …", "5. …", "8. …", each on a line of its own: numbers of sections, some between them left out. A list inside one
 * answer counts on.
 */
function leavesOut({ pieces }: SplitReport, prompts: readonly Prompt[]): boolean {
  const found = pieces.filter(({ section }) => section !== undefined)
  const inLine = found.some(piece => /[^\n]$/u.test(pieces[pieces.indexOf(piece) - 1]?.body ?? ''))
  const places = found.map(({ section }) => prompts.findIndex(({ id }) => id === section))
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place))
  return !inLine && steps.every(step => step > 0) && steps.some(step => step > 1)
}
