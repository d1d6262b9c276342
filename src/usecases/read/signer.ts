import type { Signature } from '../../domain/documents/official.ts'
import { deputyOf } from '../../domain/member.ts'
import type { School } from '../../domain/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { PRINCIPAL } from '../../text/documents/orders.ts'

/** Where it is kept who signs for the school: a deputy's member id; nothing while its head does. */
export const SIGNER = 'signer'

/** The deputy whom the BGH chose; undefined: the head of the school signs. */
export async function chosenSigner(tx: Tx): Promise<number | undefined> {
  const kept = await tx.settings.get(SIGNER)
  return kept === undefined ? undefined : Number(kept)
}

/** Under letters, report and assessment: the head of the school, or for him the deputy whom the BGH chose. */
export async function schoolSignature(tx: Tx, { units, principal }: School): Promise<Signature> {
  const chosen = await chosenSigner(tx)
  const deputy = chosen === undefined ? undefined : deputyOf(await tx.members.all(), chosen)
  const board = units.find(({ kind }) => kind === 'leadership')
  if (!deputy || !board || deputy.id !== chosen) return { office: board?.head ?? [PRINCIPAL], name: principal }
  return { office: board.deputy, name: deputy.name }
}
