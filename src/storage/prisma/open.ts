import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseProblem } from '../../domain/start-problem.ts'
import type { Storage, Tx } from '../storage.ts'
import { DatabaseRefused, troubleOf } from '../trouble.ts'
import { addressRecords } from './addresses.ts'
import { attachmentRecords } from './attachments.ts'
import { type Connected, clientFor } from './clients.ts'
import { type Instants, instantsIn } from './convert.ts'
import { copiesBeside, copyDatabase, hasCopies } from './copy.ts'
import { deskRecords } from './desk-sessions.ts'
import { dispatchRecords } from './dispatches.ts'
import { documentRecords } from './documents.ts'
import { dueRecords } from './dues.ts'
import { inboxRecords } from './inbox.ts'
import { invitationRecords } from './invitations.ts'
import { journalRecords } from './journal.ts'
import { type Lock, lockDatabase } from './lock.ts'
import { memberRecords } from './members.ts'
import { type Memory, memoryOf } from './memory.ts'
import { migrateDatabase } from './migrate.ts'
import { noteRecords, pulseRecords } from './notes.ts'
import { outboxRecords } from './outbox.ts'
import { periodRecords } from './periods.ts'
import { readingRecords } from './readings.ts'
import { reportRecords } from './reports.ts'
import { schoolRecords } from './school.ts'
import { sessionRecords, settingRecords } from './settings.ts'
import { sqlOver } from './sql.ts'
import { vitalRecords } from './vitals.ts'
import { turn, type WorkQueue, workQueue } from './work-queue.ts'

/** An open database, or why it cannot be used as it is. */
export type Opened =
  | {
      readonly ok: true
      readonly storage: Storage
      /** Where its copies belong. */
      readonly copies: string
      /** For when the program has begun: readies what a start can do without. */
      readonly warmUp: () => Promise<void>
    }
  | { readonly ok: false; readonly problem: DatabaseProblem }

/** What a commit outlasts. */
type Outlasts = 'power-cut' | 'process'

const SYNCHRONOUS: Readonly<Record<Outlasts, string>> = { 'power-cut': 'FULL', process: 'OFF' }

/**
 * Opens (creating and migrating if needed) the SQLite database of `url`, for this process alone.
 * @param url `file:./data/bot.db`, relative to the working directory.
 * @param zone IANA zone of every instant that is read back.
 */
export async function openStorage(url: string, zone: string, outlasts: Outlasts = 'power-cut'): Promise<Opened> {
  const path = databasePath(url)
  try {
    return { ok: true, ...(await open(path, zone, outlasts)), copies: copiesBeside(path) }
  } catch (error) {
    const problem = databaseProblem(error, url)
    if (problem === undefined) throw error
    return { ok: false, problem }
  }
}

/**
 * `openStorage` where nothing can be wrong with the database. @throws when something is.
 * @param outlasts what a commit outlasts: a power cut, or, where everything is only played, the end of the process.
 */
export async function openPrismaStorage(url: string, zone: string, outlasts: Outlasts = 'power-cut'): Promise<Storage> {
  const opened = await openStorage(url, zone, outlasts)
  if (!opened.ok) throw new Error(`the database cannot be used: ${opened.problem.code}`)
  return opened.storage
}

/**
 * The records for reading alone, in another thread of the program that holds the database: what was committed when a
 * transaction begins.
 */
export async function openReader(url: string, zone: string): Promise<Storage> {
  const path = databasePath(url)
  const connected = clientFor(path)
  connected.database.pragma('query_only=ON')
  return storageOver(connected, instantsIn(zone), path)
}

/** What an error of the open storage says about the database. @returns undefined for anything else. */
export function databaseProblem(error: unknown, url: string): DatabaseProblem | undefined {
  const path = databasePath(url)
  const code = troubleOf(error)
  return code && { code, path, copies: copiesBeside(path) }
}

/** Two names of one file are one database. */
function databasePath(url: string): string {
  const path = resolve(url.replace(/^file:/, ''))
  return existsSync(path) ? realpathSync(path) : path
}

async function open(path: string, zone: string, outlasts: Outlasts) {
  if (!existsSync(path) && hasCopies(copiesBeside(path))) throw new DatabaseRefused('lost', 'only copies are left')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = lockDatabase(path)
  try {
    closeToOthers(path)
    migrateDatabase(path)
    const connected = clientFor(path)
    const { database } = connected
    // An acknowledged answer must survive a power cut too.
    database.pragma(`synchronous=${SYNCHRONOUS[outlasts]}`)
    // What a work could have to take back is kept in memory: every sixth would write it to a file of its own.
    database.pragma('temp_store=MEMORY')
    // What is deleted is overwritten, not only unlinked.
    database.pragma('secure_delete=ON')
    return { storage: storageOver(connected, instantsIn(zone), path, lock), warmUp: connected.warmUp }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What people said is read by the account that runs the program alone; SQLite gives its log the database's mode. */
function closeToOthers(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.lock`]) {
    try {
      chmodSync(file, 0o600)
    } catch {
      // Not there yet, or somebody else's that we may write: then its mode is theirs to choose.
    }
  }
}

/**
 * One connection, so one queue: a statement outside would join the transaction that happens to be open.
 * @param lock of whoever writes.
 */
function storageOver(connected: Connected, instants: Instants, path: string, lock?: Lock): Storage {
  const { database, disconnect, listen } = connected
  const memory = memoryOf(database)
  const queue = workQueue(database, memory.forget, lock ? 'BEGIN IMMEDIATE' : 'BEGIN')
  listen({ before: queue.enter, after: memory.told })
  const records = recordsOf(connected, queue, instants, memory)
  const writeBack = (how: string) => queue.alone(() => void database.pragma(`wal_checkpoint(${how})`))
  return {
    transaction: work => queue.kept(() => work(records)),
    scrub: () => writeBack('TRUNCATE'),
    catchUp: () => writeBack('PASSIVE'),
    copyTo: to => copyDatabase(path, to),
    async close() {
      await queue.rest()
      await disconnect()
      lock?.release()
    },
  }
}

function recordsOf(
  { client, database }: Connected,
  { apart, enter, followedBy }: WorkQueue,
  instants: Instants,
  memory: Memory,
): Tx {
  const sql = sqlOver(database, memory, enter)
  const records: Tx = {
    inbox: inboxRecords(sql, instants, memory),
    outbox: outboxRecords(sql, instants, memory),
    sessions: sessionRecords(sql, instants),
    settings: settingRecords(sql),
    addresses: addressRecords(client, sql),
    members: memberRecords(client, sql, instants, memory),
    invitations: invitationRecords(client, sql, instants),
    periods: periodRecords(client, sql, instants),
    reports: reportRecords(client, sql, instants, memory),
    attachments: attachmentRecords(client, sql, instants),
    notes: noteRecords(client, sql, instants),
    pulses: pulseRecords(client, sql, instants),
    desks: deskRecords(client, sql, instants),
    dues: dueRecords(sql, instants),
    journal: journalRecords(client, sql, instants),
    readings: readingRecords(client, sql, instants),
    documents: documentRecords(client, sql),
    dispatches: dispatchRecords(client, sql, instants),
    school: schoolRecords(client, sql, instants),
    vitals: vitalRecords(sql, instants),
    apart,
    followedBy: work => followedBy(() => work(records)),
    breathe: turn,
  }
  return records
}
