import type { DateTime } from 'luxon'

/**
 * An official document as data, before any file format: what Nghị định 30/2020/NĐ-CP asks for, and nothing about how it
 * is drawn. Every text may come from a person; the renderer cleans it and never reads it as markup.
 */
export type OfficialDocument = {
  readonly letterhead: Letterhead
  /** Số, ký hiệu: văn thư gives the number, so it is left open unless known. */
  readonly number: DocumentNumber
  readonly place: string
  /** Parts not known yet stay open: "ngày    tháng    năm". */
  readonly date: OpenDate
  readonly heading: DocumentHeading
  /** "Kính gửi": none, one (same line) or several (a list). */
  readonly addressees: readonly string[]
  readonly body: readonly Block[]
  readonly signature: Signature
  /** Without the dash: ["Như trên;", "Lưu: VT."]. Empty: no "Nơi nhận". */
  readonly recipients: readonly string[]
  readonly appendices: readonly Appendix[]
  /** Names that no line of the text may tear, as they stand in it. */
  readonly names?: readonly string[]
  readonly properties: FileProperties
}

export type Letterhead = {
  /** The body above the issuing one: "Sở Giáo dục và Đào tạo Hải Phòng". Sentence case; capitals are the renderer's. */
  readonly superior?: string
  /** The issuing body: "Trường THPT Nguyễn Khuyến". */
  readonly issuer: string
  /** In place of Quốc hiệu, of an organisation outside the State. */
  readonly organisation?: string
  /** In place of the line under the issuing body: "***". */
  readonly below?: string
}

/** `symbol` is what follows the slash: "BC-THPTNK"; `joined`: with a sign of its own. Under 10 the number takes a leading 0. */
export type DocumentNumber = { readonly value?: number; readonly symbol: string; readonly joined?: boolean }

export type OpenDate = { readonly day?: number; readonly month?: number; readonly year?: number }

/** A named kind (BÁO CÁO, THÔNG BÁO) has a title block; a công văn has only "V/v …" under its number. */
export type DocumentHeading =
  | { readonly kind: 'titled'; readonly title: string; readonly subject: string }
  | { readonly kind: 'letter'; readonly subject: string }

export type Signature = {
  /** Lines of the office: ["Hiệu trưởng"] or ["KT. Hiệu trưởng", "Phó Hiệu trưởng"]. */
  readonly office: readonly string[]
  /** Without titles; left blank to be written by hand when unknown. */
  readonly name?: string
}

/** missing: must not be overlooked (highlighted). note: for the officer's eyes, only in a working copy. */
export type Mark = 'missing' | 'note'

export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean; readonly mark?: Mark }

/** Plain words, or words with emphasis. Line breaks inside make new paragraphs. */
export type Words = string | readonly Run[]

export type Block =
  /** 1: "I. ĐẶC ĐIỂM" (mục), 2: "1. Công tác …" (khoản), 3: "a) Ưu điểm" (điểm). The number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  /** "- …": one thing of a list. */
  | { readonly kind: 'item'; readonly words: Words }
  | { readonly kind: 'table'; readonly table: Table }
  /** A drawn box across the text for what the reader must see first. */
  | { readonly kind: 'notice'; readonly words: Words }

export type Table = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** For the officer's eyes, like a note. */
  readonly small?: true
}

export type Column = {
  readonly title: string
  /** Share of the text width, relative to the other columns. */
  readonly weight: number
  readonly align: 'left' | 'center' | 'right'
}

export type Row = {
  readonly cells: readonly Words[]
  /** group: one cell across the table, bold. */
  readonly kind?: 'group' | 'total'
}

export type Appendix = {
  /** "Phụ lục I"; one alone is "Phụ lục". */
  readonly label: string
  /** Sentence case; capitals are the renderer's. */
  readonly title: string
  /** "(Kèm theo Báo cáo số …)"; absent for the officer's own pages. */
  readonly attachedTo?: string
  readonly body: readonly Block[]
}

/** What the file says about itself. The moment comes from the data, so that the same data give the same bytes. */
export type FileProperties = { readonly title: string; readonly createdAt: DateTime }
