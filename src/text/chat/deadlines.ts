import type { SayOf } from '../../conversation/say.ts'
import type { Obligation, ObligationState } from '../../domain/obligation.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { UnitText } from '../units.ts'
import type { Voice } from '../voice.ts'
import { lines } from '../wording.ts'

type Say = SayOf<'deadlines'>

/** Status words of a report, as the school says them. */
export const STATE_WORDS: Readonly<Record<ObligationState, string>> = {
  pending: 'chưa báo cáo',
  drafting: 'đang soạn',
  submitted: 'đã nộp, chờ tiếp nhận',
  accepted: 'đã tiếp nhận',
  returned: 'cần bổ sung',
}

function dateOf({ deadlines, obligation }: { deadlines: Say['items'][number]['deadlines']; obligation: Obligation }) {
  const plan = `Kế hoạch: trước ${dayText(deadlines.unitsNamed)}`
  if (obligation.returned && obligation.state === 'returned')
    return `bổ sung trước khi hết ${weekdayText(obligation.returned.until)}`
  if (obligation.extendedTo) return `được gia hạn đến ${weekdayText(obligation.extendedTo)} (${plan})`
  const name = deadlines.target < deadlines.unitsWorking ? 'hẹn nội bộ' : 'hạn'
  return `${name} ${weekdayText(deadlines.target)} (${plan})`
}

export function deadlines({ items, next }: Say, { you }: Voice): string {
  const upcoming = next && `Kỳ tới: ${periodText(next.period)}, mở ${weekdayText(next.opensOn)}.`
  if (items.length === 0) return lines(`Hiện ${you} không có báo cáo nào đến hạn.`, upcoming)
  const all = items.map(
    item =>
      `• ${UnitText(item.unit)}, ${periodText(item.period)}: ${dateOf(item)}; ${STATE_WORDS[item.obligation.state]}.`,
  )
  return lines('Hạn nộp báo cáo:', ...all, upcoming)
}
