import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpServer } from '../../src/http/server.ts'
import { CHROMIUM, NARROW, openPage, stumbles } from '../support/chromium.ts'
import { fromNothing, phone, press, said, shows, write } from './phones.ts'
import { served } from './support.ts'

let server: HttpServer
beforeAll(async () => {
  if (CHROMIUM) ({ server } = await served())
}, 60_000)

const open = (viewport?: { width: number; height: number }) => openPage(`${server.url}/choi`, viewport)

describe.runIf(CHROMIUM)('the playground in a browser', () => {
  it('is understood in two minutes: the school at work, a phone taken, a report handed in, a Word file', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Xem trường làm việc' }).click()
    await said(page, 'cô Hà', /đơn vị chưa có ai nhận được/).waitFor()
    await shows(page, /26\/4\/2024/)
    // Where the screen is wide the year takes all of it, so that what is pressed is the day that is drawn there.
    const strip = page.locator('.strip svg')
    const [, , drawn] = (await strip.getAttribute('viewBox'))?.split(' ') ?? []
    expect((await strip.boundingBox())?.width).toBeCloseTo(Number(drawn), 0)
    // Somebody who has not come in yet: the officer's phone is taken, and the invitation opened on another phone.
    await press(page, 'cô Hà', 'Trạng thái')
    await said(page, 'cô Hà', /6 tháng đầu năm 2024/).waitFor()
    // What she was told before speaks of the same period: only her own phone in hand shows that it has been pressed.
    const held = phone(page, 'cô Hà').getByRole('button', { pressed: true })
    await held.waitFor()
    expect(await held.count()).toBe(1)
    await page.getByLabel('Tới lúc').last().selectOption('2024-05-07')
    await shows(page, /7\/5\/2024/)
    await press(page, 'cô Lan', 'Báo cáo')
    await said(page, 'cô Lan', /Mục 1\/\d/).waitFor()
    await write(page, 'cô Lan', '4 lần; đã phổ biến Kế hoạch 49 ngày 03/5')
    await said(page, 'cô Lan', /Mục 2\/\d/).waitFor()
    const sent = page.waitForEvent('download')
    await press(page, 'cô Hà', 'Tổng hợp')
    await phone(page, 'cô Hà')
      .locator('.buttons button', { hasText: /Word|Bản|Báo cáo/ })
      .last()
      .click()
    await phone(page, 'cô Hà').locator('.file', { hasText: '.docx' }).last().click()
    const file = readFileSync(await (await sent).path())
    expect(file.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: 'Nghĩa vụ' }).click()
    await page
      .getByRole('region', { name: 'Nghĩa vụ' })
      .getByRole('img', { name: /^Tinh-hinh/ })
      .waitFor()
    await page.getByRole('button', { name: 'Bằng chứng nhắc' }).click()
    await page.getByRole('region', { name: 'Bằng chứng nhắc' }).getByRole('row').nth(3).waitFor()
    expect(await stumbles(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('begins with empty phones, in English too, on a small screen; a link is opened on another phone', async () => {
    const { page, complaints } = await open(NARROW)
    await fromNothing(page)
    await press(page, 'cô Hà', 'Mở liên kết cài đặt')
    await press(page, 'cô Hà', /đầu mối/)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width)
    expect(await stumbles(page)).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'To the next reminder' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(complaints).toEqual([])
  })
})
