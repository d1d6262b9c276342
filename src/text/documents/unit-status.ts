import type { LateChange, UnitStatus } from '../../domain/documents/summary.ts'
import type { ObligationState } from '../../domain/obligation.ts'
import type { Source } from '../../domain/report.ts'
import type { Timeliness } from '../../domain/timeliness.ts'
import { dateText } from './numbers.ts'

/** The status words of the field (domain.md 3). */
const states: Record<ObligationState, string> = {
  pending: 'Chưa báo cáo',
  drafting: 'Đang soạn',
  submitted: 'Đã nộp (chờ tiếp nhận)',
  accepted: 'Đã tiếp nhận',
  returned: 'Đề nghị bổ sung',
}

export const sources: Record<Source, string> = { chat: 'Đơn vị tự nộp', 'on-behalf': 'Nhập hộ' }

export const changeWords: Record<LateChange['what'], string> = {
  'first-report': 'Nộp mới',
  'new-version': 'Sửa và nộp lại',
  returned: 'Đề nghị bổ sung',
}

/** "Đang soạn (5/7)"; a whole report of nothing is a submitted one and says so. */
export function stateText({
  state,
  answered,
  asked,
  nothing,
}: Pick<UnitStatus, 'state' | 'answered' | 'asked' | 'nothing'>): string {
  if (state === null) return 'Chưa đến kỳ'
  if (state === 'drafting') return `${states.drafting} (${answered}/${asked})`
  return nothing && (state === 'submitted' || state === 'accepted')
    ? `${states[state]}, cả kỳ không phát sinh`
    : states[state]
}

/** "Trước hẹn 1 ngày", "Quá hạn 2 ngày", "Còn 3 ngày"; before the official date nobody is quá hạn. */
export function timelinessText(timeliness: Timeliness | null): string {
  if (timeliness === null) return ''
  switch (timeliness.kind) {
    case 'before-target':
      return `Trước hẹn ${timeliness.days} ngày`
    case 'on-time':
      return 'Đúng hạn'
    case 'after-target':
    case 'past-target':
      return 'Đã qua hẹn nội bộ'
    case 'on-named-day':
      return timeliness.submitted ? 'Nộp đúng ngày hạn' : 'Đến ngày hạn'
    case 'extended':
      return `Được gia hạn đến ${dateText(timeliness.until)}`
    case 'overdue':
      return `Quá hạn ${timeliness.days} ngày`
    case 'not-due':
      return timeliness.daysLeft === 0 ? 'Hôm nay là ngày cuối theo hẹn' : `Còn ${timeliness.daysLeft} ngày`
  }
}
