import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { schoolDay } from '../support/school-day.ts'
import { at, type Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

it('notes who has read what of whom, shows it to the person, and forgets it in its time', async () => {
  const day = await schoolDay('2024-05-07T12:00')
  story = day.story
  const { hoa, lan } = day
  const ownFile = async () => {
    await story.says(lan, 'dữ liệu của tôi')
    await story.presses(lan, 'Xem tất cả (tệp)')
    return Buffer.from(fileOn(lan, /Du-lieu-cua-toi\.txt/).bytes).toString('utf8')
  }
  await reportsAll(story, lan, ['4 lần; BAOCAOCUALAN', '', '', '', '', '', '', ''])
  expect(await ownFile()).toContain('Đầu mối, BGH, công đoàn đã xem (0)')
  await story.says(hoa, 'tiếp nhận')
  // What a typed word shows is read as much as what a button shows.
  expect(await ownFile()).toContain('Đầu mối, BGH, công đoàn đã xem (1)')
  await story.presses(hoa, 'Xem đầy đủ')
  await story.presses(hoa, 'Xem đầy đủ')
  await story.says(hoa, 'đơn vị')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Cô Lan')
  await story.says(hoa, '/xuat')
  const text = await ownFile()
  // However often on one day, it is one line; what somebody reads of the own things is nobody else's matter.
  const seen = /Đầu mối, BGH, công đoàn đã xem \((\d+)\)\r\n((?:- .*\r\n)*)/.exec(text)
  expect(seen?.[1]).toBe('3')
  expect(seen?.[2]).toMatch(/ngày 07\/5\/2024: cô Phạm Thị Hoa xem báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn/)
  expect(seen?.[2]).toContain('cô Phạm Thị Hoa xem thông tin của người này')
  expect(seen?.[2]).toContain('cô Phạm Thị Hoa xuất toàn bộ dữ liệu')

  await story.says(hoa, '/xuat')
  const parts = unzipSync(unzipSync(fileOn(hoa, /^Xuat-du-lieu-/).bytes)['Hồ sơ chung.xlsx'] ?? new Uint8Array())
  const sheets = Object.values(parts).map(bytes => Buffer.from(bytes).toString('utf8'))
  expect(sheets.join('\n')).toContain('xem thông tin của một người')

  // After two years the lines are gone, though the audit is still there.
  await story.tickTo(at('2026-05-09T12:00'))
  const left = await story.storage.transaction(async tx => [
    (await tx.readings.behind(0, 10)).length,
    (await tx.journal.entries(0, 10)).length > 0,
  ])
  expect(left).toEqual([0, true])
})

it('forgets that a morning was told once it can prove nothing, and keeps the proof of notice', async () => {
  const day = await schoolDay('2024-05-07T12:00')
  story = day.story
  const kept = () =>
    story.storage.transaction(async tx => ({
      mornings: await tx.dues.claimed(['day:2024-05-06', 'day:2024-05-07']),
      rungs: (await tx.dues.rungsOf(owedKey('dan-van.2024-H1', 'ngu-van'))).length,
    }))
  const before = await kept()
  expect(before.mornings.size).toBeGreaterThan(0)
  await story.tickTo(at('2024-08-12T12:00'))
  const after = await kept()
  expect(after.mornings.size).toBe(0)
  expect(after.rungs).toBeGreaterThanOrEqual(before.rungs)
  expect(before.rungs).toBeGreaterThan(0)
})
