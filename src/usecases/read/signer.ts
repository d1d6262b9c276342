import type { DateTime } from 'luxon'
import type { Signature } from '../../domain/documents/official.ts'
import { deputyOf } from '../../domain/member.ts'
import { type Period, periodBounds } from '../../domain/period.ts'
import type { School } from '../../domain/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { PRINCIPAL } from '../../text/documents/orders.ts'
import type { ReadDeps } from '../deps.ts'

/** The deputy whom the BGH chose; undefined: the head of the school signs. */
export const chosenSigner = async (tx: Tx): Promise<number | undefined> =>
  (await tx.school.signer())?.member ?? undefined

/**
 * Under letters, report and assessment: the head of the school, or for him the deputy whom the BGH chose.
 * @param at a moment that is over: who signed then, also where somebody else does now.
 */
export async function schoolSignature(tx: Tx, { units, principal }: School, at?: DateTime): Promise<Signature> {
  const chosen = await tx.school.signer(at)
  const board = units.find(({ kind }) => kind === 'leadership')
  const head = { office: board?.head ?? [PRINCIPAL], name: principal }
  if (!chosen || !board) return head
  if (at) return { office: board.deputy, name: chosen.name }
  const deputy = chosen.member === null ? undefined : deputyOf(await tx.members.all(), chosen.member)
  // Whoever is no deputy any more signs nothing new.
  return deputy?.id === chosen.member ? { office: board.deputy, name: deputy.name } : head
}

/**
 * The moment until which the papers of a period were written; undefined while they still are. The assessment of a
 * quarter is the paper of the quarter behind it, until the next one is due.
 */
export function writtenUntil(
  { inForce, clock }: Pick<ReadDeps, 'inForce' | 'clock'>,
  period: Period,
): DateTime | undefined {
  if (period.kind !== 'quarter') return inForce.history.periods.get(period.key)?.names ?? undefined
  const now = clock.now()
  const last = periodBounds(period, now.zoneName ?? 'utc')
    .until.plus({ days: 1 })
    .endOf('quarter')
  return now > last ? last : undefined
}
