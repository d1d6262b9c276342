import { readSession, type Session } from '../../conversation/session.ts'
import { channelAt, type Heard } from '../../messenger/lines.ts'
import type { InboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { storedUpdate } from '../read/stored.ts'
import { type Shows, understand } from './understand.ts'

/** What is understood at once, and the rows of the inbox it came in. */
export type Piece = { readonly rows: readonly number[]; readonly heard: Heard }

/** Beyond that it is another batch. */
const MOST = 15

const heardIn = ({ payload, chat }: InboxEntry): Heard => ({ ...storedUpdate(payload), chat })

/**
 * Where every answer counts, what somebody wrote in a row is one batch: words are put together, and pictures that came
 * beside an answer go before it, so that what is asked next stands last. A choice or a command is understood by itself.
 * Of what has failed before nothing is put together.
 */
export async function inARow(tx: Tx, deps: Deps, entry: InboxEntry): Promise<readonly Piece[]> {
  const head: Piece = { rows: [entry.id], heard: heardIn(entry) }
  const channel = channelAt(deps, entry.chat)
  if (!channel.quota || entry.attempts > 0) return [head]
  const behind = await tx.inbox.behind(entry, MOST)
  if (behind.length === 0) return [head]
  const session = readSession(await tx.sessions.load(entry.chat))
  const batch: Piece[] = []
  for (const row of [entry, ...behind]) {
    const heard = heardIn(row)
    if (row.attempts > 0 || !(await isPlain(tx, session, heard, { ...channel, units: deps.school.units }))) break
    batch.push({ rows: [row.id], heard })
  }
  return batch.length === 0 ? [head] : together(inOrder(session, batch))
}

/** Words that are no choice, or a picture. */
async function isPlain(tx: Tx, session: Session, heard: Heard, channel: Shows): Promise<boolean> {
  const { body } = heard
  if (body.kind === 'file') return true
  if (body.kind !== 'text' || body.replyTo !== undefined || body.forwarded) return false
  return (await understand(tx, session, heard, channel)).kind === 'text'
}

function inOrder({ flow }: Session, batch: readonly Piece[]): readonly Piece[] {
  if (flow?.name !== 'report') return batch
  return batch.toSorted((a, b) => Number(a.heard.body.kind === 'text') - Number(b.heard.body.kind === 'text'))
}

function together(batch: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const piece of batch) {
    const last = pieces.at(-1)
    const [before, after] = [last?.heard.body, piece.heard.body]
    if (last && before?.kind === 'text' && after.kind === 'text') {
      const body = { ...before, text: `${before.text}\n${after.text}` }
      pieces[pieces.length - 1] = { rows: [...last.rows, ...piece.rows], heard: { ...last.heard, body } }
    } else pieces.push(piece)
  }
  return pieces
}
