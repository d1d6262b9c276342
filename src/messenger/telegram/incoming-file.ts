import { nfc } from '../../domain/reading/fold.ts'
import type { IncomingBody } from '../messenger.ts'
import type { RawFile, RawMessage } from './update-shape.ts'

type FileBody = Extract<IncomingBody, { kind: 'file' }>
type Attached = FileBody['file']

/** Where a file hides in a message, and what it is called when it came without a name. Animations come first: they
 * carry a `document` too. */
const PLACES = [
  { field: 'animation', kind: 'video', mime: 'video/mp4', name: 'video', extension: 'mp4' },
  { field: 'video', kind: 'video', mime: 'video/mp4', name: 'video', extension: 'mp4' },
  { field: 'video_note', kind: 'video', mime: 'video/mp4', name: 'video', extension: 'mp4' },
  { field: 'document', kind: 'document', mime: 'application/octet-stream', name: 'tep', extension: 'bin' },
  { field: 'audio', kind: 'voice', mime: 'audio/mpeg', name: 'ghi-am', extension: 'mp3' },
  { field: 'voice', kind: 'voice', mime: 'audio/ogg', name: 'ghi-am', extension: 'ogg' },
] as const

/** The file of a message, whatever kind it came as. @returns undefined when there is none. */
export function readFile(message: RawMessage): Attached | undefined {
  const album = message.media_group_id === undefined ? {} : { album: message.media_group_id }
  const photo = largestPhoto(message)
  if (photo) return { ...photo, ...album }
  for (const place of PLACES) {
    const found: RawFile | undefined = message[place.field]
    if (found === undefined) continue
    return {
      fileId: found.file_id,
      kind: place.kind,
      name: nfc(found.file_name ?? '') || `${place.name}-${message.message_id}.${place.extension}`,
      mime: found.mime_type ?? place.mime,
      size: found.file_size ?? 0,
      ...album,
    }
  }
  return undefined
}

function largestPhoto({ photo = [], message_id }: RawMessage): Attached | undefined {
  const [largest] = photo.toSorted((one, other) => other.width * other.height - one.width * one.height)
  return (
    largest && {
      fileId: largest.file_id,
      kind: 'photo',
      name: `anh-${message_id}.jpg`,
      mime: 'image/jpeg',
      size: largest.file_size ?? 0,
    }
  )
}
