import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Route } from '../http/route.ts'

/** 'kept' alone is durable; what was 'not-kept' the other side may bring again. */
export type Delivered = 'kept' | 'not-kept' | 'not-an-update'

/** Where a channel's server brings updates to. */
export type Door = {
  /** `https://…`, as the server reaches it. */
  readonly url: string
  /** Takes what is brought there by whoever knows `secret`, until the returned function is called. */
  open(secret: string, take: (body: Buffer) => Promise<Delivered>): () => void
}

export type DoorKind = {
  /** Small letters: the header that carries the secret. */
  readonly header: string
  /** Bytes. */
  readonly largest: number
  /** A delivery without any word and without a secret asks only whether somebody is there. */
  readonly emptyCheck: boolean
}

/** What the server at the other end does with it: 2xx is confirmed, anything else may come again. */
const STATUS: { readonly [D in Delivered]: number } = {
  kept: 200,
  // It would only come again.
  'not-an-update': 200,
  'not-kept': 503,
}

type Open = { readonly secret: string; readonly take: (body: Buffer) => Promise<Delivered> }

/** An address of the program's own server, and the door behind it; of a stranger not even the body is read. */
export function webhookDoor(url: URL, kind: DoorKind): { readonly door: Door; readonly route: Route } {
  let open: Open | undefined
  return {
    door: {
      url: url.href,
      open(secret, take) {
        const now = { secret, take }
        open = now
        return () => {
          if (open === now) open = undefined
        }
      },
    },
    route: {
      method: 'POST',
      path: url.pathname,
      largestBody: kind.largest,
      // Before the program is ready, and after it has stopped, nothing is taken.
      admit: headers => (open ? answered(headers, kind, open.secret) : 503),
      async handle({ body }) {
        const became = await open?.take(body)
        return { status: became === undefined ? 503 : STATUS[became] }
      },
    },
  }
}

function answered(headers: IncomingHttpHeaders, { header, emptyCheck }: DoorKind, secret: string): number | undefined {
  const told = headers[header]
  if (typeof told === 'string') return isSame(told, secret) ? undefined : 401
  return emptyCheck && isEmpty(headers) ? 200 : 401
}

const isEmpty = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'

/** In a time that says nothing about how much of it was right. */
function isSame(told: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(told), digest(right))
}

/** A body that may be anything. */
export function parsedBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
