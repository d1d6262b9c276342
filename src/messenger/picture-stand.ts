import type { Clock } from '../clock.ts'
import type { Route } from '../http/route.ts'

/** For channels that fetch a picture themselves: it stands at an address of the program's own for as long as that takes. */
export type PictureStand = {
  /** @returns where it stands, and what takes it down. */
  show(bytes: Uint8Array): { readonly url: string; readonly end: () => void }
}

/** Under the program's own address. */
const AT = '/anh/'
/** Nobody has fetched it by then. */
const MINUTES = 10
/** Pictures at once; each lies in memory. */
const MOST = 50

type Stood = { readonly bytes: Uint8Array; readonly until: number }

/**
 * Unguessable addresses of at least 128 bits, which tell nothing and die with the sending.
 * @param root where the program is reached from outside, without a slash at its end.
 * @param newCode an unguessable code of at least 64 bits, of [A-Za-z0-9_-].
 */
export function pictureStand(
  root: string,
  { clock, newCode }: { readonly clock: Clock; readonly newCode: () => string },
): { readonly stand: PictureStand; readonly route: Route } {
  const standing = new Map<string, Stood>()
  const drop = () => {
    for (const [name, { until }] of standing) if (until <= clock.elapsed()) standing.delete(name)
    const [oldest] = standing.keys()
    if (standing.size >= MOST && oldest !== undefined) standing.delete(oldest)
  }
  return {
    stand: {
      show(bytes) {
        drop()
        const name = `${newCode()}${newCode()}`
        standing.set(name, { bytes, until: clock.elapsed() + MINUTES * 60_000 })
        return { url: `${root}${AT}${name}`, end: () => void standing.delete(name) }
      },
    },
    route: {
      ...{ method: 'GET', path: AT, largestBody: 0 },
      async handle({ path }) {
        const found = standing.get(path.slice(AT.length))
        if (!found || found.until <= clock.elapsed()) return { status: 404 }
        return { status: 200, type: typeOf(found.bytes), body: found.bytes }
      },
    },
  }
}

const typeOf = ([first]: Uint8Array): string => (first === 0x89 ? 'image/png' : 'image/jpeg')
