import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { resetSetupCode } from '../../src/usecases/handle/setup-code.ts'
import { bundled } from '../support/bundled.ts'
import { schoolDay } from '../support/school-day.ts'
import { newFolder } from '../support/story.ts'

/** `npm run officer:reset` on the database in `folder`, as somebody at the machine runs it. */
function officerReset(folder: string, extra: Readonly<Record<string, string>> = {}) {
  const run = spawnSync(process.execPath, [bundled('officer-reset')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, BOT_TOKEN: '', DATABASE_URL: `file:${join(folder, 'bot.db')}`, ...extra },
  })
  return { status: run.status, said: `${run.stdout}${run.stderr}` }
}

it('gives access back when the phone of the officer is lost, once the program is stopped', async () => {
  const { story } = await schoolDay('2024-05-06T12:00')
  const refused = officerReset(story.folder)
  expect(refused).toEqual({ status: 75, said: expect.stringContaining('đang được dùng') })

  let code = ''
  await story.restart(() => {
    const { status, said } = officerReset(story.folder, { SETUP_CODE: 'ma-cai-dat' })
    expect(status, said).toBe(0)
    code = /Mã thiết lập: ([\w-]+)/.exec(said)?.[1] ?? ''
  })
  // Who kept the first link cannot come back with it.
  expect(code).not.toBe('ma-cai-dat')
  const newPhone = story.api.person({ id: 9, firstName: 'Minh' })
  await story.says(newPhone, `/start ${code}`)
  await story.presses(newPhone, 'Tôi là đầu mối')
  await story.presses(newPhone, 'Đồng ý')
  await story.says(newPhone, 'thầy Trần Văn Minh')
  expect((await story.says(newPhone, 'đơn vị')).text).toContain('Ngữ văn: cô Lan')
  const late = story.api.person({ id: 10, firstName: 'Nam' })
  expect((await story.says(late, `/start ${code}`)).text).toContain('không đúng')
  await story.end()
})

it('tells no news to somebody who has just been asked for the own name', async () => {
  const { story, hoa, lan } = await schoolDay('2024-05-06T12:00')
  const { storage, clock } = story
  const code = await resetSetupCode({ storage, clock, newCode: () => 'ma-moi' })
  const minh = story.api.person({ id: 9, firstName: 'Minh' })
  await story.says(minh, `/start ${code}`)
  await story.presses(minh, 'Tôi là đầu mối')
  await story.presses(minh, 'Đồng ý')
  await story.says(lan, 'dữ liệu của tôi')
  await story.presses(lan, 'Xóa dữ liệu của tôi')
  await story.presses(lan, 'Đúng, xóa')
  expect(hoa.last()?.text).toContain('Ngữ văn không còn ai nhận tin')
  expect(minh.last()?.text).toContain('Họ tên đầy đủ')
  await story.end()
})

it('says what is missing, and changes nothing', () => {
  expect(officerReset(newFolder())).toEqual({ status: 66, said: expect.stringContaining('Chưa có cơ sở dữ liệu') })
})
