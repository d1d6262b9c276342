import type { Clock } from '../../clock.ts'
import { type Params, text } from './params.ts'
import { createRateLimit } from './rate-limit.ts'
import { type Refusal, tooManyRequests, unauthorized } from './wire.ts'

/** Which calls a fault hits: all unless narrowed. `times` is how many, 1 unless told; downloads are the method "file". */
export type Target = { readonly method?: string; readonly chatId?: number; readonly times?: number }

/** What can go wrong between a bot and Telegram, switched on by hand. */
export type Faults = {
  /** The next calls are answered 429 and have no effect. @param retryAfter seconds. */
  tooManyRequests(retryAfter: number, on?: Target): void
  /** The next calls are answered by a gateway: an HTML page with this status, no effect. */
  httpError(status: number, on?: Target): void
  /** The connection of the next calls breaks 'before' the call had its effect, or 'after', the answer being lost. */
  dropConnection(when: 'before' | 'after', on?: Target): void
  /** Calls wait, without effect, until the returned function is called. `times` is unlimited unless told. */
  hold(on?: Target): () => void
  /** The network is cut: every open connection breaks, every new one too, until called with false. */
  cutNetwork(cut: boolean): void
  /** Every open connection breaks, as when the process at the other end is no more. */
  hangUp(): void
  /** Somebody else runs the bot: every `getUpdates` is answered 409 while on. */
  conflict(on: boolean): void
  /** The token has been revoked: everything is answered 401 while on. */
  unauthorized(on: boolean): void
  /** Telegram's own pace, by the clock: 1 message/s per chat after a burst of 5, 20/min per group, 30/s overall. Off unless switched on. */
  rateLimit(on: boolean): void
  /** The last confirmation was lost: the batch confirmed last is delivered once more. @returns how many updates. */
  redeliver(): number
  /** Everything works again; held calls go on. */
  clear(): void
}

/** What happens to one call. */
export type Fate =
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'gateway'; readonly status: number }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }

type Planned = { readonly target: Target; left: number; readonly fate: Fate }
type Gate = { readonly target: Target; left: number; readonly opened: Promise<void>; readonly open: () => void }

/** The state of the faults, as the server asks for it. */
export type FaultState = {
  readonly control: Faults
  /** Waits while calls like this are held. */
  held(method: string, params: Params): Promise<void>
  /** @returns undefined when nothing goes wrong. */
  fate(method: string, params: Params): Fate | undefined
  readonly networkCut: () => boolean
  readonly conflicting: () => boolean
}

/** Everything works. @param hooks what the server does when the network is cut, a rival polls, a batch comes again. */
export function createFaults(
  clock: Clock,
  hooks: { readonly cut: () => void; readonly rival: () => void; readonly redeliver: () => number },
): FaultState {
  let planned: Planned[] = []
  let gates: Gate[] = []
  const rates = createRateLimit(clock)
  const on = { network: false, conflict: false, unauthorized: false, rate: false }
  const plan = (fate: Fate, target: Target = {}): void => {
    planned.push({ target, left: target.times ?? 1, fate })
  }
  const control: Faults = {
    tooManyRequests: (retryAfter, target) => plan({ kind: 'refuse', refusal: tooManyRequests(retryAfter) }, target),
    httpError: (status, target) => plan({ kind: 'gateway', status }, target),
    dropConnection: (when, target) => plan({ kind: 'drop', when }, target),
    hold(target = {}) {
      const gate = newGate(target)
      gates.push(gate)
      return () => {
        gates = gates.filter(other => other !== gate)
        gate.open()
      }
    },
    cutNetwork(cut) {
      on.network = cut
      if (cut) hooks.cut()
    },
    hangUp: hooks.cut,
    conflict(rival) {
      on.conflict = rival
      if (rival) hooks.rival()
    },
    unauthorized(revoked) {
      on.unauthorized = revoked
    },
    rateLimit(limited) {
      on.rate = limited
    },
    redeliver: hooks.redeliver,
    clear() {
      planned = []
      for (const gate of gates) gate.open()
      gates = []
      Object.assign(on, { network: false, conflict: false, unauthorized: false, rate: false })
    },
  }
  return {
    control,
    async held(method, params) {
      const gate = gates.find(({ left, target }) => left > 0 && hits(target, method, params))
      if (gate === undefined) return
      gate.left--
      await gate.opened
    },
    fate(method, params) {
      if (on.unauthorized) return { kind: 'refuse', refusal: unauthorized }
      const hit = planned.find(({ left, target }) => left > 0 && hits(target, method, params))
      if (hit) {
        hit.left--
        return hit.fate
      }
      const wait = on.rate && /^send(?!chataction)/i.test(method) ? rates.take(text(params, 'chat_id')) : 0
      return wait > 0 ? { kind: 'refuse', refusal: tooManyRequests(wait) } : undefined
    },
    networkCut: () => on.network,
    conflicting: () => on.conflict,
  }
}

const hits = ({ method, chatId }: Target, called: string, params: Params): boolean =>
  (method === undefined || method.toLowerCase() === called.toLowerCase()) &&
  (chatId === undefined || text(params, 'chat_id') === String(chatId))

function newGate(target: Target): Gate {
  let open: () => void = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { target, left: target.times ?? Number.POSITIVE_INFINITY, opened, open }
}
