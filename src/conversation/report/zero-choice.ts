import type { Choice } from '../action.ts'
import type { About } from '../vocabulary/about.ts'
import type { Ack } from '../vocabulary/report-sentences.ts'
import { countsMissing, type Draft } from './draft.ts'

/** "Không có lượt người, tin bài": what the answer before was asked for and does not tell is 0 with one tap. */
export function zeroChoice(draft: Draft, ack: Ack | undefined): readonly Choice[] {
  const untold = ack && ack.by === undefined ? countsMissing(ack) : []
  // Of nothing there is no part.
  const missing = untold.filter(({ atMost }) => !untold.some(({ id }) => id === atMost))
  if (!ack || missing.length === 0) return []
  const about: About = { obligation: draft.report.obligation.id, prompt: ack.prompt.id }
  const indicators = missing.map(({ id }) => id)
  const counts = missing
    .map(({ chat, measure, label }) =>
      measure === 'money' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : chat,
    )
    .join(', ')
  return [{ word: 'none-of', values: { counts }, action: { do: 'report.zero', about, indicators } }]
}
