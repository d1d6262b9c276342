import { workerData } from 'node:worker_threads'
import { type Clock, systemClock } from '../clock.ts'
import { answering } from '../documents/apart/answering.ts'
import { unpacked } from '../documents/apart/sendable.ts'
import { documents } from '../documents/makers.ts'
import { openReader } from '../storage/prisma/open.ts'
import { depsOf, type Ready } from '../usecases/deps.ts'
import { documentOfRecords, isOfRecords } from '../usecases/read/documents/period-documents.ts'
import { recordedSchool } from '../usecases/read/recorded-school.ts'
import type { Known, Ordered } from './scribe.ts'

const { url, zone, files } = unpacked(workerData) as Known
const { elapsed, now } = systemClock(zone)
/** The moment of the order that is worked on. */
let moment = now()
const clock: Clock = { elapsed, now: () => moment }
const deps = depsOf({ clock, files, documents })
let school = ''

answering(async ({ order, at }: Ordered): Promise<Ready> => {
  moment = at
  const storage = await openReader(url, zone)
  try {
    const plan = await storage.transaction(async tx => {
      const recorded = await recordedSchool(tx, files)
      // What has been worked out of plans is remembered with them: while they are the same, so is it.
      const same = JSON.stringify(recorded)
      if (same !== school) deps.inForce.put(recorded)
      school = same
      return isOfRecords(order) ? documentOfRecords(tx, deps, order) : undefined
    })
    if (!plan) return {}
    const { make, ...told } = plan
    return { document: { ...told, bytes: await make() } }
  } finally {
    await storage.close()
  }
})
