import type { Input } from '../../conversation/input.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { AnswerPiece, Attachment } from '../../domain/report.ts'
import type { Tx } from '../../storage/storage.ts'

/** What an edited message said, or the file that has been read. */
export type Written = { readonly piece?: AnswerPiece | undefined; readonly attachment?: Attachment | undefined }

/** Of an edit, or of a file that has been read: the message as it stands in a report. */
export async function writtenBefore(tx: Tx, chat: ChatAddress, input: Input): Promise<Written> {
  const piece = input.kind === 'edit' ? await editedPiece(tx, chat, input.messageId) : undefined
  const isFile = input.kind === 'edit' || input.kind === 'document'
  return { piece, attachment: isFile ? await tx.attachments.byMessage(chat, input.messageId) : undefined }
}

/** What an edited message said; a report sent at once is kept in parts, of which any stands for the message. */
async function editedPiece(tx: Tx, chat: ChatAddress, messageId: string) {
  const piece = await tx.reports.pieceByMessage(chat, messageId)
  return piece ?? (await tx.reports.partOfMessage(chat, messageId))
}
