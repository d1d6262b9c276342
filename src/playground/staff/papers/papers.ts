import { existsSync, readFileSync } from 'node:fs'
import type { DateTime } from 'luxon'
import { workbookFile } from '../../../documents/xlsx/workbook-file.ts'
import type { Plan } from '../../../domain/plan.ts'
import { CAST, type CastMember } from '../cast.ts'
import { planFile } from './plan-paper.ts'

/** The shipped plan as its school typed it. */
const PLAN_TEXT = 'prisma/plans/ke-hoach-49/source.txt'

/** Files that lie on the officer's desk. */
export type DeskPapers = {
  /** The list of colleagues who are to be invited at once. */
  readonly people: Uint8Array
  /** Next year's plan, as the school typed it. */
  readonly nextPlan: Uint8Array
}

/** @param year the played one; the plan is that of the year after. */
export async function papersOf(plan: Plan, year: number, start: DateTime): Promise<DeskPapers> {
  const nextPlan = existsSync(PLAN_TEXT) ? await planFile(nextPlanText(year + 1)) : new Uint8Array()
  return { people: peopleList(plan, start), nextPlan }
}

/** Its own number and days, an earlier day for the units, one new section, another title: what a school changes. */
function nextPlanText(year: number): string {
  const changes: readonly (readonly [string | RegExp, string])[] = [
    ['Số: 49/KH-THPTNK', 'Số: 07/KH-THPTNK'],
    ['ngày 23 tháng 4 năm 2024', `ngày 20 tháng 01 năm ${year}`],
    ['số 238/KH-SGDĐT ngày 29 tháng 02 năm 2024', `số 15/KH-SGDĐT ngày 10 tháng 01 năm ${year}`],
    [/năm 2024/g, `năm ${year}`],
    ['trước 10/6', 'trước ngày 30 tháng 5'],
    [
      '\nIII. TỔ CHỨC',
      '\n7. Chuyển đổi số trong nhà trường\n\n- Mỗi tổ dùng học bạ số, sổ điểm điện tử.\n\nIII. TỔ CHỨC',
    ],
    ['- Tổ chuyên môn;', '- Tổ chuyên môn;\n- Chi đoàn giáo viên;'],
  ]
  return changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(PLAN_TEXT, 'utf8'))
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
  const sheet = {
    name: 'Danh sách',
    above: ['TRƯỜNG THPT NGUYỄN KHUYẾN', 'Danh sách cán bộ, giáo viên'] as const,
    columns: ['STT', 'Họ và tên', 'Giới tính', 'Tổ', 'Chức vụ', 'Điện thoại'].map(title => ({ title })),
    rows: [
      ...CAST.filter(({ id }) => OF_THE_LIST.includes(id)).map(rowOf),
      [4, 'Lê Văn Bảy', 'Nam', 'Toán - Tin', 'Giáo viên', '0912 345 220'],
    ],
    frozenColumns: 0,
  }
  return workbookFile([sheet], 'Danh sách cán bộ, giáo viên', 'Danh sách cán bộ, giáo viên', at)
}
