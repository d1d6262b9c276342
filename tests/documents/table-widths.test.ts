import { describe, expect, it } from 'vitest'
import { renderDigest } from '../../src/documents/docx/digest.ts'
import { textWidth } from '../../src/documents/docx/measures.ts'
import { columnWidths, neededWidth } from '../../src/documents/docx/table-widths.ts'
import { widthOf } from '../../src/documents/docx/text-width.ts'
import { quarter } from './support/digest.ts'
import { plan } from './support/period.ts'
import { openWord } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

describe('the columns of a table', () => {
  it('are as wide as the longest number in them', async () => {
    const model = quarter()
    const money = plan.indicators.filter(({ measure }) => measure === 'money')
    const figures = money.map(indicator => ({
      indicator,
      now: { value: 1_379_300_000 },
      beside: { value: 1_238_400_000 },
    }))
    const word = openWord(await renderDigest({ ...model, figures }))
    const table = all(word.body, 'w:tbl').find(each => textOf(each).includes('1.379.300.000'))
    if (!table) throw new Error('no figures')
    const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(widths[3]).toBeGreaterThan(widthOf('1.379.300.000', 26, 'regular') + 160)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
  })

  it('give way only where there is room, and add up to the width of the text', () => {
    expect(columnWidths([1, 1], [0, 0]).reduce((sum, width) => sum + width)).toBe(textWidth)
    const [narrow = 0, wide = 0] = columnWidths([1, 9], [2000, 500])
    expect(narrow).toBeGreaterThanOrEqual(2000)
    expect(narrow + wide).toBe(textWidth)
    const tooMuch = columnWidths([1, 1, 1], [5000, 5000, 5000])
    expect(tooMuch.every(width => width > 2500)).toBe(true)
  })

  it('are not bent by one endless word', () => {
    expect(neededWidth('', [{ cells: ['a'.repeat(4000)] }], 0)).toBeLessThan(textWidth / 2)
  })
})
