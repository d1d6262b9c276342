import { assessmentDay } from '../../domain/assessment-dates.ts'
import { formOf, unitOf } from '../../domain/form.ts'
import { periodOf } from '../../domain/period.ts'
import type { Area, Plan } from '../../domain/plan.ts'
import type { Mark, PulseMark } from '../../domain/pulse.ts'
import { type Heard, listen } from '../../domain/reading/doorman/listen.ts'
import { markSaid } from '../../domain/reading/mark-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import { EAR_OUTSIDE } from '../report/heard.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { Words } from '../vocabulary/about.ts'
import type { PulseAction } from '../vocabulary/pulse.ts'
import { sayStale } from './common.ts'
import { sectionQuestion } from './note.ts'

type PulseFlow = Extract<Flow, { name: 'pulse' }>
type Asked = { readonly quarter: string; readonly unit: Unit; readonly area: Area }

/** Area of the assessment itself (III): difficulties are told there, it is no task to be marked. */
const OWN_AREA = 'III'
const MARKS: readonly Mark[] = ['good', 'under-way', 'difficult']

/** What a unit is asked about: the areas of the plan that its form has prompts of. */
export function pulseAreas(plan: Plan, unit: Unit): readonly Area[] {
  const codes = new Set(formOf(plan, unit).map(prompt => prompt.area))
  return plan.areas.filter(({ code }) => code !== OWN_AREA && codes.has(code))
}

/** Areas of the unit nobody has marked yet. */
export const openAreas = (plan: Plan, unit: Unit, marks: readonly PulseMark[]): readonly Area[] =>
  pulseAreas(plan, unit).filter(({ code }) => !marks.some(mark => mark.unitId === unit.id && mark.area === code))

/** The two-minute message itself, with its first section: to answer it is to be done with it. */
export function pulseMessage(plan: Plan, asked: Asked, nudge: boolean): Message {
  const { quarter, unit, area } = asked
  const total = pulseAreas(plan, unit).length
  const choices: Choice[] = [
    ...markChoices(asked),
    { word: 'all-good', action: { do: 'pulse.all', quarter, unit: unit.id } },
    { word: 'not-now', action: { do: 'pulse.skip', quarter } },
  ]
  return say({ say: 'pulse', ...named(quarter), unit, area, total, nudge }, choices, { lasting: true })
}

const named = (quarter: string) => {
  const period = periodOf(quarter)
  if (!period) throw new Error(`no quarter: ${quarter}`)
  return { period }
}

const markChoices = ({ quarter, unit, area }: Asked): readonly Choice[] =>
  MARKS.map(mark => ({ word: mark, action: { do: 'pulse.mark', quarter, unit: unit.id, area: area.code, mark } }))

/** Its buttons, good until the quarter is assessed. */
export function pressPulse(turn: Turn, action: PulseAction): Step {
  const { facts } = turn
  const { quarter } = action
  const period = periodOf(quarter)
  if (!period) return sayStale(turn)
  if (facts.now >= assessmentDay(period, facts.calendar)) return stay(turn, say({ say: 'pulse-over', period }))
  if (action.do === 'pulse.skip')
    return goTo(turn, null, { effect: 'pulse-skip', quarter }, say({ say: 'pulse-skipped' }))
  const unit = unitOf(facts.plan, action.unit)
  if (!unit) return sayStale(turn)
  const open = openAreas(facts.plan, unit, facts.pulse).map(({ code }) => code)
  const asked = { quarter, unit, open }
  switch (action.do) {
    case 'pulse.start':
      return askNextArea(turn, asked, [])
    case 'pulse.all':
      return askNextArea(
        turn,
        asked,
        open.map(area => ({ area, mark: 'good' })),
      )
    case 'pulse.mark': {
      const { area, mark } = action
      const isAsked = pulseAreas(facts.plan, unit).some(({ code }) => code === area)
      return isAsked ? askNextArea(turn, asked, [{ area, mark }]) : sayStale(turn)
    }
  }
}

type Marked = { readonly area: string; readonly mark: Mark }

/** What is asked of a unit, and the areas of it nobody had marked. */
type Survey = { readonly quarter: string; readonly unit: Unit; readonly open: readonly string[] }

/** Kept at once; then the next section, or the optional line. */
function askNextArea(turn: Turn, survey: Survey, marked: readonly Marked[]): Step {
  const { quarter, unit, open } = survey
  const kept = marked.map((mark): Effect => ({ effect: 'pulse', quarter, unit: unit.id, ...mark }))
  const areas = pulseAreas(turn.facts.plan, unit)
  const left = open.filter(code => !marked.some(({ area }) => area === code))
  const next = areas.find(({ code }) => code === left[0])
  if (!next) return finish(turn, survey, marked, kept)
  const number = areas.indexOf(next) + 1
  const question = say(
    { say: 'pulse-next', area: next, number, total: areas.length },
    markChoices({ quarter, unit, area: next }),
  )
  return goTo(turn, null, ...kept, question)
}

