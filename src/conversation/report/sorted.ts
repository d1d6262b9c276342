import { answerTo } from '../../domain/form.ts'
import { moveToSuperior } from '../../domain/wording/sort-wishes.ts'
import { type Step, stay } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { setText } from './answer.ts'
import { showPreview } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { withSorted } from './sorted-message.ts'

/** "Chuyển sang Sở": every wish of the section goes to the superior. undefined when there is none to move. */
export function moveWishes(draft: Draft, flow: ReportFlow | undefined, { prompt: id }: About): Step | undefined {
  const prompt = promptOf(draft, id)
  const answer = answerTo(draft.report.answers, id)
  if (!prompt?.wishes || answer?.state !== 'given') return undefined
  const text = moveToSuperior(draft.facts.plan, prompt, answer.text, prompt.wishes.toSuperior)
  if (text === answer.text.normalize('NFC')) return undefined
  const moved = withSorted(setText(draft, id, text))
  return flow?.wait.for === 'preview' ? showPreview(moved, flow) : stay(moved, ...moved.effects)
}
