import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { fillSummary, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { type GoldenName, goldenLines, goldenPeriod, goldenSums, goldenTables } from '../support/golden.ts'
import { appendices, bodyLines, expectedLines } from './support/golden-lines.ts'
import { openWord, texts } from './support/word.ts'

const NAMES: readonly GoldenName[] = ['half-year', 'year']

async function wordOf(input: PeriodInput, copy: 'clean' | 'working' = 'clean') {
  return openWord(await renderSummary(fillSummary(input), { copy }))
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
    expect(goldenLines(name).filter(({ rule }) => rule.startsWith('L ')).length).toBeGreaterThan(20)
  })

  it.each([
    ['as they came', (input: PeriodInput) => input],
    ['in another order', shuffled],
  ])('comes out of its data to the letter, units %s', async (_, arranged) => {
    expect(bodyLines(await wordOf(arranged(goldenPeriod(name))))).toEqual(expectedLines(name))
  })

  it('has both appendices, cell by cell', async () => {
    expect(appendices(await wordOf(goldenPeriod(name)), name)).toEqual(goldenTables(name))
    expect(goldenTables(name)).toHaveLength(2)
  })

  it('shows the officer every sum as it came together, and what was not told', async () => {
    const working = texts(await wordOf(goldenPeriod(name), 'working'))
    for (const sum of goldenSums(name)) expect(working).toContain(sum)
    const untold = working.filter(text => /^- .*: tin bài$/u.test(text))
    expect(untold).toEqual(name === 'year' ? [] : ['- GDTC - GDQP&AN, Chữ thập đỏ: tin bài'])
  })
})
