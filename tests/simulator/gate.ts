import type { Documents } from '../../src/documents/documents.ts'
import type { Chance } from '../../src/playground/staff/chance.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'

/**
 * What stands between one life of the program and the world. Each passing is an instant at which the program may be
 * ended; from then on nothing it asks for is carried out, and nothing it has asked for is answered.
 */
export type Gate = {
  /** Ends the program here when its hour has come. */
  instant(name: string): void
  through<T>(name: string, run: () => Promise<T>): Promise<T>
  /** The same for what is carried out within something that is under way, or not at all. */
  within<T>(name: string, run: () => Promise<T>): Promise<T>
  /** The program ends at the nth instant from now on, of those of that name. */
  endsAfter(instants: number, name?: string): void
  /** The instant at which it ended. */
  ended(): string | undefined
  /** Fires when it ends. */
  readonly over: AbortSignal
  /** Resolves then. */
  readonly end: Promise<void>
  /** The machine's own work, which no time of the story waits for. */
  hold<T>(work: Promise<T>): Promise<T>
  holding(): boolean
  /** Passings under way. */
  busy(): number
  /** Passings so far, to see whether anything moves. */
  moves(): number
  /** Works that storage has done so far. */
  works(): number
}

const never = new Promise<never>(() => {})

/** @param atTheEnd done at the very instant, before anything else goes on. */
export function openGate(atTheEnd: () => void): Gate {
  const over = new AbortController()
  const atEnd = new Promise<void>(resolve => over.signal.addEventListener('abort', () => resolve()))
  let [left, busy, held, moves, works] = [Number.POSITIVE_INFINITY, 0, 0, 0, 0]
  let [end, only]: (string | undefined)[] = []
  const instant = (name: string) => {
    moves += 1
    if (end !== undefined || (only !== undefined && only !== name)) return
    left -= 1
    if (left > 0) return
    end = name
    atTheEnd()
    over.abort()
  }
  const passing = async <T>(name: string, counted: number, run: () => Promise<T>): Promise<T> => {
    instant(`${name}, asked`)
    if (end !== undefined) return never
    busy += counted
    if (name === 'storage') works += 1
    try {
      const value = await run()
      instant(`${name}, done`)
      return end === undefined ? value : never
    } catch (error) {
      return end === undefined ? Promise.reject(error) : never
    } finally {
      busy -= counted
    }
  }
  return {
    instant,
    through: (name, run) => passing(name, 1, run),
    within: (name, run) => passing(name, 0, run),
    endsAfter(instants, name) {
      left = instants
      only = name
    },
    hold(work) {
      held += 1
      return work.finally(() => {
        held -= 1
      })
    },
    holding: () => held > 0,
    ended: () => end,
    over: over.signal,
    end: atEnd,
    busy: () => busy,
    moves: () => moves,
    works: () => works,
  }
}

/** How much room the disk has: a share of a hundred works that find none. */
export type Disk = { full: number; readonly chance: Chance }

const noRoom = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })

/** Storage behind the gate. What finds no room fails at its end, as a statement or the commit would. */
export function gatedStorage(gate: Gate, storage: Storage, disk: Disk): Storage {
  const work = async <T>(tx: Tx, inner: (tx: Tx) => Promise<T>): Promise<T> => {
    const followedBy: Tx['followedBy'] = next => gate.within('storage', () => tx.followedBy(also => work(also, next)))
    const value = await inner({ ...tx, followedBy })
    if (disk.full > 0 && disk.chance.happens(disk.full)) throw noRoom()
    return value
  }
  return {
    transaction: inner => gate.through('storage', () => storage.transaction(tx => work(tx, inner))),
    scrub: () => gate.through('scrub', () => storage.scrub()),
    catchUp: () => gate.through('catch up', () => storage.catchUp()),
    copyTo: path => gate.through('copy', () => storage.copyTo(path)),
    close: () => gate.through('close', () => storage.close()),
  }
}

/** What is only looked at or read needs no room. */
const WITHOUT_ROOM: readonly string[] = ['gaps', 'paper', 'readWords'] satisfies (keyof Documents)[]

/** Documents on the same disk: each may find no room, as where its file is written; while one is made no time passes. */
export function gatedDocuments(gate: Gate, documents: Documents, disk: Disk): Documents {
  const gated = Object.entries(documents).map(([name, make]: [string, (...given: never[]) => unknown]) => [
    name,
    (...given: never[]) => {
      if (!WITHOUT_ROOM.includes(name) && disk.full > 0 && disk.chance.happens(disk.full))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      const made = make(...given)
      return made instanceof Promise ? gate.hold(made) : made
    },
  ])
  return Object.fromEntries(gated) as Documents
}
