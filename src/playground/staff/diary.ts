import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { deadlinesOf } from '../../domain/deadline.ts'
import { halfPeriod, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { atTime } from '../../domain/quiet.ts'
import type { DiaryEntry } from './actor.ts'
import { LAYS_BEFORE, LAYS_TWICE, SIGNED_ON_PAPER } from './dispatching.ts'
import { beginsFinishing, settlesOnceMore } from './finishing.ts'
import type { Officer } from './officer.ts'
import { follow } from './script.ts'

/** Units whose papers come to the officer's desk: nobody of theirs uses the assistant. */
const ON_PAPER = ['thanh-tra-nhan-dan', 'khuyen-hoc']
/** Whose report goes back once, in the half-year. */
const RETURNED = 'ngoai-ngu'

/** What the đầu mối does of her own accord for the two reports of a year: she knows the plan's dates by heart. */
export function officerDiary(
  officer: Officer,
  plan: Plan,
  calendar: SchoolCalendar,
  { year, finishes }: { readonly year: number; readonly finishes: boolean },
): readonly DiaryEntry[] {
  return [halfPeriod(plan.programme, year), yearPeriod(plan.programme, year)].flatMap(period => {
    const { opensOn, internalProposed: target, schoolWorking, unitsNamed } = deadlinesOf(plan, period, calendar)
    const says = (text: string, purpose: Officer['purpose']) => (): undefined => {
      officer.purpose = purpose
      officer.finishing.length = 0
      officer.phone.says(text)
    }
    const on = (day: DateTime, time: string, run: DiaryEntry['run']): DiaryEntry => ({ at: atTime(day, time), run })
    const after = (day: DateTime, workingDays: number) => calendar.addWorkingDays(day, workingDays)
    const half = period.kind === 'half'
    return [
      // Her mornings name what waits, so that she may come upon it at any time from here on.
      on(opensOn, '06:00', () => {
        officer.returns = half ? RETURNED : undefined
        return undefined
      }),
      ...(half ? [] : [on(opensOn, '14:10', says('/kehoach', 'read'))]),
      on(after(target, -4), '15:20', says('/trangthai', 'read')),
      on(after(target, -1), '16:05', says('/dondoc', 'nudge')),
      on(after(target, 1), '09:40', says('/tiepnhan', 'read')),
      on(after(target, 2), '14:15', () => {
        officer.papers.push(...ON_PAPER)
        says('/trangthai', 'behalf')()
      }),
      on(after(target, 2), '15:30', says('/trangthai', 'behalf')),
      on(after(schoolWorking, -1), '15:00', says('/trangthai', 'accept')),
      on(schoolWorking, '08:15', () => {
        says('/summary', 'read')()
        if (finishes) beginsFinishing(officer)
      }),
      ...(finishes
        ? [on(schoolWorking, '10:00', now => follow(officer, 'dispatch', half ? LAYS_BEFORE : LAYS_TWICE, now))]
        : []),
      on(after(unitsNamed, 5), '14:30', says('/tiepnhan', 'read')),
      on(after(unitsNamed, 5), '15:10', () => {
        says('/summary', 'read')()
        if (finishes) settlesOnceMore(officer)
      }),
      // As it goes to the Sở she reads it once more; the year's is read on the play's last day.
      ...(half ? [on(after(unitsNamed, 5), '16:30', says('/summary', 'read'))] : []),
      ...(half && finishes
        ? [
            on(after(unitsNamed, 6), '08:40', now => follow(officer, 'supplement', LAYS_BEFORE, now)),
            on(after(unitsNamed, 6), '13:40', now => follow(officer, 'signed on paper', SIGNED_ON_PAPER, now)),
          ]
        : []),
    ]
  })
}
