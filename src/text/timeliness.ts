import type { DateTime } from 'luxon'
import type { Timeliness } from '../domain/timeliness.ts'
import { dayText } from './dates.ts'

/** "trước hẹn 1 ngày", "quá hạn 2 ngày"; `at` is when the report arrived. '' for a report that has not. */
export function arrivalText(timeliness: Timeliness, at: DateTime): string {
  if (!timeliness.submitted) return ''
  switch (timeliness.kind) {
    case 'before-target':
      return `trước hẹn ${timeliness.days} ngày`
    case 'on-time':
      return 'đúng hạn'
    case 'after-target':
      return `đã qua hẹn nội bộ ${timeliness.days} ngày, vẫn trong hạn của Kế hoạch`
    case 'on-named-day':
      return `nộp đúng ngày ${dayText(at)}`
    case 'extended':
      return `được gia hạn đến ${dayText(timeliness.until)}`
    case 'overdue':
      return `quá hạn ${timeliness.days} ngày`
  }
}
