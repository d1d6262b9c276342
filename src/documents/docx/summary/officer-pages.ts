import type { Appendix, Block, Column, Row } from '../../../domain/documents/official.ts'
import type { SummaryModel, UnitStatus } from '../../../domain/documents/summary.ts'
import { momentText } from '../../../text/documents/numbers.ts'
import { officerPages } from '../../../text/documents/summary.ts'
import { changeWords, stateText, timelinessText } from '../../../text/documents/unit-status.ts'

/** What only a working copy has at its end: who has reported, what changed since, minh chứng. */
export function officerAppendices(model: SummaryModel): Appendix[] {
  const { changes, attachments } = model
  const units = table(officerPages.units, [7, 34, 25, 27, 22, 20], model.units.map(statusRow))
  const changed = table(
    officerPages.changes,
    [7, 45, 30, 30],
    changes.map(({ unit, at, what }) => [unit.name, changeWords[what], momentText(at)]),
  )
  const files = table(
    officerPages.attachments,
    [7, 28, 20, 42, 20],
    attachments.map(({ unit, label, name, caption, at }) => {
      const file = caption.trim() === '' ? name : `${name}\n${caption}`
      return [unit.name, label, file, momentText(at)]
    }),
  )
  const body: Block[] = [
    units,
    ...(changes.length === 0 ? [] : [headed(officerPages.changesTitle), changed]),
    ...(attachments.length === 0 ? [] : [headed(officerPages.attachmentsTitle), files]),
  ]
  return [{ label: officerPages.label, title: officerPages.unitsTitle, body }]
}

const headed = (text: string): Block => ({ kind: 'heading', level: 2, text })

function statusRow(status: UnitStatus): string[] {
  const { unit, timeliness, source, inTimeForSchool, remark } = status
  const remarks = [
    ...(source === 'on-behalf' ? [officerPages.onBehalf] : []),
    ...(inTimeForSchool === false ? [officerPages.tooLate] : []),
    ...(remark === undefined ? [] : [remark]),
  ]
  return [unit.name, stateText(status), handedIn(status), timelinessText(timeliness), remarks.join('; ')]
}

const handedIn = ({ submittedAt, receipt }: UnitStatus): string =>
  submittedAt === null ? '' : `${momentText(submittedAt)}${receipt === undefined ? '' : ` (${receipt})`}`

/** Numbered, and small: it is no part of the report. */
function table(
  titles: readonly string[],
  weights: readonly number[],
  rows: readonly (readonly string[])[],
): Extract<Block, { kind: 'table' }> {
  const columns = titles.map(
    (name, i): Column => ({ title: name, weight: weights[i] ?? 1, align: i === 0 ? 'center' : 'left' }),
  )
  const numbered = rows.map((cells, i): Row => ({ cells: [String(i + 1), ...cells] }))
  return { kind: 'table', table: { columns, rows: numbered, small: true } }
}
