import type { Facts } from '../../conversation/facts.ts'
import type { Input } from '../../conversation/input.ts'
import { ownUnits } from '../../conversation/report/draft.ts'
import type { Session } from '../../conversation/session.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'

type Said = { readonly session: Session; readonly input: Input }

/** Whoever has noted something down today knows what the button does: it is offered outside every dialogue. */
export async function notedToday(
  tx: Tx,
  { session, input }: Said,
  { me, now, plan }: Pick<Facts, 'now' | 'plan'> & { readonly me: Member },
): Promise<boolean> {
  const offered = session.flow === null || session.flow.name === 'offer'
  const [unit] = offered && (input.kind === 'text' || input.kind === 'file') ? ownUnits(me, plan) : []
  const noted = unit === undefined ? [] : await tx.notes.ofUnit(unit, now.startOf('day'))
  return noted.some(({ memberId }) => memberId === me.id)
}
