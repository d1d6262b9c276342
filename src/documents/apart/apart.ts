import { gapsIn } from '../../domain/documents/gaps.ts'
import type { Documents } from '../documents.ts'
import { readApart } from '../docx/read-apart.ts'
import { setDocument } from '../docx/set.ts'
import { summaryDocument } from '../docx/summary/compose.ts'
import { writeZip } from '../zip-file.ts'
import { oneThread } from './one-thread.ts'

const IDLE_MS = 60_000
const THREAD = new URL('./thread.mjs', import.meta.url)

type MadeApart = {
  [Name in keyof Documents]: ReturnType<Documents[Name]> extends Promise<Uint8Array> ? Name : never
}[keyof Documents]

/** One document to be made. */
export type Making = { readonly name: MadeApart; readonly given: readonly unknown[] }

/** How documents are made apart. */
export type Apart = {
  /** Told of a document that could not be made there, by the name of its maker. */
  readonly failed: (name: string) => void
  /** Milliseconds after its last document: then the thread goes. */
  readonly idle?: number
  /** The module that runs there. */
  readonly thread?: URL
}

/**
 * Makers of documents that leave the thread that answers alone: what they need (docx, the drawing of pictures) is
 * loaded in a thread of its own when the first document is made, and goes with it when none has been made for a while.
 * What cannot be made there is made here.
 */
export function documentsApart({ failed, idle = IDLE_MS, thread: module = THREAD }: Apart): Documents {
  const thread = oneThread({ module, idle })
  const apart =
    <Name extends MadeApart>(name: Name) =>
    async (...given: Parameters<Documents[Name]>): Promise<Uint8Array> => {
      const making: Making = { name, given }
      const bytes = await thread.ask(making)
      if (bytes instanceof Uint8Array) return bytes
      failed(name)
      const here = (await import('../makers.ts')).documents[name] as (...values: unknown[]) => Promise<Uint8Array>
      return here(...given)
    }
  const made: { readonly [Name in MadeApart]: Documents[Name] } = {
    summary: apart('summary'),
    official: apart('official'),
    unitReport: apart('unitReport'),
    urgings: apart('urgings'),
    opening: apart('opening'),
    digest: apart('digest'),
    workbook: apart('workbook'),
    notices: apart('notices'),
    tables: apart('tables'),
    digestPicture: apart('digestPicture'),
    boardPicture: apart('boardPicture'),
    invitationPicture: apart('invitationPicture'),
    invitationSheet: apart('invitationSheet'),
  }
  return {
    ...made,
    gaps: model => gapsIn(summaryDocument(model, 'clean')),
    paper: model => summaryDocument(model, 'clean'),
    set: setDocument,
    zip: writeZip,
    readWords: (file, stop) => readApart(file, stop),
  }
}
