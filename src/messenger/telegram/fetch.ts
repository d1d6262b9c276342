import { z } from 'zod'
import type { Fetched } from '../messenger.ts'
import { notTheChannel, reasonOf, type Trouble } from '../trouble.ts'
import { LARGEST_DOWNLOAD } from './channel.ts'
import type { TelegramDeps } from './deps.ts'
import { retryOf } from './outcome.ts'

const fileShape = z.object({ file_path: z.string().min(1), file_size: z.number().optional().catch(undefined) })

/** Bot API `getFile`, then the file itself through the same agent; never throws. */
export async function fetchFile(deps: TelegramDeps, fileId: string, stop: AbortSignal): Promise<Fetched> {
  const { api, limits } = deps
  const reply = await api.call('getFile', { file_id: fileId }, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return refused(reply.trouble)
  const file = fileShape.safeParse(reply.result)
  if (!file.success) return refused(notTheChannel)
  if ((file.data.file_size ?? 0) > LARGEST_DOWNLOAD) return { kind: 'too-big' }
  const patience = { stop, milliseconds: limits.fileMs }
  const got = await api.download(file.data.file_path, LARGEST_DOWNLOAD, patience)
  switch (got.kind) {
    case 'bytes':
      return { kind: 'fetched', bytes: got.bytes }
    case 'too-big':
      return got
    case 'failed':
      return refused(got.trouble)
  }
}

function refused(trouble: Trouble): Fetched {
  if (trouble.kind === 'refused' && /file is too big/i.test(trouble.description)) return { kind: 'too-big' }
  const retry = retryOf(trouble)
  if (retry) return retry
  const reason = reasonOf(trouble)
  const passing = /temporarily unavailable/i.test(reason)
  return passing ? { kind: 'retry', afterSeconds: 60, reason } : { kind: 'gone', reason }
}
