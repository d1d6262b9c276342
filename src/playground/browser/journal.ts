import type { DateTime } from 'luxon'
import type { Deed } from '../../web/wire/playground.ts'
import type { Story } from './deed.ts'
import type { Visit } from './desk.ts'

/** What visitors have done since the school began: with the seed it is the whole story. */
export type Journal = {
  readonly seed: number
  /** @param after so many moments had passed. */
  note(at: DateTime, after: number, deed: Deed | Visit): void
  story(until: DateTime, after: number): Story
}

/** Speeds and jumps change when something is looked at, and nothing of what happens. */
const isTold = (deed: Deed | Visit): boolean => deed.do !== 'run' && deed.do !== 'go' && deed.do !== 'reset'

export function createJournal(seed: number, way: Story['way']): Journal {
  const deeds: Story['deeds'][number][] = []
  return {
    seed,
    note(at, after, deed) {
      if (isTold(deed)) deeds.push({ at: at.toISO() ?? '', after, deed })
    },
    story: (until, after) => ({ seed, way, deeds: [...deeds], until: until.toISO() ?? '', after }),
  }
}
