import type { Plan } from '../plan.ts'
import { pointsBack } from '../reading/kept-inside.ts'
import { remembered } from '../remembered.ts'
import { answeredWords } from './answered.ts'
import { cleaned } from './clean.ts'
import { withoutCourtesy } from './courtesy.ts'
import { cutToPoints, listsOnLines } from './cut-to-points.ts'
import { isDenial } from './denials.ts'
import { withoutDoer } from './doer.ts'
import { ended } from './ending.ts'
import { withoutFigures } from './figures.ts'
import { smallFirst } from './first-letter.ts'
import { withoutFirstPerson } from './first-person.ts'
import { identify } from './identity.ts'
import { modelPoints } from './models.ts'
import { withOfficeWords } from './office-words.ts'
import { withoutPapers } from './papers.ts'
import { has } from './phrases.ts'
import type { Fate, Point } from './point.ts'
import { turned } from './prepositions.ts'
import { toReword } from './rewrite.ts'
import { routeOf } from './routes.ts'
import { type Rules, rulesOf } from './rules.ts'
import { withoutLabel, withoutLeadWords } from './strip.ts'
import type { Said, TellingUnit } from './told.ts'
import type { Printed } from './vocabulary.ts'
import { addresseeOf, withoutAsking } from './wishes.ts'

/**
 * Every ý of every unit, by the rules C1 to C11, in the plan's order of units and as it was said; of a year first what
 * was told for the half-year. Nothing is left out: what is not printed says why. Linear in the length of the answers.
 */
export function pointsOf(plan: Plan, units: readonly TellingUnit[]): readonly Point[] {
  const rules = rulesOf(plan)
  return units.flatMap(unit => {
    const points = answeredWords(plan, unit).flatMap(said => {
      const printed = rules.printed.get(said.prompt.id)
      if (!printed) return []
      const lead = rules.leads.get(printed.leads[0] ?? '')
      return lead?.join === 'models' ? modelPoints(said, lead, rules) : pointsOfAnswer(said, printed, rules)
    })
    // Of the half-year only what a list can hold is offered again; the rest was dealt with then.
    const offered = points.filter(({ half, fate }) => !half || fate.to === 'report' || fate.to === 'reword')
    return offered.map((point, nth): Point => ({ ...point, order: [point.order[0], nth] }))
  })
}

function pointsOfAnswer(said: Said, printed: Printed, rules: Rules): readonly Point[] {
  const { unit, place, answerId, prompt, half, text } = said
  const idOf = identify(answerId)
  const asked = { id: prompt.id, ofDifficulties: printed.difficulties === true }
  const cut = () => cutToPoints(cleaned(listsOnLines(text)), asked, rules.cutter)
  const cutUp = cuts(rules, `${prompt.id}\n${text}`, cut)
  return cutUp.map((original, at) => ({
    id: idOf(original),
    answerId,
    unit,
    order: [place, 0] as const,
    promptId: prompt.id,
    area: prompt.area,
    half,
    original,
    ...(pointedAt(cutUp, at) ? forBoard(original, rules) : becomes(withoutDoer(original, unit), said, printed, rules)),
  }))
}

/** "Có giáo viên nghỉ không phép. Đừng ghi vào báo cáo nhé": said of what stands before it. */
const pointedAt = (all: readonly string[], at: number): boolean => {
  const next = all[at + 1]
  return next !== undefined && pointsBack(next)
}

const forBoard = (original: string, { courtesy, office }: Rules): Becoming => ({
  text: ended(withOfficeWords(withoutCourtesy(original, courtesy), office)),
  lead: null,
  fate: { to: 'leadership' },
})

type Becoming = Pick<Point, 'text' | 'lead' | 'fate'>

const lost = (why: Extract<Fate, { to: 'nowhere' }>['why'], text = ''): Becoming => ({
  text,
  lead: null,
  fate: { to: 'nowhere', why },
})

/** What thousands of units answer to all their questions. */
const MOST_ANSWERS = 50_000

/**
 * The same answers are gone through for the officer's page, the document, the picture and the archive: a plan's rules
 * make the same of the same words.
 */
const cuts = remembered<readonly string[]>(MOST_ANSWERS)
const becomings = remembered<Becoming & { readonly needs?: string }>(MOST_ANSWERS)

function becomes(original: string, { prompt, figures }: Said, printed: Printed, rules: Rules): Becoming {
  const { needs, ...found } = becomings(rules, `${prompt.id}\n${original}`, () =>
    byRules(original, prompt.id, printed, rules),
  )
  const none = needs !== undefined && figures.some(({ indicator, value }) => indicator === needs && value === 0)
  return none ? { ...found, fate: { to: 'reword', why: 'nothing-introduced' } } : found
}

/** "2 buổi (an toàn giao thông, ma túy)": once its figure is told, what it was of stands alone. */
const withoutBrackets = (text: string): string => /^\(([^()]+)\)$/u.exec(text)?.[1]?.trim() ?? text

/** "của phụ huynh về tiếng ồn": what it belongs to is missing. */
const isTail = (text: string, { prepositions }: Rules): boolean => TAIL.test(text) && has(prepositions.bare, text)
const TAIL = /^(?:của|cua)\s/iu

/** What becomes of one ý: the rules one after another. `needs`: the figure without which its lead introduces nothing. */
function byRules(original: string, id: string, printed: Printed, rules: Rules): Becoming & { readonly needs?: string } {
  const ofDifficulties = printed.difficulties === true
  const plain = withoutCourtesy(original, rules.courtesy)
  if (plain === '') return lost('courtesy')
  const alone = withOfficeWords(plain, rules.office)
  if (addresseeOf(alone, { id, ofDifficulties }, rules.wishes) === 'leadership') return forBoard(original, rules)
  const whole = withOfficeWords(withoutFirstPerson(plain, rules.firstPerson), rules.office)
  const figures = rules.figures.get(id)
  const left = withoutBrackets(ended(figures ? withoutFigures(whole, figures) : whole))
  if (left === '') return lost('figures')
  // "1 ý kiến của phụ huynh": without its figure it would begin in the middle.
  const kept = ended(withoutPapers(isTail(left, rules) ? ended(whole) : left, rules.papers))
  if (kept === '') return lost('papers', left)
  const unlabelled = withoutLabel(kept, rules.strips)
  const matter = turned(isTail(unlabelled, rules) ? kept.replace(/:\s*/u, ' ') : unlabelled, id, rules.prepositions)
  if (isDenial(matter, ofDifficulties, rules.denials)) return lost('denied', ended(matter))
  if (ofDifficulties && has(rules.denials.advantage, matter)) return lost('advantage', ended(matter))
  const told = ended(smallFirst(matter, rules.names))
  const addressee = addresseeOf(matter, { id, ofDifficulties }, rules.wishes)
  const routed = routeOf(printed, [matter, whole], rules.routes)
  const lead = routed?.lead ?? null
  // The part it is a draft of says whom it is asked of.
  const asked = addressee === 'superior' ? ended(withoutAsking(told, rules.wishes)) : told
  if (addressee) return { text: asked, lead, fate: { to: addressee } }
  if (!routed) return { text: told, lead, fate: { to: 'difficulties' } }
  const text = ended(withoutLeadWords(told, routed.lead, rules.strips))
  const why = toReword(text, matter, { promptId: id, routed }, rules)
  if (why) return { text, lead, fate: { to: 'reword', why } }
  const needs = rules.leads.get(routed.lead)?.needs
  return { text, lead, fate: { to: 'report' }, ...(needs === undefined ? {} : { needs }) }
}
