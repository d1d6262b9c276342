import { expect, test } from 'vitest'
import { CAST } from '../../../src/playground/staff/cast.ts'
import { spanOf } from '../../../src/playground/year/options.ts'
import { calendar, plan, playedYear } from '../../support/year.ts'

test('parents, who are written to twice and never urged, answer on the day of the second message', async () => {
  const { start } = spanOf(2024, plan, calendar)
  const cast = CAST.filter(({ invited }) => invited.some(({ unit }) => unit === 'cha-me-hoc-sinh'))
  const year = await playedYear({ cast, start, until: start.set({ month: 6, day: 14 }), years: [2024] })
  const handed = year.ledger.handed().filter(({ unit }) => unit === 'cha-me-hoc-sinh')
  expect(handed.map(({ at }) => at.slice(0, 10))).toEqual(['2024-05-28'])
}, 120_000)
