import type { DateTime } from 'luxon'
import type { Clock } from '../clock.ts'
import type { DocumentOrder } from '../conversation/document-order.ts'
import type { Documents } from '../documents/documents.ts'
import type { SchoolCalendar } from '../domain/calendar.ts'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { Handouts } from '../domain/handouts.ts'
import { type Period, periodOf } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { Programme } from '../domain/programme.ts'
import type { School } from '../domain/school.ts'
import { type SchoolFiles, type SchoolInForce, schoolInForce } from '../domain/school-in-force.ts'
import type { Log } from '../log.ts'
import type { Line } from '../messenger/lines.ts'
import type { Backups } from '../storage/backup.ts'
import type { Storage } from '../storage/storage.ts'

export { channelFor, largestFile } from '../messenger/lines.ts'

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
  | 'clean:piece'
  | 'tick:planned'

/** Everything a use case needs from outside; made once in app.ts. */
export type Deps = Given & AtSchool

/** What whoever only reads needs of it. */
export type ReadDeps = Pick<Given, 'clock' | 'documents'> & AtSchool

type AtSchool = {
  readonly school: School
  /** What the school reports on; at least one. */
  readonly programmes: readonly Programme[]
  readonly calendar: SchoolCalendar
  /** The same three, put anew when one of them changes. */
  readonly inForce: SchoolInForce
}

/** A document that has been made. Without one there was nothing to make it of. */
export type Ready = {
  readonly document?: {
    readonly name: string
    readonly as: 'document' | 'photo'
    readonly caption: string
    readonly bytes: Uint8Array
  }
}

/**
 * Reads what an order of nothing but records needs, and makes the document, as of `now`, while everybody else is
 * answered. @returns undefined when it could not.
 */
export type Scribe = (order: DocumentOrder, now: DateTime) => Promise<Ready | undefined>

/** What is given to the program when it is started. */
export type Given = {
  readonly clock: Clock
  /** What a new database is filled from. */
  readonly files: SchoolFiles
  readonly storage: Storage
  readonly documents: Documents
  /** Reads and makes documents apart; absent: they are read here. */
  readonly scribe?: Scribe
  readonly backups: Backups
  /** Where people are met, each beside the others; at least one. */
  readonly lines: readonly Line[]
  readonly log: Log
  /** An unguessable code of [A-Za-z0-9_-], at most 32 long. */
  readonly newCode: () => string
  /**
   * Known to the machine and not to the database, the tokens of the channels: codes are locked with the first and opened
   * by whichever it was, so that a school which adds a channel keeps its printed invitations.
   */
  readonly secrets: readonly string[]
  /** Where attachments are kept. */
  readonly dataDir: string
  /** Folder of the daily copies of the database; without one (a year that is played in a minute) none are made. */
  readonly copies?: string
  /** Bytes free where the data folder lies; absent where nobody minds. */
  readonly freeBytes?: () => Promise<number>
  /** Address under which the pages in the browser are reached, without a slash at its end; absent: there are none. */
  readonly deskAt?: string
  /** Files that wait to be fetched by a page; absent where none is reached from outside. */
  readonly handouts?: Handouts
  /** Something waits for a chat of another line than the one at work. */
  readonly wakes?: (chat: ChatAddress) => void
  readonly faultPoint: (point: FaultPoint) => void
}

/** The school is whatever it is at the moment somebody looks. */
export function depsOf<Some extends Pick<Given, 'files' | 'clock'>>(given: Some): Some & AtSchool {
  const inForce = schoolInForce(given.files, given.clock.now)
  return {
    ...given,
    inForce,
    get school() {
      return inForce.school
    },
    get programmes() {
      return inForce.programmes
    },
    get calendar() {
      return inForce.calendar
    },
  }
}

type Programmes = Pick<Deps, 'programmes'>

const find = ({ programmes }: Programmes, id: string): Programme | undefined =>
  programmes.find(({ plan }) => plan.programme === id)

/** What the school's matters are called. */
export const topicsOf = ({ programmes }: Programmes): readonly string[] => programmes.map(({ plan }) => plan.topic)

/** The period of a key, if the school runs its programme; what another edition of the program left is none. */
export function knownPeriod(deps: Programmes, key: string): Period | undefined {
  const period = periodOf(key)
  const programme = period && find(deps, period.programme)
  if (!programme) return undefined
  return deps.programmes.length > 1 ? { ...period, topic: programme.plan.topic } : period
}

/**
 * The programme of a period, under the school of the period: with the units that reported in it, and the names of then.
 * @throws where the school does not run it: ask `knownPeriod` first.
 */
export function programmeOf(deps: Pick<Deps, 'programmes' | 'inForce'>, period: Period): Programme {
  const found = find(deps, period.programme)
  if (!found) throw new Error(`the school runs no programme ${period.programme}`)
  return deps.inForce.within(found, period)
}

/** The plan of a period's programme. */
export const planOf = (deps: Pick<Deps, 'programmes' | 'inForce'>, period: Period): Plan =>
  programmeOf(deps, period).plan
