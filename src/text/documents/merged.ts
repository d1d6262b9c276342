import type { Unit } from '../../domain/school.ts'
import { unitText } from '../units.ts'

/** Why a unit that has handed in is asked for more: another has become part of it. */
export const mergedReason = (gone: Unit): string =>
  `${unitText(gone)} nay đã nhập vào đơn vị, báo cáo kỳ này chưa có phần của ${unitText(gone)}`
