import type { About, Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import { waysOut } from './ask.ts'
import type { Shared } from './follow-up.ts'

/** "Chủ trì hay phối hợp?", and of support "chi cả hay góp chung?": asked only where it decides who counts. */
export function hostingQuestion(about: About, shared: Shared | undefined): Message | undefined {
  if (!shared) return undefined
  const { figure, indicator, of } = shared
  const events = of === 'events'
  const choice = (hosting: 'host' | 'partner' | 'both', word: Choice['word']): Choice => ({
    word,
    action: { do: 'hosting.pick', about, hosting },
  })
  const choices = [
    choice('host', events ? 'host' : 'paid-all'),
    choice('partner', events ? 'partner' : 'paid-none'),
    ...(figure.value > 1 ? [choice('both', events ? 'both' : 'paid-part')] : []),
    ...waysOut(about.obligation),
  ]
  return say({ say: events ? 'hosting' : 'paying', figure, indicator }, choices, { about })
}
