import { type Outline, type OwnContent, ofKind } from './outline.ts'

/** A part the officer answers for the school, and where it stands: part and item counted from 1. */
export type OwnPlace = {
  readonly content: OwnContent
  readonly part: number
  readonly item: number | undefined
  readonly title: string
}

/** In the order of the report. */
export function ownPlaces(outline: Outline): readonly OwnPlace[] {
  return outline.parts.flatMap((part, p): readonly OwnPlace[] => {
    if ('content' in part) {
      const { content } = part
      if (content.kind !== 'own') return []
      return [{ content, part: p + 1, item: undefined, title: content.name ?? ofKind(part.title, 'half') }]
    }
    return part.items.flatMap(({ content, title = ofKind(part.title, 'half') }, i): readonly OwnPlace[] =>
      content.kind === 'own' ? [{ content, part: p + 1, item: i + 1, title: content.name ?? title }] : [],
    )
  })
}
