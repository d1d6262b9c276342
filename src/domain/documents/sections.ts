import type { Period } from '../period.ts'
import { type Outline, type OutlineContent, ofKind } from './outline.ts'

/** A section of a report as people name it: "II.2", with its title and what the officer words it by. */
export type ReportSection = {
  readonly key: string
  readonly title: string
  readonly content: OutlineContent
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

/** Every section somebody may ask to be changed, in the order of the report; areas by the titles the plan gives them, years as numbers. */
export function sectionsOf(
  { parts }: Outline,
  { kind, year }: Pick<Period, 'kind' | 'year'>,
  areaTitle: (code: string) => string,
): readonly ReportSection[] {
  return parts.flatMap((part, at): readonly ReportSection[] => {
    const number = ROMAN[at] ?? String(at + 1)
    const title = ofKind(part.title, kind)
      .replace('{nam}', `${year}`)
      .replace('{namSau}', `${year + 1}`)
    if ('content' in part) return [{ key: number, title, content: part.content }]
    return part.items.map(({ title: own, content }, i) => ({
      key: `${number}.${i + 1}`,
      title: own ?? (content.kind === 'area' ? areaTitle(content.area) : ''),
      content,
    }))
  })
}
