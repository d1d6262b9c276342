import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { type Deadlines, deadlinesOf } from '../../src/domain/deadline.ts'
import { type Rung, rungsOfKind, unitLadder } from '../../src/domain/ladder.ts'
import { halfPeriod } from '../../src/domain/period.ts'
import { at, calendar, halfOf, plan, short, yearOf, ZONE } from './plan-49.ts'

const told = (ladder: readonly Rung[]): string[] => ladder.map(({ date, kinds }) => `${short(date)} ${kinds.join('+')}`)
const ladderOf = (deadlines: Deadlines, extendedTo?: string, decidedOn?: string) =>
  unitLadder(deadlines, calendar, undefined, {
    extendedTo: extendedTo ? at(extendedTo) : null,
    decidedOn: decidedOn ? at(decidedOn) : null,
  })
const datesAfter = (ladder: readonly Rung[], nudge: string) =>
  ladder.filter(({ date }) => date > at(nudge)).map(({ date }) => short(date))

describe('the ladder of those who are not staff', () => {
  test('is the opening and the last day, then silence', () => {
    expect(told(rungsOfKind(ladderOf(halfOf(2026)), 'parents'))).toEqual(['07/5 opening', '28/5 last-day'])
    expect(rungsOfKind(ladderOf(halfOf(2026)), 'subject-group')).toEqual(ladderOf(halfOf(2026)))
  })
})

describe('the ladder of a unit', () => {
  test('6 tháng 2026, from the opening to the BGH', () => {
    expect(told(ladderOf(halfOf(2026)))).toEqual([
      '07/5 opening',
      '21/5 before-7',
      '25/5 before-3',
      '27/5 before-1',
      '28/5 last-day',
      '29/5 after-target',
      '08/6 official-before-1',
      '09/6 official-last',
      '11/6 overdue-1',
      '15/6 overdue-3',
    ])
  })

  test('deputies join from 3 days before, the officer hears of +1 and +3, the BGH of +3', () => {
    const who = ladderOf(halfOf(2026)).map(rung =>
      [rung.deputies && 'd', rung.tellOfficer && 'o', rung.tellLeadership && 'l'].filter(Boolean).join(''),
    )
    expect(who).toEqual(['', '', 'd', 'd', 'd', 'd', 'd', 'd', 'do', 'dol'])
  })

  test.each([
    ['2024 half', halfOf(2024), '29/5/2024', '07/6 11/6 13/6'],
    ['2024 year', yearOf(2024), '3/12/2024', '04/12 05/12 09/12 11/12'],
    ['2026 half', halfOf(2026), '29/5/2026', '08/6 09/6 11/6 15/6'],
    ['2026 year', yearOf(2026), '3/12/2026', '04/12 07/12 09/12'],
    ['2027 half', halfOf(2027), '31/5/2027', '08/6 09/6 11/6 15/6'],
    ['2027 year', yearOf(2027), '2/12/2027', '03/12 07/12 09/12'],
  ])('%s: after the nudge, exactly', (_, deadlines, nudge, dates) =>
    expect(datesAfter(ladderOf(deadlines), nudge).join(' ')).toBe(dates),
  )

  test('2024: a Sunday, a Saturday and their neighbours become one', () => {
    expect(told(ladderOf(yearOf(2024)))[2]).toBe('29/11 before-1+before-3')
    expect(told(ladderOf(halfOf(2024)))[6]).toBe('07/6 official-last+official-before-1')
  })

  test('2027: the nudge falls on the last working day before Sunday 05/12', () =>
    expect(told(ladderOf(yearOf(2027)))[5]).toBe('03/12 official-last+official-before-1+after-target'))

  test('who keeps the official date is not told that an internal one has passed', () =>
    expect(told(ladderOf(halfOf(2026, { kind: 'official' })))).toEqual([
      '07/5 opening',
      '02/6 before-7',
      '05/6 before-3',
      '08/6 before-1',
      '09/6 official-last+last-day',
      '11/6 overdue-1',
      '15/6 overdue-3',
    ]))

  test('a target picked close to the opening leaves out the days that had passed before it', () =>
    expect(told(ladderOf(halfOf(2026, { kind: 'date', date: at('12/5/2026') }))).slice(0, 4)).toEqual([
      '07/5 opening',
      '08/5 before-3', // 09/5 is a Saturday
      '11/5 before-1',
      '12/5 last-day',
    ]))

  test.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('%i: days to remind on, in order, one each', year => {
    for (const deadlines of [halfOf(year), yearOf(year), halfOf(year, { kind: 'official' })]) {
      const ladder = ladderOf(deadlines)
      expect(ladder.every(rung => calendar.isReminderDay(rung.date) && rung.kinds.length > 0)).toBe(true)
      expect(ladder.every((rung, i) => i === 0 || rung.date > (ladder[i - 1]?.date ?? rung.date))).toBe(true)
      expect(ladder[0]?.kinds).toContain('opening')
      expect(ladder.at(-1)?.kinds).toContain('overdue-3')
      for (const { date, kinds } of ladder) {
        if (kinds.includes('overdue-1')) expect(date > deadlines.unitsNamed).toBe(true)
        if (kinds.includes('after-target')) expect(date > deadlines.target && date <= deadlines.unitsLast).toBe(true)
      }
    }
  })
})

