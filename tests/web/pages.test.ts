import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperView } from '../../src/desk/paper-view.ts'
import { documents } from '../../src/documents/makers.ts'
import { fillSummary, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { bundled } from '../../src/web/bundle.ts'
import { paged, type Unit } from '../../src/web/client/desk/pages.ts'
import type { CompiledView, PaperBlock, PaperView } from '../../src/web/wire/desk.ts'
import { secondPeriod } from '../plans/second-plan.ts'
import { CHROMIUM, NARROW, openPage, stumbles, WIDE } from '../support/chromium.ts'
import { goldenPeriod } from '../support/golden.ts'
import { type DeskSchool, deskSchool, linkOf } from './desk-school.ts'
import { PRINTED } from './printed-pages.ts'

const units = fc.array(
  fc.record({ height: fc.integer({ min: 1, max: 130 }), joined: fc.boolean(), head: fc.nat(20) }),
  {
    minLength: 1,
    maxLength: 60,
  },
)

it('puts each line on one page, fills no page over, and ends none behind a line that must not be the last', () => {
  fc.assert(
    fc.property(units, given => {
      let top = 0
      const set = given.map(({ height, joined, head }, part): Unit => {
        top += height
        return { block: 0, part, top: top - height, bottom: top, joined, head }
      })
      const pages = paged(set, 100).map(([page]) => set.slice(page?.from, page?.to))
      expect(pages.flat()).toEqual(set)
      for (const [nth, page] of pages.entries()) {
        const [first, last] = [page[0], page.at(-1)]
        if (!first || !last) throw new Error('an empty page')
        if (page.length > 1) expect(first.head + last.bottom - first.top).toBeLessThanOrEqual(100.5)
        // Only what hangs together over more than a page is torn all the same.
        if (nth < pages.length - 1 && last.joined) expect(page.every(({ joined }) => joined)).toBe(true)
      }
    }),
  )
})

let school: DeskSchool
beforeAll(async () => {
  if (CHROMIUM) school = await deskSchool(await bundled('desk'))
}, 60_000)
afterAll(() => school?.end())

/** A folder: pictures of the pages are laid down there, to be looked at. */
const PICTURES = process.env.DESK_PICTURES
const seen = async (page: Page, name: string, fullPage = false) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage })
}

const printed = (input: PeriodInput): PaperView => {
  const model = fillSummary(input)
  const paper = documents.paper(model)
  return paperView(paper, documents.set(paper), model.told.paragraphs)
}

/** The desk, with another report in place of the school's own. */
async function shows(paper: () => PaperView, viewport = WIDE) {
  const opened = await openPage(`${school.server.url}/ban#${await linkOf(school, 'Hoa')}`, viewport)
  const { page } = opened
  await page.route('**/ban/xem/tong-hop*', async route => {
    const reply = await route.fetch()
    const view = (await reply.json()) as CompiledView
    await route.fulfill({ response: reply, json: { ...view, paper: paper() } })
  })
  await page.getByRole('link', { name: 'Báo cáo tổng hợp của kỳ' }).first().click()
  await page.locator('.page').first().waitFor()
  return opened
}

/** Line after line a heading: wherever a page is full, one stands there or in the line before. */
const headings = (first: number): PaperView => {
  const paper = printed(goldenPeriod('half-year'))
  const line = (nth: number): PaperBlock =>
    nth % 2 === 0
      ? { kind: 'heading', level: 2, text: `${nth}. Đề mục` }
      : { kind: 'paragraph', kept: false, runs: [{ text: 'một dòng' }] }
  return { ...paper, body: Array.from({ length: 90 }, (_, nth) => line(nth + first)) }
}

type Sheet = {
  readonly name: string
  readonly begins: string
  /** What stands last on it, by its name. */
  readonly ends: string
  readonly folio: string
  /** Pixels: the sheet, and what stands on it. */
  readonly height: number
  readonly filled: number
}

