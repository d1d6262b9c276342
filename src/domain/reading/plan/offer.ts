import type { EditionSection } from '../../plan-section.ts'
/** A plan that was read, as an edition of a programme: what it says, and what of it has to be asked. */

import type { DeadlineRule, Plan, Reporter } from '../../plan.ts'

import { type EditionText, type PlanAsk, reportedAreas } from '../../plan-edition.ts'

import { likeness, type PlanRead } from './read-plan.ts'

/** A section is the one of the year before from here on; below the other nobody would think so. */
const SURELY = 0.6
const PERHAPS = 0.3

export type Offered = { readonly number: string; readonly signedOn: string; readonly text: EditionText }

/**
 * @param before the edition before, with which it shares everything that is not told here.
 * @param held the edition of the same year that is in force: what was answered for it is not asked again.
 */
export function offerOf(read: PlanRead, before: Plan, held?: Plan): Offered {
  const rules = rulesOf(read, before)
  const sections = read.sections.length === 0 ? undefined : sectionsOf(read, before, held)
  const asks: readonly PlanAsk[] = [
    ...(read.number === undefined ? [{ ask: 'number' as const }] : []),
    ...(read.signedOn === undefined ? [{ ask: 'date' as const }] : []),
    ...rules.asks,
    ...(sections?.asks ?? []),
  ]
  return {
    number: read.number ?? '',
    signedOn: read.signedOn ?? '',
    text: {
      ...(read.title === undefined ? {} : { title: read.title }),
      rules: rules.known,
      ...(read.recipients.length === 0 ? {} : { recipients: read.recipients }),
      basis: read.basis,
      ...(sections === undefined ? {} : { sections: sections.all }),
      asks,
    },
  }
}

const REPORTS: readonly { readonly from: 'unit' | 'school'; readonly kind: 'half' | 'year' }[] = [
  { from: 'unit', kind: 'half' },
  { from: 'unit', kind: 'year' },
  { from: 'school', kind: 'half' },
  { from: 'school', kind: 'year' },
]

/** The days of a plan that rests on no other: those of the half-year and of the year that it leaves open are asked. */
export function foundRules(read: PlanRead, { name, superior }: { readonly name: string; readonly superior: string }) {
  const to = (from: Reporter) => (from === 'school' ? superior : name)
  const none = REPORTS.map(
    ({ from, kind }): DeadlineRule => ({ id: `${from}-${kind}`, from, kind, to: to(from), strict: true, source: '' }),
  )
  return rulesOf(read, { rules: none })
}

/** Only a day that the text names once, and plainly, is taken; what names none is asked, never carried over unseen. */
function rulesOf({ deadlines: { sure, doubtful } }: PlanRead, before: Pick<Plan, 'rules'>) {
  const known: DeadlineRule[] = before.rules.filter(({ kind }) => kind === 'quarter')
  const asks: PlanAsk[] = []
  for (const { from, kind } of REPORTS) {
    const own = sure.filter(each => each.from === from && each.kind === kind)
    const [first] = own
    const agree = first && own.every(each => isSameDay(each.before, first.before) && each.strict === first.strict)
    if (first && agree) known.push(ruleFor(before, first))
    else {
      const other = doubtful.filter(each => (each.from ?? from) === from && (each.kind ?? kind) === kind)
      const found = [...own, ...other].map(each => each.before)
      const had = before.rules.some(rule => rule.from === from && rule.kind === kind)
      if (had || found.length > 0) asks.push({ ask: 'rule', from, kind, found: distinct(found) })
    }
  }
  return { known, asks }
}

const isSameDay = (a: { day: number; month: number }, b: { day: number; month: number }): boolean =>
  a.day === b.day && a.month === b.month

const distinct = <T extends { readonly day: number; readonly month: number }>(days: readonly T[]): readonly T[] =>
  days.filter((day, at) => days.findIndex(each => isSameDay(each, day)) === at)

type NewDay = Pick<DeadlineRule, 'strict' | 'source' | 'through'> & {
  readonly from: Reporter
  readonly kind: 'half' | 'year'
  readonly before: { readonly day: number; readonly month: number }
}

/** The rule with its day of this year; to whom and through whom it goes stays, unless the text says otherwise. */
export function ruleFor(before: Pick<Plan, 'rules'>, { from, kind, ...told }: NewDay): DeadlineRule {
  const old = before.rules.find(rule => rule.from === from && rule.kind === kind)
  const like = old ?? before.rules.find(rule => rule.from === from)
  const through = told.through ?? like?.through
  return {
    id: old?.id ?? `${from}-${kind}`,
    from,
    kind,
    to: like?.to ?? '',
    before: told.before,
    strict: told.strict,
    source: told.source,
    ...(through === undefined ? {} : { through }),
  }
}

/** Each section with the one of the year before that it is most like, the likest pairs first. */
function sectionsOf({ sections }: PlanRead, before: Plan, held: Plan | undefined) {
  const reported = reportedAreas(before)
  const areas = before.areas.filter(({ code }) => reported.has(code))
  const pairs = sections
    .flatMap(({ title }, at) =>
      areas.map(({ code, title: old, shortTitle }) => ({
        at,
        code,
        like: Math.max(likeness(title, old), likeness(title, shortTitle)),
      })),
    )
    .filter(({ like }) => like >= PERHAPS)
    .toSorted((a, b) => b.like - a.like)
  const pairOf = new Map<number, { readonly code: string; readonly like: number }>()
  const taken = new Set<string>()
  for (const { at, code, like } of pairs) {
    if (pairOf.has(at) || taken.has(code)) continue
    pairOf.set(at, { code, like })
    taken.add(code)
  }
  const free = freeCodes(before)
  const asks: PlanAsk[] = []
  const all = sections.map(({ title, tasks }, at): EditionSection => {
    const pair = pairOf.get(at)
    if (pair && pair.like >= SURELY) return { code: pair.code, title, tasks }
    const answered = held && answeredFor(title, before, held)
    if (answered) return { ...answered, title, tasks }
    const code = free()
    if (pair) asks.push({ ask: 'same', code, was: pair.code })
    else asks.push({ ask: 'who', code })
    return { code, title, tasks, kinds: [] }
  })
  return { all, asks }
}

/** A section that the edition in force has under the same title and the one before has not: whom it asks. */
function answeredFor(title: string, before: Plan, held: Plan): Pick<EditionSection, 'code' | 'kinds'> | undefined {
  const area = held.areas.find(each => each.title === title && !before.areas.some(({ code }) => code === each.code))
  if (!area) return undefined
  const own = new Set(held.prompts.flatMap(prompt => (prompt.area === area.code ? [prompt.id] : [])))
  const kinds = held.forms.filter(({ prompts }) => prompts.some(id => own.has(id))).map(({ kind }) => kind)
  return { code: area.code, kinds }
}

/** Codes in the manner of the plan's own that none of its areas has, nor had. */
function freeCodes({ areas }: Plan): () => string {
  const last = areas.flatMap(({ code }) => /^([IVX]+)\.(\d+)$/.exec(code) ?? [])
  const part = areas.flatMap(({ code }) => /^([IVX]+)\.\d+$/.exec(code)?.[1] ?? [])[0] ?? 'II'
  let number = Math.max(0, ...last.map(Number).filter(each => Number.isInteger(each)))
  return () => {
    number += 1
    return `${part}.${number}`
  }
}