describe('days on which nobody is reminded', () => {
  const exams = (from: string, to: string) => {
    const own = makeCalendar([{ year: 2026, off: [], makeUpWork: [], noReminder: [{ from, to, name: 'Thi' }] }], ZONE)
    return told(unitLadder(deadlinesOf(plan, halfPeriod('dan-van', 2026), own), own))
  }

  test('the countdown comes earlier, what follows a limit later', () => {
    expect(exams('2026-05-27', '2026-05-29').slice(2, 6)).toEqual([
      '25/5 before-3',
      '26/5 last-day+before-1',
      '01/6 after-target',
      '08/6 official-before-1',
    ])
    expect(exams('2026-06-11', '2026-06-15').slice(-1)).toEqual(['16/6 overdue-3+overdue-1'])
  })

  test('the official limit is not spoken of while the internal target is ahead', () =>
    expect(exams('2026-05-22', '2026-06-09')).toEqual([
      '07/5 opening',
      '21/5 last-day+before-1+before-3+before-7',
      '11/6 overdue-1',
      '15/6 overdue-3',
    ]))

  test('nothing comes before the opening', () =>
    expect(exams('2026-05-08', '2026-06-09')[0]).toBe('07/5 last-day+before-1+before-3+before-7+opening'))
})

describe('"xin lùi" granted', () => {
  test('on the last day, to 03/6: what was sent stays, the target moves, the official limit does not', () =>
    expect(told(ladderOf(halfOf(2026), '3/6/2026', '28/5/2026 14:00'))).toEqual([
      '07/5 opening',
      '21/5 before-7',
      '25/5 before-3',
      '27/5 before-1',
      '29/5 before-3',
      '02/6 before-1',
      '03/6 last-day',
      '04/6 after-target',
      '08/6 official-before-1',
      '09/6 official-last',
      '11/6 overdue-1',
      '15/6 overdue-3',
    ]))

  test('beyond the plan’s limit lateness counts from the day granted', () =>
    expect(told(ladderOf(halfOf(2026), '15/6/2026', '9/6/2026 10:00')).slice(6)).toEqual([
      '08/6 official-before-1',
      '12/6 before-1+before-3',
      '15/6 official-last+last-day',
      '16/6 overdue-1',
      '18/6 overdue-3',
    ]))

  test('to a day before the target: changes nothing', () =>
    expect(ladderOf(halfOf(2026), '26/5/2026', '20/5/2026 10:00')).toEqual(ladderOf(halfOf(2026))))

  test('whenever it is decided, nothing before that day changes and nothing is sent on it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const decided = at('7/5/2026 10:00').plus({ days: start })
        const until = decided.startOf('day').plus({ days: length })
        const plain = ladderOf(halfOf(2026))
        const moved = unitLadder(halfOf(2026), calendar, undefined, { extendedTo: until, decidedOn: decided })
        fc.pre(until > halfOf(2026).target)
        const history = (ladder: readonly Rung[]) => told(ladder.filter(({ date }) => date < decided.startOf('day')))
        expect(history(moved)).toEqual(history(plain))
        expect(moved.some(({ date }) => date.hasSame(decided, 'day'))).toBe(false)
        const late = moved.filter(({ date, kinds }) => date > decided && kinds.includes('overdue-1'))
        expect(late.every(({ date }) => date > until)).toBe(true)
      }),
    ))
})
