import { Worker } from 'node:worker_threads'
import { gapsIn } from '../../domain/documents/gaps.ts'
import type { Documents } from '../documents.ts'
import { readApart } from '../docx/read-apart.ts'
import { summaryDocument } from '../docx/summary/compose.ts'
import { writeZip } from '../zip-file.ts'
import { packed } from './sendable.ts'

const IDLE_MS = 60_000
const THREAD = new URL('./thread.mjs', import.meta.url)

type MadeApart = {
  [Name in keyof Documents]: ReturnType<Documents[Name]> extends Promise<Uint8Array> ? Name : never
}[keyof Documents]

/** One document to be made. */
export type Asked = { readonly id: number; readonly name: MadeApart; readonly given: unknown }

/** Without bytes it could not be made. */
export type Answered = { readonly id: number; readonly bytes?: Uint8Array }

type Thread = {
  /** @returns undefined when the thread could not make it, or is not there. */
  make(name: MadeApart, given: readonly unknown[]): Promise<Uint8Array | undefined>
}

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
  const thread = threadOf(idle, module)
  const apart =
    <Name extends MadeApart>(name: Name) =>
    async (...given: Parameters<Documents[Name]>): Promise<Uint8Array> => {
      const bytes = await thread.make(name, given)
      if (bytes) return bytes
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
    zip: writeZip,
    readWords: (file, stop) => readApart(file, stop),
  }
}

/** One thread, begun when it is needed. */
function threadOf(idle: number, module: URL): Thread {
  const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>()
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let last = 0

  /** Nobody waits for a thread that has ended. */
  const ended = (one: Worker) => {
    if (worker !== one) return
    worker = undefined
    for (const resolve of waiting.values()) resolve(undefined)
    waiting.clear()
  }
  const rest = () => {
    const one = worker
    if (!one) return
    // The program may end while it rests, and not while it makes something.
    one.unref()
    resting = setTimeout(() => {
      ended(one)
      void one.terminate()
    }, idle)
    resting.unref()
  }
  const begun = (): Worker => {
    clearTimeout(resting)
    const one = worker ?? new Worker(module, { execArgv: [] })
    one.ref()
    if (worker) return one
    worker = one
    one.on('message', ({ id, bytes }: Answered) => {
      waiting.get(id)?.(bytes)
      waiting.delete(id)
      if (waiting.size === 0) rest()
    })
    one.once('error', () => ended(one))
    one.once('exit', () => ended(one))
    return one
  }
  return {
    async make(name, given) {
      last += 1
      const id = last
      try {
        const asked: Asked = { id, name, given: packed(given) }
        begun().postMessage(asked)
      } catch {
        if (waiting.size === 0) rest()
        return undefined
      }
      return new Promise(resolve => waiting.set(id, resolve))
    },
  }
}
