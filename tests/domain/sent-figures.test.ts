import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sentTimeliness } from '../../src/domain/dispatch.ts'
import { sumFigures } from '../../src/domain/figures-sum.ts'
import { openMattersOf } from '../../src/domain/open-matters.ts'
import { H1, plan, unit } from '../text/people.ts'

describe('a year and what its half-year told the superior', () => {
  const figures = [{ indicator: 'hop-long-ghep', value: 4 }]
  const reports = [{ unit: unit('ngu-van'), figures }]
  const totals = sumFigures(plan, reports)
  const sent = (value: number) => ({ number: '35/BC-THPTNK', figures: [{ indicator: 'hop-long-ghep', value }] })
  const matters = (value: number, settled?: ReadonlyMap<string, null>) =>
    openMattersOf({ plan, totals, reports, points: [] }, { settled, sentHalf: sent(value) })

  it('is shown where it is below it, until the officer keeps it as told', () => {
    const [below] = matters(6)
    expect(below?.row).toMatchObject({ kind: 'below-sent', sent: 6, now: 4, number: '35/BC-THPTNK' })
    expect(matters(6, new Map((below?.keys ?? []).map(key => [key, null])))).toEqual([])
  })

  it('says nothing where it is not', () => {
    expect([...matters(4), ...matters(3)]).toEqual([])
  })
})

it.each([
  ['2026-06-04', { kind: 'in-time' }],
  ['2026-06-05', { kind: 'on-named-day' }],
  ['2026-06-08', { kind: 'overdue', days: 3 }],
])('what went to the superior on %s', (on, expected) => {
  expect(sentTimeliness(DateTime.fromISO(on, { zone: 'Asia/Ho_Chi_Minh' }), H1)).toEqual(expected)
})
