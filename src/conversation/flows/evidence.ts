import type { Choice } from '../action.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { PastAction } from '../vocabulary/past.ts'
import { sayStale } from './common.ts'

/** Files sent at one press: more than that nobody wants to have on the phone unasked. */
const AT_ONCE = 10

/** Minh chứng is kept to be looked at: whoever may read the report gets its photos and files. */
export function pressEvidence(turn: Turn, action: Extract<PastAction, { do: 'evidence.show' }>): Step {
  const { facts } = turn
  const { report, plan } = facts
  if (report?.obligation.id !== action.obligation) return sayStale(turn)
  const { unit, attachments } = report
  const order = (promptId: string) => plan.prompts.findIndex(({ id }) => id === promptId)
  const there = attachments
    .filter(({ state, path }) => state === 'kept' && path !== null)
    .toSorted((a, b) => order(a.promptId) - order(b.promptId) || a.id - b.id)
  const some = there.slice(action.from, action.from + AT_ONCE)
  const left = there.length - action.from - some.length
  const next: Choice = {
    word: 'more-evidence',
    values: { n: left },
    action: { ...action, from: action.from + AT_ONCE },
  }
  const files = some.map((file): Effect => {
    const prompt = plan.prompts.find(({ id }) => id === file.promptId)
    return { effect: 'send-file', file, ...(prompt ? { prompt } : {}) }
  })
  const missing = attachments.length - there.length
  const told = say(
    { say: 'evidence', unit, shown: some.length, total: there.length, missing },
    left > 0 ? [next] : [],
    {
      lasting: true,
    },
  )
  return stay(turn, told, ...files)
}
