import { asDocument, asPhoto, checkUpload, type StoredFile } from '../files.ts'
import { isArray, isObject, type JsonObject, type Params, parseJson, text } from '../params.ts'
import { captionOf, captionText } from '../text/formatted.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { Content, World } from '../world.ts'
import { captionContent, deliver, deliverOne } from './send.ts'

type Kind = 'document' | 'photo'

/** Bot API `sendDocument`: an upload, or a file_id known to this server. */
export const sendDocument = (world: World, params: Params): Answer => sendFile(world, params, 'document')

/** Bot API `sendPhoto`. */
export const sendPhoto = (world: World, params: Params): Answer => sendFile(world, params, 'photo')

function sendFile(world: World, params: Params, kind: Kind): Answer {
  const file = readFile(world, params, { field: kind, reference: text(params, kind), kind })
  if (!file.ok) return file
  if (file.result === undefined) return badRequest(`there is no ${kind} in the request`)
  const caption = captionOf(params)
  return caption.ok
    ? deliverOne(world, params, { ...fileContent(file.result), ...captionContent(caption.result) })
    : caption
}

const fileContent = (file: StoredFile): Content =>
  file.kind === 'photo' ? { photo: asPhoto(file) } : { document: asDocument(file) }

/**
 * The file that `reference` means: `attach://part`, the upload under `field`, or a file_id.
 * @returns undefined when there is none; 400 or 413 with the server's reason.
 */
function readFile(
  world: World,
  params: Params,
  { field, reference, kind }: { readonly field: string; readonly reference: string; readonly kind: Kind },
): Answer<StoredFile | undefined> {
  const attached = reference.startsWith('attach://') ? reference.slice('attach://'.length) : undefined
  if (attached === undefined && reference !== '') return readFileId(world, reference, kind)
  const upload = params.files[attached ?? field]
  if (upload === undefined) return done(undefined)
  const checked = checkUpload(kind, upload.bytes)
  return checked.ok ? done(world.files.add(kind, upload.bytes, upload.name)) : checked
}

function readFileId(world: World, id: string, kind: Kind): Answer<StoredFile> {
  if (/^https?:\/\//i.test(id)) return badRequest('failed to get HTTP URL content')
  const file = world.files.find(id)
  if (file === undefined) return badRequest("wrong remote file identifier specified: can't unserialize it")
  if (file.kind === kind) return done(file)
  const name = (of: Kind): string => (of === 'photo' ? 'Photo' : 'Document')
  return badRequest(`can't use file of type ${name(file.kind)} as ${name(kind)}`)
}

/** Bot API `sendMediaGroup`: 2 to 10 photos, or 2 to 10 documents. */
export function sendMediaGroup(world: World, params: Params): Answer {
  const media = parseJson(text(params, 'media'))
  if (!isArray(media)) return badRequest("can't parse media JSON object")
  if (media.length < 2) return badRequest('there are too few messages to send as an album')
  if (media.length > 10) return badRequest('too many messages to send as an album')
  const items = media.filter(isObject)
  if (new Set(items.map(item => item.type)).size > 1) {
    return badRequest("can't use the media of the specified type in the album")
  }
  const contents: Content[] = []
  for (const item of items) {
    const content = albumItem(world, params, item)
    if (!content.ok) return content
    contents.push({ ...content.result, media_group_id: `1${String(world.nextMessageId).padStart(16, '0')}` })
  }
  return deliver(world, params, contents)
}

function albumItem(world: World, params: Params, item: JsonObject): Answer<Content> {
  const unreadable = (reason: string): Answer<never> => badRequest(`can't parse InputMedia: ${reason}`)
  const { type, media, caption, parse_mode: parseMode, caption_entities: entities } = item
  if (type !== 'photo' && type !== 'document') return unreadable(`type "${type}" is unsupported`)
  const file = readFile(world, params, { field: '', reference: typeof media === 'string' ? media : '', kind: type })
  if (!file.ok) return file
  if (file.result === undefined) return unreadable('media not found')
  const formatted = captionText({
    caption: typeof caption === 'string' ? caption : '',
    parseMode: typeof parseMode === 'string' ? parseMode : '',
    entities,
  })
  return formatted.ok ? done({ ...fileContent(file.result), ...captionContent(formatted.result) }) : formatted
}
