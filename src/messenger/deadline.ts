import { setMaxListeners } from 'node:events'

/**
 * Runs something that ends when its time is up or the program stops, whichever comes first.
 * `AbortSignal.any` would do, but leaves a trace on the long-lived `stop` with every call.
 * @param milliseconds of real time: a connection is real even where the clock is not.
 */
export async function withDeadline<T>(
  stop: AbortSignal,
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, milliseconds)
  // Many calls may wait for the same stop; each takes its listener away again.
  setMaxListeners(0, stop)
  stop.addEventListener('abort', abort)
  if (stop.aborted) abort()
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', abort)
  }
}
