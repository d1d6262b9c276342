import { attribute, scanXml } from './scan-xml.ts'
import { openZip } from './zip-part.ts'

/** Bytes of the body once inflated: a report is a hundredth of that, a zip bomb more. */
const LARGEST_BODY = 8 * 1024 * 1024
/** Bytes of the other parts. */
const LARGEST_PART = 2 * 1024 * 1024

/** The parts of a .docx that its words depend on; '' where one is missing. */
export type DocxParts = { readonly body: string; readonly numbering: string; readonly styles: string }

/**
 * Opens a .docx (ISO/IEC 29500-2): the main part is the one its relationships name, Word Online calls it document2.xml.
 * @returns undefined when there is no main part that can be read.
 */
export function openDocx(bytes: Uint8Array): DocxParts | undefined {
  const zip = openZip(bytes)
  const read = (name: string, largest: number) => {
    const part = zip.part(name, largest)
    return part && new TextDecoder().decode(part)
  }
  const main = related(read('_rels/.rels', LARGEST_PART), '')('officeDocument') ?? 'word/document.xml'
  const body = read(main, LARGEST_BODY)
  if (body === undefined) return undefined
  const cut = main.lastIndexOf('/') + 1
  const [folder, name] = [main.slice(0, cut), main.slice(cut)]
  const beside = related(read(`${folder}_rels/${name}.rels`, LARGEST_PART), folder)
  const other = (kind: string) => read(beside(kind) ?? `${folder}${kind}.xml`, LARGEST_PART) ?? ''
  return { body, numbering: other('numbering'), styles: other('styles') }
}

/** The first target of each kind of relationship, by the last word of its type: strict files have another root. */
function related(xml: string | undefined, folder: string): (kind: string) => string | undefined {
  const targets = new Map<string, string>()
  scanXml(xml ?? '', {
    open(_, tag) {
      const kind = (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? ''
      const target = attribute(tag, 'Target')
      if (target !== undefined && !targets.has(kind)) targets.set(kind, target)
    },
    close: () => undefined,
    characters: () => undefined,
    enough: () => false,
  })
  return kind => {
    const target = targets.get(kind)
    if (target === undefined) return undefined
    return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
  }
}
