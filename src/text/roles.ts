import type { Role } from '../domain/member.ts'
import type { Unit } from '../domain/school.ts'
import { titleIn } from '../domain/school.ts'
import { unitText } from './units.ts'
import { capital } from './wording.ts'

const WITHOUT_UNIT: Readonly<Record<Role, string>> = {
  officer: 'đầu mối tổng hợp',
  principal: 'Hiệu trưởng',
  'vice-principal': 'Phó Hiệu trưởng',
  clerk: 'văn thư',
  head: 'người đứng đầu',
  deputy: 'cấp phó',
  reporter: 'người báo cáo',
  'union-leader': 'tổ trưởng công đoàn',
}

/** Whoever of the BGH answers for it. */
const OF_LEADERSHIP = 'đại diện'

type OfUnit = Pick<Unit, 'name' | 'called' | 'kind' | 'head' | 'deputy'>

/** "tổ trưởng tổ Ngữ văn", "Bí thư Đoàn TNCS Hồ Chí Minh", "Hiệu trưởng": the title as the unit's own record has it. */
export function roleText(role: Role, unit?: OfUnit): string {
  if (!unit) return WITHOUT_UNIT[role]
  if (role === 'head' || role === 'deputy')
    return `${titleOf(titleIn(unit, role) || OF_LEADERSHIP, unit.called)} ${unitText(unit)}`
  if (role === 'reporter') return `người báo cáo của ${unitText(unit)}`
  return role === 'union-leader' ? `tổ trưởng công đoàn của ${unitText(unit)}` : WITHOUT_UNIT[role]
}

/** Before the unit's name, which says itself what it is: "Trưởng" of "Trưởng ban" before "Ban Nữ công"; small where the unit is. */
function titleOf(title: string, called: string): string {
  const own = endsIn(title, called) ? title.slice(0, -called.length - 1) : title
  return called === capital(called) ? own : own.charAt(0).toLowerCase() + own.slice(1)
}

const endsIn = (title: string, called: string): boolean => title.toLowerCase().endsWith(` ${called.toLowerCase()}`)

/** The role on a button where the unit stands above: "Tổ trưởng", "Trưởng Ban", "Phó Bí thư". */
export const roleInUnit = (role: Role, unit: Pick<Unit, 'kind' | 'called' | 'head' | 'deputy'>): string =>
  role === 'head' || role === 'deputy'
    ? roleLabel(role, titleIn(unit, role) || OF_LEADERSHIP, unit.called)
    : WITHOUT_UNIT[role]

const isRole = (text: string): text is Role => Object.hasOwn(WITHOUT_UNIT, text)

/** A role's code as words; any other text as it is. For values that travel in buttons. */
export const roleCodeText = (text: string): string => (isRole(text) ? WITHOUT_UNIT[text] : text)

/** A button's role, with the title its unit has for it. */
export function roleLabel(role: string, title: string, called: string): string {
  if (title === '') return roleCodeText(role)
  const own = titleOf(title, called)
  return endsIn(title, called) ? `${own} ${called}` : own
}
