import { ownPlaces } from '../../domain/documents/own-places.ts'
import { isOfficer } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import { partAsked } from '../../domain/reading/part-asked.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { pressParts } from './school-parts.ts'

/** "Viết phần thuận lợi", "điền phần của trường": as if its button had been pressed. */
export function partSaid(turn: Turn, text: string): Step | undefined {
  const { compiled } = turn.facts
  const part = compiled && isOfficer(turn.me) ? partAsked(text) : undefined
  if (!compiled || part === undefined) return undefined
  const period = compiled.period.key
  const named = part === '' ? [] : ownPlaces(compiled.outline).filter(({ title }) => fold(title).startsWith(part))
  const [place, ...others] = named
  return place && others.length === 0
    ? pressParts(turn, { do: 'parts.ask', period, key: place.content.key })
    : pressParts(turn, { do: 'parts.show', period })
}
