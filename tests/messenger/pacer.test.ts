import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { createPacer } from '../../src/messenger/telegram/pacer.ts'
import { createRateLimit } from '../../src/playground/bot-api/rate-limit.ts'

const never = new AbortController().signal

it('lets thousands leave at 97 in a hundred of what Telegram takes, never more than 30 within any second', async () => {
  let time = 0
  const elapsed = () => time
  const pacer = createPacer({ elapsed }, async milliseconds => {
    // Timers are late by a moment, now more, now less.
    time += milliseconds + (Math.floor(time) % 3)
  })
  const limit = createRateLimit({ elapsed, now: () => DateTime.fromMillis(time) })
  const left: number[] = []
  for (let n = 0; left.length < 3000; n += 1) {
    if (pacer.room() <= 0) await pacer.rested(never)
    for (let room = pacer.room(); room > 0; room -= 1) {
      const chat = String(left.length)
      pacer.left(chat)
      left.push(time)
      expect(limit.take(chat)).toBe(0)
    }
    expect(n).toBeLessThan(9000)
  }
  const crowded = left.filter((first, n) => (left[n + 30] ?? Number.POSITIVE_INFINITY) - first < 1000)
  expect(crowded).toEqual([])
  expect((left.length / time) * 1000).toBeGreaterThan(29)
})

it('lets no more leave to one person at once than the server takes, nor sooner when they arrive unevenly', async () => {
  let time = 0
  const pacer = createPacer({ elapsed: () => time }, async milliseconds => {
    time += milliseconds
  })
  // On the way one message takes longer than another.
  let late = 0
  const limit = createRateLimit({ elapsed: () => time, now: () => DateTime.fromMillis(time + late) })
  const refused: number[] = []
  for (let n = 0; n < 40; n += 1) {
    while (pacer.resting().includes('1')) await pacer.rested(never)
    late = n < 5 ? 25 : 0
    pacer.left('1')
    if (limit.take('1') > 0) refused.push(n)
  }
  expect(refused).toEqual([])
  // A person who is answered in a few messages has them in one breath.
  expect(time).toBeLessThan(37_000)
})
