import { describe, expect, it } from 'vitest'
import { loadCalendar, parseCalendar } from '../../src/storage/files/calendar-file.ts'
import { calendarMistakeText } from '../../src/text/plan-file.ts'

const YEAR = { year: 2026, official: true, off: ['2026-01-01'], makeUpWork: ['2026-08-22'], noReminder: [] }

const told = (json: unknown) => {
  const parsed = parseCalendar(json, 'c.json')
  return parsed.ok ? [] : parsed.mistakes.map(each => `${each.path} ${each.code}`)
}

describe('the calendar of the school', () => {
  it('is shipped with the years of the plan, each once', () => {
    const loaded = loadCalendar('prisma/plans/calendar.json')
    expect(loaded.ok ? loaded.years.map(each => each.year) : loaded.mistakes.map(calendarMistakeText)).toEqual(
      expect.arrayContaining([2024, 2025, 2026]),
    )
  })

  it('may be a list of years or an object that holds it, a range of one day written short', () => {
    const from = {
      ...YEAR,
      noReminder: [
        { from: '2026-09-05', name: 'Khai giảng' },
        { date: '2026-11-20', name: '20/11' },
      ],
    }
    const years = [
      {
        ...YEAR,
        noReminder: [
          { from: '2026-09-05', to: '2026-09-05', name: 'Khai giảng' },
          { date: '2026-11-20', name: '20/11' },
        ],
      },
    ]
    expect(parseCalendar([from], 'c.json')).toEqual({ ok: true, years })
    expect(parseCalendar({ years: [from] }, 'c.json')).toEqual({ ok: true, years })
  })

  it.each([
    ['a day that does not exist', { off: ['2026-02-30'] }, '[0].off[0] wrong-value'],
    ['a day of another year', { off: ['2025-01-01'] }, '[0].off[0] other-year'],
    ['a day twice', { off: ['2026-01-01', '2026-01-01'] }, '[0].off[1] duplicate'],
    ['a make-up day in the week', { makeUpWork: ['2026-08-21'] }, '[0].makeUpWork[0] make-up-on-weekday'],
    ['off and worked', { off: ['2026-08-22'] }, '[0].makeUpWork[0] off-and-work'],
    [
      'a range backwards',
      { noReminder: [{ from: '2026-06-28', to: '2026-06-26', name: 'Thi' }] },
      '[0].noReminder[0].to range-backwards',
    ],
    ['neither day nor range', { noReminder: [{ name: 'Thi' }] }, '[0].noReminder[0].date missing-key'],
    [
      'day and range',
      { noReminder: [{ date: '2026-06-28', to: '2026-06-28', name: 'Thi' }] },
      '[0].noReminder[0].to unknown-key',
    ],
    ['no name', { noReminder: [{ date: '2026-06-28' }] }, '[0].noReminder[0].name missing-key'],
    ['a misspelt key', { offf: [] }, '[0].offf unknown-key'],
  ])('names the place of a mistake: %s', (_, change, expected) => {
    expect(told([{ ...YEAR, ...change }])).toEqual([expected])
  })

  it('refuses a year that stands twice, and what is no calendar', () => {
    expect(told({ years: [YEAR, YEAR] })).toEqual(['years[1].year duplicate'])
    expect(told({})).toEqual(['years missing-key'])
    expect(told('2026')).toEqual([' wrong-value'])
    expect(loadCalendar('prisma/plans/none.json')).toMatchObject({ ok: false, mistakes: [{ code: 'unreadable-file' }] })
  })
})
