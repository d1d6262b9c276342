import type { Askable, PlanLineName } from '../conversation/vocabulary/plan-edition.ts'
import type { DayMonth } from '../domain/plan.ts'

/** "10/6", "06/12": as days stand in official texts. */
export const dayMonthText = ({ day, month }: DayMonth): string =>
  `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}`

/** The lines of a plan that can be another one. */
export const PLAN_LINE_NAMES: Readonly<Record<PlanLineName, string>> = {
  head: 'Số, ngày ban hành',
  topic: 'Tên gọi tắt',
  'unit-half': 'Đơn vị nộp báo cáo 6 tháng',
  'unit-year': 'Đơn vị nộp báo cáo năm',
  'school-half': 'Trường gửi Sở báo cáo 6 tháng',
  'school-year': 'Trường gửi Sở báo cáo năm',
}

/** Whom a new section is asked of. */
export const ASKABLE_NAMES: Readonly<Record<Askable, string>> = {
  everybody: 'Tất cả đơn vị',
  groups: 'Các tổ chuyên môn',
  unions: 'Các đoàn thể',
  office: 'Tổ Văn phòng',
  nobody: 'Không hỏi',
}
