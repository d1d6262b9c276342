import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { initDataOf } from '../../src/playground/bot-api/web-app.ts'
import { bundled } from '../../src/web/bundle.ts'
import { CHROMIUM, heardAs, NARROW, openPage, stumbles } from '../support/chromium.ts'
import { type DeskSchool, deskSchool, HOSTILE, linkOf, namedOddly, tellsOddWords } from './desk-school.ts'

let school: DeskSchool
beforeAll(async () => {
  if (!CHROMIUM) return
  school = await deskSchool(await bundled('desk'), { of: namedOddly(HOSTILE) })
  await tellsOddWords(school, 'Lan')
}, 60_000)
afterAll(() => school?.end())

const open = async (viewport?: { width: number; height: number }, who = 'Hoa') =>
  openPage(`${school.server.url}/ban#${await linkOf(school, who)}`, viewport)

/** A folder: pictures of the pages are laid down there, to be looked at. */
const PICTURES = process.env.DESK_PICTURES
const seen = async (page: Awaited<ReturnType<typeof open>>['page'], name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

describe.runIf(CHROMIUM)('the desk in a browser', () => {
  it('shows on a small screen every cell of a table that is read, and which page it is', async () => {
    const { page, complaints } = await open(NARROW)
    for (const name of ['Người', 'Đơn vị', 'Kế hoạch', 'Ngày nghỉ']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.locator('section.table td').first().waitFor()
      await seen(page, `narrow-${name}`)
      const beyond = (what: string) =>
        page.evaluate(
          `[...document.querySelectorAll('${what}')].filter(each => { const { left, right } = each.getBoundingClientRect(); return left < 0 || right > innerWidth }).length`,
        )
      expect([name, await beyond('section.table td'), await beyond('nav.tabs [aria-current]')]).toEqual([name, 0, 0])
      const [rows = 0, heads = 0] = await heardAs(page, 'row', 'columnheader')
      expect([rows > 1, heads > 2]).toEqual([true, true])
    }
    expect(complaints).toEqual([])
  })

  it('stands on a small screen, in English, and in the dark; two at one line see and keep each other’s words', async () => {
    const { page, complaints } = await open(NARROW)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('link', { name: `Tổ Ngữ văn ${HOSTILE}` }).waitFor()
    expect(await page.title()).toBe('Trợ lý báo cáo: bàn làm việc')
    await seen(page, 'narrow-board')
    const [tables = 0, rows = 0, heads = 0] = await heardAs(page, 'table', 'row', 'columnheader')
    expect(tables).toBeGreaterThan(0)
    expect(rows).toBeGreaterThan(10)
    expect(heads).toBe(4 * tables)
    await page.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page
      .getByRole('button', { name: /Look, reword/ })
      .first()
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'ký cam kết ứng xử' }).first()
    await line.getByRole('button', { name: 'Reword' }).click()
    const box = page.getByRole('textbox')
    await box.fill('câu của cô Hoa')
    const { page: other, complaints: others } = await open(undefined, 'Bình')
    await other.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).click()
    await other
      .getByRole('button', { name: /Xem, sửa/ })
      .first()
      .click()
    const same = other.getByRole('listitem').filter({ hasText: 'ký cam kết ứng xử' }).first()
    await same.getByRole('button', { name: 'Sửa câu' }).click()
    await other.getByRole('textbox').fill('câu của thầy Bình')
    await other.getByRole('button', { name: 'Ghi lại' }).click()
    // She sees his words at once, and has not lost her own.
    await page.locator('li > .words', { hasText: 'câu của thầy Bình' }).waitFor()
    expect(await box.inputValue()).toBe('câu của cô Hoa')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page
      .getByRole('status')
      .getByText(/Thầy Bình đã sửa câu này/)
      .waitFor()
    expect(await box.inputValue()).toBe('câu của cô Hoa')
    await page.getByRole('button', { name: 'Keep' }).click()
    await other.locator('li > .words', { hasText: 'câu của cô Hoa' }).waitFor()
    expect(others).toEqual([])
    await seen(page, 'narrow-compiled')
    expect(await stumbles(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(complaints).toEqual([])
  }, 60_000)

  it('says what to do where a link opens nothing', async () => {
    const { page } = await openPage(`${school.server.url}/ban#khong-co-ma-nay`)
    await page.getByText('Thầy cô nhắn /ban để nhận liên kết mới.').waitFor()
    const { token } = school.story.api
    const user = { id: school.person('Bình').id, is_bot: false, first_name: 'Bình' }
    const at = school.story.clock.now().toUnixInteger()
    const signed = encodeURIComponent(initDataOf({ token, user, at }))
    const { page: inApp } = await openPage(`${school.server.url}/ban#tgWebAppData=${signed}&tgWebAppVersion=8.0`)
    await inApp.getByText('thầy Vũ Văn Bình').waitFor()
    expect(inApp.url()).not.toContain('tgWebApp')
    await (await openPage(`${school.server.url}/ban`)).page.getByText('nhắn /ban cho Trợ lý').waitFor()
  })
})
