import { expect, test } from 'vitest'
import { CAST } from '../../../src/playground/staff/cast.ts'
import type { Behind } from '../../../src/playground/staff/seen.ts'
import { spanOf } from '../../../src/playground/year/options.ts'
import { calendar, plan, playedYear } from '../../support/year.ts'

/** Every button says something else: its words stand the other way round, its numbers where they were. */
const turned = (label: string): string => label.replace(/\p{L}+/gu, word => [...word].toReversed().join(''))

const relabelled = (behind: Behind): Behind => ({
  ...behind,
  seen(message) {
    const seen = behind.seen(message)
    return { ...seen, buttons: seen.buttons.map(row => row.map(button => ({ ...button, text: turned(button.text) }))) }
  },
})

test('the staff press a button for what it is, whatever stands on it', async () => {
  const { start } = spanOf(2024, plan, calendar)
  const units = ['toan-tin', 'su-dia-gdktpl', 'ngoai-ngu', 'ban-giam-hieu']
  const cast = CAST.filter(({ invited }) => invited.some(({ role, unit }) => role !== 'deputy' && units.includes(unit)))
  const options = { cast, start, until: start.set({ month: 6, day: 16 }), years: [2024] }
  const year = await playedYear({ ...options, glasses: relabelled })
  const handed = year.ledger.handed().map(({ unit, onBehalf }) => `${unit}${onBehalf ? ', nhập hộ' : ''}`)
  expect([...new Set(handed)].toSorted()).toEqual(['ban-giam-hieu', 'ngoai-ngu', 'su-dia-gdktpl', 'toan-tin'])
}, 240_000)
