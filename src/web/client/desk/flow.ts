import type { PaperBlock, PaperView } from '../../wire/desk.ts'

/** What is set one below the other: the blocks of a body, and what stands around them. */
export type Bit =
  | PaperBlock
  | { readonly kind: 'letterhead' | 'signature' }
  | { readonly kind: 'title'; readonly bold: readonly string[]; readonly slanted: readonly string[] }
  | { readonly kind: 'centred'; readonly text: string }

/** What has pages of its own, counted from 1: the report itself, an appendix. */
export type Flow = { readonly label: string; readonly bits: readonly Bit[] }

export function flowsOf({ title, subject, addressees, body, appendices }: PaperView): readonly Flow[] {
  const report: readonly Bit[] = [
    { kind: 'letterhead' },
    { kind: 'title', bold: [title, subject], slanted: [] },
    ...addressees.map((text): Bit => ({ kind: 'centred', text })),
    ...body,
    { kind: 'signature' },
  ]
  const others = appendices.map(({ label, title: name, source, body: own }): Flow => {
    const head: Bit = { kind: 'title', bold: [label, name], slanted: source }
    return { label, bits: [head, ...own] }
  })
  return [{ label: '', bits: report }, ...others]
}

/** Stays on the page of what follows it. */
export const keptBit = (bit: Bit): boolean =>
  bit.kind === 'heading' || bit.kind === 'title' || ('kept' in bit && bit.kept)
