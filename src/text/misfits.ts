import type { Misfit, Side } from '../domain/relations.ts'
import { numberText } from './numbers.ts'
import { small } from './wording.ts'

/** "nhận 40 hồ sơ", "17/15 người được quán triệt": as the plan says it beside another figure. */
export function toldText({ indicator, value, of }: Side): string {
  const number = of === undefined ? numberText(value) : `${numberText(value)}/${numberText(of)}`
  return indicator.said ? indicator.said.told.replace('{n}', number) : `${small(indicator.label)}: ${number}`
}

/** The numbers that do not fit, side by side, blaming nobody: "nhận 40 hồ sơ nhưng 55 hồ sơ đúng hạn". */
export function misfitText({ kind, side, others, reckoned, was }: Misfit): string {
  const beside = others.map(toldText).join(', ')
  switch (kind) {
    case 'at-most':
      return `${beside} nhưng ${toldText(side)}`
    case 'ratio':
    case 'beyond':
      return toldText(side)
    case 'equals':
      return `${beside}, như vậy ${toldText({ ...side, value: reckoned ?? side.value })}, nhưng ghi ${toldText(side)}`
    case 'needs':
      return `${toldText(side)} nhưng chưa có ${side.indicator.needs?.missing ?? ''}`
    case 'less':
      return `${toldText(side)}, kỳ trước ${toldText({ indicator: side.indicator, ...(was ?? side) })}`
    case 'per-each':
      return `${beside}, ${toldText(side)}`
  }
}
