import { type Facts, NOTHING_LOADED } from '../../conversation/facts.ts'

/** Every fact there is, none of them known. */
const NAMES: Readonly<Record<keyof Facts, unknown>> = {
  ...{ now: undefined, chat: undefined, school: undefined, plan: undefined, calendar: undefined },
  ...{ schoolDays: undefined, schoolEdit: undefined, plans: undefined, planEdition: undefined },
  ...{ channel: undefined, channels: undefined, profileName: undefined, profile: undefined, me: undefined },
  ...{ people: undefined, periods: undefined, elsewhere: undefined, obligations: undefined, asked: undefined },
  ...{ unitTold: undefined },
  ...{ versions: undefined, attachment: undefined, filesFull: undefined, direction: undefined, settled: undefined },
  ...{ reminded: undefined, arrivals: undefined, invitation: undefined, consentFor: undefined, notices: undefined },
  ...{ compiled: undefined, dispatch: undefined, toNumber: undefined, fresh: undefined, backup: undefined },
  ...{ traffic: undefined, heardAt: undefined, browser: undefined, codes: undefined },
  ...{
    day: undefined,
    obstacles: undefined,
    ownObstacles: undefined,
    notedToday: undefined,
    toDecide: undefined,
    directions: undefined,
  },
  ...NOTHING_LOADED,
}

type Known = Omit<Facts, keyof typeof NOTHING_LOADED>

/**
 * What is known from the start, with a place for everything that may be loaded. With every message: V8 takes twenty times
 * as long where so many names come to an object one by one.
 */
export const factsOf = (known: Known): Facts => Object.assign({ ...NAMES } as Facts, known)
