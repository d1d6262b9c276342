import type { Form, Plan } from './plan.ts'
import { type PlanEdition, printing, withSections } from './plan-edition.ts'
import type { Programme } from './programme.ts'
import type { UnitKind } from './school.ts'

/** The area of what is hard and what is wished, which every report ends with. */
const ASSESSMENT = 'III'

/**
 * The first plan of a matter that has no file: what its edition says, asked and printed by the words that the school has
 * for every new matter.
 * @param like a plan of the school: whose units, signer, windows and words it shares.
 */
export function foundation(like: Plan, edition: Omit<PlanEdition, 'at'>): Programme {
  const { founds, sections = [], rules = [] } = edition.text
  if (!founds) throw new Error('an edition that founds nothing rests on another')
  const words = like.wording.newProgramme
  const kinds = [...new Set(like.school.units.map(({ kind }) => kind))]
  const asked = new Set(sections.flatMap(section => section.kinds ?? []))
  const empty: Plan = {
    ...foundedHead(like, edition),
    areas: [{ code: ASSESSMENT, ...words.assessment.area, tasks: [] }],
    prompts: [{ ...words.assessment.prompt, area: ASSESSMENT }],
    forms: kinds.map((kind): Form => ({ kind, prompts: [words.assessment.prompt.id] })),
    headings: [{ titles: words.assessment.titles, prompts: [words.assessment.prompt.id] }],
    printed: [{ prompt: words.assessment.prompt.id, leads: [], difficulties: true }],
    ...founds,
    rules,
  }
  const plan = withSections(empty, sections)
  const takesPart = ({ kind }: { readonly kind: UnitKind }) => asked.has(kind)
  const units = like.school.units.filter(takesPart)
  return {
    plan: { ...plan, forms: plan.forms.filter(takesPart), units, participants: units.map(({ id }) => id) },
    outline: printing(words.outline, [], sections),
  }
}

const foundedHead = (like: Plan, { programme, year, number, signedOn, text }: Omit<PlanEdition, 'at'>) => ({
  id: programme,
  programme,
  title: text.title ?? '',
  year,
  number,
  signedOn,
  school: like.school,
  preamble: [],
  basis: text.basis ?? [],
  references: [],
  purposes: [],
  subjects: [],
  carried: [],
  organisation: [],
  closing: [],
  recipients: text.recipients ?? [],
  signer: like.signer,
  windows: like.windows,
  units: like.school.units,
  indicators: [],
  leads: [],
  routes: [],
  promptWords: { opinions: [], labels: [], together: [] },
  wording: like.wording,
})

/** The matters that were founded by a plan that was sent, each by the one that holds. */
export function foundedBy(like: Plan, taken: readonly PlanEdition[]): readonly Programme[] {
  const first = new Map(taken.filter(({ text }) => text.founds).map(each => [each.programme, each]))
  return [...first.values()].toSorted((a, b) => +a.at - +b.at).map(each => foundation(like, each))
}
