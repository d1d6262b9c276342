import type { Misfit, Side } from '../domain/relations.ts'
import type { SchoolProfile } from '../domain/school.ts'
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

/** What the school's profile tells, as it is compared with. */
const OF_SCHOOL: Readonly<Record<keyof SchoolProfile, string>> = {
  staff: 'số cán bộ, giáo viên, nhân viên của trường',
  partyMembers: 'số đảng viên của trường',
  classes: 'số lớp của trường',
  pupils: 'số học sinh của trường',
}

/** What an unusual number is more than: "nhiều hơn số người của trường (1.408)". */
export function aboveText({ kind, side, most }: Misfit): string {
  const { within } = side.indicator
  const whose = kind === 'beyond' && within ? OF_SCHOOL[within] : 'số người của trường'
  return `nhiều hơn ${most === undefined ? 'mức thường gặp' : `${whose} (${numberText(most)})`}`
}
