import { describe, expect, test } from 'vitest'
import { unitLadder } from '../../src/domain/ladder.ts'
import { isStale, nextDueAt, occurrencesDue } from '../../src/domain/occurrence.ts'
import { at, calendar, halfOf, short } from './plan-49.ts'

const ladder = unitLadder(halfOf(2026), calendar)
const due = (now: string, time = '11:30') => occurrencesDue(ladder, at(now), time, calendar)
const useful = (now: string) => due(now).filter(occurrence => !isStale(occurrence, at(now)))

describe('a ladder as the clock goes on', () => {
  test('nothing is due before the first 11:30, and then exactly one thing', () => {
    expect(due('7/5/2026 11:29')).toEqual([])
    expect(due('7/5/2026 11:30').map(({ rung }) => rung.kinds[0])).toEqual(['opening'])
    expect(due('7/5/2026 12:00', '17:00')).toEqual([])
  })

  test('a week in the dark: the opening is still useful until the next rung, then only that one', () => {
    expect(useful('15/5/2026 08:00').map(({ rung }) => short(rung.date))).toEqual(['07/5'])
    expect(useful('21/5/2026 11:29').map(({ rung }) => short(rung.date))).toEqual(['07/5'])
    expect(useful('21/5/2026 11:30').map(({ rung }) => short(rung.date))).toEqual(['21/5'])
    expect(due('26/5/2026 09:00')).toHaveLength(3)
  })

  test('the last rung is told for two working days', () => {
    expect(useful('17/6/2026 11:29')).toHaveLength(1)
    expect(useful('17/6/2026 11:30')).toHaveLength(0)
  })

  test('at any minute at most one rung is worth sending', () => {
    for (let now = at('6/5/2026'); now < at('20/6/2026'); now = now.plus({ minutes: 90 })) {
      const worth = occurrencesDue(ladder, now, '11:30', calendar).filter(occurrence => !isStale(occurrence, now))
      expect(worth.length).toBeLessThanOrEqual(1)
    }
  })

  test('jumping from due time to due time meets every rung once', () => {
    const met: string[] = []
    let next = nextDueAt(ladder, at('1/1/2026'), '11:30')
    while (next) {
      met.push(next.toFormat('dd/M HH:mm'))
      next = nextDueAt(ladder, next, '11:30')
    }
    expect(met).toEqual(ladder.map(({ date }) => `${short(date)} 11:30`))
  })
})
