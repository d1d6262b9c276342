import type { Log } from '../log.ts'
import type { Messenger } from './messenger.ts'
import { isTokenTrouble, type Outage } from './outage.ts'
import type { Surroundings } from './surroundings.ts'
import type { Trouble } from './trouble.ts'

/** Who the bot is: stable name of its account, and what it is called where links are made. */
export type Identity = { readonly bot: string; readonly username: string }

export type Greeting = {
  /** What people call the channel, in small letters. */
  readonly channel: string
  readonly log: Log
  readonly outage: Outage
  /** Asks once who the bot is. */
  readonly introduce: (stop: AbortSignal) => Promise<Identity | Trouble>
  readonly pause: Pause
}

/** Lets `seconds` pass, or less when `stop` fires. */
export type Pause = (seconds: number, stop: AbortSignal) => Promise<void>

/**
 * Asks until it is answered. A token that is refused now will be refused in an hour.
 * @returns undefined when `stop` fired first.
 */
export async function greet(
  { channel, log, outage, introduce, pause }: Greeting,
  stop: AbortSignal,
): Promise<Identity | 'token-refused' | undefined> {
  while (!stop.aborted) {
    const answer = await introduce(stop)
    if (stop.aborted) return undefined
    if ('bot' in answer) {
      outage.over()
      log.info(answer, `${channel}: connected`)
      return answer
    }
    if (answer.kind === 'refused' && isTokenTrouble(answer.status)) return 'token-refused'
    await pause(outage.failed(answer), stop)
  }
  return undefined
}

/**
 * The bot as a messenger tells of it: by its token, whose part before the colon is its own, until it has been greeted.
 * @param meet greets the channel.
 */
export function acquaintance(
  token: string,
  meet: (stop: AbortSignal) => Promise<Identity | 'token-refused' | undefined>,
): Pick<Messenger, 'identity' | 'connect'> {
  let identity: Identity = { bot: token.split(':')[0] ?? '', username: '' }
  return {
    identity: () => identity,
    async connect(stop) {
      const answer = await meet(stop)
      if (answer === 'token-refused') return answer
      identity = answer ?? identity
      return undefined
    },
  }
}

export const pausing =
  (wait: Surroundings['wait']): Pause =>
  async (seconds, stop) => {
    try {
      await wait(seconds * 1000, stop)
    } catch (error) {
      if (!stop.aborted) throw error
    }
  }
