import type { DateTime } from 'luxon'
import type { Period } from '../../domain/period.ts'

/** What can be told from a file's name; each is a Vietnamese name without marks. */
export type NamedFile =
  | { readonly kind: 'summary'; readonly copy: 'clean' | 'working' }
  /** `as`: what tells this one from others of the period: "trinh 2", "so 35". */
  | { readonly kind: 'dispatch'; readonly as: string }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'last-year' }
  | { readonly kind: 'notices' }
  | { readonly kind: 'unit-report'; readonly unit: string }
  | { readonly kind: 'urging'; readonly unit: string }
  | { readonly kind: 'urgings' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'digest' }
  | { readonly kind: 'digest-picture' }
  | { readonly kind: 'board-picture' }

/** Files of no period. */
export type LooseFile = { readonly kind: 'invitation-picture' } | { readonly kind: 'invitation-sheet' }

const romans = ['I', 'II', 'III', 'IV'] as const

/**
 * "Bao-cao-dan-van-6-thang-2026.docx": letters without marks, digits and hyphens only, so that every phone keeps it.
 * What it is about is told by the programme of the period.
 */
export function fileName(file: NamedFile, period: Period): string {
  return `${slug(`${subjectOf(file, period)} ${periodWords(period)}`)}${suffixOf(file)}.${extensionOf(file)}`
}

/** "Phieu-moi.docx". */
export const looseFileName = ({ kind }: LooseFile): string =>
  kind === 'invitation-picture' ? 'Loi-moi.png' : 'Phieu-moi.docx'

/** "Sao-luu-2024-05-07-1205.saoluu". */
export const backupFileName = (madeAt: DateTime): string => `Sao-luu-${madeAt.toFormat('yyyy-LL-dd-HHmm')}.saoluu`

function subjectOf(file: NamedFile, { programme }: Period): string {
  switch (file.kind) {
    case 'summary':
    case 'dispatch':
      return `Báo cáo ${programme}`
    case 'workbook':
      return `Số liệu ${programme}`
    case 'last-year':
      return `Số liệu cùng kỳ ${programme}`
    case 'notices':
      return `Nhật ký nhắc ${programme}`
    case 'unit-report':
      return `Báo cáo ${programme} ${file.unit}`
    case 'urging':
      return `Công văn đôn đốc ${file.unit}`
    case 'urgings':
      return 'Công văn đôn đốc các đơn vị'
    case 'opening':
      return `Thông báo báo cáo ${programme}`
    case 'digest':
    case 'digest-picture':
      return `Đánh giá ${programme}`
    case 'board-picture':
      return 'Tình hình nộp báo cáo'
  }
}

function suffixOf(file: NamedFile): string {
  if (file.kind === 'dispatch') return `-${slug(file.as)}`
  return file.kind === 'summary' && file.copy === 'working' ? '-ban-lam-viec' : ''
}

function extensionOf({ kind }: NamedFile): string {
  if (kind === 'workbook' || kind === 'last-year' || kind === 'notices') return 'xlsx'
  return kind.endsWith('picture') ? 'png' : 'docx'
}

/** "6 thang 2026", "nam 2026", "quy III 2026". */
function periodWords({ kind, year, quarter }: Period): string {
  if (kind === 'half') return `6 tháng ${year}`
  return kind === 'year' ? `năm ${year}` : `quý ${romans[(quarter ?? 1) - 1]} ${year}`
}

/** Only the marks go, case is kept; what is neither letter nor digit becomes one hyphen. */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/[ĐÐ]/gu, 'D')
  return plain
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 100)
}
