import type { Plan } from '../../domain/plan.ts'
import { type EditionText, MOST_PROMPTS, type PlanAsk, reportedAreas } from '../../domain/plan-edition.ts'
import { figureName } from '../../domain/plan-question.ts'
import type { UnitKind } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { Askable, PlanLineName, ToldEdition } from '../vocabulary/plan-edition.ts'
import { type Offer, planOffered } from './plan-beside.ts'

/** What a plan that was sent leaves open, and what may be answered to it. */

type Asking = {
  readonly told: ToldEdition
  readonly before: Plan
  readonly ask: PlanAsk
  readonly left: number
}

export function askMessage(offer: Offer, { told, before, ask, left }: Asking): Message {
  const { text } = offer
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
      ...aboutAsk(text, ask, before),
    },
    choicesOf(offer, ask, before),
    { lasting: true },
  )
}

/** What its question has to name. */
function aboutAsk(text: EditionText, ask: PlanAsk, before: Plan) {
  switch (ask.ask) {
    case 'matter':
      return { known: before.topic, ...(text.other?.founds ? { founds: text.other.founds } : {}) }
    case 'name':
      return text.founds ? { founds: text.founds } : {}
    case 'figure': {
      const found = text.sections?.flatMap(({ figures = [] }) => figures).find(({ id }) => id === ask.figure)
      return found ? { figure: figureName(found) } : {}
    }
    case 'room':
      return {
        full: {
          units: before.school.units.filter(({ kind }) => kind === ask.kind),
          questions: MOST_PROMPTS,
        },
      }
    default:
      return text.founds ? { founds: text.founds } : {}
  }
}

/** The questions that can give way to a section: those before the assessment, its own among none of them. */
function givingWay(plan: Plan, { code, kind }: { readonly code: string; readonly kind: UnitKind }) {
  const reported = reportedAreas(plan)
  const form = plan.forms.find(each => each.kind === kind)
  return plan.prompts.filter(({ id, area }) => form?.prompts.includes(id) && reported.has(area) && area !== code)
}

function choicesOf(offer: Offer, ask: PlanAsk, before: Plan): readonly Choice[] {
  const edition = offer.code
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
    case 'matter':
      return [
        { word: 'plan-known', values: { topic: before.topic }, action: { do: 'plan.matter', edition, other: false } },
        { word: 'plan-another', action: { do: 'plan.matter', edition, other: true } },
        { word: 'cancel', action: { do: 'nothing' } },
      ]
    case 'name':
      return [
        { word: 'plan-name', action: { do: 'plan.name', edition } },
        { word: 'plan-name-other', action: { do: 'plan.type', edition, line: 'topic' } },
      ]
    case 'figure':
      return [true, false].map(keep => ({
        word: keep ? 'keep-figure' : 'drop-figure',
        action: { do: 'plan.figure', edition, figure: ask.figure, keep },
      }))
    case 'room': {
      const to = (prompt: string) => ({ do: 'plan.room', edition, section: ask.code, kind: ask.kind, prompt }) as const
      return [
        ...givingWay(planOffered(before, offer), ask).map(
          ({ id, label }): Choice => ({ word: 'plan-instead', values: { label }, action: to(id) }),
        ),
        { word: 'plan-no-room', action: to('') },
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
export function kindsMeant(who: Askable, kinds: readonly UnitKind[]): readonly UnitKind[] {
  const all = kinds.filter(kind => kind !== 'leadership')
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
