import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../src/domain/deadline.ts'
import { answerDay, isPast } from '../../src/domain/documents/answer-day.ts'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import { at, calendar, plan } from '../support/facts.ts'

const half = deadlinesOf(plan, halfPeriod('dan-van', 2024), calendar)
const year = deadlinesOf(plan, yearPeriod('dan-van', 2024), calendar)
const asked = (limits: typeof half, day: string) => answerDay(limits, calendar, at(`${day} 15:30`)).toFormat('dd/M')

describe('the day that an urging letter asks for', () => {
  it.each([
    ['30/5/2024', '03/6'],
    ['31/5/2024', '03/6'],
    ['3/6/2024', '03/6'],
    ['4/6/2024', '04/6'],
    ['6/6/2024', '07/6'],
    ['11/6/2024', '13/6'],
  ])('a letter of %s for the half-year asks for %s', (day, expected) => {
    expect(asked(half, day)).toBe(expected)
  })

  it.each([
    ['4/12/2024', '05/12'],
    ['6/12/2024', '06/12'],
    ['9/12/2024', '09/12'],
    ['11/12/2024', '13/12'],
  ])('a letter of %s for the year asks for %s', (day, expected) => {
    expect(asked(year, day)).toBe(expected)
  })

  it('is never a day that has gone by, nor one on which the school must have reported, while it serves that', () => {
    for (const limits of [half, year]) {
      for (let ahead = -20; ahead <= 20; ahead += 1) {
        const today = limits.schoolNamed.plus({ days: ahead })
        const day = answerDay(limits, calendar, today)
        expect(day >= today).toBe(true)
        if (!isPast(limits.schoolNamed, today)) expect(day < limits.schoolNamed).toBe(true)
      }
    }
  })
})
