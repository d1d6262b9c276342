import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { seenWhenSent } from '../../../src/usecases/handle/seen-when-sent.ts'
import { keptReason } from '../../../src/usecases/send/perhaps-seen.ts'

const ARRIVED = 1_715_000_000
const row = (state: 'waiting' | 'sending' | 'sent' | 'skipped', reason: string | null = null, attempts = 1) => ({
  ...{ state, reason, attempts, platformAt: state === 'sent' ? DateTime.fromSeconds(ARRIVED) : null },
})

it('a message had been seen by whoever wrote in a later second than the one in which it arrived', () => {
  const after = (seconds: number) => seenWhenSent(row('sent'), ARRIVED + seconds)
  expect(after(1)).toEqual({ seen: 'yes' })
  // Nobody reads and answers within one second.
  expect([after(0), after(-1), after(-120)].map(({ seen }) => seen)).toEqual(['no', 'no', 'no'])
  expect([after(-120), after(-121)].map(({ odd }) => odd)).toEqual([undefined, true])
})

it('what was never tried or only refused has not been seen; after a broken line nobody knows', () => {
  const told = [
    row('waiting', null, 0),
    row('waiting', 'outage: 429 Quota exceeded'),
    row('waiting', 'outage: ECONNRESET'),
    row('sending'),
    row('sent', 'outage: ECONNRESET'),
    row('sent', 'held'),
    row('skipped'),
    row('waiting', 'unsent: SQLITE_FULL'),
    row('waiting', keptReason('outage: ECONNRESET', 'unsent: SQLITE_FULL')),
  ]
  const seen = told.map(each => seenWhenSent(each, ARRIVED).seen)
  expect(seen).toEqual(['no', 'no', 'perhaps', 'perhaps', 'perhaps', 'no', 'yes', 'no', 'perhaps'])
})