function finish(turn: Turn, { quarter, unit, open }: Survey, marked: readonly Marked[], kept: readonly Effect[]): Step {
  const { facts } = turn
  const hard = pulseAreas(facts.plan, unit).filter(({ code }) => markOf(facts, unit, marked, code) === 'difficult')
  const [note] = facts.fresh
  const told: Effect[] =
    open.length > 0 && hard.length > 0
      ? [
          {
            effect: 'note',
            note: { id: note, unitId: unit.id, promptId: ownPrompt(facts.plan, unit), source: 'pulse' },
          },
          { effect: 'pulse-note', note, quarter, areas: hard.map(({ shortTitle }) => shortTitle) },
        ]
      : []
  const since = facts.now.toMillis()
  const flow: PulseFlow = { name: 'pulse', quarter, unit: unit.id, since, ...(told.length > 0 ? { note } : {}) }
  const question = say({ say: 'pulse-done', hard }, [
    ...otherUnits(facts, quarter, unit),
    { word: 'done', action: { do: 'home' } },
  ])
  return goTo(turn, flow, ...kept, ...told, question)
}

const markOf = ({ pulse }: Facts, unit: Unit, marked: readonly Marked[], area: string): Mark | undefined =>
  marked.find(each => each.area === area)?.mark ??
  pulse.find(each => each.unitId === unit.id && each.area === area)?.mark

/** Where difficulties are told in the unit's report. */
const ownPrompt = (plan: Plan, unit: Unit): string | null =>
  formOf(plan, unit).find(prompt => prompt.area === OWN_AREA)?.id ?? null

/** Somebody of two units is asked about the other one too, with a tap and no second message. */
function otherUnits({ me, plan, pulse }: Facts, quarter: string, done: Unit): readonly Choice[] {
  const units = me ? ownUnits(me, plan).flatMap(id => unitOf(plan, id) ?? []) : []
  return units
    .filter(unit => unit.id !== done.id && unit.onBoard && openAreas(plan, unit, pulse).length > 0)
    .map(unit => ({
      word: 'unit',
      values: { unit: unit.shortName },
      action: { do: 'pulse.start', quarter, unit: unit.id },
    }))
}

/**
 * Words typed to the question of a section: kept beside the unit's difficulties, and the question is put again.
 * undefined for what asks, puts off or tells a figure of a report, and where nothing is asked any more.
 */
export function pulseSaid(turn: Turn, { quarter, unit: unitId }: Shown, { text, messageId }: Words): Step | undefined {
  const { facts, me } = turn
  const period = periodOf(quarter)
  const unit = ownUnits(me, facts.plan).includes(unitId) ? unitOf(facts.plan, unitId) : undefined
  if (!unit || !period || facts.now >= assessmentDay(period, facts.calendar)) return undefined
  const areas = pulseAreas(facts.plan, unit)
  const open = openAreas(facts.plan, unit, facts.pulse)
  const [area] = open
  const marked = area && markSaid(text)
  if (area && marked) {
    const step = askNextArea(turn, { quarter, unit, open: open.map(({ code }) => code) }, [
      { area: area.code, mark: marked.mark },
    ])
    return withNote(step, facts, unit, { text: marked.rest, messageId, hard: marked.mark === 'difficult' })
  }
  if (!area || /\d/.test(text) || !TELLING.includes(listen(text, EAR_OUTSIDE).kind)) return undefined
  const [id] = facts.fresh
  const place = { number: areas.indexOf(area) + 1, total: areas.length }
  return goTo(
    turn,
    null,
    ...noteOf(id, unit, ownPrompt(facts.plan, unit), { messageId, text }),
    say({ say: 'pulse-kept' }, [], { lasting: true }),
    say({ say: 'pulse-next', area, ...place }, markChoices({ quarter, unit, area })),
  )
}

/** Words kept as a note of the unit. */
const noteOf = (id: string, unit: Unit, promptId: string | null, { messageId, text }: Words): readonly Effect[] => [
  { effect: 'note', note: { id, unitId: unit.id, promptId, source: 'pulse' } },
  { effect: 'note-piece', note: id, messageId, text },
]

type Told = Words & { readonly hard: boolean }

/** What is told behind a mark: of what is hard it is told in III, otherwise it is filed when the report is made. */
function withNote(step: Step, facts: Facts, unit: Unit, { hard, ...words }: Told): Step {
  const id = `${facts.fresh[0]}-told`
  const promptId = hard ? ownPrompt(facts.plan, unit) : null
  return {
    ...step,
    effects: [
      ...noteOf(id, unit, promptId, words),
      say({ say: 'pulse-kept', marked: true }, [], { lasting: true }),
      ...step.effects,
    ],
  }
}

type Shown = { readonly quarter: string; readonly unit: string }
const TELLING: readonly Heard['kind'][] = ['answer', 'unsure']

/** The optional line: beside what is hard it is told in III, otherwise it is a note to be filed with one tap. */
export function pulseText(turn: Turn, flow: PulseFlow, { text, messageId }: Words): Step {
  const { facts } = turn
  const unit = unitOf(facts.plan, flow.unit)
  if (!unit || text.trim() === '') return stay(turn)
  if (flow.note !== undefined) {
    return goTo(turn, null, { effect: 'note-piece', note: flow.note, messageId, text }, say({ say: 'pulse-thanks' }))
  }
  const [id] = facts.fresh
  return goTo(
    turn,
    { name: 'note', unit: unit.id, note: id, since: facts.now.toMillis() },
    ...noteOf(id, unit, null, { messageId, text }),
    sectionQuestion(facts, unit, id, { say: 'note-kept', unit, photo: false }),
  )
}
