import type { DateTime } from 'luxon'
import type { Outline, OutlineItem, OutlinePart } from './documents/outline.ts'
import type { Area, DayMonth, DeadlineRule, Form, LegalReference, Plan, Reporter, Subject } from './plan.ts'
import { newQuestion, shortTitleOf } from './plan-question.ts'
import type { EditionSection } from './plan-section.ts'
import type { Programme } from './programme.ts'
import type { UnitKind } from './school.ts'

/** A matter that the school has not reported on so far, and how it is called. */
export type Founding = { readonly subject: string; readonly topic: string }

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
  /** A form has as many questions as one report takes: which of them gives way. */
  | { readonly ask: 'room'; readonly code: string; readonly kind: UnitKind }
  /** Whether a plan that has little to do with those of the school is a new year's, or of another matter. */
  | { readonly ask: 'matter' }
  /** How another matter is called. */
  | { readonly ask: 'name' }
  /** Whether this is counted. */
  | { readonly ask: 'figure'; readonly code: string; readonly figure: string }

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
  /** It is the first of its matter: it rests on no other. */
  readonly founds?: Founding
  /** While nobody has said which it is: what it says as the first of another matter. */
  readonly other?: EditionText
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
  const own = taken.filter(
    ({ programme, at, text }) =>
      programme === file.plan.programme && text.founds === undefined && (until === null || at <= until),
  )
  const byYear = new Map(own.toSorted((a, b) => +a.at - +b.at).map(each => [each.year, each]))
  const later = [...byYear.values()].filter(({ year }) => year >= file.plan.year).toSorted((a, b) => a.year - b.year)
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
export function withSections(plan: Plan, sections: readonly EditionSection[]): Plan {
  const kept = new Set(sections.map(({ code }) => code))
  const reported = reportedAreas(plan)
  const gone = (area: string) => reported.has(area) && !kept.has(area)
  const known = new Set(plan.areas.map(({ code }) => code))
  const fresh = sections
    .filter(({ code, kinds = [] }) => !known.has(code) && kinds.length > 0)
    .map(section => newQuestion(section, plan))
  const areas = sections.map((section): Area => {
    const known = plan.areas.find(({ code }) => code === section.code)
    const { code, title } = section
    // What is reported on has something that it orders.
    const tasks = section.tasks.length === 0 ? [title] : section.tasks
    if (known) return { ...known, title, tasks }
    const sentence = fresh.find(({ prompt }) => prompt.area === code)?.sentence
    return { code, title, shortTitle: shortTitleOf(title), tasks, ...(sentence ? { sentence } : {}) }
  })
  const asks = (form: Form): Form => {
    const given = sections.flatMap(({ instead = [] }) =>
      instead.flatMap(({ kind, prompt }) => (kind === form.kind ? [prompt] : [])),
    )
    const own = form.prompts.filter(
      id => !given.includes(id) && !gone(plan.prompts.find(prompt => prompt.id === id)?.area ?? ''),
    )
    const added = fresh
      .filter(({ kinds, prompt }) => kinds.includes(form.kind) && !given.includes(prompt.id))
      .map(({ prompt }) => prompt.id)
    return { ...form, prompts: withAdded(plan, own, added, reported) }
  }
  const counted = fresh.flatMap(({ indicators }) => indicators)
  return {
    ...plan,
    indicators: [...plan.indicators, ...counted],
    subjects: counted.length > 0 ? withSubjects(plan) : plan.subjects,
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

/** Who did what is counted in new sections. */
const withSubjects = ({ subjects, wording }: Plan): readonly Subject[] => [
  ...subjects,
  ...wording.newSection.figures.subjects.filter(({ id }) => !subjects.some(each => each.id === id)),
]

/** More questions nobody answers on a phone in one sitting. */
export const MOST_PROMPTS = 8

/** Before the assessment, which ends a report. */
function withAdded({ prompts }: Plan, own: readonly string[], added: readonly string[], reported: ReadonlySet<string>) {
  const closing = own.findIndex(id => !reported.has(prompts.find(prompt => prompt.id === id)?.area ?? ''))
  return closing < 0 ? [...own, ...added] : [...own.slice(0, closing), ...added, ...own.slice(closing)]
}

/** Areas of content: those of the tasks that a plan orders; the assessment (III) has none. */
export const reportedAreas = ({ areas }: Pick<Plan, 'areas'>): ReadonlySet<string> =>
  new Set(areas.filter(({ tasks }) => tasks.length > 0).map(({ code }) => code))

/** The report tells its areas in the order of the plan. */
export function printing(outline: Outline, areas: readonly Area[], sections: readonly EditionSection[]): Outline {
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
