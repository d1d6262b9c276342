import type { Plan } from '../../domain/plan.ts'
import { isUnchanged, planChanges } from '../../domain/plan-changes.ts'
import { type PlanAsk, type PlanEdition, planAfter } from '../../domain/plan-edition.ts'
import type { UnitKind } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { Facts, PlanEditionFacts } from '../facts.ts'
import type { Askable, PlanLineName, ToldEdition } from '../vocabulary/plan-edition.ts'

/** An edition that is offered. */
export type Offer = Omit<PlanEdition, 'at'>

/** All editions of a matter, in the order of their years. */
export const editionsIn = ({ plans = [] }: Pick<Facts, 'plans'>, programme: string): readonly Plan[] =>
  plans.filter(plan => plan.programme === programme)

/** The one it rests on: that of the year before, or of an earlier one. */
export const editionBefore = (facts: Pick<Facts, 'plans'>, { programme, year }: Offer): Plan | undefined => {
  const all = editionsIn(facts, programme)
  return all.findLast(plan => plan.year < year) ?? all[0]
}

/** What it says beside the edition before. */
export function toldOf(facts: Pick<Facts, 'plans'>, edition: Offer): ToldEdition | undefined {
  const before = editionBefore(facts, edition)
  if (!before) return undefined
  const several = new Set((facts.plans ?? []).map(({ programme }) => programme)).size > 1
  return {
    year: edition.year,
    number: edition.number,
    signedOn: edition.signedOn,
    beforeYear: before.year,
    changes: planChanges(planAfter(before, edition), before),
    ...(several ? { topic: before.topic } : {}),
  }
}

/** The edition as it stands: what has to be asked next, or what differs and one tap; undefined when it holds already. */
export function offerMessage(facts: Facts, edition: Offer & Overtaken): Message | undefined {
  const told = toldOf(facts, edition)
  const before = editionBefore(facts, edition)
  if (!told || !before) return undefined
  const [ask, ...others] = edition.text.asks ?? []
  if (ask) return askMessage(edition, { told, before, ask, left: others.length })
  const held = editionsIn(facts, edition.programme).find(({ year }) => year === edition.year)
  if (held && isHeld(held, edition, before)) return undefined
  return say(
    { say: 'plan-offered', told, ...(held ? { replaces: { number: held.number, ...byWhom(facts, edition) } } : {}) },
    [
      {
        word: 'take-plan',
        action: { do: 'plan.take', edition: edition.code, instead: edition.overtaken?.edition ?? '' },
      },
      { word: 'mend-plan', action: { do: 'plan.mend', edition: edition.code } },
      { word: 'cancel', action: { do: 'nothing' } },
    ],
    { lasting: true },
  )
}

type Overtaken = Pick<PlanEditionFacts, 'overtaken'>

/** Another officer was first. */
function byWhom({ people, me }: Facts, { overtaken }: Overtaken) {
  const by = people.find(({ id }) => id === overtaken?.by && id !== me?.id)
  return by && overtaken ? { by, at: overtaken.at } : {}
}

/** The very edition that is in force: sent twice. */
const isHeld = (held: Plan, edition: Offer, before: Plan): boolean =>
  held.number === edition.number &&
  held.signedOn === edition.signedOn &&
  (edition.text.rules === undefined || isUnchanged(planChanges(planAfter(before, edition), held)))

type Asking = {
  readonly told: ToldEdition
  readonly before: Plan
  readonly ask: PlanAsk
  readonly left: number
}

function askMessage({ code: edition, text }: Offer, { told, before, ask, left }: Asking): Message {
  const section = 'code' in ask ? text.sections?.find(({ code }) => code === ask.code) : undefined
  const was = ask.ask === 'same' ? before.areas.find(({ code }) => code === ask.was)?.title : undefined
  return say(
    {
      say: 'plan-open',
      told,
      ask,
      left,
      ...(section ? { title: section.title } : {}),
      ...(was === undefined ? {} : { was }),
    },
    choicesOf(edition, ask, before),
    { lasting: true },
  )
}

function choicesOf(edition: string, ask: PlanAsk, before: Plan): readonly Choice[] {
  switch (ask.ask) {
    case 'number':
    case 'date':
      return [{ word: 'plan-type', action: { do: 'plan.type', edition, line: 'head' } }]
    case 'rule': {
      const line: PlanLineName = `${ask.from === 'unit' ? 'unit' : 'school'}-${ask.kind}`
      const to = (day: string): Choice['action'] => ({ do: 'plan.day', edition, line, to: day })
      const old = before.rules.find(({ from, kind }) => from === ask.from && kind === ask.kind)?.before
      return [
        ...ask.found.map(
          ({ day, month }): Choice => ({ word: 'plan-day', values: { day, month }, action: to(`${day}/${month}`) }),
        ),
        ...(old ? [{ word: 'plan-day-kept' as const, values: { ...old }, action: to('kept') }] : []),
        { word: 'plan-type', action: { do: 'plan.type', edition, line } },
        { word: 'plan-day-none', action: to('none') },
      ]
    }
    case 'same':
      return [true, false].map(yes => ({
        word: yes ? 'plan-same' : 'plan-other',
        action: { do: 'plan.same', edition, section: ask.code, yes },
      }))
    case 'who':
      return ASKABLE.map(who => ({
        word: 'plan-who',
        values: { who },
        action: { do: 'plan.who', edition, section: ask.code, who },
      }))
  }
}

export const ASKABLE: readonly Askable[] = ['everybody', 'groups', 'unions', 'office', 'nobody']

/** The kinds of units with a form of their own that are meant. */
export function kindsMeant(who: Askable, { forms }: Pick<Plan, 'forms'>): readonly UnitKind[] {
  const all = forms.map(({ kind }) => kind).filter(kind => kind !== 'leadership')
  switch (who) {
    case 'everybody':
      return all
    case 'groups':
      return all.filter(kind => kind === 'subject-group')
    case 'unions':
      return all.filter(kind => kind !== 'subject-group' && kind !== 'office')
    case 'office':
      return all.filter(kind => kind === 'office')
    case 'nobody':
      return []
  }
}
