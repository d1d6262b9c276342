import type { Disagreement } from '../domain/figures-sum.ts'
import type { AgreedRegister, OpenFigure } from '../domain/open-figure.ts'
import { isUnusual, type Misfit } from '../domain/relations.ts'
import { aboveText, misfitText } from './misfits.ts'
import { numberText } from './numbers.ts'
import { listed } from './wording.ts'

/** Above the figures that cannot both be right. */
export const UNSETTLED = 'Số liệu chưa khớp (cần thống nhất trước khi trình ký):'

/** Above registers that were settled. */
export const AGREED = 'Sổ ghi khác nhau, đã thống nhất:'

/** The sums of all units. */
export const WHOLE_SCHOOL = 'Toàn trường'

/**
 * "Số lượt tiếp công dân: Văn phòng 2, BGH 6; báo cáo chưa lấy số nào", "Số hồ sơ … đúng hạn: Văn phòng ghi
 * nhận 40 hồ sơ nhưng 55 hồ sơ đúng hạn".
 */
export function disagreementText(disagreement: Disagreement): string {
  const { label } = disagreement
  if (disagreement.kind === 'copies') {
    const { copies } = disagreement
    const told = copies.map(({ unit, value }) => `${unit} ${numberText(value)}`).join(', ')
    return `${label}: ${told}; báo cáo chưa lấy số nào.`
  }
  return `${label}: ${misfitLines(disagreement)
    .map(([unit, pair]) => `${unit} ghi ${pair}`)
    .join('; ')}.`
}

/** Who tells what that does not fit: the units, and the whole school unless it is one unit's own numbers. */
export function misfitLines({
  units,
  school,
}: Extract<Disagreement, { kind: 'misfit' }>): readonly (readonly [string, string])[] {
  const lines = units.map(({ unit, misfit }) => [unit, doubtText(misfit)] as const)
  if (!school) return lines
  const pair = doubtText(school)
  return lines.some(([, own]) => own === pair) ? lines : [...lines, [WHOLE_SCHOOL, pair] as const]
}

/** The numbers, and what an unusual one is more than. */
const doubtText = (misfit: Misfit): string =>
  isUnusual(misfit.kind) && misfit.kind !== 'less' ? `${misfitText(misfit)} (${aboveText(misfit)})` : misfitText(misfit)

/** One line of the list of what does not fit. */
export function openFigureText(row: OpenFigure): string {
  switch (row.kind) {
    case 'over-staff':
      return `${row.label}: các đơn vị ghi tổng cộng ${numberText(row.of)}, trường có ${numberText(row.staff)} cán bộ, giáo viên, nhân viên.`
    case 'no-host': {
      const told = row.units.map(({ unit, value }) => `${unit} ${numberText(value)}`).join(', ')
      return `${row.label}: ${told} (đều ghi là phối hợp), chưa đơn vị nào ghi chủ trì.`
    }
    case 'two-hosts':
      return `${row.label}: ${listed(row.units)} cùng ghi chủ trì “${row.deed}”, nếu là một việc thì đang tính ${row.units.length} lần.`
    case 'below-sent':
      return `${row.label}: cả năm ${numberText(row.now)}, số đã gửi Sở kỳ 6 tháng ${numberText(row.sent)} (Báo cáo số ${row.number}).`
    default:
      return disagreementText(row)
  }
}

/** "Số đơn nhận: lấy 2 (Văn phòng 2, BGH 3)". */
export function agreedText({ label, value, copies }: AgreedRegister): string {
  const told = copies.map(each => `${each.unit} ${numberText(each.value)}`).join(', ')
  return `${label}: lấy ${numberText(value)} (${told}).`
}
