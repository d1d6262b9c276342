import type { HttpReply, Live } from '../http/route.ts'
import type { Deps } from '../usecases/deps.ts'
import { whoAtDesk } from '../usecases/handle/at-desk.ts'
import { json, type Seated } from './door.ts'

/** Pages of one person that hear of changes at the same time. */
const MOST_PAGES = 12

/** Pages that are open at the desk, and hear at once that something may have changed: what it is they ask themselves. */
export type LivePages = {
  reply(seat: Seated): HttpReply
  /** Something may have changed: by a message, at the desk, by the hour. */
  changed(): void
  /** The program ends. */
  close(): void
}

type Listener = { readonly member: number; tell(): void; end(): void }

export function createLivePages(deps: Deps): LivePages {
  const listeners = new Set<Listener>()
  return {
    reply({ me, token }) {
      const own = [...listeners].filter(({ member }) => member === me.id)
      if (own.length >= MOST_PAGES) return json({ trouble: 'too-many' }, 429)
      return {
        ...{ status: 200, type: 'text/event-stream' },
        // A proxy in between must not keep it back.
        headers: { 'x-accel-buffering': 'no' },
        live(live) {
          const listener = { member: me.id, ...listening(deps, token, live) }
          listeners.add(listener)
          live.onEnd(() => void listeners.delete(listener))
          live.write(': \n\n')
        },
      }
    },
    changed() {
      for (const listener of listeners) listener.tell()
    },
    close() {
      for (const listener of listeners) listener.end()
    },
  }
}

/** Told one after the other, and only while the session is open: with it the stream ends. */
function listening(deps: Deps, token: string, { write, end }: Live): Omit<Listener, 'member'> {
  let asking = false
  let again = false
  const tell = async (): Promise<void> => {
    asking = true
    do {
      again = false
      const open = await deps.storage.transaction(tx => whoAtDesk(tx, deps, token)).catch(() => undefined)
      if (!open) {
        write('event: ended\ndata: \n\n')
        return end()
      }
      write('data: \n\n')
    } while (again)
    asking = false
  }
  return {
    tell() {
      again = true
      if (!asking) void tell()
    },
    end,
  }
}
