import { answerTo, indicatorsOf } from '../../domain/form.ts'
import { type Step, say, stay } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { setFigure } from './answer.ts'
import { besideQuestion, showPreview } from './ask.ts'
import { ackOf, countsMissing, type Draft, promptOf } from './draft.ts'

/**
 * "Không có tin bài": counts of an answer that were not told are 0; the open question goes on waiting. undefined when
 * the answer is gone or has told them meanwhile.
 */
export function zero(
  draft: Draft,
  flow: ReportFlow | undefined,
  promptId: string,
  indicators: readonly string[],
): Step | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer) return undefined
  const missing = countsMissing({ answer, indicators: indicatorsOf(draft.facts.plan, prompt) })
  const named = missing.filter(({ id }) => indicators.includes(id))
  if (named.length === 0) return undefined
  const next = named.reduce((before, { id }) => setFigure(before, promptId, { indicator: id, value: 0 }), draft)
  const ack = ackOf(next, promptId)
  if (!ack) return undefined
  if (flow?.wait.for === 'preview') return showPreview(next, flow)
  const open = flow?.wait.for === 'answer' ? promptOf(draft, flow.prompt) : undefined
  if (!flow || !open) return stay(draft, ...next.effects, say({ say: 'added', ack }, [], { lasting: true }))
  return stay(draft, ...next.effects, besideQuestion(draft, flow.previous, open, { say: 'added', ack }))
}
