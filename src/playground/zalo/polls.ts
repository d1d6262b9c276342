import { done, type Page, refusal } from './wire.ts'

/** One call waits for one event; there is no list of them, and what has been handed over is forgotten. */
export type ZaloPolls = {
  ask(seconds: number, gone: AbortSignal): Page | Promise<Page>
  bring(event: object): void
  waiting(): boolean
  /** Nothing has been handed over of which nobody has been heard since. */
  heard(): boolean
}

/** @param told of each change. */
export function createZaloPolls(told: () => void): ZaloPolls {
  const queue: object[] = []
  let handedOver = false
  let poll: ((page: Page) => void) | undefined
  const hand = (event: object): Page => {
    handedOver = true
    return done(event)
  }
  return {
    ask(seconds, gone) {
      handedOver = false
      if (poll) return refusal(409, 'Conflict')
      const next = queue.shift()
      if (next) return hand(next)
      return new Promise(resolve => {
        const end = (page: Page): void => {
          clearTimeout(timer)
          poll = undefined
          resolve(page)
        }
        const timer = setTimeout(() => end(refusal(408, 'Request timeout')), seconds * 1000)
        gone.addEventListener('abort', () => end(refusal(408, 'Request timeout')))
        poll = end
        told()
      })
    },
    bring(event) {
      if (poll) poll(hand(event))
      else queue.push(event)
    },
    waiting: () => poll !== undefined,
    heard: () => queue.length === 0 && !handedOver,
  }
}
