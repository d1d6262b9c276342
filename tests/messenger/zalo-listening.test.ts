import { expect, it } from 'vitest'
import { virtualClock } from '../../src/clock.ts'
import { type Hearing, hearingNow } from '../../src/domain/hearing.ts'
import { createListening } from '../../src/messenger/zalo/listening.ts'
import { MORNING } from './support.ts'

const LONGEST = 50

it('counts an unbroken stretch across calls, ends it where a call failed, and where the machine slept on one', () => {
  const clock = virtualClock(MORNING)
  const listening = createListening(clock, LONGEST)
  const seen = () => {
    const stretch = listening.stretch()
    return stretch && [stretch.from, stretch.to].map(at => at.diff(MORNING, 'seconds').seconds)
  }
  const after = (seconds: number) => clock.moveTo(MORNING.plus({ seconds }))
  listening.asks()
  expect(seen()).toBeUndefined()
  after(30)
  listening.answered()
  listening.asks()
  after(40)
  expect(seen()).toEqual([0, 40])
  // The call that waits fails: what was said since it was asked may be lost.
  after(45)
  listening.failed()
  expect(seen()).toEqual([0, 30])
  after(100)
  listening.asks()
  after(110)
  listening.answered()
  expect(seen()).toEqual([100, 110])
  listening.asks()
  // Asleep: the call cannot have waited for an hour.
  after(3700)
  expect(seen()).toEqual([100, 160])
  listening.answered()
  expect(seen()).toEqual([3700, 3700])
})

it('a minute is no gap, of two untold ones one is told, and none is told before there was anything', () => {
  const at = (second: number) => MORNING.plus({ seconds: second })
  const heard = (from: number, to: number) => ({ from: at(from), to: at(to) })
  let hearing: Hearing = hearingNow(undefined, heard(0, 10))
  expect(hearing.untold).toBeUndefined()
  hearing = hearingNow(hearing, heard(70, 80))
  expect(hearing.untold).toBeUndefined()
  hearing = hearingNow(hearing, heard(141, 150))
  hearing = hearingNow(hearing, heard(300, 310))
  expect(hearing.untold).toEqual(heard(80, 300))
})
