import { createHash } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { imageSize } from './image-size.ts'
import { type Answer, badRequest, type Document, done, entityTooLarge, type PhotoSize } from './wire.ts'

const MEGABYTE = 1024 * 1024
/** Limits in bytes: what a bot may upload, upload as a photo, and download. */
export const LARGEST_UPLOAD = 50 * MEGABYTE
export const LARGEST_PHOTO = 10 * MEGABYTE
export const LARGEST_DOWNLOAD = 20 * MEGABYTE
/** A download path is good for an hour. */
const PATH_LIFETIME = { hours: 1 }

/** A file kept by the server. */
export type StoredFile = {
  readonly id: string
  readonly uniqueId: string
  readonly kind: 'document' | 'photo'
  readonly bytes: Uint8Array
  readonly name: string
  readonly mimeType: string
  readonly path: string
  readonly width: number
  readonly height: number
}

/** The server's store of files. */
export type Files = {
  /** Keeps a file. The same bytes, kind and name give the same ids; `uniqueId` depends on the bytes alone. */
  add(kind: 'document' | 'photo', bytes: Uint8Array, name: string, mimeType?: string): StoredFile
  /** @returns undefined for an id this server never gave out. */
  find(id: string): StoredFile | undefined
  /** Makes the download path of a file good for an hour from now, and names it. */
  open(file: StoredFile): string
  /** @returns undefined when the path was never opened or its hour is over. */
  download(path: string): StoredFile | undefined
}

/** An empty store. */
export function createFiles(clock: Clock): Files {
  const byId = new Map<string, StoredFile>()
  const open = new Map<string, { readonly file: StoredFile; readonly until: number }>()
  return {
    add(kind, bytes, name, mimeType) {
      const uniqueId = `AgAD${digest(kind, bytes).slice(0, 12)}`
      const id = `${kind === 'photo' ? 'AgACAgUAAxkB' : 'BQACAgUAAxkB'}${digest(kind, bytes, name).slice(0, 48)}`
      const known = byId.get(id)
      if (known) return known
      const size = imageSize(bytes) ?? { width: 1280, height: 960 }
      const path = `${kind}s/file_${byId.size}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`
      const file = { id, uniqueId, kind, bytes, name, mimeType: mimeType ?? mimeTypeOf(name), path, ...size }
      byId.set(id, file)
      return file
    },
    find: id => byId.get(id),
    open(file) {
      open.set(file.path, { file, until: clock.now().plus(PATH_LIFETIME).toMillis() })
      return file.path
    },
    download(path) {
      const entry = open.get(path)
      return entry && clock.now().toMillis() < entry.until ? entry.file : undefined
    },
  }
}

const digest = (kind: string, bytes: Uint8Array, name = ''): string =>
  createHash('sha256').update(kind).update(bytes).update(name).digest('base64url')

/** Checks a bot's upload against the limits of its kind. @returns 413, or 400 with the server's reason. */
export function checkUpload(kind: 'document' | 'photo', bytes: Uint8Array): Answer<true> {
  if (bytes.length === 0) return badRequest('file must be non-empty')
  if (bytes.length > LARGEST_UPLOAD) return entityTooLarge
  if (kind === 'document') return done(true)
  if (bytes.length > LARGEST_PHOTO) {
    return badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${LARGEST_PHOTO} bytes`,
    )
  }
  const size = imageSize(bytes)
  if (size === undefined) return badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height))
  return width + height > 10_000 || ratio > 20 ? badRequest('PHOTO_INVALID_DIMENSIONS') : done(true)
}

/** Bot API `Document` of a file. */
export const asDocument = (file: StoredFile): Document => ({
  file_name: file.name,
  mime_type: file.mimeType,
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_size: file.bytes.length,
})

/** Bot API `PhotoSize`s of a file: the one size that was sent. The real server adds smaller ones before it. */
export const asPhoto = (file: StoredFile): readonly PhotoSize[] => [
  {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    width: file.width,
    height: file.height,
  },
]

const MIME_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  zip: 'application/zip',
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}

/** The server judges a document by its name, not by the multipart header. */
const mimeTypeOf = (name: string): string =>
  MIME_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
