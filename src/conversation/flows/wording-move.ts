import { withChoice } from '../../domain/wording/choices.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { reply } from './replies.ts'
import { lineOf, shownOf, withChoices } from './worded.ts'
import { leadText } from './wording-area.ts'
import { otherLine, recorded, sameLine } from './wording-line.ts'

/** "Chuyển mục khác": where a line can stand, first in its own area; models stand behind their own lead alone. */
export function offerLeads(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.move' }>,
): Step {
  const { plan } = turn.facts
  const line = sameLine(turn, compiled, action)
  const area = plan.areas.find(({ code }) => code === action.area)
  if (!line || !area) return sayStale(turn)
  const { period, point, shown } = action
  const open = plan.leads.filter(({ join, id }) => join !== 'models' && id !== line.lead)
  const here = open.filter(lead => lead.area === area.code)
  const elsewhere = plan.areas.filter(({ code }) => code !== area.code && open.some(lead => lead.area === code))
  const choices: readonly Choice[] = [
    ...here.map(
      (lead): Choice => ({
        word: 'lead',
        values: { label: leadText(turn, lead.id) },
        action: { do: 'wording.to', period, point, shown, lead: lead.id },
      }),
    ),
    ...elsewhere.map(
      (other): Choice => ({
        word: 'area',
        values: { code: other.code },
        action: { do: 'wording.move', period, point, shown, area: other.code },
      }),
    ),
    { word: 'keep-line', action: { do: 'wording.keep', period, area: line.area.code } },
  ]
  const leads = here.map(({ id }) => leadText(turn, id))
  return reply(turn, { say: 'wording-leads', area, text: line.printed, leads }, choices)
}

/** The line stands behind another lead from now on. */
export function moveLine(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.to' }>,
): Step {
  const { plan } = turn.facts
  const line = sameLine(turn, compiled, action)
  const to = plan.leads.find(({ id }) => id === action.lead)
  const area = plan.areas.find(({ code }) => code === to?.area)
  if (!line || !to || !area || to.join === 'models') return sayStale(turn)
  const { period, point } = action
  const made = line.points.map(({ id }) => ({ point: id, lead: to.id }))
  const now = lineOf(plan, withChoices(plan, compiled, made.reduce(withChoice, compiled.choices)), point)
  const back: readonly Choice[] = now
    ? [{ word: 'move-back', action: { do: 'wording.to', period, point, shown: shownOf(now), lead: line.lead } }]
    : []
  const message = { say: 'wording-moved', area, lead: leadText(turn, to.id), text: line.text } as const
  const said = reply(turn, message, [...back, otherLine(period, area.code)])
  return { ...said, effects: [...recorded(period, point, made, 'wording.moved'), ...said.effects] }
}
