import { editTold } from '../../domain/reading/edit-told.ts'
import { withParagraph } from '../../domain/wording/choices.ts'
import type { ListParagraph } from '../../domain/wording/list-paragraphs.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import { lineSubject, type WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { stillOpen } from './stray.ts'
import { withChoices } from './worded.ts'
import { isWordless, sayWordless } from './wording-empty.ts'
import { otherLine } from './wording-line.ts'

const paragraphOf = ({ told }: CompiledFacts, key: string): ListParagraph | undefined =>
  told.paragraphs.find(paragraph => paragraph.key === key)

/** "Viết lại cả đoạn": how it reads, what has come since it was written anew; what is typed replaces it. */
export function openParagraph(turn: Turn, compiled: CompiledFacts, key: string): Step {
  const paragraph = paragraphOf(compiled, key)
  if (!paragraph) return sayStale(turn)
  const { text, area, replaced: own, newSince } = paragraph
  const period = compiled.period.key
  const since = compiled.told.points.flatMap(point =>
    newSince.includes(point.id) ? [sinceText(compiled, point.id)] : [],
  )
  const choices: readonly Choice[] = [
    { word: 'keep-line', action: { do: 'wording.keep', period, area } },
    ...(own ? [{ word: 'by-rules', action: { do: 'wording.paragraph-back', period, key, shown: text } } as const] : []),
  ]
  const flow = { name: 'wording-paragraph', period, key, shown: text } as const
  return goTo(turn, flow, say({ say: 'wording-paragraph', text, since, own }, choices, { digits: 'answer' }))
}

const sinceText = ({ told }: CompiledFacts, id: string): string => told.standing.get(id)?.text ?? ''

/** The officer's own paragraph. */
export function paragraphText(turn: Turn, flow: FlowOf<'wording-paragraph'>, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  const paragraph = compiled && paragraphOf(compiled, flow.key)
  if (!compiled || !paragraph || paragraph.text !== flow.shown) return sayStale(leaving(turn))
  const edit = flow.boxed ? undefined : editTold(text, paragraph.text)
  if (edit === 'unclear') return stay(turn, stillOpen(flow))
  const words = edit ? edit.words : text.trim().replace(/\s+/gu, ' ')
  if (words === '') return openParagraph(turn, compiled, flow.key)
  if (isWordless(words)) return sayWordless(turn)
  const ended = /[.!?]$/u.test(words) ? words : `${words}.`
  // All that is offered for it now has been seen, whether there is room for it or not.
  const seen = [...compiled.told.standing].flatMap(([id, { lead }]) => (lead === paragraph.lead ? [id] : []))
  return replace(turn, compiled, paragraph, { text: ended, seen })
}

/** Made by the rules again. */
export function paragraphBack(
  turn: Turn,
  compiled: CompiledFacts,
  { key, shown }: Extract<WordingAction, { do: 'wording.paragraph-back' }>,
): Step {
  const paragraph = paragraphOf(compiled, key)
  return paragraph?.replaced && paragraph.text === shown ? replace(turn, compiled, paragraph, null) : sayStale(turn)
}

function replace(
  turn: Turn,
  compiled: CompiledFacts,
  { key, area }: ListParagraph,
  own: { readonly text: string; readonly seen: readonly string[] } | null,
): Step {
  const period = compiled.period.key
  const next = withChoices(turn.facts.plan, compiled, withParagraph(compiled.choices, key, own))
  const text = paragraphOf(next, key)?.text ?? ''
  const back: Choice = { word: 'by-rules', action: { do: 'wording.paragraph-back', period, key, shown: text } }
  const effects: readonly Effect[] = [
    { effect: 'paragraph', period, key, own },
    { effect: 'audit', action: 'wording.paragraph', subject: lineSubject(period, key) },
  ]
  const message = { say: 'wording-paragraph-done', text, own: own !== null } as const
  const said = reply(turn, message, [...(own ? [back] : []), otherLine(period, area)])
  return { ...said, effects: [...effects, ...said.effects] }
}
