import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openStage } from '../../src/playground/stage.ts'
import { restoreBackup } from '../../src/storage/prisma/restore-backup.ts'
import { bundled } from '../support/bundled.ts'
import { rawFinds } from '../support/raw.ts'
import { fileOn } from '../support/reporting.ts'
import { enrolOfficer, saidSince, schoolDay } from '../support/school-day.ts'
import { at, newFolder, SETUP, type Story, school, tellStory } from '../support/story.ts'

let story: Story | undefined
afterEach(async () => {
  await story?.end()
  story = undefined
})

const CODE = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){5}/
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('ANHMINHCHUNG'.repeat(40))])

/** `npm run restore` as somebody at the machine runs it, the code typed in. */
function restore(file: string, folder: string, code: string) {
  const run = spawnSync(process.execPath, [bundled('restore'), file], {
    encoding: 'utf8',
    input: `${code}\n`,
    env: {
      ...{ PATH: process.env.PATH, BOT_TOKEN: '' },
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      DATA_DIR: folder,
    },
  })
  return { status: run.status, said: `${run.stdout}${run.stderr}` }
}

const codeOn = (person: Person): string => CODE.exec(person.last()?.text ?? '')?.[0] ?? ''

it('brings a school back from its encrypted copy in an empty folder, and plays on where it was', async () => {
  const day = await schoolDay('2024-05-07T12:00')
  story = day.story
  const { hoa, lan } = day
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  lan.sendsPhoto(PHOTO, { caption: 'CHUTHICHCUALAN' })
  await story.settle()
  const question = lan.last()?.text ?? ''

  await story.says(hoa, '/saoluu')
  const code = codeOn(hoa)
  expect(hoa.last()?.text).toContain('không ai mở được bản sao lưu')
  // While the copy is being made people go on writing.
  const { text } = hoa.screen().findLast(({ buttons }) => buttons.length > 0) ?? {}
  expect(text).toContain(code)
  hoa.presses(hoa.last()?.id ?? 0, hoa.last()?.buttons[0]?.[0]?.text ?? '')
  await story.settle()
  expect(saidSince(hoa, 0).join('\n')).toContain('đang tạo bản sao lưu')
  const sent = fileOn(hoa, /^Sao-luu-.*\.saoluu$/)
  // Neither the code nor the copy stays on the machine, and the copy tells nothing.
  const bare = code.replaceAll('-', '')
  expect(rawFinds(story.folder, [code, bare, 'Sao-luu-'])).toEqual([])
  for (const word of ['SQLite', 'Nguyễn', 'ANHMINHCHUNG']) expect(Buffer.from(sent.bytes).includes(word)).toBe(false)
  await story.stop()

  const file = join(newFolder(), sent.name)
  writeFileSync(file, sent.bytes)
  const folder = newFolder()
  // As somebody types it from paper.
  expect(restore(file, folder, bare.toLowerCase())).toEqual({ status: 0, said: expect.stringContaining('npm start') })
  const seen = [hoa.screen().length, lan.screen().length]
  const start = story.clock.now()
  const restored = await openStage({ school, start, folder, seed: 7, setupCode: SETUP, api: story.api })
  await restored.passUntil(at('2024-05-07T20:00'))
  expect([hoa.screen().length, lan.screen().length]).toEqual(seen)
  const kept = await restored.storage.transaction(tx => tx.attachments.paths())
  expect(kept.map(path => readFileSync(join(folder, path)).equals(PHOTO))).toEqual([true])
  lan.says('xem lại')
  await restored.settle()
  expect(lan.last()?.text).toContain('1. Họp: 4 lần')
  expect(question).not.toBe('')
  // A second copy is opened by the same code, which is not shown again.
  hoa.says('sao lưu')
  await restored.settle()
  expect(fileOn(hoa, /^Sao-luu-.*\.saoluu$/).name).not.toBe(sent.name)
  expect(saidSince(hoa, seen[0] ?? 0).join('\n')).not.toMatch(CODE)
  await restored.stop()
})

