import type { Keeper, SentencePart } from '../domain/figure-sentence.ts'
import type { Indicator } from '../domain/plan.ts'
import { numberText } from './numbers.ts'
import { small } from './wording.ts'

type Waiting = Extract<SentencePart, { kind: 'incomplete' | 'untold' }>

/** What stands in no sentence of the clean copy: what cannot be said yet. */
export const isWaiting = (part: SentencePart): part is Waiting => part.kind === 'incomplete' || part.kind === 'untold'

/** "Mới có 3/9 đơn vị báo cáo" of a figure, where "chưa có …" would claim what nobody has said. */
export const waitingText = (part: Waiting): string =>
  part.kind === 'untold'
    ? `[${small(part.label)}: chưa đơn vị nào cho biết]`
    : `[${small(part.label)}: ${coverageText(part.told, part.asked)}]`

/** "mới có 3/9 đơn vị báo cáo". */
export const coverageText = (told: number, asked: number): string => `mới có ${told}/${asked} đơn vị báo cáo`

/** "2 đơn", "1 đơn đã giải quyết". */
function countedText({ unit, chat }: Indicator, value: number): string {
  return `${numberText(value)} ${unit}${chat === unit ? '' : ` ${chat}`}`
}

const keeperText = ({ unit, figures }: Keeper): string =>
  `${unit} ${figures.map(({ indicator, value }) => countedText(indicator, value)).join(', ')}`

/** "[SỐ LIỆU CHƯA THỐNG NHẤT: Văn phòng 2 đơn, BGH 3 đơn]"; with several figures each, parted by semicolons. */
export function unsettledText(keepers: readonly Keeper[]): string {
  const several = keepers.some(({ figures }) => figures.length > 1)
  return `[SỐ LIỆU CHƯA THỐNG NHẤT: ${keepers.map(keeperText).join(several ? '; ' : ', ')}]`
}

/** One piece as it is read; what waits for other units stands apart from what goes before it. */
export function partText(part: SentencePart, first: boolean): string {
  if (part.kind === 'words') return part.text
  if (part.kind === 'unsettled') return unsettledText(part.keepers)
  return `${first ? '' : ' '}${waitingText(part)}`
}

/** A figure sentence as plain words; '' when there is nothing to tell. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts.map((part, i) => partText(part, i === 0)).join('')
