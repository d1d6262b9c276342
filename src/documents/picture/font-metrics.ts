/** What of a font a layout needs: how wide each letter is. */
export type Metrics = {
  /** Width as a share of the size; undefined when the font has no such letter. */
  readonly advance: (letter: string) => number | undefined
}

/**
 * Reads advance widths out of a TrueType font (tables cmap format 4, head, hhea, hmtx).
 * @throws when `bytes` is no such font: the packaged one is broken.
 */
export function readMetrics(bytes: Buffer): Metrics {
  const tables = tablesOf(bytes)
  const table = (name: string) => tables.get(name) ?? fail(name)
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18)
  const measured = bytes.readUInt16BE(table('hhea') + 34)
  const glyphs = glyphsOf(bytes, table('cmap'))
  return {
    advance: letter => {
      const glyph = glyphs.get(letter.codePointAt(0) ?? 0)
      if (glyph === undefined) return undefined
      return bytes.readUInt16BE(table('hmtx') + Math.min(glyph, measured - 1) * 4) / unitsPerEm
    },
  }
}

function tablesOf(bytes: Buffer): ReadonlyMap<string, number> {
  const count = bytes.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const entry = 12 + i * 16
      return [bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8)] as const
    }),
  )
}

/** Glyph number by code point, from the format 4 subtable. */
function glyphsOf(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const count = bytes.readUInt16BE(cmap + 2)
  const subtables = Array.from({ length: count }, (_, i) => cmap + bytes.readUInt32BE(cmap + 8 + i * 8))
  const start = subtables.find(offset => bytes.readUInt16BE(offset) === 4) ?? fail('cmap 4')
  const size = bytes.readUInt16BE(start + 6)
  const glyphs = new Map<number, number>()
  for (let at = 0; at < size; at += 2) {
    const last = bytes.readUInt16BE(start + 14 + at)
    const first = bytes.readUInt16BE(start + 16 + size + at)
    const delta = bytes.readUInt16BE(start + 16 + 2 * size + at)
    const rangePlace = start + 16 + 3 * size + at
    const range = bytes.readUInt16BE(rangePlace)
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : bytes.readUInt16BE(rangePlace + range + (code - first) * 2)
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

function fail(what: string): never {
  throw new Error(`no ${what} in the font`)
}
