import type { Stretches } from '../../domain/stretches.ts'
import type { Tx } from '../../storage/storage.ts'

/** Long work, between whose stretches timers, sockets and signals have their turn. */
export async function stretchByStretch<T>(tx: Pick<Tx, 'breathe'>, work: Stretches<T>): Promise<T> {
  for (;;) {
    const stretch = work.next()
    if (stretch.done) return stretch.value
    await tx.breathe()
  }
}
