import { draftLines } from '../../domain/documents/drafts.ts'
import { type OwnPlace, type SchoolPlace, schoolPlaces } from '../../domain/documents/own-places.ts'
import { mendedLines, withoutRepeats } from '../../domain/documents/words.ts'
import { remembered } from '../../domain/remembered.ts'
import type { Stretches } from '../../domain/stretches.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { PartRow, PartState } from '../vocabulary/compile.ts'

/** What stands at each place the school itself tells, and the way to it. */

export const writtenOf = ({ own }: CompiledFacts, { content }: OwnPlace): string =>
  own.find(({ key }) => key === content.key)?.text ?? ''

const drafts = remembered<string>()

/** The school's words of the report before, then what the units said of it or proposed, each once. */
export const draftOf = (compiled: CompiledFacts, place: OwnPlace): string =>
  drafts(compiled, place.content.key, () =>
    withoutRepeats([
      ...mendedLines(saidBefore(compiled, place)),
      ...draftLines(place.content, compiled.told.points),
      ...(place.content.draftsTake === 'plan-changes' ? (compiled.planChanges ?? []) : []),
    ]).join('\n'),
  )

/** All of them in stretches, before a step asks for them. */
export function* drafting(compiled: CompiledFacts): Stretches<void> {
  for (const place of schoolPlaces(compiled.outline)) {
    if (place.place !== 'own') continue
    draftOf(compiled, place)
    yield
  }
}

/** What the report before said there. */
export const saidBefore = ({ ownBefore }: CompiledFacts, { content }: OwnPlace): string =>
  ownBefore.find(({ key }) => key === content.key)?.text ?? ''

function stateOf(compiled: CompiledFacts, place: SchoolPlace): PartState {
  if (place.place === 'profile') {
    const { profile } = compiled
    if (!profile) return 'empty'
    return profile.confirmed ? 'written' : 'drafted'
  }
  if (place.place === 'spread') {
    if (compiled.spread) return 'written'
    return compiled.spreadBefore.length > 0 ? 'drafted' : 'empty'
  }
  if (writtenOf(compiled, place) !== '') return 'written'
  return draftOf(compiled, place) === '' ? 'empty' : 'drafted'
}

/** Every place with what stands there, in the order of the report. */
export const schoolRows = (compiled: CompiledFacts): readonly { readonly at: PartRow; readonly choice: Choice }[] =>
  schoolPlaces(compiled.outline).map(place => ({
    at: {
      row: place.place,
      part: place.part,
      item: place.item,
      ...(place.place === 'own' ? { title: place.title } : {}),
      state: stateOf(compiled, place),
    },
    choice: choiceOf(compiled.period.key, place),
  }))

function choiceOf(period: string, place: SchoolPlace): Choice {
  switch (place.place) {
    case 'profile':
      return { word: 'school-profile', action: { do: 'school-profile.show', period } }
    case 'spread':
      return { word: 'spread', action: { do: 'spread.show', period } }
    case 'own':
      return {
        word: 'part',
        values: { label: place.title },
        action: { do: 'parts.ask', period, key: place.content.key },
      }
  }
}
