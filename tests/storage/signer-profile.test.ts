import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { afterEach, expect, it } from 'vitest'
import { periodOf } from '../../src/domain/period.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { schoolSignature, writtenUntil } from '../../src/usecases/read/signer.ts'
import { at, plan } from '../support/facts.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const MIGRATIONS = 'prisma/migrations'

let storage: Storage
afterEach(() => storage?.close())

/** A database as the program left it when a profile was a programme's and a signer only today's. */
function filled(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
    "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
  for (const name of readdirSync(MIGRATIONS).filter(each => each < '0130' && /^\d/.test(each))) {
    const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
    db.exec(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (?, ?, ?)').run(
      checksum.slice(0, 36),
      checksum,
      name,
    )
  }
  db.exec(`INSERT INTO "Member" (id, name, address, chat, state, consentVersion, consentAt, createdAt)
      VALUES (7, 'Đặng Thu Hà', 'cô', '7', 'active', '2026-2', '2024-05-01T00:00:00.000+00:00', '2024-05-01T00:00:00.000+00:00');
    INSERT INTO "Role" (memberId, role, unitId) VALUES (7, 'vice-principal', '');
    INSERT INTO "Setting" (key, value) VALUES ('signer', '7');
    INSERT INTO "SchoolProfile" VALUES ('dan-van.2024-H1', 80, 40, 30, 1200), ('dan-van.2024-Y', 82, 41, 30, 1210),
      ('to-giac.2024-Y', 83, 41, 30, 1211);`)
  db.close()
  return file
}

it('keeps of a filled database who signs and how big the school is, for every programme', async () => {
  storage = await openPrismaStorage(`file:${filled()}`, ZONE)
  await storage.transaction(async tx => {
    expect(await tx.school.signer()).toEqual({ member: 7, name: 'Đặng Thu Hà' })
    expect(await tx.settings.get('signer')).toBeUndefined()
    expect(await tx.documents.profile('dan-van.2024-H1')).toMatchObject({ staff: 80, confirmed: true })
    for (const programme of ['dan-van', 'to-giac', 'khac']) {
      expect(await tx.documents.profile(`${programme}.2024-Y`)).toMatchObject({ staff: 83, confirmed: true })
      expect(await tx.documents.profile(`${programme}.2025-H1`)).toMatchObject({ staff: 83, confirmed: false })
    }
  })
})

it('puts under an old paper whoever signed in its time', async () => {
  storage = await openPrismaStorage(`file:${filled()}`, ZONE)
  const at = (iso: string) => DateTime.fromISO(iso, { zone: ZONE })
  const { school } = plan
  const signs = (when?: DateTime) => storage.transaction(async tx => (await schoolSignature(tx, school, when)).name)
  await storage.transaction(tx => tx.school.putSigner(undefined, at('2024-07-01')))
  expect([await signs(at('2024-06-05')), await signs(at('2024-12-05')), await signs()]).toEqual([
    'Đặng Thu Hà',
    school.principal,
    school.principal,
  ])
  await storage.transaction(tx => tx.school.putSigner({ member: 7, name: 'Đặng Thu Hà' }, at('2025-01-01')))
  expect(await signs()).toBe('Đặng Thu Hà')
  // Who has left signs nothing new; under what was signed the office stays, without the name.
  await storage.transaction(tx => tx.members.cutLoose(7, 'leave'))
  const signature = (when?: DateTime) => storage.transaction(tx => schoolSignature(tx, school, when))
  const deputy = school.units.find(({ kind }) => kind === 'leadership')?.deputy
  expect(await signature(at('2025-02-01'))).toEqual({ office: deputy, name: '' })
  expect(await signs()).toBe(school.principal)
})

it('lets the assessment of a quarter be signed anew until the next one is due', () => {
  const quarter = periodOf('dan-van.2024-Q1')
  if (!quarter) throw new Error('no quarter')
  const until = (now: string) =>
    writtenUntil({ inForce: undefined as never, clock: { now: () => at(now) } as never }, quarter)?.toISODate()
  // The BGH chooses on the day of the assessment, which is the first one behind the quarter.
  expect(until('15/4/2024')).toBeUndefined()
  expect(until('30/6/2024 23:00')).toBeUndefined()
  expect(until('2/7/2024')).toBe('2024-06-30')
})
