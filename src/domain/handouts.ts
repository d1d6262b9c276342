import { codeToType, readTypedCode, shownCode } from './typed-code.ts'

/** A file that somebody fetches by a page; `bytes` looks at the rights anew: undefined where there is nothing to have. */
export type Handout = { readonly name: string; readonly bytes: () => Promise<Uint8Array | undefined> }

/** Files that wait to be fetched, each by a code that was told in chat: once, and not for long. */
export type Handouts = {
  /** @returns the code as people read it. */
  offer(handout: Handout): string
  /** @param typed as somebody has typed it, whatever case, spaces and dashes. */
  take(typed: string): Handout | 'unknown' | 'too-many'
}

/** Where the page stands that takes a code; the address tells nothing of whom a file is for. */
export const HANDOUT_AT = '/ban/lay'

/** Minutes for which a code is good. */
export const HANDOUT_MINUTES = 15

/** Of 37 bits of a code so many tries, over everybody, come near nothing. */
const MOST_TRIES = 60
const TRIES_MS = 10 * 60_000
/** Files that wait at once; beyond that the oldest is asked for anew. */
const MOST = 200

/**
 * In memory alone: nothing is left of a code that is used up, nor after a restart, when it is asked for anew.
 * @param elapsed milliseconds, which nobody sets back.
 * @param newCode an unguessable code of [A-Za-z0-9_-].
 */
export function createHandouts(elapsed: () => number, newCode: () => string): Handouts {
  const waiting = new Map<string, { readonly handout: Handout; readonly until: number }>()
  const vain: number[] = []
  const drop = () => {
    for (const [code, { until }] of waiting) if (until <= elapsed() || waiting.size > MOST) waiting.delete(code)
  }
  return {
    offer(handout) {
      const code = codeToType(newCode())
      waiting.set(code, { handout, until: elapsed() + HANDOUT_MINUTES * 60_000 })
      drop()
      return shownCode(code) ?? code
    },
    take(typed) {
      drop()
      const now = elapsed()
      while (vain[0] !== undefined && now - vain[0] >= TRIES_MS) vain.shift()
      if (vain.length >= MOST_TRIES) return 'too-many'
      const code = readTypedCode(typed) ?? ''
      const found = waiting.get(code)
      waiting.delete(code)
      if (!found) vain.push(now)
      return found?.handout ?? 'unknown'
    },
  }
}
