import type { Disagreement } from '../domain/figures-sum.ts'
import { numberText } from './numbers.ts'

/** Above the figures that cannot both be right. */
export const UNSETTLED = 'Số liệu chưa khớp (cần thống nhất trước khi trình ký):'

/** "Số lượt tiếp công dân: Văn phòng 2, BGH 6; báo cáo đang lấy theo Văn phòng". */
export function disagreementText({ label, copies }: Disagreement): string {
  const told = copies.map(({ unit, value }) => `${unit} ${numberText(value)}`).join(', ')
  return `${label}: ${told}; báo cáo đang lấy theo ${copies[0]?.unit ?? ''}.`
}
