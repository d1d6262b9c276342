import { expect, it } from 'vitest'
import { playSeed } from './play.ts'

/** Short ones: `npm run simulate` plays longer and further. */
const ACTS = 6
const SEEDS = Array.from({ length: 20 }, (_, nth) => nth + 1)

it('keeps what it has to keep, whatever people do and whatever strikes', async () => {
  const found: string[] = []
  let ends = 0
  for (const seed of SEEDS) {
    // To weigh the heap of a process that has run other tests takes as long as a story does.
    const played = await playSeed({ seed, acts: ACTS, weighed: seed === SEEDS.length })
    ends += played.ends.length
    if (played.found.length > 0)
      found.push(`npm run simulate -- --seed ${seed} --acts ${ACTS} --story`, ...played.found)
  }
  expect(found).toEqual([])
  // Ended at instants of every kind, or nothing has been shown.
  expect(ends).toBeGreaterThan(SEEDS.length)
}, 240_000)

it('plays the same story from the same seed', async () => {
  const again = { seed: 49, acts: 10, weighed: false }
  const [first, second] = [await playSeed(again), await playSeed(again)]
  expect(second.story).toEqual(first.story)
}, 120_000)
