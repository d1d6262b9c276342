import { extname } from 'node:path'
import { givenName } from '../../domain/member.ts'
import { personSubject } from '../../domain/reading-log.ts'
import type { PartingWords } from '../member-records.ts'
import type { Client } from './client.ts'
import { loosened, type Named, NUMBERED, waysToSay } from './loosen.ts'
import { deleteWords } from './own-words.ts'

/**
 * Cuts every row loose from one person and removes the person: afterwards no row joins to the number, the chat or the
 * name. What the unit handed in stays. Also for somebody an earlier program let go and left tied.
 */
export async function cutLoose(tx: Client, id: number, words: PartingWords): Promise<void> {
  const row = await tx.member.findUnique({ where: { id }, include: { addresses: true } })
  if (!row) return
  const person: Named = { ...row, alone: await isAlone(tx, row) }
  // Earlier programs wrote the second one in place of the chat.
  const chats = [...row.addresses.map(({ chat }) => chat), `left:${id}`]
  await rewriteJson(tx, person)
  if (words === 'delete') await deleteWords(tx, id, chats)
  await loseChats(tx, chats)
  await loseNumbers(tx, id)
  await loseNames(tx, person)
  await tx.role.deleteMany({ where: { memberId: id } })
  await tx.session.deleteMany({ where: { memberId: id } })
  await tx.memberAddress.deleteMany({ where: { memberId: id } })
  await tx.member.delete({ where: { id } })
}

async function isAlone(tx: Client, { id, name, address }: { id: number; name: string; address: string }) {
  const others = await tx.member.findMany({ where: { id: { not: id }, address }, select: { name: true } })
  return others.every(other => givenName(other.name) !== givenName(name))
}

/** Numbers and names inside stored JSON: what was submitted, buttons and waiting messages of others, their dialogues. */
async function rewriteJson(tx: Client, person: Named): Promise<void> {
  const numbered = NUMBERED.map(field => `"${field}":${person.id}`)
  const marks = [...numbered, ...waysToSay(person)]
  const holding = (field: string) => marks.map(mark => ({ [field]: { contains: mark } }))
  for (const row of await tx.submission.findMany({ where: { content: { contains: `"authorId":${person.id}` } } })) {
    // What was submitted is never reworded: only who wrote it goes.
    const content = loosened(row.content, { ...person, name: '' }, null)
    await tx.submission.update({ where: { id: row.id }, data: { content } })
  }
  for (const row of await tx.obligation.findMany({ where: { returned: { contains: `"by":${person.id}` } } })) {
    const returned = row.returned === null ? null : loosened(row.returned, { ...person, name: '' }, 0)
    await tx.obligation.update({ where: { id: row.id }, data: { returned } })
  }
  for (const row of await tx.outboxRow.findMany({ where: { OR: [...holding('choices'), ...holding('payload')] } })) {
    const data = {
      payload: row.payload === '' ? '' : loosened(row.payload, person, 0),
      choices: row.choices === null ? null : loosened(row.choices, person, 0),
    }
    await tx.outboxRow.update({ where: { id: row.id }, data })
  }
  for (const row of await tx.session.findMany({ where: { OR: holding('state') } })) {
    await tx.session.update({ where: { memberId: row.memberId }, data: { state: loosened(row.state, person, 0) } })
  }
}

/** What was said to the chat goes; what remains of its messages keeps a mark of its own, the same for nobody. */
async function loseChats(tx: Client, chats: readonly string[]): Promise<void> {
  const where = { chat: { in: [...chats] } }
  await tx.outboxRow.deleteMany({ where })
  await tx.shownMenu.deleteMany({ where })
  // The number of an update stays for its three days, so that the channel cannot bring it twice.
  await tx.inboxRow.updateMany({ where, data: { chat: '', payload: '', error: null, state: 'done' } })
  for (const chat of chats) {
    await tx.$executeRaw`UPDATE "AnswerPiece" SET "chat" = 'gone:' || "id" WHERE "chat" = ${chat}`
    await tx.$executeRaw`UPDATE "NotePiece" SET "chat" = 'gone:' || "id" WHERE "chat" = ${chat}`
    await tx.$executeRaw`UPDATE "Attachment" SET "chat" = 'gone:' || "id" WHERE "chat" = ${chat}`
  }
}

/** Stands for a deputy who signed and has gone: 0 is the head of the school. */
const GONE = -1

