import type { Client } from './client.ts'
import { storedSubmission } from './stored.ts'

/**
 * Deletes what one person wrote and sent, except what their unit has handed in: messages, notes no report has used,
 * vướng mắc, minh chứng, and answers of a draft.
 */
export async function deleteWords(tx: Client, id: number, chats: readonly string[]): Promise<void> {
  const chat = { in: [...chats] }
  await tx.answerPiece.deleteMany({ where: { chat } })
  await tx.notePiece.deleteMany({ where: { chat } })
  // The signed copy of a report is the school's, whoever sent it in.
  const own = { dispatch: null, OR: [{ memberId: id }, { chat }] }
  const files = await tx.attachment.findMany({ where: own })
  for (const { fileId } of files)
    await tx.outboxRow.deleteMany({ where: { kind: 'file', payload: { contains: fileId } } })
  await tx.attachment.deleteMany({ where: own })
  await tx.note.deleteMany({ where: { memberId: id, pieces: { none: {} } } })
  await tx.obstacle.deleteMany({ where: { memberId: id } })
  await withdrawDrafts(tx, id)
}

/** Words of a draft go back to what was submitted; a report never submitted, and empty now, is not begun. */
async function withdrawDrafts(tx: Client, id: number): Promise<void> {
  const where = { authorId: id, obligation: { state: { in: ['pending', 'drafting', 'returned'] } } }
  const answers = await tx.answer.findMany({ where, include: { obligation: true } })
  for (const answer of answers) {
    const { obligationId, promptId } = answer
    const submitted = await lastSubmitted(tx, obligationId, promptId)
    if (submitted) {
      const { state, text, figures } = submitted
      const data = { state, text, figures: JSON.stringify(figures), doubts: '[]' }
      await tx.answer.update({ where: { id: answer.id }, data })
    } else await tx.answer.delete({ where: { id: answer.id } })
  }
  await tx.obligation.updateMany({
    where: { id: { in: answers.map(each => each.obligationId) }, state: 'drafting', version: 0, answers: { none: {} } },
    data: { state: 'pending', writerId: null, stateBy: null },
  })
}

async function lastSubmitted(tx: Client, obligationId: string, promptId: string) {
  const row = await tx.submission.findFirst({ where: { obligationId }, orderBy: { version: 'desc' } })
  return row ? storedSubmission(row.content).answers.find(answer => answer.promptId === promptId) : undefined
}
