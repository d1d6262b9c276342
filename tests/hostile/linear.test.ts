import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import type { Steps } from './steps.ts'

/** A text of twice the length takes twice as many steps; the square would be four times as many. */
const MOST_TIMES = 2.6
const LENGTH = 400
/** What a file costs that a text hardly touches. */
const FEW = 6_000

it('twice the text takes twice the steps, whoever reads it', async () => {
  const thread = new Worker(new URL('./steps-thread.mjs', import.meta.url))
  // What is read once for all, and remembered, is not counted.
  thread.postMessage([100, LENGTH, 2 * LENGTH])
  const [[, short, long]] = (await once(thread, 'message')) as [readonly Steps[]]
  await thread.terminate()
  const steep = [...(long ?? [])].filter(([file, steps]) => steps > FEW && steps > (short?.get(file) ?? 0) * MOST_TIMES)
  expect(steep.map(([file, steps]) => `${file}: ${short?.get(file)}, then ${steps}`)).toEqual([])
  // Counted at all.
  expect(long?.get('src/domain/reading/figures.ts') ?? 0).toBeGreaterThan(20_000)
}, 60_000)
