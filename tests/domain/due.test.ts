import { describe, expect, test } from 'vitest'
import { rungStaleAfter, staleAfter } from '../../src/domain/due.ts'
import { unitLadder } from '../../src/domain/ladder.ts'
import { at, calendar, halfOf } from './plan-49.ts'

const ladder = unitLadder(halfOf(2026), calendar)
const until = (rung: string, time?: string) => rungStaleAfter(ladder, at(rung), calendar, time).toFormat('dd/M HH:mm')

describe('how long a message is useful', () => {
  test('a rung until the next one, at the hour of the person', () => {
    expect(until('7/5/2026')).toBe('21/5 11:30')
    expect(until('27/5/2026', '07:00')).toBe('28/5 07:00')
  })

  test('a day that is no rung any more, since the target was moved, until the next that is one', () => {
    expect(until('22/5/2026')).toBe('25/5 11:30')
  })

  test('the last rung for two working days: 15/6/2026 is a Monday', () => {
    expect(until('15/6/2026')).toBe('17/6 11:30')
  })

  test('what is told once for two working days, over a weekend and a holiday', () => {
    expect(staleAfter(at('12/6/2026 7:30'), calendar).toFormat('dd/M HH:mm')).toBe('16/6 07:30')
    expect(staleAfter(at('29/4/2026 7:30'), calendar).toFormat('dd/M HH:mm')).toBe('05/5 07:30')
  })
})
