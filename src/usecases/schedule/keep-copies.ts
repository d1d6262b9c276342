import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DateTime } from 'luxon'
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
    await dropOldest(copies)
  } catch (error) {
    deps.log.error({ event: 'copy-failed', err: withoutWords(error) })
  }
}

/** Whoever asked to be forgotten is gone from the copies too when the oldest go. Copies made before an upgrade lie in the same folder and go in their turn. */
async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => /^(\d{4}-\d\d-\d\d|truoc-nang-cap-.*)\.db$/.test(name))
  const dated = await Promise.all(names.map(async name => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = dated.sort((a, b) => b.at - a.at || b.name.localeCompare(a.name)).slice(RETENTION.copies)
  for (const { name } of old) await rm(join(folder, name), { force: true })
}
