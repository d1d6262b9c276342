// npx tsx scripts/page-pictures.ts : the pictures of the playground's page, wide and narrow. Needs Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
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
const session = await playgroundSession(school, { year: 2024, seed: 49, folder, timezone: 'Asia/Ho_Chi_Minh' })
const listened = await listenHttp({ host: '127.0.0.1', port: 0, names: [], log: createLog('silent') })
if (!listened.ok) throw new Error(listened.code)
const { server } = listened
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
await page.emulateMedia({ colorScheme: 'dark' })
await page.setViewportSize({ width: 390, height: 844 })
await page.getByRole('button', { name: 'Nghĩa vụ' }).click()
writeFileSync(join(PICTURES, 'chay-thu-hep.png'), repacked(await page.screenshot()))
await browser.close()
await server.stop()
await session.stop()
rmSync(folder, { recursive: true, force: true })
