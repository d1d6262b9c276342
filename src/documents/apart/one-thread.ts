import { Worker } from 'node:worker_threads'
import { packed } from './sendable.ts'

/** Something to be done. */
export type Asked = { readonly id: number; readonly given: unknown }

/** Without an answer it could not be done. */
export type Answered = { readonly id: number; readonly answer?: unknown }

export type Thread = {
  /** @returns undefined when the thread could not do it, or is not there. */
  ask(given: unknown): Promise<unknown>
}

/** How a thread is run. */
export type Kept = {
  /** The module that runs there. */
  readonly module: URL
  /** Milliseconds after its last answer: then the thread goes. */
  readonly idle: number
  /** What it is given when it begins; asked for then. */
  readonly knowing?: () => unknown
}

/** One thread, begun when it is needed. */
export function oneThread({ module, idle, knowing }: Kept): Thread {
  const waiting = new Map<number, (answer: unknown) => void>()
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let last = 0

  /** Nobody waits for a thread that has ended. */
  const ended = (one: Worker) => {
    if (worker !== one) return
    worker = undefined
    for (const resolve of waiting.values()) resolve(undefined)
    waiting.clear()
  }
  const rest = () => {
    const one = worker
    if (!one) return
    // The program may end while it rests, and not while it makes something.
    one.unref()
    resting = setTimeout(() => {
      ended(one)
      void one.terminate()
    }, idle)
    resting.unref()
  }
  const begun = (): Worker => {
    clearTimeout(resting)
    const one = worker ?? new Worker(module, { execArgv: [], workerData: packed(knowing?.()) })
    one.ref()
    if (worker) return one
    worker = one
    one.on('message', ({ id, answer }: Answered) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
      if (waiting.size === 0) rest()
    })
    one.once('error', () => ended(one))
    one.once('exit', () => ended(one))
    return one
  }
  return {
    async ask(given) {
      last += 1
      const id = last
      try {
        const asked: Asked = { id, given: packed(given) }
        begun().postMessage(asked)
      } catch {
        if (waiting.size === 0) rest()
        return undefined
      }
      return new Promise(resolve => waiting.set(id, resolve))
    },
  }
}
