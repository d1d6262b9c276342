import type { Plan } from '../../domain/plan.ts'
import { type EditionText, MOST_PROMPTS, type PlanAsk } from '../../domain/plan-edition.ts'
import type { EditionSection } from '../../domain/plan-section.ts'

import { programmeKey } from '../../domain/reading/plan/found.ts'
import type { UnitKind } from '../../domain/school.ts'
import type { Facts, PlanEditionFacts } from '../facts.ts'
import type { PlanEditionAction } from '../vocabulary/plan-edition.ts'
import { ASKABLE, kindsMeant } from './plan-asks.ts'
import { editionBefore, type Offer, planOffered } from './plan-beside.ts'

/** What a tap answers of all that a plan leaves open. */

export const without = ({ asks = [] }: EditionText, answered: (ask: PlanAsk) => boolean): readonly PlanAsk[] =>
  asks.filter(ask => !answered(ask))

type Answering = Extract<
  PlanEditionAction,
  { readonly do: 'plan.same' | 'plan.who' | 'plan.matter' | 'plan.name' | 'plan.figure' | 'plan.room' }
>
type Amended = Partial<Offer> & { readonly text: EditionText }
type About = { readonly kept: PlanEditionFacts; readonly before: Plan }

/** The edition as the answer leaves it; undefined of an answer to nothing that is asked. */
export function amendedBy(facts: Facts, { kept, before }: About, action: Answering): Amended | undefined {
  const { text } = kept
  switch (action.do) {
    case 'plan.same':
      return { text: sameSection(text, action.section, action.yes) }
    case 'plan.who': {
      const who = ASKABLE.find(each => each === action.who)
      if (!who) return undefined
      const kinds = text.founds ? before.school.units : before.forms
      const asked = kindsMeant(who, [...new Set(kinds.map(({ kind }) => kind))])
      return { text: withRoom(facts, kept, askedSection(text, action.section, asked), action.section) }
    }
    case 'plan.matter':
      return ofMatter(facts, text, action.other)
    case 'plan.name':
      return { text: { ...text, asks: without(text, ({ ask }) => ask === 'name') } }
    case 'plan.figure':
      return { text: withFigure(text, action.figure, action.keep) }
    case 'plan.room':
      return { text: withInstead(text, action) }
  }
}

/** A new year's plan of what the school knows, or the first of another matter. */
function ofMatter({ plans = [] }: Facts, { other, ...text }: EditionText, another: boolean): Amended | undefined {
  if (!another) return { text: { ...text, asks: without(text, ({ ask }) => ask === 'matter') } }
  const topic = other?.founds?.topic
  if (!other || topic === undefined) return undefined
  return {
    text: other,
    programme: programmeKey(
      topic,
      plans.map(({ programme }) => programme),
    ),
  }
}

function withFigure(text: EditionText, id: string, keep: boolean): EditionText {
  const asks = without(text, ask => ask.ask === 'figure' && ask.figure === id)
  if (keep) return { ...text, asks }
  return {
    ...text,
    asks,
    sections: (text.sections ?? []).map(({ figures, ...section }) => ({
      ...section,
      ...(figures ? { figures: figures.filter(figure => figure.id !== id) } : {}),
    })),
  }
}

/** Forms that have more questions now than one report takes: which of them gives way is asked at once. */
function withRoom(facts: Facts, kept: PlanEditionFacts, text: EditionText, code: string): EditionText {
  const offer = { ...kept, text }
  const before = editionBefore(facts, offer)
  if (!before) return text
  const kinds = text.sections?.find(section => section.code === code)?.kinds ?? []
  const full = planOffered(before, offer).forms.filter(
    ({ kind, prompts }) => kinds.includes(kind) && prompts.length > MOST_PROMPTS,
  )
  return { ...text, asks: [...full.map(({ kind }): PlanAsk => ({ ask: 'room', code, kind })), ...(text.asks ?? [])] }
}

type Room = Extract<PlanEditionAction, { readonly do: 'plan.room' }>

function withInstead(text: EditionText, { section: code, kind: asked, prompt }: Room): EditionText {
  const ask = text.asks?.find(each => each.ask === 'room' && each.code === code && each.kind === asked)
  if (ask?.ask !== 'room') return text
  const { kind } = ask
  const asks = without(text, each => each === ask)
  const next = (section: EditionSection): EditionSection =>
    prompt === ''
      ? { ...section, kinds: (section.kinds ?? []).filter(each => each !== kind) }
      : { ...section, instead: [...(section.instead ?? []), { kind, prompt }] }
  return { ...text, asks, sections: (text.sections ?? []).map(each => (each.code === code ? next(each) : each)) }
}

/** A section that is the one of the year before; a new one else, and then it is asked of whom. */
function sameSection(text: EditionText, code: string, yes: boolean): EditionText {
  const ask = text.asks?.find(each => each.ask === 'same' && each.code === code)
  if (ask?.ask !== 'same') return text
  const asks = text.asks?.flatMap((each): readonly PlanAsk[] =>
    each !== ask ? [each] : yes ? [] : [{ ask: 'who', code }],
  )
  const sections = text.sections?.map(section => {
    if (section.code !== code || !yes) return section
    const { title, tasks } = section
    return { code: ask.was, title, tasks }
  })
  return { ...text, ...(sections ? { sections } : {}), ...(asks ? { asks } : {}) }
}

function askedSection(text: EditionText, code: string, kinds: readonly UnitKind[]): EditionText {
  const sections = text.sections?.map(section => (section.code === code ? { ...section, kinds } : section))
  return {
    ...text,
    ...(sections ? { sections } : {}),
    // What is asked of nobody is not counted.
    asks: without(
      text,
      ask =>
        (ask.ask === 'who' && ask.code === code) || (ask.ask === 'figure' && ask.code === code && kinds.length === 0),
    ),
  }
}
