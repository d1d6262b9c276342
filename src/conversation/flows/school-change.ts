import { unitOf } from '../../domain/form.ts'
import { type Member, reportersOf } from '../../domain/member.ts'
import { type SchoolChange, schoolEdit } from '../../domain/school-change.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { ToldChange } from '../vocabulary/school.ts'
import { sayStale } from './common.ts'
import { moveTo } from './move-person.ts'
import { personChoice } from './people.ts'
import { reachableOfficers, reachableReporters, reply, tellAll } from './replies.ts'
import { followingOf, movedBy, orphansOf } from './school-following.ts'

/** The change with what its message names. */
function toldOf({ school }: Facts, change: SchoolChange): ToldChange {
  const id = 'unit' in change ? change.unit : undefined
  const otherId = 'into' in change ? change.into : 'like' in change ? change.like : undefined
  const unit = id === undefined ? undefined : unitOf(school, id)
  const other = otherId === undefined ? undefined : unitOf(school, otherId)
  const was =
    change.change === 'property' ? school[change.property] : change.change === 'head' ? unit?.head.at(-1) : undefined
  return { change, ...(unit ? { unit } : {}), ...(other ? { other } : {}), ...(was === undefined ? {} : { was }) }
}

/** How what it changes stands now: whoever confirms it later confirms this. */
function standingOf(facts: Facts, change: SchoolChange): string {
  if (change.change === 'days' || change.change === 'no-days') return JSON.stringify(facts.schoolDays?.days)
  const { unit, other, was } = toldOf(facts, change)
  return JSON.stringify([unit, other, was])
}

const isSame = ({ change, unit, was }: ToldChange): boolean =>
  (change.change === 'rename' && unit?.name === change.name) ||
  (change.change === 'head' && was === change.title) ||
  (change.change === 'property' && was === change.value)

/** Shown back with what follows from it; one tap does it. */
export function proposeChange(turn: Turn, change: SchoolChange): Step {
  const { facts } = turn
  const told = toldOf(facts, change)
  if (isSame(told)) return reply(turn, { say: 'school-same' })
  const edit = schoolEdit(facts.school, change, facts.fresh[0])
  if (!edit) return sayStale(turn)
  const question = say(
    {
      say: 'school-confirm',
      told,
      following: followingOf(facts, change),
      people: peopleOf(facts, change),
      moved: movedBy(facts, change),
      signs: change.change === 'property' && change.property === 'principal',
      orphans: orphansOf(facts, change, edit),
    },
    [
      {
        word: 'do-change',
        values: { change: change.change },
        action: { do: 'school.change', change, was: standingOf(facts, change) },
      },
      { word: 'keep', action: { do: 'nothing' } },
    ],
  )
  return goTo(turn, null, question)
}

/** Whoever is in a unit that ends. */
const peopleOf = ({ people }: Facts, change: SchoolChange): readonly Member[] =>
  change.change === 'merge' || change.change === 'retire' ? reportersOf(people, change.unit) : []

/** Done; the other officers hear of it, and whoever it concerns. */
export function changeSchool(turn: Turn, change: SchoolChange, was: string): Step {
  const { facts, me } = turn
  const [code] = facts.fresh
  if (standingOf(facts, change) !== was || !schoolEdit(facts.school, change, code)) {
    return reply(turn, { say: 'school-moved' }, [{ word: 'school-itself', action: { do: 'school.show' } }])
  }
  const told = toldOf(facts, change)
  const undo = { word: 'undo-change', action: { do: 'school.undo', edit: code } } as const
  return goTo(
    turn,
    null,
    { effect: 'school', told, code },
    ...tellAll(reachableOfficers(facts), { say: 'school-changed', told, by: me }, [undo]),
    ...tellUnits(facts, told),
    say({ say: 'school-changed', told, ...whereTo(facts, told) }, [undo, ...nextAfter(facts, told, code)], {
      lasting: true,
    }),
  )
}

/** The people of a unit that ends, and of the one it goes into. */
function tellUnits(facts: Facts, { change, unit, other }: ToldChange, undone = false): readonly Message[] {
  if (!unit || (change.change !== 'retire' && change.change !== 'merge')) return []
  const units = [unit, ...(change.change === 'merge' && other ? [other] : [])]
  const people = units.flatMap(({ id }) => reachableReporters(facts, id))
  const each = people.filter(({ id }, at) => people.findIndex(one => one.id === id) === at)
  if (undone) return tellAll(each, { say: 'unit-back', unit })
  return tellAll(
    each,
    change.change === 'merge'
      ? {
          say: 'unit-merged',
          unit,
          into: change.name,
          more: followingOf(facts, change).some(({ how }) => how === 'asked-for-more'),
        }
      : { say: 'unit-retired', unit },
  )
}

/** A new unit has nobody yet; of one that has ended somebody may have nothing left to do. */
function nextAfter({ people }: Facts, { change }: ToldChange, code: string): readonly Choice[] {
  switch (change.change) {
    case 'add':
      return [inviteTo(change.name, code)]
    case 'split': {
      const to = { id: code, shortName: change.name }
      const going = reportersOf(people, change.unit).map(member => moveTo(member, change.unit, to))
      return [...going, inviteTo(change.name, code)]
    }
    case 'retire':
      // The place of whoever belongs to no unit is the school's.
      return reportersOf(people, change.unit).map(member => personChoice(member, ''))
    default:
      return []
  }
}

const inviteTo = (name: string, unit: string): Choice => ({
  word: 'invite',
  values: { unit: name },
  action: { do: 'invite.unit', unit },
})

/** Who is still where they were: a split and an end move nobody by themselves. */
function whereTo({ people }: Facts, { change }: ToldChange): { readonly people?: readonly Member[] } {
  if (change.change !== 'split' && change.change !== 'retire') return {}
  const there = reportersOf(people, change.unit)
  return there.length === 0 ? {} : { people: there }
}

/** Brings back what was before, while nothing rests on the change. */
export function undoChange(turn: Turn): Step {
  const { facts, me } = turn
  const { schoolEdit: edit } = facts
  if (!edit) return sayStale(turn)
  const { told, undone, code } = edit
  if (undone) {
    const by = facts.people.find(({ id }) => id === undone.by)
    return reply(turn, { say: 'school-undone', told, at: undone.at, ...(by ? { by } : {}) })
  }
  if (!edit.undoable) return reply(turn, { say: 'school-not-undone', told })
  return goTo(
    turn,
    null,
    { effect: 'school-undo', code },
    ...tellAll(reachableOfficers(facts), { say: 'school-undone', told, by: me }),
    ...tellUnits(facts, told, true),
    say({ say: 'school-undone', told }),
  )
}
