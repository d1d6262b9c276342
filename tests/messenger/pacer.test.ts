import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { createPacer } from '../../src/messenger/telegram/pacer.ts'
import { createRateLimit } from '../../src/playground/bot-api/rate-limit.ts'

const never = new AbortController().signal

/** Time that passes only when it is let; what has been sent arrives meanwhile. */
function road(late: (nth: number) => number) {
  let time = 0
  let sent = 0
  const under: { at: number; there: () => void }[] = []
  const elapsed = () => time
  const limit = createRateLimit({ elapsed, now: () => DateTime.fromMillis(time) })
  const arrivals: number[] = []
  return {
    elapsed,
    arrivals,
    pass(milliseconds: number) {
      const until = time + milliseconds
      for (const one of under.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)) {
        time = one.at
        arrivals.push(time)
        one.there()
        under.splice(under.indexOf(one), 1)
      }
      time = until
    },
    send(chat: string, arrived: () => void) {
      const there = () => {
        expect(limit.take(chat)).toBe(0)
        arrived()
      }
      under.push({ at: time + late(sent), there })
      sent += 1
    },
  }
}

it.each([
  ['at once', () => 0, 29.4],
  ['in a few milliseconds', (nth: number) => 2 + (nth % 5), 29.4],
  ['now and then late', (nth: number) => (nth % 97 === 0 ? 18 : 3), 29.4],
  ['unevenly', (nth: number) => (nth * 7) % 19, 29.4],
  ['from far', () => 60, 29.3],
])(
  'lets thousands leave at 97 in a hundred of what Telegram takes, and never more than 30 arrive within any second: %s',
  async (_, late, atLeast) => {
    const { elapsed, arrivals, pass, send } = road(late)
    let looks = 0
    const pacer = createPacer({ elapsed }, async milliseconds => {
      looks += 1
      // Timers are late by a moment, and whoever is woken has something to do first, now more, now less.
      pass(milliseconds + 3 + (looks % 3))
    })
    for (let n = 0; n < 3000; ) {
      const { room, eased } = pacer.look()
      if (room <= 0) await eased(never)
      for (let nth = 0; nth < room; nth += 1, n += 1) send(String(n), pacer.left(String(n)))
      expect(looks).toBeLessThan(9000)
    }
    pass(1000)
    const crowded = arrivals.filter((first, n) => (arrivals[n + 30] ?? Number.POSITIVE_INFINITY) - first < 1000)
    expect(crowded).toEqual([])
    const taken = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)
    expect(((arrivals.length - 1) / taken) * 1000).toBeGreaterThan(atLeast)
  },
)

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
    for (let { resting, eased } = pacer.look(); resting.includes('1'); { resting, eased } = pacer.look())
      await eased(never)
    late = n < 5 ? 25 : 0
    pacer.left('1')
    if (limit.take('1') > 0) refused.push(n)
  }
  expect(refused).toEqual([])
  // A person who is answered in a few messages has them in one breath.
  expect(time).toBeLessThan(37_000)
})
