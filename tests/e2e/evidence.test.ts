import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { PHOTO } from '../../src/playground/staff/minh-chung.ts'
import { rawFinds } from '../support/raw.ts'
import { reportsAll } from '../support/reporting.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { tiesTo } from '../support/ties.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

let story: Story
afterEach(() => story.end())

const GIGABYTE = 1024 ** 3

async function school(free = GIGABYTE): Promise<{ lan: Person; hoa: Person; nam: Person }> {
  story = await tellStory({ start: '2024-05-06T08:00', freeBytes: async () => free })
  const cast = createCast(story)
  const people =
    'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Toán - Tin có thầy Trần Văn Nam (tổ trưởng)'
  await enrolAll(story, cast, people)
  await story.passUntil(at('2024-05-07T12:00'))
  return { lan: cast.person('Lan'), hoa: cast.person('Hoa'), nam: cast.person('Nam') }
}

async function sends(person: Person, act: () => void): Promise<string> {
  act()
  await story.settle()
  return person.last()?.text ?? ''
}

async function reportWithEvidence(lan: Person): Promise<void> {
  await story.says(lan, '/baocao')
  await sends(lan, () => lan.sendsPhoto(Buffer.concat([PHOTO, Buffer.from('ANHHOPTO')]), { caption: '4 lần' }))
  await sends(lan, () => lan.sendsDocument(Buffer.from('BIENBAN'), 'bien-ban.pdf', 'application/pdf'))
  await reportsAll(story, lan, ['', '', '', '', '', '', ''])
}

const files = (person: Person) =>
  person.screen().flatMap(({ from, file }) => (from === 'bot' && file ? [file.name] : []))

it('the officer looks at the photos and files of one report from chat, and nobody of another unit does', async () => {
  const { lan, hoa, nam } = await school()
  await reportWithEvidence(lan)
  await story.says(hoa, 'tiếp nhận')
  const told = await story.presses(hoa, 'Minh chứng (2)')
  expect(told.text).toContain('Mục')
  expect(files(hoa).slice(-2)).toEqual([expect.stringMatching(/jpg$/), 'bien-ban.pdf'])
  // The channel has forgotten the ids, as after a change of the bot's account: from the disk then.
  const before = files(hoa).length
  const db = new Database(join(story.folder, 'bot.db'))
  db.exec(`UPDATE Attachment SET fileId = 'AgACunknown'`)
  db.close()
  await story.presses(hoa, 'Minh chứng (2)')
  expect(files(hoa)).toHaveLength(before + 2)
  await story.says(nam, 'báo cáo cũ')
  expect(nam.screen().some(({ buttons }) => buttons.flat().some(({ text }) => text.includes('Minh chứng')))).toBe(false)
})

it('a day’s share and a full disk are said courteously, and the words beside the file are heard', async () => {
  const { lan } = await school()
  await story.says(lan, '/baocao')
  for (let n = 0; n < 30; n += 1) lan.sendsPhoto(1000 + n)
  await story.settle()
  expect(await sends(lan, () => lan.sendsPhoto(2000))).toContain('Hôm nay cô đã gửi đủ 30 tệp')
  expect(await sends(lan, () => lan.sendsPhoto(2001, { caption: '4 lần' }))).toContain('Đã ghi mục 1')
  await story.passUntil(at('2024-05-08T12:00'))
  expect(await sends(lan, () => lan.sendsPhoto(2002))).toContain('Đã nhận ảnh')
})

it('where the disk is nearly full no file is taken', async () => {
  const { lan, hoa } = await school(100_000_000)
  expect(hoa.screen().some(({ text }) => text.includes('chỉ còn 95 MB trống'))).toBe(true)
  await story.says(lan, '/baocao')
  expect(await sends(lan, () => lan.sendsPhoto(1000))).toContain('sắp hết chỗ')
  expect(await story.storage.transaction(tx => tx.attachments.of(owedKey('dan-van.2024-H1', 'ngu-van')))).toEqual([])
})

it('photos, files, vướng mắc, directions and names on links are gone after their time, on the disk too', async () => {
  const { lan, hoa } = await school()
  await reportWithEvidence(lan)
  await story.says(lan, 'vướng mắc')
  await story.says(lan, 'VUONGMACCU')
  await story.presses(lan, 'Gửi')
  const now = story.clock.now()
  await story.storage.transaction(tx =>
    tx.journal.addDirection({
      periodKey: 'dan-van.2024-H1',
      kind: 'other',
      text: 'CHIDAOCU',
      memberId: 1,
      createdAt: now,
    }),
  )
  expect(rawFinds(story.folder, ['ANHHOPTO', 'BIENBAN'])).toHaveLength(2)
  await story.tickTo(at('2026-06-15T12:00'))
  await story.tickTo(at('2026-06-15T12:05'))
  expect(rawFinds(story.folder, ['ANHHOPTO', 'BIENBAN', 'VUONGMACCU', 'CHIDAOCU'])).toEqual([])
  const names = tiesTo(join(story.folder, 'bot.db'), { member: -1, chat: '-', words: ['Nguyễn Thị Lan'] })
  expect(names).toEqual(['Member.name: Nguyễn Thị Lan'])
  expect(hoa.last()).toBeDefined()
})
