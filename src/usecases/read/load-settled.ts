import type { Input } from '../../conversation/input.ts'
import type { Session } from '../../conversation/session.ts'
import { type Settled, settlingAt } from '../../conversation/settled.ts'
import type { Tx } from '../../storage/storage.ts'

/** Who settled the matter of this step last, by the journal; undefined when nobody did, or it is nobody's by name. */
export async function settledBy(tx: Tx, session: Session, input: Input): Promise<Settled | undefined> {
  const matter = settlingAt(session, input)
  const last = matter && (await tx.journal.lastAudit(matter.subject, matter.actions))
  if (!matter || !last || last.actor === null) return undefined
  const { at, action, detail, actor } = last
  return { by: actor, at, subject: matter.subject, action, detail }
}
