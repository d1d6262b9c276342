import { readFile, stat } from 'node:fs/promises'
import type { Outcome } from '../messenger.ts'
import { codeOf } from '../trouble.ts'
import { LARGEST_UPLOAD } from './channel.ts'

/** Telegraf's `InputFile` with the bytes in hand: its own reading of a path crashes the program when the disk fails. */
export type Upload = { readonly source: Buffer; readonly filename: string }

const GONE_FROM_DISK = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']

/** Reads what is to be uploaded. @returns the outcome of sending when there is nothing to send. */
export async function readUpload(
  path: string,
  name: string,
): Promise<{ readonly ok: true; readonly upload: Upload } | { readonly ok: false; readonly outcome: Outcome }> {
  const rejected = (reason: string) => ({ ok: false as const, outcome: { kind: 'rejected' as const, reason } })
  try {
    const { size } = await stat(path)
    if (size > LARGEST_UPLOAD) return rejected('file-too-big')
    const source = await readFile(path)
    return source.length === 0 ? rejected('file-empty') : { ok: true, upload: { source, filename: safeName(name) } }
  } catch (error) {
    const code = codeOf(error)
    if (GONE_FROM_DISK.includes(code)) return rejected('file-missing')
    return { ok: false, outcome: { kind: 'retry', afterSeconds: 5, reason: `file-unreadable ${code}`, cause: 'own' } }
  }
}

/** Telegraf writes the name into a header as it is: a quotation mark or a line break would end it. */
export const safeName = (name: string): string =>
  name
    .replace(/["]/g, "'")
    .replace(/[/\\]/g, '-')
    .replace(/\p{Cc}/gu, ' ')
    .trim() || 'tep'
