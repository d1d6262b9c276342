import type { Step } from '../effect.ts'
import { openDraft } from '../report/draft.ts'
import { chooseOnBehalf, openReport } from '../report/open.ts'
import type { Turn } from '../turn.ts'
import type { BoardAction } from '../vocabulary/board.ts'
import { sayStale } from './common.ts'

/** "Nhập hộ": the officer writes a unit's report in the ordinary way, the source is marked. */
export function pressBehalf(turn: Turn, action: Extract<BoardAction, { do: `behalf.${string}` }>): Step {
  if (action.do === 'behalf.list') return chooseOnBehalf(turn, action.matter)
  const draft = openDraft(turn)
  return draft?.report.obligation.id === action.obligation ? openReport(draft) : sayStale(turn)
}
