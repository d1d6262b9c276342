import type { StillOpen } from '../conversation/vocabulary/dispatch.ts'
import { currentOf, signersOf } from '../domain/dispatch.ts'
import type { Period } from '../domain/period.ts'
import type { Tx } from '../storage/storage.ts'
import { openText } from '../text/chat/dispatch.ts'
import { numberText, signatureText } from '../text/chat/dispatch-stand.ts'
import { WAY_STATES } from '../text/web/desk-way.ts'
import { type Deps, planOf } from '../usecases/deps.ts'
import { openDispatch } from '../usecases/read/load-dispatch.ts'
import type { CompiledView } from '../web/wire/desk.ts'

/** How the report stands on its way to the superior, and what may be done next. */
export async function wayView(
  tx: Tx,
  deps: Deps,
  { period, still }: { readonly period: Period; readonly still: StillOpen },
): Promise<CompiledView['way']> {
  const way = await openDispatch(tx, deps, period, 'paper')
  const current = way && currentOf(way.all)
  const people = await tx.members.all()
  const signers = signersOf(planOf(deps, period).school, people)
  // The one who has been chosen comes first.
  const ordered = signers.toSorted((a, b) => Number(b.id === way?.signer) - Number(a.id === way?.signer))
  const told = current ? [WAY_STATES[current.state], numberText(current)].filter(Boolean).join(', ') : ''
  const open = !current || current.state === 'returned'
  return {
    ...{ stand: told, mark: open ? (way?.now?.mark ?? '') : '', open: open ? openText(still) : '' },
    signers: ordered.map(({ id, signature }) => ({ id, text: signatureText(signature) })),
  }
}
