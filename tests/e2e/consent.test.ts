import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { rawFinds } from '../support/raw.ts'
import { type SchoolDay, schoolDay } from '../support/school-day.ts'

let day: SchoolDay
afterEach(() => day.story.end())

/** Cô Lan, in the middle of a report, agreed to what an earlier program said. */
async function agreedEarlier(): Promise<SchoolDay> {
  day = await schoolDay('2024-05-07T12:00')
  const { story, lan } = day
  await story.says(lan, '/baocao')
  // As an upgrade does it: while the program is off.
  await story.restart(() => {
    const db = new Database(join(story.folder, 'bot.db'))
    db.exec(`UPDATE Member SET consentVersion = '2026-1' WHERE name = 'Nguyễn Thị Lan'`)
    db.close()
  })
  return day
}

const answers = () => day.story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))

it('whoever agreed to less is asked again before anything more is stored, and then goes on', async () => {
  const { story, lan } = await agreedEarlier()
  const asked = await story.says(lan, '4 lần; LOICHUADONGY')
  expect(asked.text).toContain('Điều khoản đã đổi: ')
  expect(asked.buttons.flat().map(({ text }) => text)).toEqual([
    '1 Đồng ý',
    '2 Không đồng ý',
    '3 Đọc đầy đủ',
    '4 Dữ liệu của tôi',
  ])
  lan.sendsPhoto(1000, { caption: 'ANHCHUADONGY' })
  await story.settle()
  expect(await answers()).toEqual([])
  expect(rawFinds(story.folder, ['CHUADONGY'])).toEqual([])
  expect((await story.presses(lan, 'Đồng ý')).text).toContain('gửi lại giúp')
  expect((await story.says(lan, '4 lần; ký cam kết')).text).toContain('Đã ghi mục 1')
  expect((await answers())[0]?.text).toBe('4 lần; ký cam kết')
})

it('seeing and deleting the own data needs no new consent', async () => {
  const { story, lan } = await agreedEarlier()
  await story.says(lan, 'báo cáo')
  expect((await story.presses(lan, 'Dữ liệu của tôi')).text).toContain('Trường đang lưu về cô')
  await story.presses(lan, 'Xóa dữ liệu của tôi')
  expect((await story.presses(lan, 'Đúng, xóa')).text).toContain('Đã xóa')
})

it('whoever does not agree is let go as promised: the officer hears it, what was handed in stays', async () => {
  const { story, lan, hoa } = await agreedEarlier()
  await story.says(lan, 'báo cáo')
  const before = hoa.screen().length
  expect((await story.presses(lan, 'Không đồng ý')).text).toContain('Việc này không lấy lại được')
  expect((await story.presses(lan, 'Đúng, xóa')).text).toContain('Đã xóa')
  await story.settle()
  const told = hoa.screen().slice(before)
  expect(told.map(({ text }) => text).join('\n')).toContain('Ngữ văn')
  expect(told.flatMap(({ buttons }) => buttons?.flat() ?? []).map(({ text }) => text)).not.toEqual([])
})
