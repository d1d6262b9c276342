import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { type Deadlines, deadlinesOf } from '../../domain/deadline.ts'
import { owedKey } from '../../domain/owed-key.ts'
import { halfPeriod, type Period, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { atTime } from '../../domain/quiet.ts'
import type { DiaryEntry } from './actor.ts'
import { laysBefore, laysTwice, SIGNED_ON_PAPER } from './dispatching.ts'
import { beginsFinishing, settlesOnceMore } from './finishing.ts'
import type { Officer } from './officer.ts'
import { follow } from './script.ts'

/** Units whose papers come to the officer's desk: nobody of theirs uses the assistant. */
const ON_PAPER = ['thanh-tra-nhan-dan', 'khuyen-hoc']
/** Whose report goes back once, in the half-year. */
const RETURNED = 'ngoai-ngu'

type Years = { readonly year: number; readonly finishes: boolean }

/** What stands behind a command so that it is about this matter, where there are several. */
export const ofMatter = (plans: readonly Plan[], { topic }: Plan): string => (plans.length > 1 ? ` ${topic}` : '')

/** What the đầu mối does of her own accord for the two reports of a year: she knows the plans' dates by heart. */
export function officerDiary(
  officer: Officer,
  plans: readonly [Plan, ...Plan[]],
  calendar: SchoolCalendar,
  years: Years,
): readonly DiaryEntry[] {
  return plans.flatMap((plan, at) => {
    const { programme } = plan
    return [halfPeriod(programme, years.year), yearPeriod(programme, years.year)].flatMap(period => {
      const says = (text: string, purpose: Officer['purpose']) => (): undefined => {
        officer.purpose = purpose
        officer.finishing.length = 0
        officer.phone.says(text)
      }
      const after = (day: DateTime, workingDays: number) => calendar.addWorkingDays(day, workingDays)
      const named = ofMatter(plans, plan)
      const matter: Matter = { officer, period, named, says, after, dates: deadlinesOf(plan, period, calendar) }
      return at === 0 ? mainDiary(matter, years) : furtherDiary(matter, plan, years)
    })
  })
}

type Matter = {
  readonly officer: Officer
  readonly period: Period
  readonly dates: Deadlines
  /** Behind a command. */
  readonly named: string
  readonly says: (text: string, purpose: Officer['purpose']) => () => undefined
  readonly after: (day: DateTime, workingDays: number) => DateTime
}

const on = (day: DateTime, time: string, run: DiaryEntry['run']): DiaryEntry => ({ at: atTime(day, time), run })

function mainDiary({ officer, period, dates, named, says, after }: Matter, { finishes }: Years): readonly DiaryEntry[] {
  const { opensOn, internalProposed: target, schoolWorking, unitsNamed } = dates
  const half = period.kind === 'half'
  return [
    // Her mornings name what waits, so that she may come upon it at any time from here on.
    on(opensOn, '06:00', () => {
      officer.returns = half ? owedKey(period.key, RETURNED) : undefined
      return undefined
    }),
    ...(half ? [] : [on(opensOn, '14:10', says('/kehoach', 'read'))]),
    on(after(target, -4), '15:20', says(`/trangthai${named}`, 'read')),
    on(after(target, -1), '16:05', says(`/dondoc${named}`, 'nudge')),
    on(after(target, 1), '09:40', says('/tiepnhan', 'read')),
    on(after(target, 2), '14:15', () => {
      officer.papers.push(...ON_PAPER)
      says(`/trangthai${named}`, 'behalf')()
    }),
    on(after(target, 2), '15:30', says(`/trangthai${named}`, 'behalf')),
    on(after(schoolWorking, -1), '15:00', says(`/trangthai${named}`, 'accept')),
    on(schoolWorking, '08:15', () => {
      says(`/summary${named}`, 'read')()
      if (finishes) beginsFinishing(officer)
    }),
    ...(finishes
      ? [
          on(schoolWorking, '10:00', now =>
            follow(officer, 'dispatch', half ? laysBefore(period) : laysTwice(period), now),
          ),
        ]
      : []),
    on(after(unitsNamed, 5), '14:30', says('/tiepnhan', 'read')),
    on(after(unitsNamed, 5), '15:10', () => {
      says(`/summary${named}`, 'read')()
      if (finishes) settlesOnceMore(officer)
    }),
    // As it goes to the Sở she reads it once more; the year's is read on the play's last day.
    ...(half ? [on(after(unitsNamed, 5), '16:30', says(`/summary${named}`, 'read'))] : []),
    ...(half && finishes
      ? [
          on(after(unitsNamed, 6), '08:40', now => follow(officer, 'supplement', laysBefore(period), now)),
          on(after(unitsNamed, 6), '13:40', now => follow(officer, 'signed on paper', SIGNED_ON_PAPER, now)),
        ]
      : []),
  ]
}

/** A further matter takes less: entered for whoever is not there, accepted at once, the school's own parts, and out. */
function furtherDiary(matter: Matter, plan: Plan, { finishes }: Years): readonly DiaryEntry[] {
  const { officer, period, dates, named, says, after } = matter
  const day = after(dates.schoolWorking, -1)
  const papers = ON_PAPER.filter(paper => plan.units.some(({ id, onBoard }) => id === paper && onBoard))
  return [
    on(after(dates.internalProposed, 1), '10:40', () => {
      officer.papers.push(...papers)
      says(`/trangthai${named}`, 'behalf')()
    }),
    on(day, '09:10', says(`/trangthai${named}`, 'accept')),
    on(day, '09:30', () => {
      says(`/summary${named}`, 'read')()
      if (finishes) beginsFinishing(officer, ['parts', 'copy'])
    }),
    ...(finishes ? [on(day, '10:30', now => follow(officer, `dispatch ${named}`, laysBefore(period), now))] : []),
    // Once it has left, and those who were late have come, she reads what the school now says.
    on(after(dates.schoolWorking, 4), '15:40', says(`/summary${named}`, 'read')),
  ]
}