/** 0 stands for nobody known where a number is demanded. */
async function loseNumbers(tx: Client, id: number): Promise<void> {
  const mine = { where: { memberId: id }, data: { memberId: 0 } }
  await tx.note.updateMany(mine)
  await tx.pulseMark.updateMany(mine)
  await tx.obstacle.updateMany(mine)
  await tx.obstacle.updateMany({ where: { answeredBy: id }, data: { answeredBy: null } })
  await tx.obstacleStep.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.direction.updateMany(mine)
  await tx.attachment.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.submission.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.schoolPart.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.enteredFigure.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.settlement.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.schoolEdit.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.schoolEdit.updateMany({ where: { undoneBy: id }, data: { undoneBy: null } })
  await tx.dispatch.updateMany({ where: { submittedBy: id }, data: { submittedBy: null } })
  await tx.dispatch.updateMany({ where: { decidedBy: id }, data: { decidedBy: null } })
  await tx.dispatch.updateMany({ where: { sentBy: id }, data: { sentBy: null } })
  await tx.dispatch.updateMany({ where: { signer: id }, data: { signer: GONE } })
  await tx.signer.updateMany({ where: { memberId: id }, data: { memberId: null, name: '' } })
  await tx.planEdition.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.planEdition.updateMany({ where: { takenBy: id }, data: { takenBy: null } })
  await tx.planEdition.updateMany({ where: { undoneBy: id }, data: { undoneBy: null } })
  await tx.wordingChoice.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.replacedParagraph.updateMany({ where: { memberId: id }, data: { memberId: null } })
  await tx.answer.updateMany({ where: { authorId: id }, data: { authorId: null } })
  await tx.obligation.updateMany({ where: { stateBy: id }, data: { stateBy: null } })
  await tx.obligation.updateMany({ where: { writerId: id }, data: { writerId: null } })
  await tx.due.deleteMany({ where: { memberId: id, state: { in: ['due', 'done'] } } })
  // What is due is recorded once per person, and 0 says that nobody was there: the proof keeps a number of its own.
  await tx.$executeRaw`UPDATE "Due" SET "memberId" = -"id" WHERE "memberId" = ${id}`
  // Once a day for each reader: each line keeps a number of its own.
  await tx.$executeRaw`UPDATE "Reading" SET "memberId" = -"id" WHERE "memberId" = ${id}`
  await tx.reading.deleteMany({ where: { subject: personSubject(id) } })
  await tx.auditEntry.updateMany({ where: { actor: id }, data: { actor: null } })
  await tx.auditEntry.updateMany({
    where: { subject: `member:${id}` },
    data: { subject: 'member', detail: '' },
  })
  await tx.auditEntry.updateMany({ where: { action: 'erased', subject: `${id}` }, data: { subject: 'member' } })
  await tx.invitation.updateMany({ where: { usedBy: id }, data: { usedBy: null, name: '' } })
  await tx.invitation.updateMany({ where: { createdBy: id }, data: { createdBy: null } })
  await tx.invitation.updateMany({ where: { revokedBy: id }, data: { revokedBy: null } })
  await tx.invitation.updateMany({ where: { judgedBy: id }, data: { judgedBy: null } })
  await tx.invitation.updateMany({ where: { replaces: id }, data: { replaces: null } })
  await tx.deskSession.deleteMany({ where: { memberId: id } })
  await tx.setting.deleteMany({ where: { key: { in: [`day.told:${id}`, `backup.offered:${id}`, `told:${id}`] } } })
  await tx.setting.deleteMany({ where: { key: { startsWith: 'unreachable:', endsWith: `:${id}` } } })
  await tx.setting.deleteMany({ where: { key: 'setup.used', value: { endsWith: `:${id}` } } })
}

/** Where only the words name the person. */
async function loseNames(tx: Client, { name }: Named): Promise<void> {
  if (name.trim() === '') return
  // A link that waits for the same person would bring the name back.
  await tx.invitation.deleteMany({ where: { name, usedAt: null } })
  await tx.invitation.updateMany({ where: { name }, data: { name: '' } })
  await tx.auditEntry.updateMany({ where: { detail: { contains: name } }, data: { detail: '' } })
  for (const file of await tx.attachment.findMany({ where: { name: { contains: name } } })) {
    await tx.attachment.update({ where: { id: file.id }, data: { name: `tep${extname(file.name)}` } })
  }
}
