import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { fillSummary, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { type GoldenName, goldenLines, goldenPeriod, goldenTables } from '../support/golden.ts'
import { openWord, paragraphs, plain, texts } from './support/word.ts'
import { all } from './support/xml.ts'

const NAMES: readonly GoldenName[] = ['half-year', 'year']

/** Until the units' own words are worded, everything but them is compared. */
const isUnitsWords = (rule: string): boolean => rule.startsWith('L ')

async function wordOf(input: PeriodInput) {
  return openWord(await renderSummary(fillSummary(input), { copy: 'clean' }))
}

const linesOf = (name: GoldenName): readonly string[] =>
  goldenLines(name)
    .filter(({ rule }) => !isUnitsWords(rule))
    .map(({ text }) => text)

/** The two columns of the letterhead, one after the other: its table is read row by row. */
function letterheadOf(word: Awaited<ReturnType<typeof wordOf>>): readonly string[] {
  const [table] = all(word.body, 'w:tbl')
  const rows = table ? all(table, 'w:tr').map(row => all(row, 'w:tc')) : []
  return [0, 1]
    .flatMap(column =>
      rows.flatMap(cells => paragraphs(cells[column] ?? { name: '', attributes: {}, children: [] }).map(plain)),
    )
    .filter(text => text !== '')
}

/** The same school, its units and their answers in another order. */
const shuffled = (input: PeriodInput): PeriodInput => ({
  ...input,
  reported: input.reported
    .map(each => ({
      ...each,
      submission: each.submission && { ...each.submission, answers: each.submission.answers.toReversed() },
      figures: each.figures.toReversed(),
    }))
    .toReversed(),
})

describe.each(NAMES)('the golden report of the %s', name => {
  it('is read whole, every paragraph with its rule', () => {
    expect(goldenLines(name).every(({ rule, text }) => rule !== '' && text !== '')).toBe(true)
    expect(goldenLines(name).filter(({ rule }) => isUnitsWords(rule)).length).toBeGreaterThan(20)
  })

  it.each([
    ['as they came', (input: PeriodInput) => input],
    ['in another order', shuffled],
  ])('comes out of its data to the letter, units %s', async (_, arranged) => {
    const word = await wordOf(arranged(goldenPeriod(name)))
    const printed = [...letterheadOf(word), ...texts(word).slice(6)]
    const body = printed
      .slice(0, printed.indexOf('Phụ lục I'))
      .filter(text => !text.startsWith('- ') || linesOf(name).includes(text))
    expect(body).toEqual(linesOf(name))
  })

  it('has both appendices, cell by cell', async () => {
    const word = await wordOf(goldenPeriod(name))
    const tables = all(word.body, 'w:tbl').map(table =>
      all(table, 'w:tr').map(row => all(row, 'w:tc').map(cell => plain(cell))),
    )
    const golden = goldenTables(name)
    const headings = texts(word)
    for (const { heading, rows } of golden) {
      const at = headings.indexOf(heading[0] ?? '')
      expect(headings.slice(at, at + heading.length)).toEqual(heading)
      expect(tables).toContainEqual(rows)
    }
    expect(golden).toHaveLength(2)
  })
})
