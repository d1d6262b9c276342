import { unitOf } from '../../domain/form.ts'
import type { School, Unit } from '../../domain/school.ts'
import { isOrdinary, nameProblem, PROPERTIES, type SchoolChange, typedWords } from '../../domain/school-change.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { AskedWord, SchoolAction, SchoolFlow } from '../vocabulary/school.ts'
import { isAsked, isStoredChange } from '../vocabulary/school.ts'
import { sayStale } from './common.ts'
import { reply } from './replies.ts'
import { changeSchool, proposeChange, undoChange } from './school-change.ts'
import { askDays, daysText, showDays } from './school-days.ts'
import { setUnion, showUnions } from './school-unions.ts'

/** Buttons of the school itself: its units, its name and who signs, its days off. */
export function pressSchool(turn: Turn, action: SchoolAction): Step {
  switch (action.do) {
    case 'school.unit':
      return editUnit(turn, action.unit)
    case 'school.ask':
      return isAsked(action.what) ? askWord(turn, action.what) : sayStale(turn)
    case 'school.like':
      return askLike(turn, action.unit)
    case 'school.into':
      return askInto(turn, action.unit)
    case 'school.show':
      return showSchool(turn)
    case 'school.days':
      return showDays(turn)
    case 'school.propose':
      return isStoredChange(action.change) ? proposeChange(turn, action.change) : sayStale(turn)
    case 'school.change':
      return isStoredChange(action.change) ? changeSchool(turn, action.change, action.was) : sayStale(turn)
    case 'school.undo':
      return undoChange(turn)
    case 'school.unions':
      return showUnions(turn, action.member)
    case 'school.union':
      return setUnion(turn, action)
  }
}

const ask = (word: 'rename-unit' | 'head-title' | 'split-unit', what: AskedWord): Choice => ({
  word,
  action: { do: 'school.ask', what },
})

const unitChoice = (unit: Unit, action: Choice['action']): Choice => ({
  word: 'unit',
  values: { unit: unit.shortName },
  action,
})

/** Everything that can be done to a unit. */
function editUnit(turn: Turn, id: string): Step {
  const unit = unitOf(turn.facts.school, id)
  if (!unit) return sayStale(turn)
  const whole: readonly Choice[] = isOrdinary(unit)
    ? [
        { word: 'merge-unit', action: { do: 'school.into', unit: id } },
        ask('split-unit', { ask: 'split', unit: id }),
        { word: 'unit-form', action: { do: 'school.like', unit: id } },
        { word: 'retire-unit', action: { do: 'school.propose', change: { change: 'retire', unit: id } } },
      ]
    : []
  return reply(turn, { say: 'school-unit', unit }, [
    ask('rename-unit', { ask: 'rename', unit: id }),
    ask('head-title', { ask: 'head', unit: id }),
    ...whole,
    unitChoice(unit, { do: 'units.show', unit: id }),
  ])
}

/** A unit of each kind that there is: whose questions the other answers, as whom it signs. */
function examples({ units }: School): readonly Unit[] {
  const ordinary = units.filter(isOrdinary)
  return ordinary.filter(({ kind }, at) => ordinary.findIndex(each => each.kind === kind) === at)
}

/** @param id '' for a new unit. */
function askLike(turn: Turn, id: string): Step {
  const { school } = turn.facts
  const unit = unitOf(school, id)
  if (id !== '' && !unit) return sayStale(turn)
  const others = examples(school).filter(({ kind }) => kind !== unit?.kind)
  const choices = others.map(like =>
    unitChoice(
      like,
      unit
        ? { do: 'school.propose', change: { change: 'form', unit: id, like: like.id } }
        : { do: 'school.ask', what: { ask: 'add', like: like.id } },
    ),
  )
  return reply(turn, { say: 'school-like', ...(unit ? { unit } : {}) }, choices)
}

function askInto(turn: Turn, id: string): Step {
  const { school } = turn.facts
  const unit = unitOf(school, id)
  if (!unit || !isOrdinary(unit)) return sayStale(turn)
  const others = school.units.filter(each => isOrdinary(each) && each.id !== id)
  const choices = others.map(into =>
    unitChoice(into, { do: 'school.ask', what: { ask: 'merge', unit: id, into: into.id } }),
  )
  return reply(turn, { say: 'school-into', unit }, choices)
}

/** Asks for a name, a title or days in words. */
function askWord(turn: Turn, what: AskedWord): Step {
  if (what.ask === 'days' || what.ask === 'no-days') return askDays(turn, what)
  const { school } = turn.facts
  const named = (id: string | undefined) => (id === undefined ? undefined : unitOf(school, id))
  const unit = named('unit' in what ? what.unit : undefined)
  const other = named(what.ask === 'merge' ? what.into : what.ask === 'add' ? what.like : undefined)
  if (('unit' in what && !unit) || ((what.ask === 'merge' || what.ask === 'add') && !other)) return sayStale(turn)
  const keep: readonly Choice[] =
    what.ask === 'merge' && other
      ? [
          {
            word: 'keep-name',
            values: { unit: other.name },
            action: {
              do: 'school.propose',
              change: { change: 'merge', unit: what.unit, into: what.into, name: other.name },
            },
          },
        ]
      : []
  const question = say(
    { say: 'school-ask', what, ...(unit ? { unit } : {}), ...(other ? { other } : {}) },
    [...keep, { word: 'cancel', action: { do: 'home' } }],
    { digits: 'answer' },
  )
  return goTo(turn, { name: 'school-word', what }, question)
}

/** What was typed for it. */
export function schoolText(turn: Turn, { what }: SchoolFlow, text: string): Step {
  if (what.ask === 'days' || what.ask === 'no-days') return daysText(turn, what, text)
  const words = typedWords(text)
  const { school } = turn.facts
  const gone = (id: string) => unitOf(school, id) === undefined
  if ('unit' in what && gone(what.unit)) return sayStale(leaving(turn))
  const bad = problemOf(what, words, school)
  return bad ? stay(turn, say({ say: 'school-name-bad', why: bad })) : proposeChange(turn, changeOf(what, words))
}

type Worded = Exclude<AskedWord, { readonly ask: 'days' | 'no-days' }>

function problemOf(what: Worded, words: string, school: School) {
  const others = {
    ...school,
    units: what.ask === 'merge' ? school.units.filter(({ id }) => id !== what.unit) : school.units,
  }
  const isName = what.ask !== 'head' && what.ask !== 'property'
  const own = what.ask === 'rename' ? what.unit : what.ask === 'merge' ? what.into : undefined
  return nameProblem(words, isName ? others : { ...school, units: [] }, own)
}

function changeOf(what: Worded, words: string): SchoolChange {
  switch (what.ask) {
    case 'add':
      return { change: 'add', name: words, like: what.like }
    case 'rename':
      return { change: 'rename', unit: what.unit, name: words }
    case 'split':
      return { change: 'split', unit: what.unit, name: words }
    case 'head':
      return { change: 'head', unit: what.unit, title: words }
    case 'merge':
      return { change: 'merge', unit: what.unit, into: what.into, name: words }
    case 'property':
      return { change: 'property', property: what.property, value: words }
  }
}

/** The school's name, who is above it, where it is, who signs. */
function showSchool(turn: Turn): Step {
  const { school } = turn.facts
  const choices = PROPERTIES.map(
    (property): Choice => ({
      word: 'change-property',
      values: { property },
      action: { do: 'school.ask', what: { ask: 'property', property } },
    }),
  )
  return reply(turn, { say: 'school-show', school }, [...choices, DAYS])
}

export const DAYS: Choice = { word: 'school-days', action: { do: 'school.days' } }
