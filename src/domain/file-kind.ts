/** What a file is by its first bytes, whatever its name and whoever sent it say. */
export type FileKind = {
  readonly kind: 'photo' | 'document'
  readonly mime: string
  /** With its dot. */
  readonly extension: string
}

type Known = FileKind & { readonly begins: readonly number[] }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const KNOWN: readonly Known[] = [
  { kind: 'document', mime: 'application/pdf', extension: '.pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'photo', mime: 'image/jpeg', extension: '.jpg', begins: [0xff, 0xd8, 0xff] },
  { kind: 'photo', mime: 'image/png', extension: '.png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** Zip archives are told apart by what lies in them: the name of an entry stands in plain sight. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const
const INSIDE: readonly (FileKind & { readonly entry: string })[] = [
  { kind: 'document', mime: WORD, extension: '.docx', entry: 'word/document.xml' },
  { kind: 'document', mime: SHEET, extension: '.xlsx', entry: 'xl/workbook.xml' },
]

/** A table typed line by line has no mark of its own: its name says so, and in it stands nothing that is no text. */
const TABLE: FileKind = { kind: 'document', mime: 'text/csv', extension: '.csv' }

/** @returns undefined for whatever is none of the kinds people send: a program, a page, anything else. */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind | undefined {
  const begins = (with_: readonly number[]) => with_.every((byte, place) => bytes[place] === byte)
  const known = KNOWN.find(each => begins(each.begins))
  if (known) return { kind: known.kind, mime: known.mime, extension: known.extension }
  if (!begins(ZIP)) return /\.csv$/iu.test(name.trim()) && isText(bytes) ? TABLE : undefined
  const found = INSIDE.find(({ entry }) => holds(bytes, entry))
  return found && { kind: found.kind, mime: found.mime, extension: found.extension }
}

const BLANKS: readonly number[] = [0x09, 0x0a, 0x0d]

/** Excel writes UTF-16 with its mark; in whatever else is text no sign below the space stands but blanks. */
function isText(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if (first + second === 0xff + 0xfe && first !== second) return true
  return !bytes.some(byte => byte < 0x20 && !BLANKS.includes(byte))
}

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map(sign => sign.charCodeAt(0))
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true
  return false
}
