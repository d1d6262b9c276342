import type { Figure } from '../figure.ts'
import type { FigureClause, Plan } from '../plan.ts'
import type { Answer, Submission } from '../report.ts'
import type { Unit } from '../school.ts'
import { unitCalled, unitSentence } from '../unit-sentence.ts'
import { grouped } from '../wording/alike.ts'
import { smallFirst } from '../wording/first-letter.ts'
import type { Point } from '../wording/point.ts'
import { pointsOf } from '../wording/points.ts'
import { type Rules, rulesOf } from '../wording/rules.ts'
import { isOwnWish, withoutAsking } from '../wording/wishes.ts'

/** What a unit told of a period, as its own report tells it. */
export type UnitStory = {
  /** In the order of the plan; an area of which nothing was asked, or all was passed over, is not among them. */
  readonly sections: readonly UnitSection[]
  /** Absent: the unit passed it over and wished for nothing elsewhere. */
  readonly voice?: UnitVoice
}

export type UnitSection = {
  readonly area: string
  readonly areaTitle: string
  /** Its figures in sentences; '' when nothing was counted. */
  readonly figures: string
  /** Its own words. */
  readonly points: readonly string[]
}

/** All empty: nothing is hard, and nothing is wished. */
export type UnitVoice = {
  readonly difficulties: readonly string[]
  readonly toSchool: readonly string[]
  readonly toSuperior: readonly string[]
}

export type Telling = {
  readonly unit: Unit
  readonly submission: Submission
  /** Of a year: its report of the half-year. */
  readonly halfReport?: Submission
  /** Of the whole period. */
  readonly figures: readonly Figure[]
  readonly ofYear: boolean
}

type Told = Telling & { readonly plan: Plan; readonly rules: Rules; readonly points: readonly Point[] }

/** The report of one unit: nothing is counted twice, and nothing stands in it that is for the BGH alone. */
export function unitStory(plan: Plan, telling: Telling): UnitStory {
  const told = { ...telling, plan, rules: rulesOf(plan), points: pointsOf(plan, [telling]) }
  const voice = voiceOf(told)
  return { sections: sectionsOf(told), ...(voice ? { voice } : {}) }
}

function sectionsOf(told: Told): readonly UnitSection[] {
  const { plan, unit, rules, figures, ofYear } = told
  const called = unitCalled(plan, unit)
  return plan.areas.flatMap((area): UnitSection[] => {
    const points = told.points.filter(point => isPrinted(point) && areaOf(point, rules) === area.code)
    const named = points.filter(({ model }) => model !== undefined)
    const names = namesOf(named, rules)
    let shown = false
    const beside = ({ indicators }: FigureClause): string => {
      if (names === '' || !plan.indicators.some(({ id, named: has }) => has && indicators.includes(id))) return ''
      shown = true
      return `: ${names}`
    }
    const said = unitSentence(area, plan, { called, figures, ofYear }, beside)
    const words = points.filter(point => point.model === undefined)
    const texts = [...(shown || names === '' ? [] : [names]), ...grouped(words, ({ text }) => text).map(textOf)]
    const silent = said === '' && texts.length === 0
    if (silent && !saysNothing(told, area.code)) return []
    return [{ area: area.code, areaTitle: area.title, figures: said, points: texts }]
  })
}

const textOf = ({ text }: { readonly text: string }): string => text

/** What it may put its name to: not what is for others, nobody by name, and nothing somebody says of himself. */
const isPrinted = ({ fate, text }: Point): boolean =>
  text !== '' && (fate.to === 'report' || (fate.to === 'reword' && !UNSIGNED.has(fate.why)))

type Why = Extract<Point['fate'], { to: 'reword' }>['why']
const UNSIGNED: ReadonlySet<Why> = new Set<Why>(['person-named', 'first-person'])

const areaOf = ({ lead, area }: Point, { leads }: Rules): string => leads.get(lead ?? '')?.area ?? area

/** “Tủ sách dùng chung” (góp 200 cuốn sách); where only some are recognised, which. */
function namesOf(points: readonly Point[], { names, leads }: Rules): string {
  const mixed = new Set(points.map(({ model }) => model?.recognised)).size > 1
  return points
    .flatMap(({ model, lead }) => {
      if (!model) return []
      const { recognisedMark: mark = '' } = leads.get(lead ?? '') ?? {}
      const told = [smallFirst(model.content, names), mixed && model.recognised ? mark : ''].filter(each => each !== '')
      return told.length === 0 ? [`“${model.name}”`] : [`“${model.name}” (${told.join('; ')})`]
    })
    .join(', ')
}

/** Something was asked, and the answer is that there was nothing; what was passed over is none. */
function saysNothing({ plan, submission, points, rules }: Told, area: string): boolean {
  const asked = plan.prompts.filter(({ id, area: of }) => of === area && rules.printed.get(id)?.difficulties !== true)
  const nothing = ({ state, figures, promptId }: Answer): boolean =>
    state === 'none' ||
    (state === 'given' &&
      (figures.length > 0 || points.some(each => each.promptId === promptId && each.fate.to === 'nowhere')))
  return submission.answers.some(answer => asked.some(({ id }) => id === answer.promptId) && nothing(answer))
}

function voiceOf({ plan, submission, points, rules }: Told): UnitVoice | undefined {
  const texts = (some: readonly Point[]) =>
    grouped(some, ({ text }) => smallFirst(withoutAsking(text, rules.wishes), rules.names)).map(textOf)
  const of = (to: Point['fate']['to']) => points.filter(({ fate }) => fate.to === to)
  const voice = {
    difficulties: texts(of('difficulties')),
    toSchool: texts(of('school').filter(({ text }) => isOwnWish(text, rules.wishes))),
    toSuperior: texts(of('superior')),
  }
  const asked = new Set(plan.prompts.filter(({ id }) => rules.printed.get(id)?.difficulties).map(({ id }) => id))
  const answered = submission.answers.some(({ promptId, state }) => asked.has(promptId) && state !== 'skipped')
  return answered || Object.values(voice).some(({ length }) => length > 0) ? voice : undefined
}
