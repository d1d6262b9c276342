import type { DateTime } from 'luxon'
import type { Outline, OutlineItem, OutlinePart } from './documents/outline.ts'
import type { Area, DayMonth, DeadlineRule, Form, LegalReference, Plan, Prompt, Reporter } from './plan.ts'
import type { Programme } from './programme.ts'
import type { UnitKind } from './school.ts'
import type { Lead, NewSectionWords } from './wording/vocabulary.ts'

/** A section of a new edition: one of the edition before under its title of this year, or a new one. */
export type EditionSection = {
  /** Of the area that it carries on, or a new one's. */
  readonly code: string
  readonly title: string
  readonly tasks: readonly string[]
  /** Of a new one: which kinds of units are asked about it. */
  readonly kinds?: readonly UnitKind[]
}

/** What the text leaves open, in the order in which it is asked. Nothing of it is guessed. */
export type PlanAsk =
  | { readonly ask: 'number' }
  | { readonly ask: 'date' }
  /** By when; `found`: the days that the text names for it, where they are several or nobody can tell. */
  | {
      readonly ask: 'rule'
      readonly from: Reporter
      readonly kind: 'half' | 'year'
      readonly found: readonly DayMonth[]
    }
  /** Whether a section is one of the year before under another title. */
  | { readonly ask: 'same'; readonly code: string; readonly was: string }
  /** Whom to ask about a new section. */
  | { readonly ask: 'who'; readonly code: string }

/** What the text of an edition says; what is absent it says as the edition before. */
export type EditionText = {
  readonly title?: string
  readonly rules?: readonly DeadlineRule[]
  readonly recipients?: readonly string[]
  /** What it rests on: of this year alone. */
  readonly basis?: readonly LegalReference[]
  /** All that units are asked about, in the order of the plan. */
  readonly sections?: readonly EditionSection[]
  /** While it is only offered. */
  readonly asks?: readonly PlanAsk[]
}

/** A year's edition of a plan as an officer has taken it over: number and day of signing are its own, always. */
export type PlanEdition = {
  readonly code: string
  readonly programme: string
  readonly year: number
  readonly number: string
  /** ISO date. */
  readonly signedOn: string
  readonly text: EditionText
  /** When it was taken over. */
  readonly at: DateTime
}

/**
 * The editions of a programme in the order of their years: that of the file, and those taken over until a moment. Each
 * rests on the one before, which it never changes; taken over twice for one year the later one counts.
 */
export function editionsOf(
  file: Programme,
  taken: readonly PlanEdition[],
  until: DateTime | null,
): readonly Programme[] {
  const own = taken.filter(({ programme, at }) => programme === file.plan.programme && (until === null || at <= until))
  const byYear = new Map(own.toSorted((a, b) => +a.at - +b.at).map(each => [each.year, each]))
  const later = [...byYear.values()].filter(({ year }) => year > file.plan.year).toSorted((a, b) => a.year - b.year)
  const editions = [file]
  for (const edition of later) editions.push(renewed(editions.at(-1) ?? file, edition))
  return editions
}

/** The edition that holds for a year: its own, else the one before; before the first one that one. */
export const editionFor = (editions: readonly Programme[], year: number): Programme | undefined =>
  editions.findLast(({ plan }) => plan.year <= year) ?? editions[0]

function renewed({ plan, outline }: Programme, edition: PlanEdition): Programme {
  const { sections } = edition.text
  return {
    plan: planAfter(plan, edition),
    outline: sections === undefined ? outline : printing(outline, plan.areas, sections),
  }
}

/** The edition over the one before. Of that nothing is cited that was its own: no number, no basis. */
export function planAfter(plan: Plan, { number, signedOn, year, text }: Omit<PlanEdition, 'at'>): Plan {
  const cited: Plan = {
    ...plan,
    number,
    signedOn,
    year,
    since: plan.since ?? plan.signedOn,
    title: text.title ?? plan.title.replaceAll(String(plan.year), String(year)),
    basis: text.basis ?? [],
    preamble: [],
    rules: text.rules ?? plan.rules,
    recipients: text.recipients ?? plan.recipients,
  }
  return text.sections === undefined ? cited : withSections(cited, text.sections)
}

