import { allow } from './methods/webhook.ts'
import { integer, type Params } from './params.ts'
import { type Answer, conflict, done } from './wire.ts'
import type { World } from './world.ts'

const LONGEST_WAIT_SECONDS = 50
const TERMINATED = 'terminated by other getUpdates request; make sure that only one bot instance is running'
const WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

/** The one `getUpdates` that may be waiting. */
export type Polls = {
  /**
   * Bot API `getUpdates`. Waits in real seconds, because the connection is real; a waiting one is ended with 409.
   * @param gone aborted when the client hangs up: then the wait ends and the answer is thrown away.
   */
  ask(params: Params, gone: AbortSignal): Promise<Answer>
  /** Looks again at the queue, after everything that happens in this turn of the loop. */
  wake(): void
  /** Ends the waiting request as though its time were up. */
  expire(): void
  /** Ends the waiting request with 409. */
  terminate(reason?: string): void
  /** Whether one is waiting. */
  waiting(): boolean
  /** Resolves as soon as one is waiting. */
  whenWaiting(): Promise<void>
}

type Waiting = { readonly limit: number; readonly answer: (answer: Answer) => void }

/** Nobody is waiting yet. @param changed called when a wait begins or ends. */
export function createPolls(world: World, changed: () => void): Polls {
  let current: Waiting | undefined
  let woken = false
  let hoping: (() => void)[] = []

  const look = (): void => {
    woken = false
    // The offset confirmed what it confirms when the request came (Bot API `getUpdates`), nothing that came since.
    const batch = current ? world.updates.take(0, current.limit) : []
    if (batch.length > 0) current?.answer(done(batch))
  }
  const wait = (limit: number, timeout: number, gone: AbortSignal): Promise<Answer> =>
    new Promise(resolve => {
      const end = (answer: Answer): void => {
        clearTimeout(timer)
        gone.removeEventListener('abort', hangUp)
        if (current === waiting) current = undefined
        resolve(answer)
        changed()
      }
      const hangUp = (): void => end(done([]))
      const timer = setTimeout(hangUp, timeout * 1000)
      const waiting: Waiting = { limit, answer: end }
      gone.addEventListener('abort', hangUp)
      current = waiting
      for (const resolve of hoping) resolve()
      hoping = []
      if (gone.aborted) hangUp()
      changed()
    })

  return {
    async ask(params, gone) {
      if (world.webhook.url !== '') return conflict(WEBHOOK)
      const offset = integer(params, 'offset', { fallback: 0, least: -(2 ** 31), most: 2 ** 31 - 1 })
      const limit = integer(params, 'limit', { fallback: 100, least: 1, most: 100 })
      const timeout = integer(params, 'timeout', { fallback: 0, least: 0, most: LONGEST_WAIT_SECONDS })
      allow(world, params)
      current?.answer(conflict(TERMINATED))
      const batch = world.updates.take(offset, limit)
      return batch.length > 0 || timeout === 0 ? done(batch) : wait(limit, timeout, gone)
    },
    wake() {
      if (woken || current === undefined) return
      woken = true
      setImmediate(look)
    },
    expire: () => current?.answer(done([])),
    terminate: (reason = TERMINATED) => current?.answer(conflict(reason)),
    waiting: () => current !== undefined,
    whenWaiting: () =>
      new Promise(resolve => {
        if (current) resolve()
        else hoping.push(resolve)
      }),
  }
}
