import type { DateTime } from 'luxon'
import { workbookFile } from '../../../documents/xlsx/workbook-file.ts'
import type { Plan } from '../../../domain/plan.ts'
import { BEGUN } from '../answers/whole-report.ts'
import { CAST, type CastMember } from '../cast.ts'
import { planFile, typedFile } from './plan-paper.ts'
import { nextPlanText, otherPlanText } from './plan-texts.ts'

/** Files that lie ready on the desks of the officer and of a teacher. */
export type DeskPapers = {
  /** The list of colleagues who are to be invited at once. */
  readonly people: Uint8Array
  /** Figures of the year before, as she kept them. */
  readonly figures: Uint8Array
  /** Next year's plan, as the school typed it. */
  readonly nextPlan: Uint8Array
  /** A plan of another matter, on which the school reports from then on as well. */
  readonly otherPlan: Uint8Array
  /** A tổ's report, as far as it is written. */
  readonly begun: Uint8Array
}

/** @param year the played one; the plans are those of the year after. */
export async function papersOf(plan: Plan, year: number, start: DateTime): Promise<DeskPapers> {
  const next = nextPlanText(year + 1)
  return {
    people: peopleList(plan, start),
    figures: figuresList(plan, start),
    nextPlan: next === undefined ? new Uint8Array() : await planFile(next),
    otherPlan: await planFile(otherPlanText(year + 1)),
    begun: await typedFile(BEGUN),
  }
}

const OF_THE_LIST = [216, 217, 219]

/** As the school's office keeps it: with everybody's telephone, and people who report nothing. */
function peopleList({ units }: Plan, at: DateTime): Uint8Array {
  const rowOf = ({ id, name, address, invited: [{ unit }] }: CastMember, index: number) => [
    index + 1,
    name,
    address === 'cô' ? 'Nữ' : 'Nam',
    units.find(each => each.id === unit)?.shortName ?? '',
    'Tổ phó',
    `0912 345 ${id}`,
  ]
  return sheetOf(
    'Danh sách cán bộ, giáo viên',
    ['STT', 'Họ và tên', 'Giới tính', 'Tổ', 'Chức vụ', 'Điện thoại'],
    [
      ...CAST.filter(({ id }) => OF_THE_LIST.includes(id)).map(rowOf),
      [4, 'Lê Văn Bảy', 'Nam', 'Toán - Tin', 'Giáo viên', '0912 345 220'],
    ],
    at,
  )
}

/** Some of the figures, one of them in words. */
function figuresList({ indicators }: Plan, at: DateTime): Uint8Array {
  const rows = indicators
    .filter(({ measure }) => measure === 'flow')
    .slice(0, 4)
    .map(({ label, unit }, index) => [index + 1, label, unit, index === 2 ? 'nhiều' : 10 + index])
  return sheetOf('Số liệu năm trước', ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'], rows, at)
}

function sheetOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  at: DateTime,
): Uint8Array {
  const sheet = {
    ...{ name: 'Trang 1', above: ['TRƯỜNG THPT NGUYỄN KHUYẾN', title] as const, rows, frozenColumns: 0 },
    columns: columns.map(each => ({ title: each })),
  }
  return workbookFile([sheet], title, title, at)
}
