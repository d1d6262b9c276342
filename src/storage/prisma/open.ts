import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseProblem } from '../../domain/start-problem.ts'
import type { Storage, Tx } from '../storage.ts'
import { DatabaseRefused, troubleOf } from '../trouble.ts'
import { attachmentRecords } from './attachments.ts'
import type { Client } from './client.ts'
import { type Connected, clientFor } from './clients.ts'
import { type Instants, instantsIn } from './convert.ts'
import { copiesBeside, copyDatabase, hasCopies } from './copy.ts'
import { dispatchRecords } from './dispatches.ts'
import { documentRecords } from './documents.ts'
import { dueRecords } from './dues.ts'
import { inboxRecords } from './inbox.ts'
import { invitationRecords } from './invitations.ts'
import { journalRecords } from './journal.ts'
import { type Lock, lockDatabase } from './lock.ts'
import { memberRecords, type PeopleMemory } from './members.ts'
import { migrateDatabase } from './migrate.ts'
import { noteRecords, pulseRecords } from './notes.ts'
import { outboxRecords } from './outbox.ts'
import { patiently } from './patience.ts'
import { periodRecords } from './periods.ts'
import { readingRecords } from './readings.ts'
import { reportRecords } from './reports.ts'
import { schoolRecords } from './school.ts'
import { sessionRecords, settingRecords } from './settings.ts'

const PATIENCE = { maxWait: 60_000, timeout: 60_000 }

/** An open database, or why it cannot be used as it is. */
export type Opened =
  | {
      readonly ok: true
      readonly storage: Storage
      /** Where its copies belong. */
      readonly copies: string
    }
  | { readonly ok: false; readonly problem: DatabaseProblem }

/**
 * Opens (creating and migrating if needed) the SQLite database of `url`, for this process alone.
 * @param url `file:./data/bot.db`, relative to the working directory.
 * @param zone IANA zone of every instant that is read back.
 */
export async function openStorage(url: string, zone: string): Promise<Opened> {
  const path = databasePath(url)
  try {
    return { ok: true, storage: await open(path, zone), copies: copiesBeside(path) }
  } catch (error) {
    const problem = databaseProblem(error, url)
    if (problem === undefined) throw error
    return { ok: false, problem }
  }
}

/** `openStorage` where nothing can be wrong with the database. @throws when something is. */
export async function openPrismaStorage(url: string, zone: string): Promise<Storage> {
  const opened = await openStorage(url, zone)
  if (!opened.ok) throw new Error(`the database cannot be used: ${opened.problem.code}`)
  return opened.storage
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

async function open(path: string, zone: string): Promise<Storage> {
  if (!existsSync(path) && hasCopies(copiesBeside(path))) throw new DatabaseRefused('lost', 'only copies are left')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = lockDatabase(path)
  try {
    closeToOthers(path)
    migrateDatabase(path)
    const connected = clientFor(path)
    const { client } = connected
    // The adapter opens the file at synchronous=NORMAL: an acknowledged answer must survive a power cut too.
    await client.$queryRawUnsafe('PRAGMA synchronous=FULL')
    // What is deleted is overwritten, not only unlinked.
    await client.$queryRawUnsafe('PRAGMA secure_delete=ON')
    return storageOver(connected, instantsIn(zone), path, lock)
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
 * SQLite answers within the call, so a chain of works would run on without ever giving way: each waits for the next
 * turn of the event loop, where timers, sockets and signals have theirs.
 */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** One connection, so one queue: a statement outside would join the transaction that happens to be open. */
function storageOver({ client, disconnect }: Connected, instants: Instants, path: string, lock: Lock): Storage {
  let last: Promise<unknown> = Promise.resolve()
  const memory: PeopleMemory = {}
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = async () => {
      await turn()
      return patiently(work)
    }
    const result = last.then(run, run)
    last = result.catch(() => undefined)
    return result
  }
  return {
    transaction: work =>
      inTurn(async () => {
        try {
          return await client.$transaction(tx => work(recordsOf(tx, instants, memory)), PATIENCE)
        } catch (error) {
          delete memory.people
          throw error
        }
      }),
    scrub: () => inTurn(async () => void (await client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)'))),
    catchUp: () => inTurn(async () => void (await client.$queryRawUnsafe('PRAGMA wal_checkpoint(PASSIVE)'))),
    copyTo: to => copyDatabase(path, to),
    async close() {
      await last
      await disconnect()
      lock.release()
    },
  }
}

/** A work asks for few of them, so each is made when it is asked for. */
function recordsOf(tx: Client, instants: Instants, memory: PeopleMemory): Tx {
  return lazily({
    inbox: () => inboxRecords(tx, instants),
    outbox: () => outboxRecords(tx, instants),
    sessions: () => sessionRecords(tx),
    settings: () => settingRecords(tx),
    members: () => memberRecords(tx, instants, memory),
    invitations: () => invitationRecords(tx, instants),
    periods: () => periodRecords(tx, instants),
    reports: () => reportRecords(tx, instants),
    attachments: () => attachmentRecords(tx, instants),
    notes: () => noteRecords(tx, instants),
    pulses: () => pulseRecords(tx, instants),
    dues: () => dueRecords(tx, instants),
    journal: () => journalRecords(tx, instants),
    readings: () => readingRecords(tx, instants),
    documents: () => documentRecords(tx),
    dispatches: () => dispatchRecords(tx, instants),
    school: () => schoolRecords(tx, instants),
  })
}

function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const records: Partial<T> = {}
  for (const name of Object.keys(makers) as (keyof T)[]) {
    const get = () => {
      const value = makers[name]()
      Object.defineProperty(records, name, { value, enumerable: true })
      return value
    }
    Object.defineProperty(records, name, { get, enumerable: true, configurable: true })
  }
  return records as T
}