it('says in one sentence why a copy does not open, and touches nothing', async () => {
  story = await tellStory({ start: '2024-05-07T08:00' })
  const hoa = await enrolOfficer(story)
  await story.says(hoa, '/saoluu')
  const code = codeOn(hoa)
  await story.presses(hoa, 'Đã chép, tạo bản sao lưu')
  const { bytes } = fileOn(hoa, /\.saoluu$/)
  const folder = newFolder()
  const file = join(newFolder(), 'ban.saoluu')
  const tried = async (content: Uint8Array, typed = code) => {
    writeFileSync(file, content)
    const done = await restoreBackup(file, typed, { database: join(folder, 'bot.db'), dataDir: folder })
    return done.ok ? 'restored' : done.why
  }
  const altered = (place: number, by = 1) => bytes.map((byte, n) => (n === place ? byte ^ by : byte))
  // In the middle of what is in it, in its head, at its end; another file; one of a later program; another code.
  expect(await tried(altered(bytes.length - 300))).toBe('damaged')
  expect(await tried(altered(60))).toBe('damaged')
  expect(await tried(bytes.subarray(0, bytes.length - 1))).toBe('damaged')
  expect(await tried(bytes.subarray(0, 40))).toBe('damaged')
  expect(await tried(Buffer.from('không phải'))).toBe('not-a-backup')
  expect(await tried(altered(10, 64))).toBe('newer')
  expect(await tried(bytes, 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF')).toBe('wrong-code')
  expect(readdirSync(folder)).toEqual([])
  expect(restore(file, folder, 'AAAA')).toEqual({ status: 77, said: expect.stringContaining('không đúng') })
  expect(restore(join(folder, 'không-có'), folder, code).status).toBe(66)

  // Never over a school that is there.
  writeFileSync(join(folder, 'bot.db'), 'đang dùng')
  expect(await tried(bytes)).toBe('not-empty')
  expect(readFileSync(join(folder, 'bot.db'), 'utf8')).toBe('đang dùng')

  // A new code opens the copies made from now on; who is no officer gets none.
  await story.says(hoa, 'sao lưu')
  await story.presses(hoa, 'Đổi mã khôi phục')
  await story.presses(hoa, 'Đúng, đổi mã')
  const second = codeOn(hoa)
  expect([second, second === code]).toEqual([expect.stringMatching(CODE), false])
  await story.presses(hoa, 'Đã chép, tạo bản sao lưu')
  rmSync(join(folder, 'bot.db'))
  const { bytes: after } = fileOn(hoa, /\.saoluu$/)
  expect([await tried(after, code), await tried(after, second)]).toEqual(['wrong-code', 'restored'])
})

it('keeps on the machine what the channel cannot carry, says where, and it opens from there', async () => {
  const kilobytes = 12
  const { story: told, hoa, lan } = await schoolDay('2024-05-07T12:00', { channel: { largestSent: kilobytes * 1024 } })
  story = told
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần; BAOCAOCUALAN')
  for (const caption of ['ảnh thứ nhất', 'ảnh thứ hai']) {
    lan.sendsPhoto(Buffer.concat([Buffer.from([0xff, 0xd8]), randomBytes(7000)]), { caption })
    await story.settle()
  }
  await story.says(hoa, '/saoluu')
  const code = codeOn(hoa)
  const since = hoa.screen().length
  for (const [press, hour] of [
    ['Đã chép, tạo bản sao lưu', '12:30'],
    ['', '13:00'],
  ]) {
    if (press) await story.presses(hoa, press)
    else await story.says(hoa, '/saoluu')
    await story.passUntil(at(`2024-05-07T${hour}`))
  }
  const [, kept = ''] = saidSince(hoa, since).filter(text => text.includes('nặng'))
  const [, name = '', place = ''] =
    /npm run restore.* Tệp (\S+) nặng .* thư mục (\S+) trong thư mục dữ liệu/su.exec(kept) ?? []
  // The newest alone.
  expect(readdirSync(join(story.folder, place))).toEqual([name])

  // What fits goes out in parcels, what does not stays beside the others of the same export.
  const before = hoa.screen().length
  await story.says(hoa, '/xuat')
  expect(saidSince(hoa, before).filter(text => text.includes('nặng'))).toEqual([
    expect.stringContaining('thư mục xuat-du-lieu trong thư mục dữ liệu'),
  ])
  expect(hoa.screen().filter(({ file }) => file?.name.startsWith('Minh-chung-'))).toHaveLength(2)
  expect(readdirSync(join(story.folder, 'xuat-du-lieu'))).toEqual([expect.stringMatching(/^Xuat-du-lieu-.*\.zip$/)])
  // Whoever asks to be forgotten is gone from it too.
  await story.says(lan, '/dulieucuatoi')
  await story.presses(lan, 'Xóa dữ liệu của tôi')
  await story.presses(lan, 'Đúng, xóa')
  await story.passUntil(at('2024-05-08T00:10'))
  expect(existsSync(join(story.folder, 'xuat-du-lieu'))).toBe(false)
  await story.stop()

  const folder = newFolder()
  const file = join(story.folder, place, name)
  expect(restore(file, folder, code)).toEqual({ status: 0, said: expect.stringContaining('npm start') })
  expect(Buffer.from(readFileSync(join(folder, 'bot.db'))).includes('BAOCAOCUALAN')).toBe(true)
})
