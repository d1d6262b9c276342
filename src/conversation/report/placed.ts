import { answerTo } from '../../domain/form.ts'
import { placeSaid } from '../../domain/reading/place-said.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { Words } from '../vocabulary/about.ts'
import type { TakeFlow } from '../vocabulary/report-flow.ts'
import { addBeside } from './answer.ts'
import { openDraft, promptOf } from './draft.ts'
import { offerMore, pendingWords, takeReply } from './offer-as-answer.ts'
import { besideDraft } from './set-aside.ts'
import { besideOpen } from './while-reporting.ts'

/**
 * "Ghi vào mục 5" where no such button stands: there go the words that wait. What was open within a report is asked
 * again. undefined where no section of the report was said.
 */
export function placeOffered(turn: Turn, flow: TakeFlow, text: string): Step | undefined {
  const number = placeSaid(text)
  const draft = number === undefined ? undefined : openDraft(turn)
  const prompt = draft?.prompts[(number ?? 0) - 1]
  if (!draft || !prompt || draft.report.obligation.state === 'accepted') return undefined
  const { about, inside } = flow
  const said = pendingWords(flow)
  const [last, before] = [said.at(-1), said.slice(0, -1)]
  const open = inside && prompt.id !== about.prompt ? promptOf(draft, about.prompt) : undefined
  const given = answerTo(draft.report.answers, prompt.id)?.state === 'given'
  if (!open || !last) return takeReply(draft, { ...about, prompt: prompt.id }, said, given)
  const report = { name: 'report', ...about, wait: { for: 'answer' } } as const
  const kept = before.reduce((all, words) => addBeside(all, prompt, words).draft, draft)
  return besideOpen({ draft: kept, flow: report, open }, prompt, { kind: 'text', early: false, ...last })
}

/**
 * What tells of another section is no more of the words that wait for their tap: it is kept for that one, and those are
 * asked about again. undefined where it may be more of them.
 */
export function asideOffered(turn: Turn, flow: TakeFlow, words: Words): Step | undefined {
  const draft = openDraft(turn)
  const prompt = draft && promptOf(draft, flow.about.prompt)
  const kept = draft && prompt ? besideDraft(draft, prompt, words) : undefined
  const again = kept && offerMore(turn, flow, pendingWords(flow))
  return kept && again ? { session: again.session, effects: [...kept.effects, ...again.effects] } : undefined
}
