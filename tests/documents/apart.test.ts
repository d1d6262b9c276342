import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { documentsApart } from '../../src/documents/apart/apart.ts'
import { packed, unpacked } from '../../src/documents/apart/sendable.ts'
import type { Documents } from '../../src/documents/documents.ts'
import { documents } from '../../src/documents/makers.ts'
import { board, quarter } from './support/digest.ts'
import { opening, unitReport, urging } from './support/letters.ts'
import { at, normalPeriod } from './support/period.ts'
import { workbookOf } from './support/workbook.ts'

const period = normalPeriod(15)
const book = workbookOf(period)
const card = { link: 'https://t.me/Bot?start=a8Zk', unit: 'Tổ Ngữ văn', person: 'Tổ trưởng', until: at('2026-05-05') }
const sheet = {
  school: 'Trường',
  subject: 'việc',
  cards: [card],
  contact: 'Công đoàn',
  createdAt: at('2026-04-21T08:00'),
}
const tables = {
  ...{ title: 'Bảng', of: 'Trường', madeAt: at('2026-04-21T08:00') },
  tables: [
    {
      name: 'Người',
      columns: ['Tên', 'Lúc'],
      rows: [
        ['Lan', at('2026-04-21T08:00')],
        [null, 4],
      ],
    },
  ],
}

/** One of each, as hashes: a difference would be printed byte by byte. */
const all = (makers: Documents) =>
  Promise.all(
    [
      makers.summary(period, 'clean'),
      makers.summary(period, 'working'),
      makers.official(documents.paper(period)),
      makers.unitReport(unitReport),
      makers.urgings([urging, urging]),
      makers.opening(opening),
      makers.digest(quarter()),
      makers.workbook(book),
      makers.notices(book),
      makers.tables(tables),
      makers.digestPicture(quarter()),
      makers.boardPicture(board()),
      makers.invitationPicture(card),
      makers.invitationSheet(sheet),
    ].map(async bytes =>
      createHash('sha256')
        .update(await bytes)
        .digest('hex'),
    ),
  )

it('makes every document in a thread of its own as it would here, and again when that thread has gone', async () => {
  const failed: string[] = []
  const makers = documentsApart({ failed: name => failed.push(name), idle: 0 })
  expect(await all(makers)).toEqual(await all(documents))
  expect(makers.gaps(period)).toBe(documents.gaps(period))
  expect(await makers.tables(tables)).toEqual(new Uint8Array(await documents.tables(tables)))
  expect(failed).toEqual([])
})

it('makes here what the thread cannot, and tells of it', async () => {
  const failed: string[] = []
  const broken = new URL('data:text/javascript,throw new Error("broken")')
  const makers = documentsApart({ failed: name => failed.push(name), thread: broken })
  const here = new Uint8Array(await documents.tables(tables))
  expect(new Uint8Array(await makers.tables(tables))).toEqual(here)
  const unsendable = { ...tables, more: () => undefined }
  expect(new Uint8Array(await makers.tables(unsendable))).toEqual(here)
  expect(failed).toEqual(['tables', 'tables'])
})

it('sends instants as instants, and what is shared once', () => {
  const unit = { name: 'Tổ Ngữ văn', since: at('2026-04-21T08:00') }
  const model = { rows: [unit, unit], by: new Map([['a', unit]]), seen: new Set([unit]) }
  const there = unpacked(structuredClone(packed(model))) as typeof model
  expect(there).toEqual(model)
  expect(there.rows[0]).toBe(there.rows[1])
  expect(there.by.get('a')).toBe(there.rows[0])
  expect(() => packed({ at: new Date(0) })).toThrow('an instance')
})
