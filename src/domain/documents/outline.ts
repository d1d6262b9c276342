/**
 * Đề cương: how the school's report to its superior is laid out. Data beside the plan (outline.json in its folder),
 * because the superior sends another one from year to year. Numbers (I, 1, a) are given by position, never written.
 *
 * Places in texts: `{chuDe}` subject of the plan, `{ky}` name of the period, `{nam}` its year, `{namSau}` the next one,
 * `{truong}` the school, `{capTren}` its superior, `{canCu}` the superior's plans and the school's own in full; these stay
 * open when the year has no plan; `{soanThao}` the letters of the drafting unit behind ", ", where the school has one.
 */
export type Outline = {
  readonly id: string
  /** Kind of the document: "Báo cáo". */
  readonly title: string
  /** Abbreviation before the school's symbol: "BC" gives "BC-THPTNK". */
  readonly symbol: string
  /** Trích yếu. */
  readonly subject: ByKind
  readonly addressees: readonly string[]
  readonly opening: readonly string[]
  readonly parts: readonly OutlinePart[]
  /** Without the final "./.", which is added. */
  readonly closing: string
  /** "Nơi nhận", with their semicolons, without dashes. */
  readonly recipients: readonly string[]
  readonly appendices: readonly OutlineAppendix[]
}

/** A text that is the same in every report, or one of the half-year's and one of the year's. */
export type ByKind = string | { readonly half: string; readonly year: string }

/** Phần "I." … with its own content, or with items "1." … behind what `lead` says. */
export type OutlinePart =
  | { readonly title: ByKind; readonly content: OutlineContent }
  | { readonly title: ByKind; readonly lead?: readonly LeadContent[]; readonly items: readonly OutlineItem[] }

/** Without a title an area of the plan brings its own. */
export type OutlineItem = { readonly title?: string; readonly content: OutlineContent }

/** One paragraph below the heading of a part. */
export type LeadContent =
  /** How big the school is; places `{staff}`, `{partyMembers}`, `{classes}`, `{pupils}`. */
  | { readonly kind: 'profile'; readonly text: string }
  /** From when to when the figures are counted, and where the tables stand. */
  | { readonly kind: 'window' }

export type OutlineContent =
  /** The units' figures and highlights of one area of the plan: "II.1"; `spread`: with the documents that were spread. */
  | { readonly kind: 'area'; readonly area: string; readonly spread?: boolean }
  /** The officer answers for the school; units' words of the areas in `draftsFrom` come as a draft. */
  | OwnContent

export type OwnContent = {
  readonly kind: 'own'
  /** Stable name of the answer, so that last period's words are found again: "uu-diem". */
  readonly key: string
  /** What it is called in chat, where its title is another one in every report. */
  readonly name?: string
  /** What the officer is asked in chat, at most 220 characters. */
  readonly question: string
  readonly example: string
  readonly draftsFrom?: readonly string[]
  /** What of those answers: what is hard, or what is wished from the superior; absent: all of it. */
  readonly draftsTake?: 'difficulties' | 'wishes' | 'plan-changes'
  /** How its lines are set: "1. …", "- …"; absent: paragraphs. */
  readonly as?: 'numbered' | 'items'
  /** Said before the lines. */
  readonly before?: string
  /** Said instead of both where the officer answers that there is nothing. */
  readonly nothing?: string
}

export type OutlineAppendix = { readonly kind: 'figures' | 'models'; readonly title: string }

/** The text for a report of this kind. */
export const ofKind = (text: ByKind, kind: 'half' | 'year' | 'quarter'): string =>
  typeof text === 'string' ? text : kind === 'year' ? text.year : text.half

/** The sentence of the report that tells how big the school is; undefined: it tells nothing of it. */
export const profileTemplate = ({ parts }: Outline): string | undefined =>
  parts
    .flatMap(part => ('items' in part ? (part.lead ?? []) : []))
    .flatMap(lead => (lead.kind === 'profile' ? [lead.text] : []))
    .at(0)

/** The area beside whose figures the documents stand that were spread; undefined: the report names none. */
export const spreadArea = (outline: Outline): string | undefined =>
  contentsOf(outline).flatMap(content => (content.kind === 'area' && content.spread ? [content.area] : []))[0]

/** Every part the officer answers for the school, in the order of the report. */
export function ownContents(outline: Outline): readonly OwnContent[] {
  return contentsOf(outline).flatMap(content => (content.kind === 'own' ? [content] : []))
}

/** Contents in the order of the report. */
export function contentsOf(outline: Outline): readonly OutlineContent[] {
  return outline.parts.flatMap(part => ('items' in part ? part.items.map(item => item.content) : [part.content]))
}
