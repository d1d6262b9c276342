import { Worker } from 'node:worker_threads'
import type { ReadAs, WordsRead } from '../documents.ts'

/** Milliseconds for one file. The longest honest one takes a tenth of a second, the thread itself a quarter. */
const BUDGET_MS = 20_000
/** Megabytes of heap: the largest body that is read, several times over. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/**
 * Reads a Word file, or a table, in a thread of its own, so that everybody else is answered meanwhile, whatever the file holds.
 * Never rejects: a file that takes more time or memory than it may, or breaks the reader, is given up.
 * @param budget milliseconds of real time.
 */
export function readApart({ bytes, as }: ReadAs, stop: AbortSignal, budget = BUDGET_MS): Promise<WordsRead> {
  if (stop.aborted) return Promise.resolve({ kind: 'stopped' })
  return new Promise(resolve => {
    const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
      workerData: { bytes, as },
      execArgv: [],
      resourceLimits: MEMORY,
    })
    const end = (read: WordsRead) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', stopped)
      void worker.terminate()
      // The first end is the one that counts.
      resolve(read)
    }
    const stopped = () => end({ kind: 'stopped' })
    const timer = setTimeout(() => end({ kind: 'given-up' }), budget)
    stop.addEventListener('abort', stopped)
    worker.once('message', (text: string | undefined) =>
      end(text === undefined ? { kind: 'none' } : { kind: 'words', text }),
    )
    worker.once('error', () => end({ kind: 'given-up' }))
    worker.once('exit', () => end({ kind: 'given-up' }))
  })
}
