import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../../src/web/bundle.ts'
import { CHROMIUM, NARROW, openPage, stumbles } from '../support/chromium.ts'
import { type DeskSchool, deskSchool, linkOf, tellsOddWords } from './desk-school.ts'

let school: DeskSchool
beforeAll(async () => {
  if (!CHROMIUM) return
  school = await deskSchool(await bundled('desk'))
  await tellsOddWords(school, 'Lan')
}, 60_000)
afterAll(() => school?.end())

const open = async (viewport?: { width: number; height: number }) =>
  openPage(`${school.server.url}/ban#${await linkOf(school, 'Hoa')}`, viewport)

/** A folder: pictures of the pages are laid down there, to be looked at. */
const PICTURES = process.env.DESK_PICTURES
const seen = async (page: Awaited<ReturnType<typeof open>>['page'], name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

describe.runIf(CHROMIUM)('the desk in a browser', () => {
  it('goes from the link to a line worded anew that stands in the Word file', async () => {
    const { page, complaints } = await open()
    await page.getByRole('link', { name: 'Ngữ văn' }).waitFor()
    expect(page.url()).not.toMatch(/#[\w-]{8}/)
    await seen(page, 'board')
    expect(await stumbles(page)).toEqual([])
    await page.getByRole('link', { name: 'Ngữ văn' }).click()
    await page.getByRole('button', { name: 'Tiếp nhận' }).click()
    await page.getByRole('status').getByText('Đã tiếp nhận').waitFor()
    expect(await page.title()).toBe('Trợ lý báo cáo: bàn làm việc')
    await page.getByText('<script>').first().waitFor()
    await seen(page, 'report')
    expect(await stumbles(page)).toEqual([])
    await page.getByRole('link', { name: 'Bảng theo dõi', exact: true }).click()
    await page.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).click()
    await page.getByRole('button', { name: 'Tổng hợp', exact: true }).click()
    await page.getByText('Tổng hợp lần gần nhất').waitFor()
    await page
      .getByRole('button', { name: /Xem, sửa/ })
      .first()
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'ký cam kết ứng xử' }).first()
    await line.getByRole('button', { name: 'Sửa câu' }).click()
    await line.getByRole('textbox').fill('ký cam kết <i>Quy tắc ứng xử</i> trong trường')
    await line.getByRole('button', { name: 'Ghi lại' }).click()
    await page.getByRole('region', { name: 'Báo cáo như khi in' }).getByText('<i>Quy tắc ứng xử</i>').waitFor()
    await page.evaluate('scrollTo(0, 0)')
    await seen(page, 'compiled')
    expect(await stumbles(page)).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải báo cáo (Word)' }).click()
    const bytes = readFileSync(await (await download).path())
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('&lt;i&gt;Quy tắc ứng xử')
    await page.getByRole('button', { name: 'Kết thúc' }).click()
    await page.getByRole('heading', { name: 'Bàn làm việc đang đóng' }).waitFor()
    expect(complaints).toEqual([])
  }, 60_000)

  it('stands on a small screen, in English, and in the dark', async () => {
    const { page, complaints } = await open(NARROW)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('link', { name: 'Ngữ văn' }).waitFor()
    await seen(page, 'narrow-board')
    await page.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page
      .getByRole('button', { name: /Look, reword/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Reword' }).first().waitFor()
    await seen(page, 'narrow-compiled')
    expect(await stumbles(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(complaints).toEqual([])
  }, 60_000)

  it('says what to do where a link opens nothing', async () => {
    const { page } = await openPage(`${school.server.url}/ban#khong-co-ma-nay`)
    await page.getByText('Thầy cô nhắn /ban để nhận liên kết mới.').waitFor()
    await (await openPage(`${school.server.url}/ban`)).page.getByText('nhắn /ban cho Trợ lý').waitFor()
  })
})
