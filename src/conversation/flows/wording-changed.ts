import type { PointChoice } from '../../domain/wording/choices.ts'
import { withChoice } from '../../domain/wording/choices.ts'
import { type Outdated, outdated } from '../../domain/wording/officer.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { cleanCopy } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { unitName, withChoices } from './worded.ts'
import { recorded } from './wording-line.ts'

/** Lines worded anew whose units have said otherwise since. */
export const changedLines = ({ period, told, choices }: CompiledFacts): readonly Outdated[] =>
  outdated(period.key, told.points, choices)

/**
 * The officer is asked of each once: the sentence that was worded anew, or the unit's new one.
 * @param done settled just before, and counted with what is left
 */
export function askChanged(turn: Turn, compiled: CompiledFacts, done = 0): Step {
  const open = changedLines(compiled)
  const [first] = open
  const period = compiled.period.key
  if (!first) return reply(turn, { say: 'wording-changed-none' }, [cleanCopy(period)])
  const settle = (keep: boolean) => ({ do: 'wording.settle', period, point: first.id, keep, done }) as const
  const choices: readonly Choice[] = first.now
    ? [
        { word: 'keep-sentence', action: settle(true) },
        { word: 'new-sentence', action: settle(false) },
      ]
    : [{ word: 'noted', action: settle(false) }]
  const message = {
    say: 'wording-changed',
    number: done + 1,
    total: done + open.length,
    unit: unitName(turn.facts.plan, first.unitId),
    before: first.reworded.original,
    reworded: first.reworded.text,
    ...(first.now ? { now: first.now.original } : {}),
  } as const
  return reply(turn, message, choices)
}

/** Its answer. The sentence goes over to what the unit says now, or is given up. */
export function settleChanged(
  turn: Turn,
  compiled: CompiledFacts,
  { point, keep, done = 0 }: Extract<WordingAction, { do: 'wording.settle' }>,
): Step {
  const open = changedLines(compiled)
  const found = open.find(({ id }) => id === point)
  if (!found) return sayStale(turn)
  const { choices } = compiled
  const gone: PointChoice = { point, reworded: null, standing: null, lead: null }
  const made = keep && found.now ? [gone, takenOver(compiled, found, found.now.id)] : [gone]
  const next = withChoices(turn.facts.plan, compiled, made.reduce(withChoice, choices))
  const step = askChanged(turn, next, done + 1)
  return { ...step, effects: [...recorded(compiled.period.key, point, made, 'wording.reworded'), ...step.effects] }
}

function takenOver({ choices, told }: CompiledFacts, { id, reworded, now }: Outdated, point: string): PointChoice {
  const beside = told.points.flatMap(each => (each.answerId === now?.answerId ? [each.id] : []))
  const lead = choices.moved.get(id)
  return {
    point,
    reworded: { text: reworded.text, original: now?.original ?? '', beside },
    ...(choices.ticked.has(id) ? { standing: 'ticked' as const } : {}),
    ...(lead === undefined ? {} : { lead }),
  }
}
