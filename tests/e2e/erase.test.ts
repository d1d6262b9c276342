import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { phoneAt } from '../support/address.ts'
import { rawFinds } from '../support/raw.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { tiesTo } from '../support/ties.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

let story: Story
afterEach(() => story.end())

const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('ANHCUALAN'.repeat(40))])

/** Cô Lan has reported, logged a note with a photo, asked for a colleague and told an obstacle; then she wants to go. */
async function lanLeaves(): Promise<{ lan: Person; hoa: Person; member: number }> {
  story = await tellStory({ start: '2024-04-24T08:00' })
  const cast = createCast(story)
  await enrolAll(
    story,
    cast,
    'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng), thầy Trần Văn Nam (tổ phó)',
  )
  const [lan, hoa] = [cast.person('Lan'), cast.person('Hoa')]
  await story.passUntil(at('2024-05-07T12:00'))
  await reportsAll(story, lan, ['4 lần; BAOCAOCUALAN', '', '', '', '', '', '', ''])
  await story.says(lan, '/ghi họp tổ bàn GHICHUCUALAN')
  lan.sendsPhoto(PHOTO, { caption: 'CHUTHICHCUALAN' })
  await story.settle()
  await story.presses(lan, 'Chưa phân mục')
  await story.says(lan, 'vướng mắc')
  await story.says(lan, 'VUONGMACCUALAN')
  await story.presses(lan, 'Gửi')
  await story.says(hoa, 'tiếp nhận')
  await story.says(lan, 'xin lùi hạn')
  const member = (await story.storage.transaction(tx => tx.members.byChat(phoneAt(lan.id))))?.id ?? 0
  return { lan, hoa, member }
}

async function erases(lan: Person): Promise<void> {
  await story.says(lan, 'dữ liệu của tôi')
  await story.presses(lan, 'Xóa dữ liệu của tôi')
  await story.presses(lan, 'Đúng, xóa')
}

it('shows everything that is kept, as a file, to the person alone, and keeps no copy of it', async () => {
  const { lan } = await lanLeaves()
  await story.says(lan, 'dữ liệu của tôi')
  await story.presses(lan, 'Xem tất cả (tệp)')
  const text = Buffer.from(fileOn(lan, /Du-lieu-cua-toi\.txt/).bytes).toString('utf8')
  for (const kept of ['Nguyễn Thị Lan', 'BAOCAOCUALAN', 'GHICHUCUALAN', 'CHUTHICHCUALAN', 'VUONGMACCUALAN'])
    expect(text).toContain(kept)
  expect(text).toContain('mục Họp: "4 lần; BAOCAOCUALAN"')
  expect(text).toMatch(/Nhật ký \(\d+\)\r\n- .*đồng ý cho lưu dữ liệu/)
  expect(text).toContain('nộp báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn')
  expect(text).not.toMatch(/\b(?:hop|ngu-van|H1|report|null|undefined)\b/)
  expect(rawFinds(story.folder, ['Du-lieu-cua-toi'])).toEqual([])
})

it('after "Đã xóa" no row of any table leads to the person, and what was handed in stays', async () => {
  const { lan, member } = await lanLeaves()
  await erases(lan)
  await story.settle()
  const words = ['Nguyễn Thị Lan', 'cô Lan', 'Cô Lan', 'GHICHUCUALAN', 'CHUTHICHCUALAN', 'VUONGMACCUALAN']
  expect(tiesTo(join(story.folder, 'bot.db'), { member, chat: String(lan.id), words })).toEqual([])
  const kept = await story.storage.transaction(tx => tx.reports.submission(owedKey('dan-van.2024-H1', 'ngu-van')))
  expect(kept?.answers[0]).toMatchObject({ text: expect.stringContaining('4 lần; BAOCAOCUALAN'), authorId: null })
})

it('after "Đã xóa" nothing of the person stands in any file of the running program', async () => {
  const { lan } = await lanLeaves()
  const [note] = await story.storage.transaction(tx => tx.notes.ofUnit('ngu-van', at('2024-05-01T00:00')))
  const photo = await story.storage.transaction(tx => tx.attachments.byMessage(phoneAt(lan.id), photoOf(lan)))
  expect(note?.files).toBe(1)
  const words = [
    'Nguyễn Thị Lan',
    'GHICHUCUALAN',
    'CHUTHICHCUALAN',
    'VUONGMACCUALAN',
    'ANHCUALAN',
    photo?.fileId ?? '-',
  ]
  // Word files are zipped: the report with the name under it is looked for by being there.
  const made = () => rawFinds(story.folder, ['van-ban'])
  for (const word of words) expect(rawFinds(story.folder, [word])).not.toEqual([])
  expect(made()).not.toEqual([])
  await erases(lan)
  expect(rawFinds(story.folder, words)).toEqual([])
  expect(made()).toEqual([])
})

const photoOf = (person: Person): string =>
  String(person.screen().find(({ from, text }) => from !== 'bot' && text === 'CHUTHICHCUALAN')?.id)

it('the farewell says what stays and takes the keyboard away; the officer hears whom the unit still has', async () => {
  const { lan, hoa } = await lanLeaves()
  await erases(lan)
  expect(lan.last()?.text).toContain('không kèm tên: số liệu và câu chữ báo cáo đã nộp')
  expect(lan.keyboard()).toBeUndefined()
  expect(hoa.last()?.text).toBe(
    'Một người (tổ trưởng tổ Ngữ văn) đã rút khỏi Trợ lý và xóa dữ liệu của mình. Tổ Ngữ văn còn thầy Nam.',
  )
})
