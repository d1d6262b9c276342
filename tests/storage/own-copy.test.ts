import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { myDataText } from '../../src/text/documents/my-data.ts'
import { plan } from '../support/facts.ts'
import { MEMBER, tiedRows } from '../support/tied-rows.ts'
import { CHATS, NUMBERS } from '../support/ties.ts'

/** What is only on its way, and emptied when it has been handled or sent; where an open dialogue stands. */
const UNDER_WAY: ReadonlySet<string> = new Set(['InboxRow.chat', 'OutboxRow.chat', 'Session.memberId'])
/** Their words are read by another column of the same person; roles stand at the head of it, menus follow from them. */
const BESIDE: ReadonlySet<string> = new Set([
  'NotePiece.chat',
  'Attachment.chat',
  'MemberAddress.chat',
  'ShownMenu.chat',
  'Role.memberId',
])

it('the copy of the own data tells of every column in which any table names the person', async () => {
  const { file, storage } = await tiedRows()
  const db = new Database(file)
  // Rows as the program writes them, where the sample says only that they are there.
  db.exec(
    `UPDATE Invitation SET role = 'head', usedAt = createdAt; UPDATE Reading SET what = 'report'; UPDATE Role SET role = 'head', unitId = 'ngu-van'`,
  )
  const copy = () =>
    storage.transaction(async tx => {
      const own = await tx.members.ownRecords(MEMBER)
      return (
        own &&
        myDataText(own, { school: plan.school, programmes: [] }, [{ channel: 'Telegram', id: String(own.member.chat) }])
      )
    })
  const whole = await copy()
  expect(whole).toContain('Vai trò: tổ trưởng tổ Ngữ văn.')
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
    )
    .pluck()
    .all() as string[]
  const untold: string[] = []
  let columns = 0
  for (const table of tables) {
    for (const { name } of db.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[]) {
      const place = `${table}.${name}`
      if (!(NUMBERS.test(name) || CHATS.test(name)) || UNDER_WAY.has(place) || BESIDE.has(place)) continue
      columns += 1
      const [before] = db.prepare(`SELECT "${name}" AS was FROM "${table}"`).pluck().all()
      db.pragma('foreign_keys = OFF')
      db.prepare(`UPDATE "${table}" SET "${name}" = ?`).run(NUMBERS.test(name) ? 999 : 'another')
      if ((await copy()) === whole) untold.push(place)
      db.prepare(`UPDATE "${table}" SET "${name}" = ?`).run(before)
    }
  }
  db.close()
  await storage.close()
  expect(untold).toEqual([])
  expect(columns).toBeGreaterThan(30)
})
