import type { ToldEdition } from '../../conversation/vocabulary/plan-edition.ts'
import type { DayMonth } from '../../domain/plan.ts'
import { cut } from '../../domain/reading/fold.ts'
import { isoSpanText } from '../dates.ts'
import { dayMonthText } from '../plan-lines.ts'
import { quoted } from '../wording.ts'

/** A heading on a phone. */
const LONGEST_TITLE = 60

export const titled = (title: string): string => quoted(cut(title, LONGEST_TITLE))

/** "Kế hoạch dân vận năm 2027, số 12/KH-THPTNK ngày 15/01/2027". */
export function nameText({ year, number, signedOn, topic }: Omit<ToldEdition, 'changes' | 'beforeYear'>): string {
  const of = topic === undefined ? '' : ` ${topic}`
  const on = signedOn === '' ? '' : ` ngày ${isoSpanText(signedOn, signedOn)}`
  return `Kế hoạch${of} năm ${year}${number === '' ? '' : `, số ${number}`}${on}`
}

export const dueText = (day: DayMonth | undefined, strict: boolean): string =>
  day === undefined ? 'không hẹn ngày' : `${strict ? 'trước' : 'chậm nhất'} ${dayMonthText(day)}`
