import { setImmediate } from 'node:timers/promises'
import type { DateTime } from 'luxon'
import { say } from '../../conversation/effect.ts'
import { PASSING } from '../../domain/due.ts'
import { WARN_FREE } from '../../domain/file-share.ts'
import { RETENTION } from '../../domain/retention.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { GUESSES } from '../read/load-admission.ts'
import { dayKey, STRANGERS_SEEN } from '../read/strangers.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import { tellOfficers } from '../send/tell.ts'
import { markDone } from './once-a-day.ts'

/** How it stands in the due list. */
const CLEANING = 'cleaning'
const UNTIED = 'untied'

/** Once a day: old keys and old words go. A process that dies in between begins anew with what is left. */
export async function cleanUp(deps: Deps, now: DateTime): Promise<void> {
  const today = now.toISODate() ?? ''
  if ((await deps.storage.transaction(tx => tx.dues.last(CLEANING))) === today) return
  await forgetMessages(deps, now)
  await deps.storage.transaction(async tx => {
    await markDone(tx, CLEANING, today, now)
    await tx.invitations.forgetCodes(now)
    await tx.inbox.prune({
      people: now.minus({ days: RETENTION.handled }),
      numbers: now.minus({ days: RETENTION.delivered }),
    })
    const words = now.minus({ months: RETENTION.words })
    await tx.desks.prune(now.minus({ days: RETENTION.handled }))
    await tx.reports.prunePieces(words)
    await tx.notes.prune(words)
    await tx.attachments.prune(words)
    await tx.journal.pruneWords(words)
    await tx.invitations.forgetNames(now.minus({ months: RETENTION.invited }))
    await tx.settings.removeOthers(GUESSES, [now.toFormat('yyyyLLddHH')])
    await tx.settings.removeOthers(STRANGERS_SEEN, [dayKey(now)])
    await tx.journal.prune(now.minus({ months: RETENTION.audit }))
    await tx.readings.prune(now.minus({ months: RETENTION.readings }))
    await tx.dues.prune(PASSING, now.minus({ months: RETENTION.mornings }))
    await untieOnce(tx, now)
    await wishForCleanUp(tx, 'tidy')
    await warnOfDisk(tx, deps, today)
  })
}

/** In pieces, between which whatever waits for storage comes first: every message of years is gone through. */
async function forgetMessages(deps: Deps, now: DateTime): Promise<void> {
  const than = { words: now.minus({ months: RETENTION.words }), strangers: now.minus({ days: RETENTION.handled }) }
  let last: number | undefined = 0
  while (last !== undefined) {
    const after: number = last
    last = await deps.storage.transaction(tx => tx.outbox.forgetOld(after, than))
    deps.faultPoint('clean:piece')
    await setImmediate()
  }
}

/** Earlier programs left people who had gone tied to what they wrote; this one does not, so once is enough. */
async function untieOnce(tx: Tx, now: DateTime): Promise<void> {
  if ((await tx.dues.last(UNTIED)) !== undefined) return
  for (const { id, state } of await tx.members.all()) if (state === 'left') await tx.members.cutLoose(id, 'delete')
  await markDone(tx, UNTIED, now.toISODate() ?? '', now)
}

/** While there is still room for some days: later photos and files are refused. */
async function warnOfDisk(tx: Tx, deps: Deps, today: string): Promise<void> {
  const free = await deps.freeBytes?.()
  if (free === undefined || free >= WARN_FREE) return
  const message = say({ say: 'disk-low', megabytes: Math.floor(free / 1024 ** 2) })
  await tellOfficers(tx, deps, message, { key: `disk-low:${today}` })
}
