import type { Prompt } from '../../domain/plan.ts'
import type { Choice } from '../action.ts'
import { type Message, type Step, say, stay } from '../effect.ts'
import type { Waiting } from '../vocabulary/heard.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { besideQuestion, previewChoices } from './ask.ts'
import { type Draft, numberOf, promptOf } from './draft.ts'
import { followUpQuestion } from './follow-up-question.ts'
import { waitingFor } from './heard.ts'
import { countQuestion, sharedOf } from './hosting.ts'
import { againQuestion } from './models-again-question.ts'
import { draftChoices } from './prefilled.ts'

/** What is open while something else is said: the question that takes an answer, or another wait of the flow. */
export type Open = { readonly flow: ReportFlow | undefined; readonly prompt: Prompt | undefined }

/**
 * Said beside what is open, which goes on waiting: the question, the preview, or a question about an answer put again.
 * @param own what can be done about what is said
 */
export function beside(
  { flow, prompt }: Open,
  draft: Draft,
  sentence: Message['say'],
  own: readonly Choice[] = [],
): Step {
  if (prompt && flow) {
    const question = besideQuestion(draft, flow.previous, prompt, sentence)
    const choices = [...(draftChoices(draft, flow) ?? question.choices), ...own]
    return stay(draft, ...draft.effects, { ...question, choices })
  }
  if (flow?.wait.for === 'preview')
    return stay(draft, ...draft.effects, say(sentence, [...previewChoices(draft), ...own]))
  return stay(draft, ...draft.effects, say(sentence, own, { lasting: true }), ...(flow ? askedAgain(draft, flow) : []))
}

/** The open question as part of what is said beside it. */
export function waitingPart(draft: Draft, prompt: Prompt | undefined): { readonly waiting?: Waiting } {
  const waiting = waitingFor(draft, prompt)
  return waiting ? { waiting } : {}
}

/** A question about an answer once more, so that what a person hears last is what is asked; [] where none is open. */
export function askedAgain(draft: Draft, flow: ReportFlow): readonly Message[] {
  const { wait } = flow
  const question =
    wait.for === 'models-again'
      ? againQuestion(draft, {}, wait.prompt, wait.at)
      : wait.for === 'host-count'
        ? sharedCount(draft, wait)
        : wait.for === 'append'
          ? appendQuestion(draft, wait.to)
          : 'prompt' in wait
            ? followUpQuestion(draft, wait.prompt, wait)
            : undefined
  return question ? [question] : []
}

/** "Thêm vào mục trước": what comes next is more of it. */
export function appendQuestion(draft: Draft, promptId: string): Message | undefined {
  const prompt = promptOf(draft, promptId)
  const about = { obligation: draft.report.obligation.id, prompt: promptId }
  return (
    prompt && say({ say: 'append-ask', number: numberOf(draft, promptId), prompt }, [], { digits: 'answer', about })
  )
}

function sharedCount(
  draft: Draft,
  { prompt, total, misses = 0 }: Extract<ReportFlow['wait'], { for: 'host-count' }>,
): Message | undefined {
  const shared = sharedOf(draft, prompt)
  return shared && countQuestion(shared, total, misses)
}
