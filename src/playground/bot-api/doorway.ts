import { type Backend, type Called, carryOut, type End } from './carry-out.ts'
import type { Params } from './params.ts'

/** How calls come in from within this process. */
export type Doorway = {
  call(called: Called, params: Params, gone: AbortSignal): Promise<End>
  /** The network is cut: whatever is under way breaks. */
  cut(): void
}

/** The same as over HTTP, faults and all, in no more turns of the event loop than the server itself needs. */
export function openDoorway(backend: Backend): Doorway {
  const under = new Set<AbortController>()
  return {
    async call(called, params, gone) {
      if (backend.faults.networkCut() || gone.aborted) return { kind: 'broken' }
      const hungUp = new AbortController()
      const hangUp = () => hungUp.abort()
      gone.addEventListener('abort', hangUp)
      under.add(hungUp)
      backend.active(1)
      try {
        const end = await carryOut(backend, called, params, hungUp.signal)
        return hungUp.signal.aborted ? { kind: 'broken' } : end
      } finally {
        backend.active(-1)
        under.delete(hungUp)
        gone.removeEventListener('abort', hangUp)
      }
    },
    cut() {
      for (const call of under) call.abort()
    },
  }
}
