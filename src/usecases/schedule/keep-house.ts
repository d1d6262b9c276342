import { DateTime } from 'luxon'
import { say } from '../../conversation/effect.ts'
import { WARN_FREE } from '../../domain/file-share.ts'
import { isReachable, reportersOf } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Tx } from '../../storage/storage.ts'
import { GUESSES } from '../read/load-door.ts'
import { enqueueFor } from '../send/enqueue.ts'
import { wishForHousework } from '../send/housework.ts'
import { tellOfficers } from '../send/tell.ts'
import type { World } from '../world.ts'
import { tellExpired } from './expired-invitations.ts'

const LAST_PULSE = 'pulse.last'
const LAST_CLEANING = 'cleaning.last'

/** Longer than this and the channel may have dropped messages. */
const DOWNTIME_HOURS = 24

/** Days the keys of handled updates are kept. */
const INBOX_DAYS = 3

/** Months the name on a link that is over is kept. */
const INVITED_MONTHS = 3

/** Months the words of messages, and photos and files alike, are kept (domain.md 7). */
const MESSAGE_MONTHS = 24

/** Months the audit is kept (domain.md 7). */
const AUDIT_MONTHS = 36

/** Off for more than a day: whoever has an open draft is told, once, that messages may be lost. */
export async function noticeDowntime(world: World, now: DateTime): Promise<void> {
  await world.storage.transaction(async tx => {
    const stored = await tx.settings.get(LAST_PULSE)
    await tx.settings.set(LAST_PULSE, now.toUTC().toISO() ?? '')
    if (stored === undefined) return
    const last = DateTime.fromISO(stored)
    if (now.diff(last, 'hours').hours <= DOWNTIME_HOURS) return
    const people = await tx.members.all()
    const at = nextSendable(now, world.calendar)
    for (const open of await tx.periods.open()) {
      const drafts = (await tx.reports.ofPeriod(open.key)).filter(obligation => obligation.state === 'drafting')
      for (const draft of drafts) {
        for (const member of reportersOf(people, draft.unitId).filter(isReachable)) {
          const message = say(
            { say: 'missed-hours' },
            [{ word: 'go-on', action: { do: 'report.open', obligation: draft.id } }],
            { standing: true },
          )
          await enqueueFor(tx, world, message, member, { key: `downtime:${stored}:${member.id}`, notBefore: at })
        }
      }
    }
  })
}

/** Once a day: old keys and old words go. */
export async function keepHouse(world: World, now: DateTime): Promise<void> {
  const today = now.toISODate() ?? ''
  await world.storage.transaction(async tx => {
    if ((await tx.settings.get(LAST_CLEANING)) === today) return
    await tx.settings.set(LAST_CLEANING, today)
    await tellExpired(tx, world, now)
    await tx.invitations.forgetCodes(now)
    await tx.inbox.prune(now.minus({ days: INBOX_DAYS }))
    const words = now.minus({ months: MESSAGE_MONTHS })
    await tx.outbox.forgetTexts(words)
    await tx.reports.prunePieces(words)
    await tx.notes.prune(words)
    await tx.attachments.prune(words)
    await tx.journal.pruneWords(words)
    await tx.invitations.forgetNames(now.minus({ months: INVITED_MONTHS }))
    await tx.outbox.forgetStrangers(now.minus({ days: INBOX_DAYS }))
    await tx.settings.removeOthers(GUESSES, `${GUESSES}${now.toFormat('yyyyLLddHH')}`)
    await tx.journal.prune(now.minus({ months: AUDIT_MONTHS }))
    // Earlier programs left people who had gone tied to what they wrote.
    for (const member of await tx.members.all())
      if (member.state === 'left') await tx.members.cutLoose(member.id, 'delete')
    await wishForHousework(tx, 'tidy')
    await warnOfDisk(tx, world, today)
  })
}

/** While there is still room for some days: later photos and files are refused. */
async function warnOfDisk(tx: Tx, world: World, today: string): Promise<void> {
  const free = await world.freeBytes?.()
  if (free === undefined || free >= WARN_FREE) return
  const message = say({ say: 'disk-low', megabytes: Math.floor(free / 1024 ** 2) })
  await tellOfficers(tx, world, message, { key: `disk-low:${today}` })
}
