import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { type Deadlines, deadlinesOf } from '../../src/domain/deadline.ts'
import { letterDays } from '../../src/domain/documents/answer-day.ts'
import { halfPeriod, type Period, yearPeriod } from '../../src/domain/period.ts'
import { urgingParagraphs } from '../../src/text/documents/letters.ts'
import { at, calendar, plan } from '../support/facts.ts'
import { urging } from './support/letters.ts'

const periods: readonly Period[] = [2024, 2026, 2027, 2028].flatMap(year => [
  halfPeriod('dan-van', year),
  yearPeriod('dan-van', year),
])

/** What the letter to one unit says when it is made at an instant. */
function letterOf(period: Period, dates: Deadlines, now: DateTime): string {
  const kind = period.kind === 'half' ? 'half' : 'year'
  return urgingParagraphs({ ...urging, year: period.year, kind, dates, ...letterDays(dates, calendar, now) })
    .map(runs => runs.map(({ text }) => text).join(''))
    .join('\n')
}

const dayIn = (text: string): DateTime => DateTime.fromFormat(text, 'dd/M/yyyy', { zone: calendar.zone })
const askedIn = (letter: string): DateTime => {
  const [, day = ''] =
    /gửi báo cáo \([^)]*\) (?:chậm nhất ngày|trong ngày hôm nay) (\d\d\/\d+\/\d{4})/.exec(letter) ?? []
  return dayIn(day)
}

describe('urging letters of every day around both limits', () => {
  it.each(periods)('of $key ask for a working day to come that still serves what they say it serves', period => {
    const dates = deadlinesOf(plan, period, calendar)
    const limits = [dates.schoolNamed, dates.unitsNamed].toSorted((a, b) => +a - +b)
    const from = calendar.addWorkingDays(limits[0] ?? dates.target, -20)
    const until = calendar.addWorkingDays(limits[1] ?? dates.target, 20)
    for (let day = from; day <= until; day = day.plus({ days: 1 })) {
      const letter = letterOf(period, dates, day.set({ hour: 15, minute: 30 }))
      const asked = askedIn(letter)
      const said = `${day.toISODate()}: ${letter}`
      expect(asked.isValid, said).toBe(true)
      expect(asked >= day.startOf('day'), said).toBe(true)
      expect(calendar.isWorkingDay(asked), said).toBe(true)
      if (/để nhà trường kịp tổng hợp/.test(letter)) expect(asked < dates.schoolNamed, said).toBe(true)
      else expect(letter, said).toContain('báo cáo Sở Giáo dục và Đào tạo Hải Phòng (trước ngày')
      expect(letter, said).not.toMatch(/\d\d:\d\d|\d giờ|hẹn nội bộ|\) \(/)
    }
  })

  it('are of the next working day when made on a day off, when nobody signs', () => {
    const dates = deadlinesOf(plan, halfPeriod('dan-van', 2024), calendar)
    const letter = letterOf(halfPeriod('dan-van', 2024), dates, at('08/6/2024 09:00'))
    expect(letter).toContain('Đến ngày 10/6/2024, nhà trường chưa nhận được')
    expect(letter).toContain('chậm nhất ngày 12/6/2024')
  })
})
