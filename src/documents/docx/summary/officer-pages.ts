import type { Appendix, Column, Row } from '../../../domain/documents/official.ts'
import type { SummaryModel, UnitStatus } from '../../../domain/documents/summary.ts'
import { momentText } from '../../../text/documents/numbers.ts'
import { officerPages } from '../../../text/documents/summary.ts'
import { changeWords, stateText, timelinessText } from '../../../text/documents/unit-status.ts'

/** Pages that only a working copy has: who has reported, what changed since, minh chứng. */
export function officerAppendices(model: SummaryModel): Appendix[] {
  const { changes, attachments } = model
  return [
    page(officerPages.unitsTitle, officerPages.units, [7, 30, 27, 18, 22, 22], model.units.map(statusRow)),
    ...(changes.length === 0
      ? []
      : [
          page(
            officerPages.changesTitle,
            officerPages.changes,
            [7, 45, 30, 30],
            changes.map(({ unit, at, what }) => [unit.name, changeWords[what], momentText(at)]),
          ),
        ]),
    ...(attachments.length === 0
      ? []
      : [
          page(
            officerPages.attachmentsTitle,
            officerPages.attachments,
            [7, 28, 20, 42, 20],
            attachments.map(({ unit, label, name, caption, at }) => {
              const file = caption.trim() === '' ? name : `${name}\n${caption}`
              return [unit.name, label, file, momentText(at)]
            }),
          ),
        ]),
  ]
}

function statusRow(status: UnitStatus): string[] {
  const { unit, submittedAt, timeliness, source, inTimeForSchool, remark } = status
  const remarks = [
    ...(source === 'on-behalf' ? [officerPages.onBehalf] : []),
    ...(inTimeForSchool === false ? [officerPages.tooLate] : []),
    ...(remark === undefined ? [] : [remark]),
  ]
  return [
    unit.name,
    stateText(status),
    submittedAt === null ? '' : momentText(submittedAt),
    timelinessText(timeliness),
    remarks.join('; '),
  ]
}

/** A numbered table on a page of its own. */
function page(
  title: string,
  titles: readonly string[],
  weights: readonly number[],
  rows: readonly (readonly string[])[],
): Appendix {
  const columns = titles.map(
    (name, i): Column => ({ title: name, weight: weights[i] ?? 1, align: i === 0 ? 'center' : 'left' }),
  )
  const numbered = rows.map((cells, i): Row => ({ cells: [String(i + 1), ...cells] }))
  return { label: officerPages.label, title, body: [{ kind: 'table', table: { columns, rows: numbered } }] }
}
