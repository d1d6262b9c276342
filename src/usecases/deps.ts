import type { Clock } from '../clock.ts'
import type { Documents } from '../documents/documents.ts'
import type { SchoolCalendar } from '../domain/calendar.ts'
import { type Period, periodOf } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { Programme } from '../domain/programme.ts'
import type { School } from '../domain/school.ts'
import type { Log } from '../log.ts'
import type { Messenger } from '../messenger/messenger.ts'
import type { Pacer } from '../messenger/pacer.ts'
import type { Storage } from '../storage/storage.ts'

/** Instants at which a test may end the process; the program itself does nothing at them. */
export type FaultPoint =
  | 'received:before-commit'
  | 'received:after-commit'
  | 'handled:before-commit'
  | 'handled:after-commit'
  | 'deliver:claimed'
  | 'deliver:sent'
  | 'deliver:settled'
  | 'read:begun'
  | 'open:piece'
  | 'plan:piece'
  | 'tick:planned'

/** Everything a use case needs from outside; made once in app.ts. */
export type Deps = {
  readonly clock: Clock
  readonly school: School
  /** What the school reports on; at least one. */
  readonly programmes: readonly Programme[]
  readonly calendar: SchoolCalendar
  readonly storage: Storage
  readonly documents: Documents
  readonly messenger: Messenger
  readonly log: Log
  /** An unguessable code of [A-Za-z0-9_-], at most 32 long. */
  readonly newCode: () => string
  /** Known to the machine and not to the database: the channel's token. */
  readonly secret: string
  /** Where attachments are kept. */
  readonly dataDir: string
  /** Folder of the daily copies of the database; without one (a year that is played in a minute) none are made. */
  readonly copies?: string
  /** Bytes free where the data folder lies; absent where nobody minds. */
  readonly freeBytes?: () => Promise<number>
  /** When the next message may leave, by the limits of the channel. */
  readonly pacer: Pacer
  readonly faultPoint: (point: FaultPoint) => void
}

type Programmes = Pick<Deps, 'programmes'>

const find = ({ programmes }: Programmes, id: string): Programme | undefined =>
  programmes.find(({ plan }) => plan.programme === id)

/** The period of a key, if the school runs its programme; what another edition of the program left is none. */
export function knownPeriod(deps: Programmes, key: string): Period | undefined {
  const period = periodOf(key)
  const programme = period && find(deps, period.programme)
  if (!programme) return undefined
  return deps.programmes.length > 1 ? { ...period, topic: programme.plan.topic } : period
}

/** @throws where the school does not run it: ask `knownPeriod` first. */
export function programmeOf(deps: Programmes, { programme }: Pick<Period, 'programme'>): Programme {
  const found = find(deps, programme)
  if (!found) throw new Error(`the school runs no programme ${programme}`)
  return found
}

/** The plan of a period's programme. */
export const planOf = (deps: Programmes, period: Pick<Period, 'programme'>): Plan => programmeOf(deps, period).plan
