import type { Block } from '../../../domain/documents/official.ts'
import type { SummaryModel } from '../../../domain/documents/summary.ts'
import { missing } from '../../../text/documents/summary.ts'
import { numberText } from '../../../text/numbers.ts'

/** How big the school is; of a period before it is marked until the officer confirms it. */
export function profileBlock(text: string, { facts: { profile } }: SummaryModel): Block {
  if (!profile) return { kind: 'paragraph', words: [{ text: missing.own, mark: 'missing' }] }
  const { staff, partyMembers, classes, pupils, confirmed } = profile
  const numbers: Readonly<Record<string, number>> = { staff, partyMembers, classes, pupils }
  const words = text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const number = numbers[name]
    return number === undefined ? place : numberText(number)
  })
  return { kind: 'paragraph', words: confirmed ? words : [{ text: words, mark: 'missing' }] }
}
