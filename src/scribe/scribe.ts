import type { DateTime } from 'luxon'
import type { DocumentOrder } from '../conversation/document-order.ts'
import { oneThread } from '../documents/apart/one-thread.ts'
import type { SchoolFiles } from '../domain/school-in-force.ts'
import type { Ready, Scribe } from '../usecases/deps.ts'

const IDLE_MS = 60_000
const THREAD = new URL('./scribe-thread.mjs', import.meta.url)

/** What the thread is told when it begins. */
export type Known = {
  /** The database's. */
  readonly url: string
  readonly zone: string
  readonly files: SchoolFiles
}

export type Ordered = { readonly order: DocumentOrder; readonly at: DateTime }

/** How a scribe is kept. */
export type Keeping = Known & {
  /** Told of an order that could not be carried out there, by its kind. */
  readonly failed: (kind: string) => void
  /** Milliseconds after the last document: then the thread goes. */
  readonly idle?: number
}

/**
 * Documents read and made in a thread of its own, with a connection of its own that only reads: of thousands of units
 * the counting alone takes seconds, in which nobody else would be answered.
 */
export function keepScribe({
  failed,
  idle = IDLE_MS,
  url,
  zone,
  files: { school, programmes, years },
}: Keeping): Scribe {
  const known: Known = { url, zone, files: { school, programmes, years } }
  const thread = oneThread({ module: THREAD, idle, knowing: () => known })
  return async (order, at) => {
    const asked: Ordered = { order, at }
    const ready = (await thread.ask(asked)) as Ready | undefined
    if (!ready) failed(order.kind)
    return ready
  }
}
