import { setTimeout as pause } from 'node:timers/promises'
import { named, troubleOf } from '../trouble.ts'

/** SQLite itself waits within the call, where nothing else of the program goes on: only this long, milliseconds. */
export const BUSY_MS = 25

/** Between two tries everything else goes on. */
const PAUSE_MS = 75
/** About ten seconds in all: longer than a tool that copies or looks needs the database for itself. */
const TRIES = 100

/**
 * Runs `work`, and again while another program holds the database: what it had begun is rolled back each time.
 * @throws what it threw last, or at once what has another reason.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries >= TRIES || troubleOf(error) !== 'in-use') throw named(error)
      await pause(PAUSE_MS)
    }
  }
}
