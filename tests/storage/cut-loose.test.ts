import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { afterEach, expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Answer } from '../../src/domain/report.ts'
import type { PartingWords } from '../../src/storage/member-records.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { CHAT, MEMBER, NAME, tiedRows, ZONE } from '../support/tied-rows.ts'
import { tiesTo } from '../support/ties.ts'

let storage: Storage
afterEach(() => storage.close())

async function fill(): Promise<string> {
  const rows = await tiedRows()
  storage = rows.storage
  return rows.file
}

it.each<PartingWords>(['delete', 'leave'])('no table keeps a tie to somebody who left (%s)', async words => {
  const file = await fill()
  const known = { member: MEMBER, chat: CHAT, words: [NAME, 'cô Lan', 'Cô Lan'] }
  expect(tiesTo(file, known).length).toBeGreaterThan(25)
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, words))
  expect(tiesTo(file, known)).toEqual([])
})

it('a successor goes on with draft, notes and minh chứng; of somebody erased only what was submitted stays', async () => {
  const count = (file: string, table: string) => {
    const db = new Database(file, { readonly: true })
    const rows = db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get()
    db.close()
    return rows
  }
  const left = await fill()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'leave'))
  const kept = ['Answer', 'AnswerPiece', 'Note', 'NotePiece', 'Attachment', 'Obstacle', 'Submission', 'Direction']
  expect(kept.map(table => count(left, table))).toEqual(kept.map(() => 1))
  await storage.close()
  const erased = await fill()
  // The signed copy of what went to the superior is the school's.
  const db = new Database(erased)
  db.exec('UPDATE Attachment SET dispatch = NULL')
  db.close()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'delete'))
  expect(kept.map(table => count(erased, table))).toEqual([1, 0, 0, 0, 0, 0, 1, 1])
})

it('somebody whom an earlier program let go, and left tied, is cut loose too', async () => {
  const file = await fill()
  const db = new Database(file)
  db.exec(`DELETE FROM MemberAddress; UPDATE Member SET name = '', state = 'left'`)
  db.exec(
    `UPDATE AnswerPiece SET chat = 'left:7'; UPDATE NotePiece SET chat = 'left:7'; UPDATE Attachment SET chat = 'left:7'`,
  )
  db.close()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'delete'))
  expect(tiesTo(file, { member: MEMBER, chat: 'left:7', words: [] })).toEqual([])
})

it('words of a draft go with the person; what was submitted is there again, and an empty report is not begun', async () => {
  storage = await openPrismaStorage(`file:${emptyDatabase()}`, ZONE)
  const now = DateTime.fromISO('2026-05-07T11:30', { zone: ZONE })
  const owed = (unitId: string, version: number): Obligation => ({
    ...{
      id: owedKey('dan-van.2026-H1', unitId),
      periodKey: 'dan-van.2026-H1',
      unitId,
      state: 'drafting',
      stateAt: now,
      stateBy: 1,
      version,
    },
    ...{ submittedAt: version > 0 ? now : null, extendedTo: null, returned: null, writerId: 1 },
  })
  const said = (text: string, authorId = 1): Answer => ({
    ...{ promptId: 'hop', state: 'given', text, figures: [], authorId, updatedAt: now },
  })
  await storage.transaction(async tx => {
    await tx.members.create({ name: NAME, address: 'cô', chat: keptAddress(CHAT), consentVersion: '1', at: now })
    await tx.periods.begin({ key: 'dan-van.2026-H1', kind: 'half', openedAt: now })
    await tx.reports.create([owed('ngu-van', 0), owed('toan-tin', 1), owed('hoa-sinh', 0)])
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'ngu-van'), said('chưa nộp'))
    const handedIn = { version: 1, submittedAt: now, memberId: 1, source: 'chat' as const, attachments: 0 }
    await tx.reports.submit({
      obligationId: owedKey('dan-van.2026-H1', 'toan-tin'),
      ...handedIn,
      answers: [said('đã nộp')],
    })
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'toan-tin'), said('sửa lại, chưa nộp'))
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'hoa-sinh'), said('lời người khác', 2))
    await tx.members.cutLoose(1, 'delete')
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'ngu-van'))).toEqual([])
    expect(await tx.reports.byId(owedKey('dan-van.2026-H1', 'ngu-van'))).toMatchObject({
      state: 'pending',
      writerId: null,
    })
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'toan-tin'))).toMatchObject([
      { text: 'đã nộp', authorId: null },
    ])
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'hoa-sinh'))).toMatchObject([
      { text: 'lời người khác', authorId: 2 },
    ])
  })
})
