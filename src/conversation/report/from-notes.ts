import { addFigures, answerTo, indicatorsOf } from '../../domain/form.ts'
import { draftOf } from '../../domain/note-draft.ts'
import type { Prompt } from '../../domain/plan.ts'
import { isNothing } from '../../domain/reading/figures.ts'
import { readYesNo, saysNo } from '../../domain/reading/yes-no.ts'
import type { Answer } from '../../domain/report.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { appendAnswer, takeAnswer } from './answer.ts'
import { ask } from './ask.ts'
import { ackOf, type Draft, numberOf, putAnswer } from './draft.ts'
import { finishFigures } from './figures.ts'
import { addOrReplace, beforeOf, prefilledQuestion, prefillOf, waitingNotes } from './prefilled.ts'
import { flowBase, type Progress } from './progress.ts'
import { besideDraft, deniedBeside } from './set-aside.ts'
import { waysOut } from './ways-out.ts'

export type Words = { readonly text: string; readonly messageId: string }

/** Ids of the notes, and what was typed besides. */
type Using = { readonly notes: readonly string[]; readonly more?: Words }

/** "Dùng": the notes become the answer, or more of one that stands there; what was typed besides is added. */
export function useNotes(draft: Draft, progress: Progress, prompt: Prompt, { notes, more }: Using): Step {
  const used = withNotes(draft, prompt, notes)
  // Files alone are kept as minh chứng; what they show still has to be told.
  if (!more && !answerTo(used.report.answers, prompt.id)) return ask(used, withoutAck(progress), prompt.id, 'plain')
  if (!more) return finishFigures(used, progress, prompt.id, {})
  const { draft: added, doubts } = appendAnswer(used, prompt, more)
  return finishFigures(added, progress, prompt.id, { doubts })
}

/** "Sửa, thêm": the draft is kept, and what is typed next comes on top. */
export function amendNotes(draft: Draft, progress: Progress, prompt: Prompt, ids: readonly string[]): Step {
  const used = withNotes(draft, prompt, ids)
  const ack = ackOf(used, prompt.id)
  const about: About = { obligation: used.report.obligation.id, prompt: prompt.id }
  const choices: Choice[] = [
    { word: 'go-on', action: { do: 'report.amended', about } },
    { word: 'rewrite', action: { do: 'report.rewrite', about } },
    ...waysOut(about.obligation),
  ]
  if (!ack) return ask(used, withoutAck(progress), prompt.id, 'plain')
  const question = say({ say: 'amend-ask', ack }, choices, { digits: 'answer', about })
  const flow: ReportFlow = { ...flowBase(used, progress), prompt: prompt.id, wait: { for: 'append', to: prompt.id } }
  return goTo(draft, flow, ...used.effects, question)
}

/** "Viết lại": the plain question, or at once what was typed for it. */
export function rewrite(draft: Draft, progress: Progress, prompt: Prompt, words?: Words): Step {
  if (!words) return ask(draft, withoutAck(progress), prompt.id, 'plain')
  const { draft: taken, doubts, hasFigures } = takeAnswer(draft, prompt, words)
  return finishFigures(taken, progress, prompt.id, { doubts, askFigure: !hasFigures })
}

/**
 * Words typed beside a draft: more of it, or instead of it? "Không phát sinh" needs no asking; a bare no takes neither,
 * and is no report that nothing was.
 */
export function besidePrefilled(draft: Draft, flow: ReportFlow, prompt: Prompt, words: Words): Step {
  const { wait } = flow
  const waits = wait.for === 'draft-text'
  const denied = deniedBeside(draft, prompt, words)
  if (denied) return waits ? addOrReplaceThis(denied, flow, prompt, wait) : ask(denied, withoutAck(flow), prompt.id)
  if (saysNo(words.text)) return waits ? leaveDraft(draft, flow, prompt) : rewrite(draft, flow, prompt)
  if (isNothing(words.text)) return rewrite(draft, flow, prompt, words)
  const kept = besideDraft(draft, prompt, words)
  if (kept) return waits ? addOrReplaceThis(kept, flow, prompt, wait) : ask(kept, withoutAck(flow), prompt.id)
  // A yes says neither which: it is asked once more.
  if (waits && readYesNo(words.text) !== undefined)
    return addOrReplaceThis(draft, flow, prompt, { ...wait, again: true })
  const said: Words = waits ? { ...wait, text: `${wait.text}\n${words.text}` } : words
  return addOrReplaceThis(draft, flow, prompt, said)
}

