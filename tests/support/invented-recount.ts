import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import { fillSummary, fillWorkbook, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { periodText } from '../../src/text/periods.ts'
import { goldenCase } from './golden.ts'
import { inventedYear } from './invented-year.ts'
import { differsInWord, differsInWorkbook, type Rows } from './recount.ts'

/** Both reports and both workbooks of an invented year beside the recount of the answers they were made of. */
export async function recountInvented(seed: number): Promise<readonly string[]> {
  const { half, year } = inventedYear(seed)
  const rows: Rows = () => [...stored(half), ...stored(year)]
  const [first, second] = [await differs(half, rows), await differs(year, rows)]
  return [...first, ...second].map(difference => `seed ${seed}, ${difference}`)
}

/** As the database keeps them. */
const stored = ({ reported }: PeriodInput) =>
  reported.flatMap(({ submission }) =>
    submission
      ? [{ obligationId: submission.obligationId, content: JSON.stringify({ answers: submission.answers }) }]
      : [],
  )

async function differs(input: PeriodInput, rows: Rows): Promise<readonly string[]> {
  const { key } = input.deadlines.period
  const labelHalf = periodText({ kind: 'half', year: goldenCase('half-year').period.year })
  const workbook = renderWorkbook(fillWorkbook({ ...input, labelHalf }, []))
  const word = await renderSummary(fillSummary(input), { copy: 'clean' })
  return [...differsInWord(word, rows, key), ...differsInWorkbook(workbook, rows, key)]
}
