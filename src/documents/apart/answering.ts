import { parentPort } from 'node:worker_threads'
import type { Answered, Asked } from './one-thread.ts'
import { unpacked } from './sendable.ts'

/** One thing after the other: in a thread that does nothing else nobody is kept waiting. */
export function answering<Given>(does: (given: Given) => Promise<unknown>): void {
  let before: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ id, given }: Asked) => {
    before = before.then(async () => {
      const answer = await does(unpacked(given) as Given).then(
        (found): Answered => ({ id, answer: found }),
        (): Answered => ({ id }),
      )
      parentPort?.postMessage(answer)
    })
  })
}
