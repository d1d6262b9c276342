import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startTicker, type Ticker } from '../../src/scheduler/ticker.ts'

const DAY = 24 * 60 * 60 * 1000

let ticker: Ticker
let minutes = 0
let moments = 0
const printed = vi.fn()

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2024, 4, 7, 5, 0, 30) })
  for (const how of ['log', 'info', 'warn', 'error'] as const) vi.spyOn(console, how).mockImplementation(printed)
  printed.mockClear()
  minutes = 0
  moments = 0
  ticker = startTicker({
    minute: async () => {
      minutes += 1
    },
    moment: () => {
      moments += 1
    },
  })
})

afterEach(() => {
  ticker.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('beats once a minute, and every few seconds between', async () => {
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(minutes).toBe(10)
  expect(moments).toBe(120)
})

it.each([
  ['sleeps a weekend', 62 * 60 * 60 * 1000],
  ['is set a month ahead', 30 * DAY],
  ['is set back a day', -DAY],
])('goes on as ever when the clock %s: no walk through what was missed, not one line', async (_, jump) => {
  await vi.advanceTimersByTimeAsync(60_000)
  vi.setSystemTime(Date.now() + jump)
  minutes = 0
  moments = 0
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(moments).toBe(60)
  expect(minutes).toBeGreaterThanOrEqual(5)
  expect(minutes).toBeLessThanOrEqual(6)
  expect(printed).not.toHaveBeenCalled()
})

it('leaves out a beat that finds the one before still running', async () => {
  ticker.stop()
  let running = 0
  let finish = () => {}
  ticker = startTicker({
    minute: () => {
      running += 1
      return new Promise(resolve => {
        finish = resolve
      })
    },
    moment: () => undefined,
  })
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(running).toBe(1)
  finish()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(running).toBe(2)
})
