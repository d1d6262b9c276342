import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../../src/web/bundle.ts'
import { CHROMIUM, openPage } from '../support/chromium.ts'
import { type DeskSchool, deskSchool, linkOf, tellsOddWords } from './desk-school.ts'

let school: DeskSchool
beforeAll(async () => {
  if (!CHROMIUM) return
  school = await deskSchool(await bundled('desk'))
  await tellsOddWords(school, 'Lan')
}, 60_000)
afterAll(() => school?.end())

const WORDS = 'Cấp ủy, chính quyền quan tâm lãnh đạo công tác dân vận.'
const LOST = 'Chưa tới được Trợ lý.'

const opens = async (who = 'Hoa') => openPage(`${school.server.url}/ban#${await linkOf(school, who)}`)
const report = (page: Page) => page.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).first().click()
const board = (page: Page) => page.getByRole('link', { name: 'Bảng theo dõi', exact: true }).click()
const box = (page: Page) => page.getByLabel('Câu mới')

/** Begins to write the first part of the school. */
async function writes(page: Page) {
  await report(page)
  await page.getByRole('button', { name: /^Viết/ }).first().click()
  await box(page).fill(WORDS)
}

describe.runIf(CHROMIUM)('what is being written at the desk', () => {
  it('is there again after whatever else was looked at, and is asked for before it is left', async () => {
    const { page, complaints } = await opens()
    await writes(page)
    await page
      .getByRole('button', { name: /Xem, sửa/ })
      .first()
      .click()
    await box(page).waitFor({ state: 'detached' })
    await page.getByLabel('Đang sửa').selectOption({ label: 'Phần của trường' })
    expect(await box(page).inputValue()).toBe(WORDS)
    await board(page)
    await page.getByRole('link', { name: 'Ngữ văn' }).click()
    await page.getByRole('button', { name: 'Đề nghị bổ sung' }).click()
    await page.getByLabel('Tất cả các mục').check()
    await page.getByLabel('Cần bổ sung gì, vì sao').fill('Ghi rõ buổi nào.')
    await board(page)
    await page.getByRole('link', { name: 'Ngữ văn' }).click()
    expect(await page.getByLabel('Cần bổ sung gì, vì sao').inputValue()).toBe('Ghi rõ buổi nào.')
    expect(await page.getByLabel('Tất cả các mục').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Thôi' }).click()
    await board(page)
    await report(page)
    expect(await box(page).inputValue()).toBe(WORDS)
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(`${dialog.type()} ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.getByRole('button', { name: 'Kết thúc' }).click()
    expect(asked).toEqual([expect.stringMatching(/^confirm Còn chữ chưa ghi lại/)])
    expect(await box(page).inputValue()).toBe(WORDS)
    await page.getByRole('button', { name: 'Ghi lại' }).click()
    await page.getByText('Đã ghi.').waitFor()
    await page.getByRole('button', { name: 'Kết thúc' }).click()
    await page.getByText('Bàn làm việc đang đóng').waitFor()
    expect(asked).toHaveLength(1)
    expect(complaints).toEqual([])
  }, 60_000)

  it('outlasts a program that does not answer, and its own session', async () => {
    const { page } = await opens()
    await report(page)
    await page.getByRole('button', { name: 'Viết, sửa' }).first().click()
    await box(page).fill('Câu viết dở.')
    for (const place of ['xem/tong-hop*', 'dong', 'toi'])
      await page.route(`**/ban/${place}`, route => route.fulfill({ status: 502, body: '' }))
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await school.story.says(school.person('Lan'), '/baocao')
    await page.getByText(LOST).waitFor()
    expect(await box(page).inputValue()).toBe('Câu viết dở.')
    await page.unrouteAll()
    await page.getByText(LOST).waitFor({ state: 'detached', timeout: 20_000 })
    await school.story.says(school.person('Hoa'), '/ban')
    await school.story.presses(school.person('Hoa'), 'Kết thúc')
    await page.getByText('Bàn làm việc đang đóng').waitFor()
    await page.getByText('Chữ thầy cô đang viết dở vẫn còn').waitFor()
    // Another link, opened in the same window.
    await page.evaluate(`location.hash = '${await linkOf(school, 'Hoa')}'`)
    await report(page)
    expect(await box(page).inputValue()).toBe('Câu viết dở.')
    expect(page.url()).not.toMatch(/#[\w-]{8}/)
    // Nobody else finds it there.
    await school.story.says(school.person('Hoa'), '/ban')
    await school.story.presses(school.person('Hoa'), 'Kết thúc')
    await page.getByText('Bàn làm việc đang đóng').waitFor()
    await page.evaluate(`location.hash = '${await linkOf(school, 'Bình')}'`)
    await page.getByText('thầy Vũ Văn Bình').waitFor()
    await report(page)
    expect(await box(page).count()).toBe(0)
  }, 60_000)

  it('stays to be said again where its dialogue stands no more', async () => {
    const { page } = await opens()
    await report(page)
    const size = page.getByRole('region', { name: 'Quy mô trường' })
    await page.getByRole('button', { name: 'Quy mô trường' }).click()
    await size.getByRole('textbox').fill('82 CBGV, 31 đảng viên, 24 lớp, 1.020 học sinh')
    await page.route('**/ban/hoi-thoai', route => route.fulfill({ json: { trouble: 'gone' } }), { times: 1 })
    await size.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByText('Việc này đã có bước khác sau đó').waitFor()
    await page.getByRole('button', { name: 'Quy mô trường' }).click()
    expect(await size.getByRole('textbox').inputValue()).toBe('82 CBGV, 31 đảng viên, 24 lớp, 1.020 học sinh')
    await size.getByRole('button', { name: 'Gửi', exact: true }).click()
    await size.getByRole('button', { name: 'Đúng, ghi lại' }).waitFor()
  }, 60_000)

  it('does once what is hit twice, and says why nothing came of something', async () => {
    const { page } = await opens()
    await page.getByRole('link', { name: 'Ngữ văn' }).click()
    await page.getByRole('button', { name: 'Tiếp nhận' }).dblclick()
    await page.getByRole('status').getByText('Đã tiếp nhận').waitFor()
    await page.waitForTimeout(400)
    expect(await page.getByRole('status').textContent()).not.toContain('Chưa ghi')
    await board(page)
    await report(page)
    await page.route('**/ban/van-ban*', route => route.fulfill({ status: 503, body: '' }))
    await page.getByRole('button', { name: 'Tải báo cáo (Word)' }).click()
    await page.getByText('Chưa tải được.').waitFor()
    await page
      .getByRole('button', { name: /Xem, sửa/ })
      .first()
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'ký cam kết ứng xử' }).first()
    await line.getByRole('button', { name: 'Sửa câu' }).click()
    await line.getByRole('textbox').fill('đã ký cam kết 4 lần')
    await line.getByRole('button', { name: 'Ghi lại' }).click()
    await line.getByText('Câu này có số liệu').waitFor()
    expect(await line.textContent()).toContain('Chưa có gì thay đổi.')
    expect(await line.textContent()).not.toContain('đã có người sửa')
    expect(await line.getByRole('textbox').inputValue()).toBe('đã ký cam kết 4 lần')
  }, 60_000)
})
