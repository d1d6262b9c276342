import { describe, expect, test } from 'vitest'
import { assessmentDay, isInNextQuarter, pulseDays } from '../../src/domain/assessment-dates.ts'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { unitLadder } from '../../src/domain/ladder.ts'
import {
  reachabilityChecks,
  schoolLadder,
  schoolOverLadder,
  targetPassedNotice,
} from '../../src/domain/officer-dates.ts'
import { quarterPeriod } from '../../src/domain/period.ts'
import { at, calendar, halfOf, short, yearOf, ZONE } from './plan-49.ts'

describe('the officer', () => {
  const own = (deadlines: ReturnType<typeof halfOf>) =>
    schoolLadder(deadlines, calendar).map(({ date, daysBefore }) => `${short(date)}:${daysBefore}`)

  test('is reminded of the school’s own report 7, 3 and 1 days before its working limit', () => {
    expect(own(halfOf(2026))).toEqual(['28/5:7', '01/6:3', '03/6:1'])
    expect(own(yearOf(2026))).toEqual(['02/12:7', '04/12:3', '08/12:1']) // 06/12 is a Sunday
    expect(own(yearOf(2024))).toEqual(['02/12:7', '06/12:1']) // Friday stands for Friday and Sunday
  })

  test('hears after the day the plan names that nothing has gone, the BGH three working days after it', () => {
    const over = (deadlines: ReturnType<typeof halfOf>) =>
      schoolOverLadder(deadlines, calendar).map(
        ({ date, tellLeadership }) => `${short(date)}${tellLeadership ? ' BGH' : ''}`,
      )
    expect(over(halfOf(2024))).toEqual(['06/6', '10/6 BGH', '17/6 BGH'])
    expect(over(yearOf(2026))).toEqual(['11/12', '15/12 BGH', '22/12 BGH'])
  })

  test('is told who is missing on the afternoon of the internal target', () => {
    expect(targetPassedNotice(halfOf(2026), calendar).toFormat('dd/M HH:mm')).toBe('28/5 16:30')
    const sunday = halfOf(2026, { kind: 'date', date: at('31/5/2026') })
    expect(targetPassedNotice(sunday, calendar).toFormat('dd/M HH:mm')).toBe('01/6 16:30')
  })

  test('sees the units nobody can reach 30 days ahead, at the opening and at each rung', () => {
    const half = halfOf(2024)
    const days = reachabilityChecks(half, calendar, unitLadder(half, calendar)).map(short)
    expect(days.slice(0, 3)).toEqual(['26/4', '07/5', '21/5'])
    expect(short(reachabilityChecks(halfOf(2026), calendar, []).at(0) ?? at('1/1/2026'))).toBe('28/4')
    expect(new Set(days).size).toBe(days.length)
    expect(days.at(-1)).toBe('13/6')
  })
})

describe('a quarter', () => {
  test('looks ahead to the end of the next one, not into summer', () => {
    const third = quarterPeriod('dan-van', 2024, 3)
    const days = ['02/12/2024', '31/12/2024', '28/5/2025'].map(day => isInNextQuarter(at(day), third, ZONE))
    expect(days).toEqual([true, true, false])
  })

  const pulse = (year: number, quarter: 1 | 3, source = calendar) => {
    const days = pulseDays(quarterPeriod('dan-van', year, quarter), source)
    return `${short(days.pulse)} ${short(days.nudge)}`
  }

  test('without a report: a pulse four working days before its end, a nudge the day after', () => {
    expect(pulse(2026, 1)).toBe('26/3 27/3')
    expect(pulse(2026, 3)).toBe('25/9 28/9')
    expect(pulse(2024, 1)).toBe('26/3 27/3') // 31/3/2024 is a Sunday
  })

  test('a day without reminders is passed over', () => {
    const noReminder = [{ from: '2026-03-26', to: '2026-03-27', name: 'Thi' }]
    const busy = makeCalendar([{ year: 2026, off: [], makeUpWork: [], noReminder }], ZONE)
    expect(pulse(2026, 1, busy)).toBe('25/3 30/3')
  })

  test('is assessed at 07:30 on the first working day after it', () => {
    const said = (year: number, quarter: 1 | 2 | 3 | 4) =>
      assessmentDay(quarterPeriod('dan-van', year, quarter), calendar).toFormat('dd/MM/yyyy HH:mm')
    expect(said(2026, 1)).toBe('01/04/2026 07:30')
    expect(said(2024, 2)).toBe('01/07/2024 07:30')
    expect(said(2024, 4)).toBe('02/01/2025 07:30')
    expect(said(2027, 4)).toBe('04/01/2028 07:30') // 1/1 is a Saturday, 03/01 is given back
  })
})
