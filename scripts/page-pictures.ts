// npx tsx scripts/page-pictures.ts : the pictures of the playground's and the desk's pages, and how soon each is painted.
// With LOOK=folder both also at 390, 1280 and 1920 px, light and dark, to be looked at. Needs Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { listenHttp } from '../src/http/server.ts'
import { loadSchool } from '../src/load-school.ts'
import { createLog } from '../src/log.ts'
import { playgroundRoutes } from '../src/playground/browser/routes.ts'
import { playgroundSession } from '../src/playground/browser/serve.ts'
import { bundled } from '../src/web/bundle.ts'
import { repacked } from './pictures/repack.ts'

const PICTURES = 'docs/pictures'
const school = loadSchool(['prisma/plans/ke-hoach-49'], 1)
const folder = mkdtempSync(join(tmpdir(), 'tro-ly-pictures-'))
const listened = await listenHttp({ host: '127.0.0.1', port: 0, names: [], log: createLog('silent') })
if (!listened.ok) throw new Error(listened.code)
const { server } = listened
const session = await playgroundSession(school, {
  ...{ year: 2024, seed: 49, folder, timezone: 'Asia/Ho_Chi_Minh' },
  desk: { at: server.url, bundle: await bundled('desk') },
})
server.add(playgroundRoutes({ session, bundle: await bundled('playground'), plan: school.plan, key: 'k'.repeat(32) }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, locale: 'vi-VN' })
await page.goto(`${server.url}/choi`)
await page.getByLabel('Tới lúc').last().selectOption('2024-05-28')
await page.locator('.clock .now', { hasText: '28/5/2024' }).waitFor({ timeout: 300_000 })
await page.getByRole('button', { name: 'Nghĩa vụ' }).click()
await page.getByRole('region', { name: 'Nghĩa vụ' }).getByRole('row').nth(3).waitFor()
writeFileSync(join(PICTURES, 'chay-thu.png'), repacked(await page.screenshot({ fullPage: true })))
await painted(page, 'playground')
const officer = page.getByRole('article', { name: 'Hội thoại của cô Hà' })
await officer.getByRole('textbox').fill('/ban')
await officer.getByRole('textbox').press('Enter')
await officer.getByRole('button', { name: /ban#/ }).last().click()
const opening = page.context().waitForEvent('page')
await page.getByRole('link', { name: /ban#/ }).click()
const desk = await opening
await desk.getByRole('link', { name: 'Ngữ văn' }).first().waitFor()
await painted(desk, 'desk')
writeFileSync(join(PICTURES, 'ban-lam-viec.png'), repacked(await desk.screenshot()))
await looked(desk, 'board')
await desk.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).first().click()
await desk
  .getByRole('button', { name: /Xem, sửa/ })
  .first()
  .click()
await desk.getByRole('button', { name: 'Sửa câu' }).first().waitFor()
await desk.setViewportSize({ width: 1280, height: 1400 })
writeFileSync(join(PICTURES, 'ban-bao-cao.png'), repacked(await desk.screenshot()))
await looked(desk, 'compiled')
await page.bringToFront()
await looked(page, 'playground')
await page.emulateMedia({ colorScheme: 'dark' })
await page.setViewportSize({ width: 390, height: 844 })
await page.getByRole('button', { name: 'Nghĩa vụ' }).click()
writeFileSync(join(PICTURES, 'chay-thu-hep.png'), repacked(await page.screenshot()))
await browser.close()
await server.stop()
await session.stop()
rmSync(folder, { recursive: true, force: true })

async function painted(shown: Page, name: string): Promise<void> {
  const at = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
  console.log(`${name}: first paint after ${Math.round(Number(await shown.evaluate(at)))} ms`)
}

/** On a phone, an office screen and a wide one, by day and by night. */
async function looked(shown: Page, name: string): Promise<void> {
  const { LOOK } = process.env
  if (!LOOK) return
  for (const width of [390, 1280, 1920]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.emulateMedia({ colorScheme })
      await shown.setViewportSize({ width, height: width === 390 ? 844 : 1000 })
      await shown.screenshot({ path: join(LOOK, `${name}-${width}-${colorScheme}.png`) })
    }
  }
  await shown.emulateMedia({ colorScheme: 'light' })
  await shown.setViewportSize({ width: 1280, height: 960 })
}
