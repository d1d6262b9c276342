import { join } from 'node:path'
import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { keepScribe } from '../../src/scribe/scribe.ts'
import { openReader } from '../../src/storage/prisma/open.ts'
import type { Scribe } from '../../src/usecases/deps.ts'
import { reportsAll } from '../support/reporting.ts'
import { hearStatements } from '../support/statements.ts'
import { at, newFolder, school, tellStory, ZONE } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const LAN = [
  '4 lần; ký cam kết ứng xử',
  '2 buổi, 29 lượt, quán triệt 14/14',
  '“Tủ sách dùng chung”: góp sách cho học sinh mượn; chưa được công nhận',
  ...['', '', '', '3 buổi', 'thiếu máy chiếu, đề nghị mua thêm'],
]

/** What of a statement is asked, not only that a transaction begins. */
const asks = (sql: string): boolean => /SELECT/.test(sql)

const KINDS = ['board-picture', 'summary', 'summary', 'workbook']

it('has documents read and made by the scribe to the last byte as they would be here, and here where the scribe cannot', async () => {
  const folder = newFolder()
  const url = `file:${join(folder, 'bot.db')}`
  const failed: string[] = []
  const apart = keepScribe({ url, zone: ZONE, files: school, failed: kind => failed.push(kind), idle: 2_000 })
  const heard = hearStatements()
  const times = new Map<string, DateTime>()
  const asked: { kind: string; here: number }[] = []
  let scribe: Scribe = async () => undefined
  const story = await tellStory({
    ...{ start: '2024-05-06T08:00', folder },
    scribe: async (order, now) => {
      const before = heard.said.length
      // Some documents say at which minute they were made.
      const first = times.get(JSON.stringify(order)) ?? now
      times.set(JSON.stringify(order), first)
      const made = await scribe(order, first)
      asked.push({ kind: order.kind, here: heard.said.slice(before).filter(asks).length })
      return made
    },
  })
  try {
    const cast = createCast(story)
    await enrolAll(story, cast, 'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng)')
    const [hoa, lan] = [cast.person('Hoa'), cast.person('Lan')]
    await story.passUntil(at('2024-05-07T12:00'))
    await reportsAll(story, lan, LAN)
    const orders = async () => {
      await story.says(hoa, '/summary')
      await story.presses(hoa, 'Bản làm việc (Word)')
      await story.says(hoa, '/trangthai')
    }
    asked.length = 0
    await orders()
    expect(asked.map(({ kind }) => kind).toSorted()).toEqual(KINDS)

    // What is the same to the last byte is not sent up again.
    story.api.forgetCalls()
    scribe = apart
    asked.length = 0
    await orders()
    const sent = [...story.api.calls('sendDocument'), ...story.api.calls('sendPhoto')]
    expect(sent.map(({ files, status }) => [files.length, status])).toEqual(KINDS.map(() => [0, 200]))
    // On the connection of those who are answered nothing is read for it.
    expect(asked.filter(({ here }) => here > 0)).toEqual([])
    expect(asked).toHaveLength(KINDS.length)
    expect(failed).toEqual([])

    const reader = await openReader(url, ZONE)
    await expect(reader.transaction(tx => tx.settings.set('a', 'b'))).rejects.toThrow()
    await reader.close()
  } finally {
    heard.stop()
    await story.end()
  }
}, 60_000)
