import { isPassingTrouble } from '../../domain/error-code.ts'
import type { Deps } from '../deps.ts'
import { withoutWords } from '../without-words.ts'
import { lastPulse } from './notice-downtime.ts'
import { tick } from './tick.ts'

/** The clock's ticks, one at a time. */
export type Pulse = {
  /** One tick. It throws nothing: what came due stays due, and the next one tries again. */
  beat(): Promise<void>
  /** Whether there has been a tick today. */
  upToDate(): boolean
  /**
   * Before anybody is answered. A program that has slept or was off first ends what has ended meanwhile and opens what
   * has begun: otherwise it would put questions about a report which a moment later is over.
   * @returns false when the machine does not take that now: then it would hardly take an answer either.
   */
  catchUp(): Promise<boolean>
}

/**
 * The pulse of one program.
 * @param after what else each tick does, once what is due is planned
 */
export function createPulse(deps: Deps, after: () => Promise<void>): Pulse {
  let lookedOn = ''
  let beating: Promise<void> = Promise.resolve()
  const today = () => deps.clock.now().toISODate() ?? ''
  const once = async () => {
    const day = today()
    try {
      await tick(deps)
      await after()
      lookedOn = day
    } catch (error) {
      // A bug would come again: nobody is left without an answer for it.
      if (!isPassingTrouble(error)) lookedOn = day
      deps.log.error({ event: 'tick-failed', err: withoutWords(error) })
    }
  }
  const beat = () => {
    beating = beating.then(once)
    return beating
  }
  const upToDate = () => lookedOn === today()
  return {
    beat,
    upToDate,
    async catchUp() {
      if (lookedOn === '') lookedOn = await lastDay(deps)
      if (!upToDate()) await beat()
      return upToDate()
    },
  }
}

/** The program may have been stopped and started again within a day. */
async function lastDay({ storage, calendar }: Deps): Promise<string> {
  const last = await storage.transaction(lastPulse)
  return last?.setZone(calendar.zone).toISODate() ?? ''
}
