import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { RETENTION } from '../../domain/retention.ts'
import type { Deps } from '../deps.ts'
import { withoutWords } from '../without-words.ts'
import { markDone } from './once-a-day.ts'

/** How they stand in the due list. */
const COPY = 'copy'
const TRIED = 'copy-tried'

/**
 * The database's own file is brought up to date at every pulse, for people copy the one file they see; once a day the
 * whole is copied beside it. One that fails is tried again in the next hour.
 */
export async function keepCopies(deps: Deps, now: DateTime): Promise<void> {
  const { copies, storage } = deps
  if (copies === undefined) return
  const today = now.toFormat('yyyy-LL-dd')
  const hour = now.toFormat("yyyy-LL-dd'T'HH")
  const due = await storage.transaction(async tx => {
    if ((await tx.dues.last(COPY)) === today || (await tx.dues.last(TRIED)) === hour) return false
    await markDone(tx, TRIED, hour, now)
    return true
  })
  await storage.catchUp()
  if (!due) return
  try {
    await storage.copyTo(join(copies, `${today}.db`))
    await storage.transaction(tx => markDone(tx, COPY, today, now))
    await dropOld(copies, now)
  } catch (error) {
    deps.log.error({ event: 'copy-failed', err: withoutWords(error) })
  }
}

/** A copy's own name, or that of one made before an upgrade. */
const NAMED = /^(?:(\d{4}-\d\d-\d\d)|truoc-nang-cap-.*)\.db$/

/**
 * After a week whoever asked to be forgotten is gone from the copies too, also where the machine was off meanwhile: today's
 * is whole by then. Copies made before an upgrade lie in the same folder and go in their turn.
 */
async function dropOld(folder: string, now: DateTime): Promise<void> {
  const oldest = now.startOf('day').minus({ days: RETENTION.copies })
  const names = (await readdir(folder)).filter(name => NAMED.test(name))
  const dated = await Promise.all(names.map(async name => ({ name, at: await madeOn(folder, name, now) })))
  const newest = dated.sort((a, b) => +b.at - +a.at || b.name.localeCompare(a.name))
  const old = newest.filter(({ at }, place) => place >= RETENTION.copies || at <= oldest)
  for (const { name } of old) await rm(join(folder, name), { force: true })
}

async function madeOn(folder: string, name: string, { zone }: DateTime): Promise<DateTime> {
  const [, day] = NAMED.exec(name) ?? []
  if (day !== undefined) return DateTime.fromISO(day, { zone })
  return DateTime.fromJSDate((await stat(join(folder, name))).mtime, { zone })
}
