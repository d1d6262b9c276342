import { join, resolve } from 'node:path'
import type { Effect } from '../../conversation/effect.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { BY_PAGE } from '../../domain/report.ts'
import type { Tx } from '../../storage/storage.ts'
import { evidenceCaption, SIGNED_COPY } from '../../text/files.ts'
import type { Deps } from '../deps.ts'
import type { StoredFile } from '../menu.ts'

/** By the channel's own id where it can be; a film or a voice has no such way as a document, it goes from the disk. */
export async function sendFile(
  tx: Tx,
  deps: Deps,
  chat: ChatAddress,
  { file, prompt, signed }: Extract<Effect, { effect: 'send-file' }>,
): Promise<void> {
  const createdAt = deps.clock.now()
  const byId = (file.kind === 'photo' || file.kind === 'document') && !file.fileId.startsWith(BY_PAGE)
  const stored: StoredFile = {
    path: resolve(join(deps.dataDir, file.path ?? '')),
    as: file.kind === 'photo' ? 'photo' : 'document',
    name: file.name,
    caption: signed ? SIGNED_COPY : evidenceCaption(prompt, file.caption),
    ...(byId ? { fileId: file.fileId } : {}),
  }
  const payload = JSON.stringify(stored)
  await tx.outbox.add({ chat, kind: 'file', payload, createdAt, notBefore: createdAt })
}