const sheetsOf = (page: Page): Promise<readonly Sheet[]> =>
  page.evaluate(`[...document.querySelectorAll('.page')].map(sheet => {
    const text = sheet.querySelector('.text')
    const first = text.firstElementChild.querySelector('tbody tr') ?? text.firstElementChild
    return {
      name: sheet.getAttribute('aria-label'),
      begins: first.textContent.replaceAll('\u00a0', ' ').trim(),
      ends: text.lastElementChild.localName,
      folio: sheet.querySelector('.folio')?.textContent ?? '',
      height: sheet.getBoundingClientRect().height,
      filled: sheet.scrollHeight,
    }
  })`)

/** A4 at 96 pixels an inch. */
const A4 = (297 / 25.4) * 96

describe.runIf(CHROMIUM)('the report on sheets', () => {
  it('has the pages of the Word file, each full and none over its edge; and prints as they are', async () => {
    let paper = printed(goldenPeriod('half-year'))
    const { page, complaints } = await shows(() => paper)
    const reports = { 'half-year': paper, year: printed(goldenPeriod('year')), second: printed(secondPeriod()) }
    const anew = async (shown: PaperView) => {
      paper = shown
      await page.reload()
      await page.locator('.page').first().waitFor()
    }
    for (const first of [0, 1]) {
      await anew(headings(first))
      expect((await sheetsOf(page)).filter(({ ends }) => /^h\d/.test(ends))).toEqual([])
    }
    for (const name of ['half-year', 'year', 'second'] as const) {
      await anew(reports[name])
      const sheets = await sheetsOf(page)
      const starts: readonly string[] = PRINTED[name]
      expect(Math.abs(sheets.length - starts.length)).toBeLessThanOrEqual(1)
      // Without a font of these measures the pages say themselves that they are a guess.
      if (sheets.every(each => !/khoảng/i.test(each.name)))
        expect(sheets.map(({ begins }, nth) => begins.slice(0, starts[nth]?.length))).toEqual(starts)
      for (const { height, filled } of sheets) {
        expect(Math.abs(height - A4)).toBeLessThan(1)
        expect(filled).toBeLessThanOrEqual(Math.ceil(A4))
      }
      expect(sheets.map(({ folio }) => folio).slice(0, 3)).toEqual(['', '2', '3'])
      await seen(page, `${name}-wide`, true)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(sheets.length)
    }
    await page.emulateMedia({ media: 'print' })
    await seen(page, 'print')
    const tools = ['.top', '.tabs', 'aside', '.sheets .link', '.mark', '.deeds']
    for (const tool of tools) expect([tool, await page.locator(tool).first().isVisible()]).toEqual([tool, false])
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await seen(page, 'dark')
    expect(await stumbles(page)).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)

  it('keeps the place of who reads while words come in above; a phone has one column with a mark at each page', async () => {
    let paper = printed(goldenPeriod('half-year'))
    const { page, complaints } = await shows(() => paper)
    const sheet = page.locator('.page').nth(2)
    const button = sheet.getByRole('button', { name: /Xem, sửa/ }).last()
    await button.click()
    const of = await button.getAttribute('data-of')
    const standing = () => page.locator(`[data-of="${of}"]`).first().boundingBox()
    const before = await standing()
    const told: PaperBlock = { kind: 'paragraph', kept: false, runs: [{ text: 'câu mới của đơn vị '.repeat(12) }] }
    paper = { ...paper, body: [...paper.body.slice(0, 3), told, told, ...paper.body.slice(3)] }
    await school.story.says(school.person('Lan'), '/baocao')
    await page.getByText('câu mới của đơn vị').first().waitFor()
    expect(await page.evaluate('document.activeElement.dataset.of')).toBe(of)
    const after = await standing()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(WIDE.height / 2)
    await page.setViewportSize(NARROW)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await sheet.locator('.mark').scrollIntoViewIfNeeded()
    expect(await sheet.locator('.mark').isVisible()).toBe(true)
    await page.evaluate("document.querySelectorAll('.mark')[2].scrollIntoView({block:'center'})")
    await seen(page, 'narrow-sheets')
    expect(await stumbles(page)).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)
})
