import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import { type Loaded, loadSchool } from '../../src/load-school.ts'
import { openStage } from '../../src/playground/stage.ts'
import { phoneAt } from '../../tests/support/address.ts'
import { addHistory, type Grown } from './history.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'
export const OPENED = '2024-05-07T12:00'
export const PERIOD = 'dan-van.2024-H1'
export const at = (iso: string): DateTime => DateTime.fromISO(iso, { zone: ZONE })

/** How large a house is; `years` of settled reports lie behind it. */
export type Size = { readonly units: number; readonly members: number; readonly years: number }

/** The plan's school with so many units instead of its own, each a tổ. */
export function departmentOf(units: number): Loaded {
  const loaded = loadSchool('prisma/plans/ke-hoach-49', 1)
  const [first] = loaded.plan.units
  if (!first) throw new Error('the plan has no units')
  const many = Array.from({ length: units }, (_, n) => ({
    ...first,
    ...{ id: `to-${n}`, name: `Tổ ${n}`, shortName: `Tổ ${n}`, called: `Tổ ${n}`, code: `T${n}`, inText: `tổ ${n}` },
  }))
  const plan = { ...loaded.plan, units: many, school: { ...loaded.plan.school, units: many } }
  return { ...loaded, school: plan.school, plan, programmes: [{ plan, outline: loaded.outline }] }
}

/** A database in `folder` as it is after `years`: the period open, everybody enrolled; the first member is the officer. */
export async function fillDatabase(folder: string, { units, members, years }: Size): Promise<Grown> {
  const school = departmentOf(units)
  const stage = await openStage({ school, start: at('2024-05-06T08:00'), folder, seed: 49, setupCode: 'bench' })
  await stage.passUntil(at(OPENED))
  await stage.stop()
  await stage.api.stop()
  enrol(folder, members, units)
  return addHistory(folder, { open: PERIOD, years, times: 1 })
}

function enrol(folder: string, members: number, units: number): void {
  const db = new Database(join(folder, 'bot.db'))
  const person = db.prepare(
    `insert into Member (id, name, address, state, consentVersion, consentAt, createdAt)
     values (?, ?, 'cô', 'active', '${CONSENT_VERSION}', '2024-05-06T01:00:00.000+00:00', '2024-05-06T01:00:00.000+00:00')`,
  )
  const met = db.prepare(
    `insert into MemberAddress (chat, memberId, since) values (?, ?, '2024-05-06T01:00:00.000+00:00')`,
  )
  const role = db.prepare('insert into Role (memberId, role, unitId) values (?, ?, ?)')
  db.transaction(() => {
    for (let n = 1; n <= members; n += 1) {
      person.run(n, `Nguyễn Thị ${n}`)
      met.run(phoneAt(n), n)
      role.run(n, n === 1 ? 'officer' : 'reporter', n === 1 ? '' : `to-${n % units}`)
    }
  })()
  db.close()
}

/** Every unit has handed in: what `saidBy` has written for each question. */
export function handIn(folder: string, contentOf: (unit: number) => string): void {
  const db = new Database(join(folder, 'bot.db'))
  db.transaction(() => {
    const owed = db.prepare('select id from Obligation where periodKey = ?').all(PERIOD) as { id: string }[]
    const submit = db.prepare(
      `insert into Submission (obligationId, version, submittedAt, memberId, source, content)
       values (?, 1, '2024-05-07T03:00:00.000+00:00', null, 'chat', ?)`,
    )
    for (const [n, { id }] of owed.entries()) submit.run(id, contentOf(n))
    db.prepare(
      `update Obligation set state = 'accepted', version = 1, submittedAt = '2024-05-07T03:00:00.000+00:00'
       where periodKey = ?`,
    ).run(PERIOD)
  })()
  db.close()
}
