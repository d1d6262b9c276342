import { expect, it } from 'vitest'
import { sentTimeliness } from '../../src/domain/dispatch.ts'
import { at, halfOf } from './plan-49.ts'

it('the report is in time until the evening before the named day, on the day itself neither in time nor late', () => {
  const sent = (day: string) => {
    const timeliness = sentTimeliness(at(day).set({ hour: 23, minute: 59 }), halfOf(2024))
    return timeliness.kind === 'overdue' ? timeliness.days : timeliness.kind
  }
  expect(['03/6/2024', '04/6/2024', '05/6/2024', '06/6/2024', '10/6/2024'].map(sent)).toEqual([
    'in-time',
    'in-time',
    'on-named-day',
    1,
    5,
  ])
})
