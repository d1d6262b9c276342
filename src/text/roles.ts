import type { Role } from '../domain/member.ts'
import type { Unit, UnitKind } from '../domain/school.ts'
import { unitText } from './units.ts'

/** What the head of each kind of unit is called; the unit's name follows. */
const HEADS: Readonly<Record<UnitKind, string>> = {
  'subject-group': 'tổ trưởng',
  office: 'tổ trưởng',
  leadership: 'đại diện',
  union: 'Chủ tịch',
  'youth-union': 'Bí thư',
  women: 'Trưởng',
  inspection: 'Trưởng',
  'red-cross': 'Chi hội trưởng',
  'study-promotion': 'Chủ tịch',
  parents: 'Trưởng',
}

const DEPUTIES: Readonly<Record<UnitKind, string>> = {
  'subject-group': 'tổ phó',
  office: 'tổ phó',
  leadership: 'đại diện',
  union: 'Phó Chủ tịch',
  'youth-union': 'Phó Bí thư',
  women: 'Phó Trưởng',
  inspection: 'Phó Trưởng',
  'red-cross': 'Chi hội phó',
  'study-promotion': 'Phó Chủ tịch',
  parents: 'Phó Trưởng',
}

const WITHOUT_UNIT: Readonly<Record<Role, string>> = {
  officer: 'đầu mối tổng hợp',
  principal: 'Hiệu trưởng',
  'vice-principal': 'Phó Hiệu trưởng',
  clerk: 'văn thư',
  head: 'tổ trưởng',
  deputy: 'tổ phó',
  reporter: 'người báo cáo',
  'union-leader': 'tổ trưởng công đoàn',
}

type OfUnit = Pick<Unit, 'name' | 'called' | 'kind'>

/** "tổ trưởng tổ Ngữ văn", "Bí thư Đoàn TNCS Hồ Chí Minh", "Hiệu trưởng". */
export function roleText(role: Role, unit?: OfUnit): string {
  if (!unit) return WITHOUT_UNIT[role]
  if (role === 'head') return `${HEADS[unit.kind]} ${unitText(unit)}`
  if (role === 'deputy') return `${DEPUTIES[unit.kind]} ${unitText(unit)}`
  if (role === 'reporter') return `người báo cáo của ${unitText(unit)}`
  return role === 'union-leader' ? `tổ trưởng công đoàn của ${unitText(unit)}` : WITHOUT_UNIT[role]
}

const TITLES: Partial<Record<Role, Readonly<Record<UnitKind, string>>>> = { head: HEADS, deputy: DEPUTIES }

/** The role on a button where the unit stands above: "Tổ trưởng", "Trưởng Ban", "Phó Bí thư". */
export function roleInUnit(role: Role, unit: Pick<Unit, 'kind' | 'called'>): string {
  const title = TITLES[role]?.[unit.kind] ?? WITHOUT_UNIT[role]
  return /^(?:Phó )?Trưởng$/u.test(title) ? `${title} ${unit.called}` : title
}

const isRole = (text: string): text is Role => Object.hasOwn(WITHOUT_UNIT, text)

/** A role's code as words; any other text as it is. For values that travel in buttons. */
export const roleCodeText = (text: string): string => (isRole(text) ? WITHOUT_UNIT[text] : text)

const isKind = (text: string): text is UnitKind => Object.hasOwn(HEADS, text)

/** A button's role, with the kind of its unit where that has words of its own. */
export const roleLabel = (role: string, kind: string, called: string): string =>
  isRole(role) && isKind(kind) ? roleInUnit(role, { kind, called }) : roleCodeText(role)
