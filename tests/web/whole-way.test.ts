import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpServer } from '../../src/http/server.ts'
import { CHROMIUM, openPage, stumbles } from '../support/chromium.ts'
import { HOSTILE } from './desk-school.ts'
import { fromNothing, jumps, phone, press, said, shows, write } from './phones.ts'
import { served } from './support.ts'

let server: HttpServer
beforeAll(async () => {
  if (CHROMIUM) ({ server } = await served())
}, 60_000)

/** A folder: pictures of the pages are laid down there, to be looked at. */
const PICTURES = process.env.DESK_PICTURES
const seen = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

const PHUC = 214
const HUNG = 301
/** What the officer makes of the unit's words. */
const WORDED = 'ký cam kết <i>Quy tắc ứng xử</i> trong trường'

/** Somebody is invited by the officer (name, unit, duty) and opens the link on the own phone. */
async function enrols(page: Page, id: number, invited: readonly string[]) {
  const [name = '', ...duty] = invited
  await write(page, 'cô Hà', '/loimoi')
  for (const label of duty) await press(page, 'cô Hà', new RegExp(`^\\d+ ${label}$`))
  await said(page, 'cô Hà', /Họ tên và cách xưng hô/).waitFor()
  await write(page, 'cô Hà', name)
  const called = name.replace(/^(\S+) .* (\S+)$/, '$1 $2')
  await said(page, 'cô Hà', new RegExp(`Kính gửi ${called}`))
    .getByRole('button', { name: /start=/ })
    .click()
  await phone(page, 'cô Hà').getByRole('dialog').getByRole('combobox').selectOption(String(id))
  await press(page, called, /^1 Đồng ý$/)
}

