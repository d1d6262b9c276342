import type { Askable, PlanEditionWord, PlanLineName } from '../conversation/vocabulary/plan-edition.ts'
import { ASKABLE_NAMES, dayMonthText, PLAN_LINE_NAMES } from './plan-lines.ts'
import { capital } from './wording.ts'

type Values = Readonly<Record<string, string | number>>

const dayOf = ({ day, month }: Values): string => dayMonthText({ day: Number(day), month: Number(month) })

/** The buttons of a plan that was sent. */
export const PLAN_WORDS: Readonly<Record<PlanEditionWord, (values: Values) => string>> = {
  'new-plan': () => 'Kế hoạch năm mới',
  'plan-of': ({ topic }) => capital(String(topic ?? '')) || 'Kế hoạch',
  'take-plan': () => 'Dùng kế hoạch này',
  'mend-plan': () => 'Sửa',
  'plan-line': ({ line }) => PLAN_LINE_NAMES[line as PlanLineName] ?? 'Sửa',
  'plan-day': values => `Trước ${dayOf(values)}`,
  'plan-day-kept': values => `Như năm trước: ${dayOf(values)}`,
  'plan-day-none': () => 'Không có hạn này',
  'plan-type': () => 'Nhập',
  'plan-same': () => 'Đúng là mục ấy',
  'plan-other': () => 'Là mục mới',
  'plan-known': ({ topic }) => `Kế hoạch mới của ${topic}`,
  'plan-another': () => 'Một công việc khác',
  'plan-name': () => 'Đúng',
  'plan-name-other': () => 'Gọi cách khác',
  'keep-figure': () => 'Có đếm',
  'drop-figure': () => 'Không đếm',
  'plan-instead': ({ label }) => `Thay câu "${label}"`,
  'plan-no-room': () => 'Không hỏi mục mới',
  'take-programme': () => 'Đưa công việc này vào dùng',
  'plan-who': ({ who }) => ASKABLE_NAMES[who as Askable] ?? '',
}
