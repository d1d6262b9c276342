import { LARGEST_DOWNLOAD } from '../files.ts'
import { type Params, text } from '../params.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { World } from '../world.ts'

/** Bot API `getFile`: opens the download path for an hour. */
export function getFile(world: World, params: Params): Answer {
  const file = world.files.find(text(params, 'file_id'))
  if (file === undefined) return badRequest('invalid file_id')
  if (file.bytes.length > LARGEST_DOWNLOAD) return badRequest('file is too big')
  const { id, uniqueId, bytes } = file
  return done({ file_id: id, file_unique_id: uniqueId, file_size: bytes.length, file_path: world.files.open(file) })
}
