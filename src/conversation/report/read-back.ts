import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import type { PartRead } from '../vocabulary/at-once.ts'
import type { ReportFlow, WholePart } from '../vocabulary/report-flow.ts'
import { bestGuesses, read } from './answer.ts'
import { type Draft, numberOf, ofWhich, promptOf } from './draft.ts'
import { waysOut } from './ways-out.ts'

type Sorting = Pick<ReportFlow, 'parts' | 'pasted' | 'openPrompt'>

/** Whether the part may be kept with the others at one tap: where an answer stands already it is asked about alone. */
export function isClear(draft: Draft, { prompt }: WholePart): boolean {
  const known = prompt === null ? undefined : answerTo(draft.report.answers, prompt)
  return prompt !== null && promptOf(draft, prompt) !== undefined && (!known || known.state === 'skipped')
}

/** Whether there is something to read back: one part alone is asked about as it is. */
export function isReadBack(draft: Draft, { parts = [], pasted }: Sorting): boolean {
  const placed = parts.filter(({ prompt }) => prompt !== null).length
  return pasted !== undefined && placed > 1 && parts.some(part => isClear(draft, part))
}

/** A report sent at once as it was understood, figures first, before anything of it is kept (product.md 4). */
export function readBack(draft: Draft, sorting: Sorting): Message {
  const { parts = [], openPrompt } = sorting
  const obligation = draft.report.obligation.id
  const told = parts.flatMap(part => partRead(draft, part))
  const missing = draft.prompts.filter(
    ({ id }) => !answerTo(draft.report.answers, id) && !parts.some(({ prompt }) => prompt === id),
  )
  const rest = parts.flatMap(({ prompt, text }) => (prompt === null ? [text] : [])).join('\n')
  const clear = parts.filter(part => isClear(draft, part)).length
  const all = { do: 'report.place-all', obligation } as const
  const choices: readonly Choice[] = [
    { word: 'right-all', values: { n: clear }, action: all },
    { word: 'mend-part', action: { do: 'report.part-which', obligation } },
    { word: 'use-none', action: { do: 'report.parts-drop', obligation } },
    ...(openPrompt ? [{ word: 'one-answer' as const, action: { do: 'report.one-answer' as const, obligation } }] : []),
    { word: 'right', action: all, typedOnly: true },
    ...waysOut(obligation),
  ]
  const numbers = missing.map(({ id }) => numberOf(draft, id))
  return say(
    { say: 'whole-read', ...ofWhich(draft), parts: told, total: draft.prompts.length, rest, missing: numbers },
    choices,
  )
}

function partRead(draft: Draft, part: WholePart): readonly PartRead[] {
  const prompt = part.prompt === null ? undefined : promptOf(draft, part.prompt)
  if (!prompt) return []
  const { figures, doubts, nothing } = read(draft, prompt, part.text)
  return [
    {
      number: numberOf(draft, prompt.id),
      prompt,
      indicators: indicatorsOf(draft.facts.plan, prompt),
      figures: [...figures, ...bestGuesses(doubts)],
      halfBase: halfFigures(draft.report),
      text: part.text,
      nothing,
      asked: !isClear(draft, part),
    },
  ]
}

/** "Sửa một mục": which of those read back? */
export function whichPart(draft: Draft, { parts = [] }: Sorting): Message {
  const obligation = draft.report.obligation.id
  const choices = parts.flatMap((part): readonly Choice[] => {
    const prompt = part.prompt === null ? undefined : promptOf(draft, part.prompt)
    const action = { do: 'report.part-show', obligation, part: part.id } as const
    return prompt ? [{ word: 'topic', values: { label: prompt.label }, action }] : []
  })
  return say({ say: 'part-which' }, choices)
}
