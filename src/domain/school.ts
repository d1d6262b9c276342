/** subject-group: tổ chuyên môn; office: tổ Văn phòng; leadership: BGH, on no board; others are đoàn thể by kind. */
export type UnitKind =
  | 'subject-group'
  | 'office'
  | 'leadership'
  | 'union'
  | 'youth-union'
  | 'women'
  | 'inspection'
  | 'red-cross'
  | 'study-promotion'
  | 'parents'

export type Unit = {
  readonly id: string
  /** "Tổ Ngữ văn" as in an official text. */
  readonly name: string
  /** "Ngữ văn" for boards. */
  readonly shortName: string
  /** For receipts: "NV" gives "NV-01". */
  readonly code: string
  /** In the middle of a question: "tổ", "Công đoàn", "Ban". */
  readonly called: string
  /** In the middle of a sentence, where it is not the name: "Đoàn Thanh niên". */
  readonly inText?: string
  readonly kind: UnitKind
  /** BGH owns figures but is on no board and is not reminded with the units. */
  readonly onBoard: boolean
  /** The office under which its report is signed, line by line: "TM. Ban Chấp hành", "Chủ tịch". */
  readonly head: readonly string[]
  /** The same where a deputy signs: "KT. Tổ trưởng", "Tổ phó". */
  readonly deputy: readonly string[]
  /** Of an organisation outside the State, which writes by the form of its own. */
  readonly ownForm?: OwnForm
  /** Bodies without a row of their own: BGH also answers for Đảng ủy. */
  readonly answersFor?: readonly string[]
  /** Of a period in which it still reported: it has ended since, and nothing more is asked of it. */
  readonly gone?: boolean
}

/** What the unit calls its head or deputy: the last line under which its report is signed. The BGH has none: whoever of it answers. */
export function titleIn(unit: Pick<Unit, 'kind' | 'head' | 'deputy'>, role: 'head' | 'deputy'): string {
  return unit.kind === 'leadership' ? '' : (unit[role].at(-1) ?? '')
}

/** Without Quốc hiệu: at the right the organisation, at the left the body above it and the issuing one. */
export type OwnForm = {
  readonly organisation: string
  readonly superior?: string
  readonly issuer: string
  /** In place of the line under the issuing body: "***". */
  readonly below: string
  /** What follows the number, with its sign: "-BC/ĐTN". */
  readonly symbol: string
}

/** The school itself, whatever it plans: its name, those above it, who signs, its units. One per database. */
export type School = {
  readonly name: string
  /** As in "Số: 05/BC-THPTNK". */
  readonly symbol: string
  readonly superior: string
  readonly superiorShort: string
  readonly place: string
  readonly principal: string
  /** Who gathers the units' reports and hears what hinders them: "Công đoàn trường". */
  readonly through: string
  /** The drafting unit's letters, as in "THPTNK-CĐ" and "Lưu: VT, CĐ."; a school without one has none. */
  readonly drafter?: string
  /** Numbers under 10 in sentences as "01". */
  readonly twoDigits?: boolean
  readonly units: readonly Unit[]
}

/** A school, or a plan of it with the units that report under it. */
export type Units = Pick<School, 'units'>

/** How big the school is, as the report's first part tells it. */
export type SchoolProfile = {
  /** Cán bộ, giáo viên, nhân viên. */
  readonly staff: number
  readonly partyMembers: number
  readonly classes: number
  readonly pupils: number
}
