import { type Document, Packer } from 'docx'
import type { DateTime } from 'luxon'
import { pack } from '../zip.ts'
import { coreProperties } from './core-properties.ts'

/** What docx packs, before it packs it: by type its own affair, in the version that is installed. */
type Parts = { compile(file: Document): ReadonlyMap<string, string | Uint8Array> }

/** The document as a .docx that says of itself when its data were made; the same document gives the same bytes. */
export function wordFile(file: Document, title: string, createdAt: DateTime): Uint8Array {
  // Packed by docx it would have to be unpacked again for its properties, and be packed a second time.
  const { compiler } = Packer as unknown as { readonly compiler: Parts }
  const encoder = new TextEncoder()
  const parts = new Map<string, Uint8Array>()
  for (const [path, part] of compiler.compile(file)) {
    parts.set(path, typeof part === 'string' ? encoder.encode(part) : part)
  }
  parts.set('docProps/core.xml', coreProperties(title, createdAt))
  return pack(parts)
}
