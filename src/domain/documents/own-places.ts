import { type Outline, type OutlineContent, type OwnContent, ofKind } from './outline.ts'

/** Where something stands in the report: part and item counted from 1. */
type At = { readonly part: number; readonly item: number | undefined }

/** A part the officer answers for the school, and where it stands. */
export type OwnPlace = At & { readonly content: OwnContent; readonly title: string }

/** What the school itself tells in the report: how big it is, the documents it spread, its own parts. */
export type SchoolPlace =
  | ({ readonly place: 'own' } & OwnPlace)
  | ({ readonly place: 'profile' } & At)
  | ({ readonly place: 'spread' } & At)

/** In the order of the report. */
export function schoolPlaces(outline: Outline): readonly SchoolPlace[] {
  return outline.parts.flatMap((part, p): readonly SchoolPlace[] => {
    const number = p + 1
    const title = ofKind(part.title, 'half')
    if ('content' in part) return placesOf(part.content, { part: number, item: undefined }, title)
    const profile = (part.lead ?? []).filter(({ kind }) => kind === 'profile')
    return [
      ...profile.map((): SchoolPlace => ({ place: 'profile', part: number, item: undefined })),
      ...part.items.flatMap((item, i) => placesOf(item.content, { part: number, item: i + 1 }, item.title ?? title)),
    ]
  })
}

function placesOf(content: OutlineContent, at: At, title: string): readonly SchoolPlace[] {
  if (content.kind === 'own') return [{ place: 'own', content, ...at, title: content.name ?? title }]
  return content.spread ? [{ place: 'spread', ...at }] : []
}

/** What the officer answers in words, in the order of the report. */
export const ownPlaces = (outline: Outline): readonly OwnPlace[] =>
  schoolPlaces(outline).flatMap(place => (place.place === 'own' ? [place] : []))
