import { answerTo, indicatorsOf } from '../../domain/form.ts'
import { type Note, notesFor } from '../../domain/note.ts'
import { draftOf, type NoteDraft, withoutCounts } from '../../domain/note-draft.ts'
import type { Period } from '../../domain/period.ts'
import type { Answer } from '../../domain/report.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import type { About, Words } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { ackOf, type Draft, freshNotes, numberOf, promptOf, writesOnBehalf } from './draft.ts'
import { waysOut } from './ways-out.ts'

/** What a section's notes come to. */
export type Prefill = { readonly notes: readonly Note[]; readonly made: NoteDraft }

/** The answer ready made for a prompt; undefined when nothing was noted that it does not hold already. */
export function prefillOf(draft: Draft, promptId: string): Prefill | undefined {
  const prompt = promptOf(draft, promptId)
  const notes = freshNotes(draft, promptId)
  if (!prompt || notes.length === 0) return undefined
  return { notes, made: draftOf(notes, indicatorsOf(draft.facts.plan, prompt)) }
}

/** The notes a button was shown with, as far as they still wait. */
export const waitingNotes = (draft: Draft, promptId: string, ids: readonly string[]): readonly Note[] =>
  notesFor(draft.report.notes, promptId).filter(note => ids.includes(note.id))

/** Model 6: the notes with their dates, what they come to, and one tap for each way on. */
export function prefilledQuestion(
  draft: Draft,
  { notes, made }: Prefill,
  progress: Pick<ReportFlow, 'previous'>,
  promptId: string,
): Message | undefined {
  const prompt = promptOf(draft, promptId)
  if (!prompt) return undefined
  const { unit, obligation, answers } = draft.report
  const about: About = { obligation: obligation.id, prompt: promptId }
  const ack = progress.previous === undefined ? undefined : ackOf(draft, progress.previous)
  const current = answerTo(answers, promptId)
  return say(
    {
      say: 'prefilled',
      unit,
      period: draft.period.period,
      prompt,
      number: numberOf(draft, promptId),
      total: draft.prompts.length,
      onBehalf: writesOnBehalf(draft.me, unit, draft.facts.plan),
      notes,
      figures: made.figures,
      counted: made.counted,
      indicators: indicatorsOf(draft.facts.plan, prompt),
      halfBase: halfFigures(draft.report),
      ...(ack ? { ack } : {}),
      ...(current ? { current } : {}),
    },
    prefilledChoices(
      about,
      notes.map(note => note.id),
      numberOf(draft, promptId) > 1,
    ),
    { digits: 'answer', about },
  )
}

/** Words typed beside the draft: more of it, instead of it, or neither. */
export const addOrReplace = (about: About, notes: readonly string[], more: Words): readonly Choice[] => [
  { word: 'add-to-draft', action: { do: 'report.use', about, notes, more } },
  { word: 'replace-draft', action: { do: 'report.rewrite', about, more } },
  { word: 'leave-as-is', action: { do: 'report.not', obligation: about.obligation } },
  ...waysOut(about.obligation),
]

/** The buttons of a draft that stands open, or of what was typed beside it; undefined where none does. */
export function draftChoices(draft: Draft, { wait, prompt }: ReportFlow): readonly Choice[] | undefined {
  const about: About = { obligation: draft.report.obligation.id, prompt }
  if (wait.for === 'draft-text') return addOrReplace(about, wait.notes, { text: wait.text, messageId: wait.messageId })
  return wait.for === 'prefilled' ? prefilledChoices(about, wait.notes, numberOf(draft, prompt) > 1) : undefined
}

function prefilledChoices(about: About, notes: readonly string[], hasBefore: boolean): readonly Choice[] {
  const { obligation } = about
  return [
    { word: 'use-draft', action: { do: 'report.use', about, notes } },
    { word: 'amend', action: { do: 'report.amend', about, notes } },
    { word: 'rewrite', action: { do: 'report.rewrite', about } },
    ...(hasBefore ? [{ word: 'back' as const, action: { do: 'report.back' as const, about } }] : []),
    { word: 'none', action: { do: 'report.none', about }, typedOnly: true },
    { word: 'skip', action: { do: 'report.skip', about }, typedOnly: true },
    ...waysOut(obligation),
  ]
}

/** What may be said again of an earlier period: its words, never its counts. */
export type Before = { readonly period: Period; readonly words: string; readonly answer: Answer }

/** The unit's last report of an earlier period, as far as its words for this prompt can be told again. */
export function beforeOf(draft: Draft, promptId: string): Before | undefined {
  const { previous } = draft.report
  const prompt = promptOf(draft, promptId)
  const answer = previous && answerTo(previous.submission.answers, promptId)
  if (!previous || !prompt || answer?.state !== 'given') return undefined
  const words = withoutCounts(answer.text, indicatorsOf(draft.facts.plan, prompt))
  return words === '' ? undefined : { period: previous.period, words, answer }
}
