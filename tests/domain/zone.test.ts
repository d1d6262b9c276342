import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { expect, it } from 'vitest'
import { zoneNamed } from '../../src/domain/zone.ts'

/** Hải Phòng; clocks put forward and back in the night, by half an hour, and at midnight of UTC. */
const ZONES = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'Australia/Lord_Howe', 'Atlantic/Azores', 'Pacific/Apia']
const from = Date.UTC(1900, 0)
const until = Date.UTC(2040, 0)

it('is ahead by as much as the platform says, at every instant', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: from, max: until }), (name, instant) => {
      expect(zoneNamed(name).offset(instant)).toBe(new IANAZone(name).offset(instant))
    }),
  )
})

it('knows the very hour in which clocks are put back', () => {
  const berlin = zoneNamed('Europe/Berlin')
  const back = Date.UTC(2024, 9, 27, 1)
  expect([back - 1, back].map(berlin.offset)).toEqual([120, 60])
})
