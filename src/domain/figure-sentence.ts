import { type ClauseTold, clauseTold } from './figure-clause.ts'
import type { Totals } from './figures-sum.ts'
import type { Area, FigureClause, Indicator, Plan, Subject } from './plan.ts'
import type { Unit } from './school.ts'

/** What of a plan its sentences of figures are made with. */
export type SentencePlan = Pick<Plan, 'indicators' | 'subjects' | 'carried' | 'units'> & {
  readonly school: Pick<Plan['school'], 'twoDigits'>
}

/** A piece of the sentence: words, or what must not be read as words. */
export type SentencePart =
  /** `doubtful`: figures that do not fit each other. */
  | { readonly kind: 'words'; readonly text: string; readonly doubtful?: true }
  /** In place of a clause: keepers of the register tell different numbers; of each those that differ. */
  | { readonly kind: 'unsettled'; readonly keepers: readonly Keeper[] }
  /** Not in the sentence: nothing has happened so far as is known, but not every owner has said so. */
  | { readonly kind: 'incomplete'; readonly label: string; readonly told: number; readonly asked: number }
  /** Not in the sentence: without this figure what was told beside it cannot be said. */
  | { readonly kind: 'untold'; readonly label: string }

/** One keeper's numbers; `unit` by the name that is shown. */
export type Keeper = {
  readonly unit: string
  readonly figures: readonly { readonly indicator: Indicator; readonly value: number }[]
}

/** Said once for a subject: "đã ban hành …; đăng, phát …". */
const PAST = /^đã /u

/** How a unit is called inside a sentence: "Tổ Ngữ văn", "Đoàn Thanh niên". */
export const nameInText = ({ name, inText = name }: Pick<Unit, 'name' | 'inText'>): string => inText

const withCapital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

type Context = { readonly plan: SentencePlan; readonly totals: Totals; readonly ofYear: boolean }

/** A clause as it stands alone: its subject as printed, then what it says. */
type Spoken = { readonly subject: string; readonly first: string; readonly told: Extract<ClauseTold, { kind: 'said' }> }

function subjectText(subject: Subject | undefined, clause: FigureClause, { plan, totals, ofYear }: Context): string {
  if (!subject) return ''
  const doers = new Set(clause.indicators.flatMap(id => totals.get(id)?.doers ?? []))
  const active = plan.units.filter(({ id }) => doers.has(id))
  if (subject.bodies) {
    const bodies = subject.bodies.flatMap(kind => active.filter(unit => unit.kind === kind)).map(nameInText)
    const last = bodies.at(-1) ?? subject.text
    return bodies.length < 2 ? last : `${bodies.slice(0, -1).join(', ')}${subject.and ?? ', '}${last}`
  }
  const [only, ...others] = active
  if (subject.oneByName && only && others.length === 0) return nameInText(only)
  return ofYear ? (subject.ofYear ?? subject.text) : subject.text
}

function spoken(clause: FigureClause, told: Spoken['told'], context: Context): Spoken {
  const named = told.denies ? (clause.zeroSubject ?? clause.subject) : clause.subject
  const subject = context.plan.subjects.find(({ id }) => id === named)
  return { subject: subjectText(subject, clause, context), first: subject?.first ?? '', told }
}

/** Every figure of an unsettled clause in which the keepers differ, keeper by keeper. */
function keepersOf(clause: FigureClause, { plan, totals }: Context): readonly Keeper[] {
  const differing = clause.indicators.flatMap(id => {
    const indicator = plan.indicators.find(each => each.id === id)
    const copies = totals.get(id)?.copies
    return indicator && copies ? [{ indicator, copies }] : []
  })
  const units = [...new Set(differing.flatMap(({ copies }) => copies.map(({ unit }) => unit)))]
  return units.map(id => ({
    unit: plan.units.find(unit => unit.id === id)?.shortName ?? id,
    figures: differing.flatMap(({ indicator, copies }) =>
      copies.filter(copy => copy.unit === id).map(({ value }) => ({ indicator, value })),
    ),
  }))
}