function addOrReplaceThis(
  draft: Draft,
  flow: ReportFlow,
  prompt: Prompt,
  said: Words & { readonly again?: true },
): Step {
  const { text, messageId, again } = said
  const { wait } = flow
  const notes = wait.for === 'prefilled' || wait.for === 'draft-text' ? wait.notes : []
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const next: Wait = { for: 'draft-text', notes, text, messageId }
  const question = say(
    { say: 'add-or-replace', text, ...(again ? { again } : {}) },
    addOrReplace(about, notes, { text, messageId }),
  )
  return goTo(draft, { ...flowBase(draft, flow), prompt: prompt.id, wait: next }, ...draft.effects, question)
}

/** Neither more of the draft nor instead of it: what was typed is let go, and the draft is shown as it stands. */
export function leaveDraft(draft: Draft, flow: ReportFlow, prompt: Prompt): Step {
  const prefill = prefillOf(draft, prompt.id)
  const question = prefill && prefilledQuestion(draft, prefill, {}, prompt.id)
  if (!prefill || question?.say.say !== 'prefilled') return ask(draft, withoutAck(flow), prompt.id)
  const wait: Wait = { for: 'prefilled', notes: prefill.notes.map(({ id }) => id) }
  const next: ReportFlow = { ...flowBase(draft, flow), prompt: prompt.id, wait }
  return goTo(draft, next, { ...question, say: { ...question.say, left: true } })
}

/**
 * "Như cũ", "y chang kỳ trước" typed to a question: what those words are, not those words. Where there were none, a
 * state told in June is as it was; what adds up is asked.
 * @returns undefined when nothing was told before: then it is as any answer
 */
export function sameAgain(draft: Draft, progress: Progress, prompt: Prompt): Step | undefined {
  if (beforeOf(draft, prompt.id)) return sayAgain(draft, progress, prompt)
  const told = answerTo(draft.report.previous?.submission.answers ?? [], prompt.id)
  if (told?.state !== 'given') return undefined
  const states = indicatorsOf(draft.facts.plan, prompt).filter(({ measure }) => measure === 'state')
  const kept = told.figures.filter(figure => states.some(({ id }) => id === figure.indicator))
  const next = putAnswer(draft, answerOf(draft, prompt, '', kept), [], true)
  return finishFigures(next, progress, prompt.id, { askFigure: true })
}

/** "Như kỳ trước": the words again; the figures, which never are the same by themselves, are asked anew. */
export function sayAgain(draft: Draft, progress: Progress, prompt: Prompt): Step {
  const before = beforeOf(draft, prompt.id)
  if (!before) return ask(draft, progress, prompt.id)
  const answer = answerOf(draft, prompt, before.words, [])
  const next = putAnswer(draft, answer, [], true)
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const [first] = indicators
  if (!first) return finishFigures(next, progress, prompt.id, {})
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const wait: Wait = { for: 'figure', prompt: prompt.id, indicator: first.id }
  const question = say(
    {
      say: 'same-words',
      number: numberOf(draft, prompt.id),
      prompt,
      words: before.words,
      indicators,
      before: before.answer.figures,
    },
    [{ word: 'no-number', action: { do: 'doubt.leave', about } }, ...waysOut(about.obligation)],
    { digits: 'answer', about },
  )
  return goTo(draft, { ...flowBase(next, progress), prompt: prompt.id, wait }, ...next.effects, question)
}

/** The question is put again: what came before it has been acknowledged. */
const withoutAck = ({ previous: _, ...progress }: Progress): Progress => progress

function withNotes(draft: Draft, prompt: Prompt, ids: readonly string[]): Draft {
  const notes = waitingNotes(draft, prompt.id, ids)
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const { text, figures } = draftOf(notes, indicators)
  const before = answerTo(draft.report.answers, prompt.id)
  const known = before?.state === 'given' ? before : undefined
  const words = [known?.text ?? '', text].filter(Boolean).join('\n')
  const answer = answerOf(draft, prompt, words, addFigures(known?.figures ?? [], figures, indicators))
  const written = words === '' && figures.length === 0 ? draft : putAnswer(draft, answer, [], known === undefined)
  const used = notes.map(note => note.id)
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return {
    ...written,
    newFiles: (draft.newFiles ?? 0) + notes.reduce((sum, note) => sum + note.files, 0),
    report: {
      ...written.report,
      notes: written.report.notes.map(note => (used.includes(note.id) ? { ...note, usedIn: about.obligation } : note)),
    },
    effects: [...written.effects, { effect: 'use-notes', about, notes: used }],
  }
}

const answerOf = (draft: Draft, prompt: Prompt, text: string, figures: Answer['figures']): Answer => ({
  promptId: prompt.id,
  state: 'given',
  text: prompt.figuresOnly ? '' : text,
  figures,
  authorId: draft.me.id,
  updatedAt: draft.facts.now,
})
