// A thread of its own: SQLite copies within one call, and nobody should wait for an answer meanwhile.
import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const { from, to } = /** @type {{ from: string, to: string }} */ (workerData)
const db = new Database(from, { readonly: true, fileMustExist: true })
try {
  db.prepare('VACUUM INTO ?').run(to)
} finally {
  db.close()
}
