import type { WordingChoices } from './choices.ts'
import { cleaned } from './clean.ts'
import { ended } from './ending.ts'
import type { Point } from './point.ts'

/** An ý that belongs to a lead, after the officer's choices. */
export type Chosen = {
  readonly point: Point
  readonly lead: string
  readonly text: string
  /** Goes into its list, if there is room. */
  readonly offered: boolean
  /** Ticked by hand: goes in whatever the room. */
  readonly wanted: boolean
}

/**
 * The ý that can stand in a list: what the rules send to the report and what the officer worded anew or ticked. What is
 * for the BGH alone never can; a wish and what needs other words only when it was worded anew.
 */
export function chosenOf(points: readonly Point[], choices: WordingChoices): readonly Chosen[] {
  return points.flatMap((point): readonly Chosen[] => {
    const { id, answerId, fate, lead: own } = point
    const lead = choices.moved.get(id) ?? own
    if (lead === null || fate.to === 'leadership') return []
    const anew = choices.reworded.get(id)
    const wanted = choices.ticked.has(id)
    const denied = fate.to === 'nowhere' && fate.why === 'denied' && wanted
    if (fate.to !== 'report' && !anew && !denied) return []
    // A whole answer could be unticked before its ý could.
    const unticked = choices.unticked.has(id) || (choices.unticked.has(answerId) && !wanted)
    const text = anew ? wordedAnew(anew.text, point) : point.text
    return text === '' ? [] : [{ point, lead, text, offered: !unticked, wanted }]
  })
}

/** As the officer typed it; a model's name stands in quotation marks, whether or not they were typed. */
function wordedAnew(typed: string, { model }: Point): string {
  const text = ended(cleaned(typed).replaceAll('\n', ' '))
  return model && text !== '' && !text.includes('“') ? `“${text}”` : text
}
