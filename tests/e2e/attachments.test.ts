import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

let story: Story
afterEach(() => story.end())

/** Cô Lan at the first question of her tổ's report. */
async function reporting(): Promise<Person> {
  story = await tellStory({ start: '2024-04-24T08:00' })
  const cast = createCast(story)
  await enrolAll(story, cast, 'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng)')
  await story.passUntil(at('2024-05-07T12:00'))
  await story.says(cast.person('Lan'), 'báo cáo')
  return cast.person('Lan')
}

const files = () => story.storage.transaction(tx => tx.attachments.of(owedKey('dan-van.2024-H1', 'ngu-van')))
const PNG = new Uint8Array(2000).fill(7)

it('a file is kept by its content, with hash, type and size', async () => {
  const lan = await reporting()
  lan.sendsDocument(PNG, 'biên bản.pdf', 'application/pdf')
  await story.settle()
  const [file] = await files()
  const sha256 = createHash('sha256').update(PNG).digest('hex')
  expect(file).toMatchObject({ state: 'kept', sha256, size: 2000, mime: 'application/pdf' })
  expect(readFileSync(join(story.folder, file?.path ?? ''))).toEqual(Buffer.from(PNG))
})

it('reminds once per report what not to send', async () => {
  const lan = await reporting()
  lan.sendsPhoto(1000)
  await story.settle()
  expect(lan.last()?.text).toContain('không gửi ảnh rõ mặt học sinh')
  lan.sendsPhoto(1001)
  await story.settle()
  expect(lan.last()?.text).toMatch(/^Đã nhận ảnh minh chứng cho mục 1, Họp\.$/)
})

it('a download that fails is tried again and holds up nobody', async () => {
  const lan = await reporting()
  story.api.faults.httpError(502, { method: 'file', times: 2 })
  lan.sendsDocument(PNG, 'ảnh.png', 'image/png')
  expect((await story.says(lan, '4 lần')).text).toContain('Đã ghi mục 1: 4 lần.')
  expect((await files())[0]?.state).toBe('waiting')
  await story.passUntil(story.clock.now().plus({ minutes: 30 }))
  expect((await files())[0]).toMatchObject({ state: 'kept' })
})

it('a restart in the middle loses no file', async () => {
  const lan = await reporting()
  await story.restart(() => lan.sendsDocument(PNG, 'ảnh.png', 'image/png'))
  await story.settle()
  const [file] = await files()
  expect(existsSync(join(story.folder, file?.path ?? ''))).toBe(true)
})

it('over 20 MB is answered at once with what to do', async () => {
  const lan = await reporting()
  lan.sendsDocument(new Uint8Array(21 * 1024 * 1024), 'phim.mp4', 'video/mp4')
  await story.settle()
  expect(lan.last()?.text).toContain('lớn quá (tối đa 20 MB)')
  expect(await files()).toEqual([])
})

it('one that never comes is given up, and whoever sent it is told', async () => {
  const lan = await reporting()
  story.api.faults.httpError(502, { method: 'file', times: 1000 })
  lan.sendsDocument(PNG, 'ảnh.png', 'image/png')
  await story.settle()
  await story.passUntil(story.clock.now().plus({ hours: 3 }))
  expect((await files())[0]?.state).toBe('waiting')
  await story.passUntil(story.clock.now().plus({ hours: 30 }))
  expect((await files())[0]?.state).toBe('failed')
  const told = lan.screen().filter(({ text }) => text.includes('chưa tải được tệp "ảnh.png"'))
  expect(told).toHaveLength(1)
})

it('a program or an archive is no minh chứng, and what is one is said; the words beside it count', async () => {
  const lan = await reporting()
  const before = lan.screen().length
  lan.sendsDocument(PNG, 'biên bản.pdf.exe', 'application/pdf')
  await story.settle()
  expect(lan.last()?.text).toContain('gửi ảnh, đoạn phim, ghi âm hoặc tệp Word, Excel, PowerPoint, PDF')
  lan.sendsDocument(PNG, 'ảnh.apk', 'application/octet-stream', { caption: '4 lần' })
  await story.settle()
  expect(
    lan
      .screen()
      .slice(before)
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('Đã ghi mục 1: 4 lần.')
  expect(await files()).toEqual([])
  lan.sendsDocument(PNG, 'Biên bản', 'application/pdf')
  await story.settle()
  expect(await files()).toHaveLength(1)
})

/** What stands in the way of one file in the data folder, as a full disk does. @returns its path. */
function blocked(bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = join(story.folder, 'minh-chung', sha256.slice(0, 2), `${sha256}.png.part`)
  mkdirSync(place, { recursive: true })
  return place
}

const downloads = () => story.api.calls('getFile').length

it('one that cannot be saved holds up no other, is not fetched at every beat, and is kept once it can be', async () => {
  const lan = await reporting()
  const place = blocked(PNG)
  lan.sendsDocument(PNG, 'ảnh.png', 'image/png')
  lan.sendsDocument(new Uint8Array(10).fill(1), 'nhỏ.png', 'image/png')
  await story.settle()
  expect((await files()).map(({ name, state }) => [name, state])).toEqual([
    ['ảnh.png', 'waiting'],
    ['nhỏ.png', 'kept'],
  ])
  const before = downloads()
  for (let beat = 0; beat < 20; beat += 1) {
    story.app.wake()
    await story.settle()
  }
  expect(downloads()).toBe(before)
  await story.passUntil(story.clock.now().plus({ hours: 2 }))
  expect(downloads() - before).toBeLessThan(15)
  rmSync(place, { recursive: true })
  await story.passUntil(story.clock.now().plus({ hours: 1 }))
  expect((await files())[0]).toMatchObject({ state: 'kept' })
  const left = readdirSync(join(story.folder, 'minh-chung'), { recursive: true, encoding: 'utf8' })
  expect(left.filter(name => name.endsWith('.part'))).toEqual([])
})

it('one that can never be saved is told in the end, once', async () => {
  const lan = await reporting()
  blocked(PNG)
  lan.sendsDocument(PNG, 'ảnh.png', 'image/png')
  await story.settle()
  await story.passUntil(story.clock.now().plus({ hours: 36 }))
  expect((await files())[0]?.state).toBe('failed')
  expect(lan.screen().filter(({ text }) => text.includes('chưa tải được tệp "ảnh.png"'))).toHaveLength(1)
})

it('a Word file with the whole report is offered to be sorted, whatever question is open', async () => {
  const lan = await reporting()
  const lines = [
    '1. Họp 4 lần',
    '2. Tuyên truyền 2 buổi, 29 lượt',
    '3. “Tủ sách dùng chung”: góp sách; chưa công nhận',
    '4. Công khai 1 việc',
    '5. 1 gương',
    '6. Không',
    '7. 3 buổi',
    '8. Máy chiếu',
  ]
  const body = lines.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  const docx = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
  lan.sendsDocument(docx, 'Báo cáo tổ Văn.docx', 'application/octet-stream')
  await story.settle()
  expect(lan.last()?.text).toContain('có nội dung cho 8/8 mục')
  expect((await story.presses(lan, 'Chia vào các mục')).text).toContain('1. Họp: 4 lần')
  const preview = await story.presses(lan, 'Đúng, ghi cả 8 mục')
  expect(preview.text).toContain('2. Tuyên truyền: 2 buổi, 29 lượt')
  expect(preview.buttons.flat().map(({ text }) => text)).toContain('9 Nộp báo cáo')
})
