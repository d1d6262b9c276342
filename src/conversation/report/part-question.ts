import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Action, Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import type { ReportFlow, WholePart } from '../vocabulary/report-flow.ts'
import { bestGuesses, read } from './answer.ts'
import { ackOf, type Draft, numberOf, promptOf } from './draft.ts'
import { waysOut } from './ways-out.ts'

type Sorting = Pick<ReportFlow, 'parts' | 'pasted' | 'previous' | 'openPrompt'>

/** One part of a report sent at once, with the section it seems to belong to: one tap each (product.md 4). */
export function partQuestion(draft: Draft, progress: Sorting, part: WholePart): Message {
  const parts = progress.parts ?? []
  const prompt = part.prompt === null ? undefined : promptOf(draft, part.prompt)
  const ack = progress.previous === undefined ? undefined : ackOf(draft, progress.previous)
  const current = prompt && answerTo(draft.report.answers, prompt.id)
  const reading = prompt && read(draft, prompt, part.text)
  const section = prompt && {
    number: numberOf(draft, prompt.id),
    prompt,
    indicators: indicatorsOf(draft.facts.plan, prompt),
    figures: reading ? [...reading.figures, ...bestGuesses(reading.doubts)] : [],
    halfBase: halfFigures(draft.report),
    ...(current && current.state !== 'skipped' ? { current } : {}),
  }
  const message = {
    say: 'whole-part',
    text: part.text,
    left: parts.length,
    first: progress.pasted !== undefined,
    ...(ack && progress.pasted === undefined ? { ack } : {}),
    ...(section ? { section } : {}),
  } as const
  const choices = section
    ? placedChoices(draft, progress, part, section.current !== undefined)
    : whereChoices(draft, part)
  return say(message, choices)
}

function placedChoices(
  draft: Draft,
  { pasted, openPrompt }: Sorting,
  part: WholePart,
  taken: boolean,
): readonly Choice[] {
  const obligation = draft.report.obligation.id
  const place = (how: 'new' | 'add'): Action => ({
    do: 'report.place',
    about: { obligation, prompt: part.prompt ?? '' },
    part: part.id,
    how,
  })
  return [
    ...(taken
      ? ([
          { word: 'add-to-it', action: place('add') },
          { word: 'replace', action: place('new') },
        ] as const)
      : [{ word: 'right' as const, action: place('new') }]),
    { word: 'other-section', action: { do: 'report.part-where', obligation, part: part.id } },
    { word: 'drop-part', action: { do: 'report.part-drop', obligation, part: part.id } },
    ...(pasted && openPrompt
      ? [{ word: 'one-answer' as const, action: { do: 'report.one-answer' as const, obligation } }]
      : []),
    ...waysOut(obligation),
  ]
}

/** Which section? By its number, or none of them. */
export function whereChoices(draft: Draft, part: WholePart): readonly Choice[] {
  const obligation = draft.report.obligation.id
  return [
    ...draft.prompts.map(
      ({ id, label }): Choice => ({
        word: 'topic',
        values: { label },
        action: {
          do: 'report.place',
          about: { obligation, prompt: id },
          part: part.id,
          how: answerTo(draft.report.answers, id)?.state === 'given' ? 'add' : 'new',
        },
      }),
    ),
    { word: 'drop-part', action: { do: 'report.part-drop', obligation, part: part.id } },
    ...waysOut(obligation),
  ]
}