describe.runIf(CHROMIUM)('the playground and its desk', () => {
  it('go the whole way: enrolled, reminded, handed in; accepted, compiled, worded; approved, numbered, sent', async () => {
    const { page, complaints } = await openPage(`${server.url}/choi`)
    await fromNothing(page)
    await press(page, 'cô Hà', 'Mở liên kết cài đặt')
    await press(page, 'cô Hà', /đầu mối/)
    await press(page, 'cô Hà', /^1 Đồng ý$/)
    await write(page, 'cô Hà', 'cô Đỗ Thị Thu Hà')
    await enrols(page, PHUC, ['thầy Cao Xuân Phúc', 'Khuyến học', 'Chủ tịch'])
    await enrols(page, HUNG, ['thầy Phạm Huy Hùng', 'BGH', 'Hiệu trưởng'])
    await said(page, 'cô Hà', /đã mở lời mời làm Hiệu trưởng/).waitFor()
    await press(page, 'cô Hà', /Đúng người$/)
    await jumps(page, '7/5/2024 12:00')
    await shows(page, /7\/5\/2024/)
    await said(page, 'thầy Phúc', /Mục 1\/4/).waitFor()

    await write(page, 'thầy Phúc', `2 buổi, 120 lượt, 1 tin bài; ký cam kết ứng xử; ${HOSTILE}`)
    await press(page, 'thầy Phúc', /Ghi vào mục 1$/)
    for (const question of [2, 3, 4]) {
      await said(page, 'thầy Phúc', new RegExp(`Mục ${question}/4`)).waitFor()
      await press(page, 'thầy Phúc', /Không phát sinh$/)
    }
    await press(page, 'thầy Phúc', /Nộp báo cáo$/)
    await said(page, 'thầy Phúc', /Đã nhận báo cáo/).waitFor()

    await write(page, 'cô Hà', '/ban')
    await said(page, 'cô Hà', /\/ban#/)
      .getByRole('button', { name: /^http/ })
      .click()
    const opening = page.context().waitForEvent('page')
    await page.getByRole('link', { name: /\/ban#/ }).click()
    const desk = await opening
    await desk.getByRole('link', { name: 'Khuyến học' }).waitFor()
    expect(desk.url()).not.toMatch(/#[\w-]{8}/)
    await seen(desk, 'board')
    expect(await stumbles(desk)).toEqual([])
    await desk.getByRole('link', { name: 'Khuyến học' }).click()
    await desk.getByRole('button', { name: 'Tiếp nhận' }).click()
    await desk.getByRole('status').getByText('Đã tiếp nhận').waitFor()
    await said(page, 'thầy Phúc', /đã được tiếp nhận/).waitFor()
    await desk.getByText('<script>').first().waitFor()
    expect(await desk.title()).toBe('Trợ lý báo cáo: bàn làm việc')
    await seen(desk, 'report')
    expect(await stumbles(desk)).toEqual([])

    await desk.getByRole('link', { name: 'Bảng theo dõi', exact: true }).click()
    await desk.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).click()
    await desk.getByRole('button', { name: 'Tổng hợp', exact: true }).click()
    await desk.getByText('Tổng hợp lần gần nhất').waitFor()
    await desk
      .getByRole('button', { name: /Xem, sửa/ })
      .first()
      .click()
    const line = desk.getByRole('listitem').filter({ hasText: 'ký cam kết ứng xử' }).first()
    await line.getByRole('button', { name: 'Sửa câu' }).click()
    await line.getByRole('textbox').fill(WORDED)
    await line.getByRole('button', { name: 'Ghi lại' }).click()
    await desk.getByRole('region', { name: 'Báo cáo như khi in' }).getByText('<i>Quy tắc ứng xử</i>').waitFor()
    await desk.evaluate('scrollTo(0, 0)')
    await seen(desk, 'compiled')
    expect(await stumbles(desk)).toEqual([])
    const download = desk.waitForEvent('download')
    await desk.getByRole('button', { name: 'Tải báo cáo (Word)' }).click()
    const word = unzipSync(readFileSync(await (await download).path()))['word/document.xml']
    expect(strFromU8(word ?? new Uint8Array())).toContain('&lt;i&gt;Quy tắc ứng xử')

    await desk.getByRole('button', { name: 'Trình BGH' }).click()
    const asked = desk.getByRole('region', { name: 'Trình BGH' })
    await asked.getByText(/đúng như bản in lúc này\? Còn để ngỏ: .* Người ký: HIỆU TRƯỞNG/).waitFor()
    expect(await said(page, 'thầy Hùng', /trình báo cáo/).count()).toBe(0)
    await asked.getByRole('button', { name: 'Trình ngay' }).click()
    await press(page, 'thầy Hùng', /Duyệt$/)
    await said(page, 'thầy Hùng', /Thầy đã duyệt/).waitFor()
    const way = desk.getByRole('region', { name: 'Đường đi báo cáo' })
    await desk.getByRole('button', { name: 'Đường đi báo cáo' }).click()
    await way.getByRole('button', { name: 'Ghi số, ngày' }).click()
    await way.getByText(/nhắn số và ngày/).waitFor()
    await way.getByRole('textbox').fill('35, 07/5')
    await way.getByRole('button', { name: 'Gửi', exact: true }).click()
    await way.getByRole('button', { name: 'Đúng, ghi lại' }).click()
    await way.getByText(/Cô gửi bản PDF đã ký/).waitFor()
    const signed = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
    await way.locator('input[type=file]').setInputFiles(signed)
    await way.getByText(/giữ làm bằng chứng/).waitFor()
    await seen(desk, 'way')
    expect(await stumbles(desk)).toEqual([])
    await way.getByRole('button', { name: 'Đã gửi Sở' }).click()
    await way.getByRole('button', { name: 'Email' }).click()
    await way.getByText(/gửi Sở ngày/).waitFor()
    await said(page, 'thầy Hùng', /gửi Sở ngày 07\/5\/2024/).waitFor()

    await page.getByRole('button', { name: 'Sự cố' }).click()
    await page.getByLabel('Mất mạng').check()
    const before = await phone(page, 'thầy Phúc').locator('.bubble.bot').count()
    await write(page, 'thầy Phúc', '<b>&_*[=cmd|')
    await phone(page, 'thầy Phúc').locator('.bubble.person', { hasText: '<b>&_*[=cmd|' }).waitFor()
    expect(await phone(page, 'thầy Phúc').locator('.bubble.bot').count()).toBe(before)
    await page.getByLabel('Mất mạng').uncheck()
    await phone(page, 'thầy Phúc').locator('.bubble.bot').nth(before).waitFor()

    await desk.getByRole('button', { name: 'Kết thúc' }).click()
    await desk.getByRole('heading', { name: 'Bàn làm việc đang đóng' }).waitFor()
    await jumps(page, '5/6 8h')
    await shows(page, /5\/6\/2024/)
    expect(complaints).toEqual([])
  }, 120_000)
})
