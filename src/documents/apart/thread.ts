import { parentPort } from 'node:worker_threads'
import { documents } from '../makers.ts'
import type { Answered, Asked } from './apart.ts'
import { unpacked } from './sendable.ts'

// One document after the other: in a thread that does nothing else nobody is kept waiting.
parentPort?.on('message', async ({ id, name, given }: Asked) => {
  const make = documents[name] as (...values: unknown[]) => Promise<Uint8Array>
  const answer = await make(...(unpacked(given) as unknown[])).then(
    (bytes): Answered => ({ id, bytes }),
    (): Answered => ({ id }),
  )
  parentPort?.postMessage(answer)
})
