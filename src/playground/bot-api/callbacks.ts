import type { Clock } from '../../clock.ts'
import type { Random } from './random.ts'

/** Seconds a press waits to be answered. */
const LIFETIME = 150

/** The presses that can still be answered. */
export type Callbacks = {
  /** Registers a press in a chat. @returns the id of its query. */
  open(chatId: number): string
  /** @returns the chat of the press, or undefined when it is unknown or too old. */
  find(id: string): number | undefined
}

/** No presses yet. */
export function createCallbacks(clock: Clock, random: Random): Callbacks {
  const presses = new Map<string, { readonly chatId: number; readonly expiresAt: number }>()
  return {
    open(chatId) {
      const id = `${random.between(10 ** 8, 10 ** 9)}${random.between(10 ** 8, 10 ** 9)}`
      presses.set(id, { chatId, expiresAt: clock.now().toSeconds() + LIFETIME })
      return id
    },
    find(id) {
      const press = presses.get(id)
      return press && clock.now().toSeconds() < press.expiresAt ? press.chatId : undefined
    },
  }
}