type Said = { readonly clause: FigureClause; readonly told: ClauseTold }

/**
 * A clause in its sentence: with its subject, or without it and without "đã" where the one `before` had the same.
 * @param first begins a sentence that would begin without a subject.
 */
export function clauseText(
  { subject, first, text }: { readonly subject: string; readonly first: string; readonly text: string },
  { begins, before }: { readonly begins: boolean; readonly before: string },
): string {
  const goesOn = !begins && subject !== '' && subject === before
  const head = subject === '' && begins ? first : subject
  const said = goesOn ? text.replace(PAST, '') : `${head} ${text}`.trim()
  return begins ? withCapital(said) : said
}

/** The clauses of one sentence; a subject that goes on from the clause before is not said again. */
function joined(said: readonly Said[], context: Context): readonly SentencePart[] {
  let before = ''
  return said.flatMap(({ clause, told }, nth): SentencePart[] => {
    const mark = { kind: 'words', text: '; ' } as const
    const parted: readonly SentencePart[] = nth === 0 ? [] : [mark]
    if (told.kind === 'unsettled') {
      before = ''
      return [...parted, { kind: 'unsettled', keepers: keepersOf(clause, context) }]
    }
    if (told.kind !== 'said') return []
    const { subject, first } = spoken(clause, told, context)
    const words = clauseText({ subject, first, text: told.text }, { begins: nth === 0, before })
    before = subject
    return [...parted, { kind: 'words', text: words, ...(told.doubtful ? { doubtful: true } : {}) }]
  })
}

const isPrinted = ({ told }: Said): boolean => told.kind === 'said' || told.kind === 'unsettled'

/** What stands in no sentence, for whoever puts the report together. */
function waiting(said: readonly Said[], { plan, totals }: Context): readonly SentencePart[] {
  return said.flatMap(({ clause, told }): SentencePart[] => {
    const [main = ''] = clause.indicators
    const label = (id: string) => plan.indicators.find(each => each.id === id)?.label ?? ''
    if (told.kind === 'untold') return [{ kind: 'untold', label: label(main) }]
    const ids = told.kind === 'waiting' ? [main] : told.kind === 'said' ? told.waiting : []
    return ids.map(id => {
      const { asked = 0, missing = [] } = totals.get(id) ?? {}
      return { kind: 'incomplete', label: label(id), told: asked - missing.length, asked }
    })
  })
}

/**
 * The figures of an area as the report tells them: one sentence, "Nhà trường đã ban hành 5 văn bản …; các tổ đã tổ chức 31
 * cuộc họp …", then what is a sentence of its own, then what cannot be said yet. That nothing happened is said only when
 * every owner of the figure has said so.
 * @param ofYear the report of a year: "Trong năm", not "Trong kỳ".
 * @returns empty when the area has no sentence or nobody told any of its figures.
 */
export function figureSentence(
  area: Area,
  plan: SentencePlan,
  { totals, ofYear }: { readonly totals: Totals; readonly ofYear: boolean },
): readonly SentencePart[] {
  const context: Context = { plan, totals, ofYear }
  const carried = new Set(plan.carried.map(({ id }) => id))
  const style = { twoDigits: plan.school.twoDigits === true }
  const said = (area.sentence?.clauses ?? []).flatMap((clause): Said[] => {
    const told = clauseTold(clause, totals, carried, style)
    return told ? [{ clause, told }] : []
  })
  const printed = said.filter(isPrinted)
  const main = printed.filter(({ clause }) => !clause.apart)
  const sentences = [
    ...(main.length === 0 ? [] : [main]),
    ...printed.filter(({ clause }) => clause.apart).map(each => [each]),
  ]
  const words = sentences.flatMap((clauses, nth): SentencePart[] => [
    ...(nth === 0 ? [] : [{ kind: 'words' as const, text: ' ' }]),
    ...joined(clauses, context),
    { kind: 'words', text: '.' },
  ])
  return [...words, ...waiting(said, context)]
}
