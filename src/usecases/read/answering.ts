import { readSession, type Session } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { lately } from './on-any-phone.ts'
import { storedMenu } from './stored.ts'

/** Whether a digit typed now is the answer to the open question. */
export const isDigitAnswer = ({ flow }: Session, question: OutboxEntry | undefined): boolean =>
  flow !== null && storedMenu(question?.choices ?? null)?.digits === 'answer'

/** The same of a person, by what stands open now. */
export async function awaitsDigit(tx: Tx, chat: ChatAddress): Promise<boolean> {
  const session = readSession(await tx.sessions.load(chat))
  return session.flow !== null && isDigitAnswer(session, (await lately(tx, chat, session.turn)).question)
}
