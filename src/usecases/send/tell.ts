import type { DateTime } from 'luxon'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import { type Message, say } from '../../conversation/effect.ts'
import type { Say } from '../../conversation/say.ts'
import { readSession } from '../../conversation/session.ts'
import { isOfficer, type Member } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Attachment } from '../../domain/report.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { enqueueFor } from './enqueue.ts'

type FileSay = Extract<Say, { say: 'file-lost' | 'file-unread' | 'plan-none' }>

type Telling = {
  readonly key?: string
  readonly at?: DateTime
  /** Those it is about, or who did it, and know. */
  readonly except?: readonly (number | undefined | null)[]
}

/** A message to every officer who can be reached. Never at night. @returns how many are told. */
export async function tellOfficers(tx: Tx, deps: Deps, message: Message, telling: Telling = {}): Promise<number> {
  const { key, at, except = [] } = telling
  const notBefore = at ?? nextSendable(deps.clock.now(), deps.calendar)
  let told = 0
  for (const member of await tx.members.all()) {
    if (!isOfficer(member) || except.includes(member.id) || (await isIntroducing(tx, member))) continue
    const posting = key === undefined ? { notBefore } : { notBefore, key: `${key}:${member.id}` }
    if (await enqueueFor(tx, deps, { ...message, lasting: true }, member, posting)) told += 1
  }
  return told
}

/** A document to somebody, after what was told before. */
export async function sendDocument(
  tx: Tx,
  deps: Deps,
  order: DocumentOrder,
  { member, key }: { readonly member: Member; readonly key: string },
): Promise<void> {
  if (member.chat === null) return
  const now = deps.clock.now()
  const notBefore = nextSendable(now, deps.calendar)
  const payload = JSON.stringify({ order })
  await tx.outbox.add({ chat: member.chat, key, kind: 'document', payload, createdAt: now, notBefore })
}

/** What became of a file, to whoever sent it, once. Never at night; nobody is told who has gone. */
export async function tellSender(tx: Tx, deps: Deps, { id, memberId }: Attachment, what: FileSay): Promise<void> {
  const member = memberId === null ? undefined : await tx.members.byId(memberId)
  const notBefore = nextSendable(deps.clock.now(), deps.calendar)
  if (!member) return
  await enqueueFor(tx, deps, say(what, [], { lasting: true }), member, { key: `${what.say}:${id}`, notBefore })
}

/** The first officer is asked for name and address; what is told before would not know either. */
export async function isIntroducing(tx: Tx, { chat }: Member): Promise<boolean> {
  return chat !== null && readSession(await tx.sessions.load(chat)).flow?.name === 'profile'
}
