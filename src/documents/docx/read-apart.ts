import { Worker } from 'node:worker_threads'
import type { ReadAs, WordsRead } from '../documents.ts'

/** Milliseconds for one file. The longest honest one takes a tenth of a second, the thread itself a quarter. */
const BUDGET_MS = 20_000
/** Megabytes of heap: the largest body that is read, several times over. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/** Milliseconds after its last file: then a thread goes. */
const IDLE_MS = 60_000

/** A thread that waits for the next file: beginning one takes far longer than reading most files does. */
type Resting = { readonly worker: Worker; readonly wake: () => void }

let resting: Resting | undefined

/**
 * Reads a Word file, or a table, in a thread of its own, so that everybody else is answered meanwhile, whatever the file holds.
 * Never rejects: a file that takes more time or memory than it may, or breaks the reader, is given up, and the thread
 * with it.
 * @param budget milliseconds of real time.
 */
export function readApart(file: ReadAs, stop: AbortSignal, budget = BUDGET_MS): Promise<WordsRead> {
  if (stop.aborted) return Promise.resolve({ kind: 'stopped' })
  return new Promise(resolve => {
    const worker = taken()
    const end = (read: WordsRead) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', stopped)
      worker.off('message', answered)
      if (read.kind === 'words' || read.kind === 'none') rest(worker, stop)
      else void worker.terminate()
      // The first end is the one that counts.
      resolve(read)
    }
    const stopped = () => end({ kind: 'stopped' })
    const broken = () => end({ kind: 'given-up' })
    const answered = (text: string | undefined) => {
      worker.off('error', broken)
      worker.off('exit', broken)
      end(text === undefined ? { kind: 'none' } : { kind: 'words', text })
    }
    const timer = setTimeout(broken, budget)
    stop.addEventListener('abort', stopped)
    worker.on('message', answered)
    worker.on('error', broken)
    worker.on('exit', broken)
    worker.postMessage(file)
  })
}

/** One file at a time: nobody's file waits behind another's. */
function taken(): Worker {
  if (!resting)
    return new Worker(new URL('./read-worker.mjs', import.meta.url), { execArgv: [], resourceLimits: MEMORY })
  const { worker, wake } = resting
  wake()
  worker.ref()
  return worker
}

/** Waits for the next file: a minute at most, and not longer than the program that had it read. */
function rest(worker: Worker, stop: AbortSignal): void {
  if (resting || stop.aborted) return void worker.terminate()
  const wake = () => {
    resting = undefined
    clearTimeout(going)
    stop.removeEventListener('abort', go)
    worker.off('error', wake)
    worker.off('exit', wake)
  }
  const go = () => {
    wake()
    void worker.terminate()
  }
  const going = setTimeout(go, IDLE_MS)
  // The program may end while it rests.
  going.unref()
  worker.unref()
  stop.addEventListener('abort', go)
  worker.on('error', wake)
  worker.on('exit', wake)
  resting = { worker, wake }
}