/** What units are asked about: sections that go keep their answers and are asked no more, new ones ask for words. */
function withSections(plan: Plan, sections: readonly EditionSection[]): Plan {
  const kept = new Set(sections.map(({ code }) => code))
  const reported = reportedAreas(plan)
  const gone = (area: string) => reported.has(area) && !kept.has(area)
  const known = new Set(plan.areas.map(({ code }) => code))
  const fresh = sections
    .filter(({ code, kinds = [] }) => !known.has(code) && kinds.length > 0)
    .map(section => questionOf(section, plan))
  const areas = sections.map((section): Area => {
    const known = plan.areas.find(({ code }) => code === section.code)
    const { code, title } = section
    // What is reported on has something that it orders.
    const tasks = section.tasks.length === 0 ? [title] : section.tasks
    return known ? { ...known, title, tasks } : { code, title, shortTitle: shortTitleOf(title), tasks }
  })
  const asks = (form: Form): Form => {
    const own = form.prompts.filter(id => !gone(plan.prompts.find(prompt => prompt.id === id)?.area ?? ''))
    const added = fresh.filter(({ kinds }) => kinds.includes(form.kind)).map(({ prompt }) => prompt.id)
    return { ...form, prompts: withAdded(plan, own, added, reported) }
  }
  return {
    ...plan,
    // What is gone can still be read in what was answered to it.
    areas: [...areas, ...plan.areas.filter(({ code }) => !kept.has(code))],
    prompts: [
      ...plan.prompts.map(prompt => (gone(prompt.area) ? { ...prompt, retired: true } : prompt)),
      ...fresh.map(({ prompt }) => prompt),
    ],
    forms: plan.forms.map(asks),
    leads: [...plan.leads, ...fresh.map(({ lead }) => lead)],
    printed: [...plan.printed, ...fresh.map(({ prompt, lead }) => ({ prompt: prompt.id, leads: [lead.id] }))],
  }
}

type NewQuestion = { readonly prompt: Prompt; readonly lead: Lead; readonly kinds: readonly UnitKind[] }

/** The one question of a new section; it takes words, which are printed behind one lead. */
function questionOf({ code, title, tasks, kinds = [] }: EditionSection, { wording, year }: Plan): NewQuestion {
  const words: NewSectionWords = wording.newSection
  const id = `muc-${code.toLowerCase().replaceAll('.', '-')}-${year}`
  const shortTitle = shortTitleOf(title)
  const named = (text: string) => text.replaceAll('{muc}', firstSmall(shortTitle))
  const prompt: Prompt = {
    id,
    area: code,
    label: shortTitle,
    question: named(words.question),
    example: words.example,
    help: named(words.help),
    hints: tasks.slice(0, MOST_HINTS).map(task => task.split(/\s+/u).slice(0, HINT_WORDS).join(' ')),
    indicators: [],
    askHost: false,
  }
  return { prompt, lead: { id, area: code, tasks: code, ...words.lead }, kinds }
}

const MOST_HINTS = 2
const HINT_WORDS = 8

/** "Chuyển đổi số" in the middle of a sentence; what is all capitals stays. */
const firstSmall = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.replace(/^\p{Lu}/u, first => first.toLocaleLowerCase('vi'))

/** Before the assessment, which ends a report. */
function withAdded({ prompts }: Plan, own: readonly string[], added: readonly string[], reported: ReadonlySet<string>) {
  const closing = own.findIndex(id => !reported.has(prompts.find(prompt => prompt.id === id)?.area ?? ''))
  return closing < 0 ? [...own, ...added] : [...own.slice(0, closing), ...added, ...own.slice(closing)]
}

/** Areas of content: those of the tasks that a plan orders; the assessment (III) has none. */
export const reportedAreas = ({ areas }: Pick<Plan, 'areas'>): ReadonlySet<string> =>
  new Set(areas.filter(({ tasks }) => tasks.length > 0).map(({ code }) => code))

const SHORT_WORDS = 8
const shortTitleOf = (title: string): string =>
  title.split(/[;,.]/u)[0]?.split(/\s+/u).slice(0, SHORT_WORDS).join(' ') ?? title

/** The report tells its areas in the order of the plan. */
function printing(outline: Outline, areas: readonly Area[], sections: readonly EditionSection[]): Outline {
  const known = new Set(areas.map(({ code }) => code))
  const isArea = ({ content }: OutlineItem) => content.kind === 'area'
  const parts = outline.parts.map((part): OutlinePart => {
    if (!('items' in part) || !part.items.some(isArea)) return part
    const own = (code: string) => part.items.find(({ content }) => content.kind === 'area' && content.area === code)
    const items = sections.flatMap(({ code }): readonly OutlineItem[] => {
      const item = own(code)
      if (item) return [item]
      return known.has(code) ? [] : [{ content: { kind: 'area', area: code } }]
    })
    return { ...part, items: [...items, ...part.items.filter(item => !isArea(item))] }
  })
  return { ...outline, parts }
}
