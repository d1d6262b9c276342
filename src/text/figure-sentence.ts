import type { SentencePart } from '../domain/figure-sentence.ts'
import { small } from './wording.ts'

/** "Mới có 3/9 đơn vị báo cáo" of a figure, where "chưa có …" would claim what nobody has said. */
const waitingText = ({ label, told, asked }: Extract<SentencePart, { kind: 'incomplete' }>): string =>
  `[${small(label)}: ${coverageText(told, asked)}]`

/** "mới có 3/9 đơn vị báo cáo". */
export const coverageText = (told: number, asked: number): string => `mới có ${told}/${asked} đơn vị báo cáo`

/** One piece as it is read; a place that waits for other units stands apart from what goes before it. */
export function partText(part: SentencePart, first: boolean): string {
  if (part.kind === 'words') return part.text
  if (part.kind === 'open') return '…'
  return `${first ? '' : ' '}${waitingText(part)}`
}

/** A figure sentence as plain words; '' when there is nothing to tell. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts.map((part, i) => partText(part, i === 0)).join('')
