import { expect, test } from 'vitest'
import { CAST } from '../../../src/playground/staff/cast.ts'
import type { Behind } from '../../../src/playground/staff/seen.ts'
import { spanOf } from '../../../src/playground/year/options.ts'
import { calendar, plan, playedYear } from '../../support/year.ts'

/** Something else is said: the words stand the other way round, numbers and links where they were. */
const turned = (text: string): string =>
  text.replace(/https?:\S+|\p{L}+/gu, word => (word.startsWith('http') ? word : [...word].toReversed().join('')))

const reworded = (behind: Behind): Behind => ({
  ...behind,
  seen(message) {
    const seen = behind.seen(message)
    return {
      ...seen,
      text: turned(seen.text),
      buttons: seen.buttons.map(row => row.map(button => ({ ...button, text: turned(button.text) }))),
    }
  },
})

test('the staff go by what a message and a button are, whatever is said and stands on it', async () => {
  const { start } = spanOf(2024, plan, calendar)
  const units = ['toan-tin', 'su-dia-gdktpl', 'ngoai-ngu', 'ban-giam-hieu']
  // Where there are no buttons, their words are what is typed.
  const onTelegram = CAST.map(({ onZalo: _, ...member }) => member)
  const cast = onTelegram.filter(({ invited }) =>
    invited.some(({ role, unit }) => role !== 'deputy' && units.includes(unit)),
  )
  const options = { cast, start, until: start.set({ month: 6, day: 1 }), years: [2024] }
  const year = await playedYear({ ...options, glasses: reworded })
  const handed = year.ledger
    .handed()
    .map(({ period, unit, at, onBehalf }) => `${at.slice(0, 10)} ${period} ${unit}${onBehalf ? ', nhập hộ' : ''}`)
  // The days on which they hand in when everything is said as it is: who waits for the plan's day sees it go by, and
  // what was sent back comes again.
  expect(handed.toSorted()).toEqual([
    '2024-04-26 dan-chu.2024-H1 toan-tin',
    '2024-05-07 dan-van.2024-H1 toan-tin',
    '2024-05-15 dan-chu.2024-H1 ngoai-ngu',
    '2024-05-20 dan-chu.2024-H1 ban-giam-hieu',
    '2024-05-22 dan-chu.2024-H1 su-dia-gdktpl',
    '2024-05-24 dan-van.2024-H1 ban-giam-hieu',
    '2024-05-24 dan-van.2024-H1 ngoai-ngu',
    '2024-05-27 dan-van.2024-H1 ngoai-ngu',
    '2024-05-29 dan-van.2024-H1 su-dia-gdktpl',
  ])
}, 240_000)
