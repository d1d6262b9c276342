import type { Outline, OwnContent } from './outline.ts'

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
      const { content, title } = part
      return content.kind === 'own' ? [{ content, part: p + 1, item: undefined, title }] : []
    }
    return part.items.flatMap(({ content, title = part.title }, i): readonly OwnPlace[] =>
      content.kind === 'own' ? [{ content, part: p + 1, item: i + 1, title }] : [],
    )
  })
}
