import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { closesLater } from './closing.ts'

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own Chromium; undefined where there is none, which is said once. */
export const CHROMIUM = PLACES.find(place => place !== '' && existsSync(place))
if (CHROMIUM === undefined)
  console.warn('The pages are not tried in a browser: no Chromium on this machine (apt-get install chromium).')

let browser: Promise<Browser> | undefined

function launched(): Promise<Browser> {
  if (browser) return browser
  const launching = chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  browser = launching
  closesLater(async () => {
    browser = undefined
    await (await launching).close()
  })
  return launching
}

export type Opened = {
  readonly page: Page
  /** What the page complained of in its console. */
  readonly complaints: readonly string[]
}

export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 390, height: 844 }

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** Places elsewhere, by how their addresses begin, as they would answer; undefined: not at all. */
export type Elsewhere = Readonly<Record<string, (request: Request) => Promise<Answer | undefined>>>

/** Opens an address in a window of its own, with storage and cookies of its own. */
export async function openPage(url: string, viewport = WIDE, elsewhere: Elsewhere = {}): Promise<Opened> {
  const context = await (await launched()).newContext({ viewport, locale: 'vi-VN', bypassCSP: false })
  for (const [place, answers] of Object.entries(elsewhere))
    await context.route(`${place}/**`, async route => {
      const answer = await answers(route.request())
      await (answer ? route.fulfill(answer) : route.abort())
    })
  const complaints: string[] = []
  const { host } = new URL(url)
  // Also of windows that it opens itself.
  context.on('page', page => void listenTo(page, host, complaints))
  const page = await context.newPage()
  await page.goto(url)
  return { page, complaints }
}

function listenTo(page: Page, host: string, complaints: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (new URL(request.url()).host !== host && !/^(?:blob|data):/.test(request.url()))
      complaints.push(`asked another place: ${request.url()}`)
  })
}

/** What somebody without eyes or mouse would stumble over, the serious of it. */
export async function stumbles(page: Page): Promise<readonly string[]> {
  const found = (await page.evaluate(`(() => { ${axe.source}; return axe.run(document) })()`)) as axe.AxeResults
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

/** How often the browser tells those who listen of each of these: what a style makes of a table, it may be none to them. */
export async function heardAs(page: Page, ...roles: readonly string[]): Promise<readonly number[]> {
  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree')
  return roles.map(role => nodes.filter(node => !node.ignored && node.role?.value === role).length)
}
