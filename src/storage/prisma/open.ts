import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { Storage, Tx } from '../storage.ts'
import { attachmentRecords } from './attachments.ts'
import type { Client } from './client.ts'
import { type Instants, instantsIn } from './convert.ts'
import { documentRecords } from './documents.ts'
import { PrismaClient } from './generated/client.ts'
import { inboxRecords } from './inbox.ts'
import { invitationRecords } from './invitations.ts'
import { journalRecords } from './journal.ts'
import { memberRecords } from './members.ts'
import { migrateDatabase } from './migrate.ts'
import { noteRecords, pulseRecords } from './notes.ts'
import { outboxRecords } from './outbox.ts'
import { periodRecords } from './periods.ts'
import { reminderRecords } from './reminders.ts'
import { reportRecords } from './reports.ts'
import { sessionRecords, settingRecords } from './settings.ts'

const PATIENCE = { maxWait: 60_000, timeout: 60_000 }

/**
 * Opens (creating and migrating if needed) the SQLite database of `url`.
 * @param url `file:./data/bot.db`, relative to the working directory.
 * @param zone IANA zone of every instant that is read back.
 */
export async function openPrismaStorage(url: string, zone: string): Promise<Storage> {
  const path = resolve(url.replace(/^file:/, ''))
  mkdirSync(dirname(path), { recursive: true })
  migrateDatabase(path)
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: path }) })
  // The adapter opens the file at synchronous=NORMAL: an acknowledged answer must survive a power cut too.
  await client.$queryRawUnsafe('PRAGMA synchronous=FULL')
  return storageOver(client, instantsIn(zone))
}

/**
 * SQLite answers within the call, so a chain of works would run on without ever giving way: each waits for the next
 * turn of the event loop, where timers, sockets and signals have theirs.
 */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** One connection, so one queue: a statement outside would join the transaction that happens to be open. */
function storageOver(client: PrismaClient, instants: Instants): Storage {
  let last: Promise<unknown> = Promise.resolve()
  return {
    transaction(work) {
      const run = async () => {
        await turn()
        return client.$transaction(tx => work(recordsOf(tx, instants)), PATIENCE)
      }
      const result = last.then(run, run)
      last = result.catch(() => undefined)
      return result
    },
    async close() {
      await last
      await client.$disconnect()
    },
  }
}

function recordsOf(tx: Client, instants: Instants): Tx {
  return {
    inbox: inboxRecords(tx, instants),
    outbox: outboxRecords(tx, instants),
    sessions: sessionRecords(tx),
    settings: settingRecords(tx),
    members: memberRecords(tx, instants),
    invitations: invitationRecords(tx, instants),
    periods: periodRecords(tx, instants),
    reports: reportRecords(tx, instants),
    attachments: attachmentRecords(tx, instants),
    notes: noteRecords(tx, instants),
    pulses: pulseRecords(tx, instants),
    reminders: reminderRecords(tx, instants),
    journal: journalRecords(tx, instants),
    documents: documentRecords(tx),
  }
}
