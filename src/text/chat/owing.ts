import type { UnitLine } from '../../conversation/summary-view.ts'
import type { Unit } from '../../domain/school.ts'
import { hasHandedIn, type UnitOwing } from '../../domain/who-owes.ts'
import { dayText } from '../dates.ts'
import { listed } from '../wording.ts'

/** As much of what a unit owes as a list of names shows; `owing` null: the period is not open for it. */
export type Owed = Pick<UnitOwing, 'extendedTo'> & {
  readonly unit: Pick<UnitOwing['unit'], 'shortName'>
  readonly owing: UnitOwing['owing'] | null
}

const namesOf = (units: readonly Owed[]): string => units.map(({ unit }) => unit.shortName).join('; ')

/** "12/15": how many units of the board have handed in. */
export function submittedShare(units: readonly UnitOwing[]): string {
  const board = units.filter(({ unit }) => unit.onBoard)
  return `${board.filter(({ owing }) => hasHandedIn(owing)).length}/${board.length}`
}

/** "14 đơn vị và BGH": how many of the board, and by name who is in nobody's count. */
export function countedUnits(units: readonly Unit[]): string {
  const board = units.filter(({ onBoard }) => onBoard).length
  const beside = units.filter(({ onBoard }) => !onBoard).map(({ shortName }) => shortName)
  return listed([...(board > 0 ? [`${board} đơn vị`] : []), ...beside])
}

/** "được gia hạn đến 01/6": what was granted, also when that day has passed. */
export const grantedText = ({ extendedTo }: Pick<UnitOwing, 'extendedTo'>): string =>
  extendedTo ? `được gia hạn đến ${dayText(extendedTo)}` : ''

/** "chưa có Khuyến học; BGH. Được gia hạn: Sử - Địa (đến 01/6). Đang bổ sung: Công đoàn"; empty when nothing is owed. */
export function owedText(units: readonly Owed[]): string {
  const of = (owing: UnitOwing['owing']) => units.filter(each => each.owing === owing)
  const missing = of('missing')
  const extended = of('extended').map(
    ({ unit, extendedTo }) => `${unit.shortName}${extendedTo ? ` (đến ${dayText(extendedTo)})` : ''}`,
  )
  return [
    missing.length > 0 && `chưa có ${namesOf(missing)}`,
    extended.length > 0 && `được gia hạn: ${extended.join('; ')}`,
    of('mending').length > 0 && `đang bổ sung: ${namesOf(of('mending'))}`,
  ]
    .filter(Boolean)
    .join('. ')
    .replace(/\. đ/gu, '. Đ')
}

/** "Khuyến học (5 ngày); Ngoại ngữ (1 ngày)", or the names alone where all are late by the same. */
export function lateText(units: readonly UnitOwing[]): { readonly names: string; readonly days: number | undefined } {
  const daysOf = ({ timeliness }: UnitOwing) => (timeliness.kind === 'overdue' ? timeliness.days : 0)
  const [first] = units
  const same = first !== undefined && units.every(each => daysOf(each) === daysOf(first))
  if (same) return { names: namesOf(units), days: daysOf(first) }
  return { names: units.map(each => `${each.unit.shortName} (${daysOf(each)} ngày)`).join('; '), days: undefined }
}

type Unheard = Pick<UnitLine, 'unreachable' | 'blocked' | 'unagreed'>

/** Why nobody of the unit can be asked; '' where somebody can. */
export function unheardText({ unreachable, blocked, unagreed }: Unheard): string {
  if (!unreachable) return ''
  if (unagreed) return 'chưa đồng ý điều khoản mới'
  return blocked ? 'không nhắn được nữa' : 'chưa vào Trợ lý'
}
