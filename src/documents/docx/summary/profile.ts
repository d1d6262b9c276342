import type { Block } from '../../../domain/documents/official.ts'
import type { SummaryModel } from '../../../domain/documents/summary.ts'
import { profileSentence } from '../../../text/documents/profile.ts'
import { missing } from '../../../text/documents/summary.ts'

/** How big the school is; of a period before it is marked until the officer confirms it. */
export function profileBlock(text: string, { facts: { profile } }: SummaryModel): Block {
  if (!profile) return { kind: 'paragraph', words: [{ text: missing.own, mark: 'missing' }] }
  const words = profileSentence(text, profile)
  return { kind: 'paragraph', words: profile.confirmed ? words : [{ text: words, mark: 'missing' }] }
}
