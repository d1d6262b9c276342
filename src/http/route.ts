import type { IncomingMessage } from 'node:http'

/** What came in, its body read to the end and within the route's limit. */
export type HttpRequest = {
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** As it was asked for, without what follows a question mark. */
  readonly path: string
  readonly query: URLSearchParams
  /** Where the other side is; '' when it has hung up. */
  readonly from: string
}

/** A reply that goes on: what is written reaches the other side at once. */
export type Live = {
  write(text: string): void
  /** Nothing more comes. */
  end(): void
  /** Called once, when either side has ended it. */
  onEnd(told: () => void): void
}

export type HttpReply = {
  readonly status: number
  readonly type?: string
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** Instead of a body. */
  readonly live?: (live: Live) => void
}

/** One address of the program's server. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Begins with a slash; compared letter by letter. One that ends with a slash is for all that lies under it. */
  readonly path: string
  /** Bytes; 0: a body is refused. */
  readonly largestBody: number
  /** Looks at who asks before anything of the body is read. @returns a status that ends it there; undefined: go on. */
  admit?(headers: IncomingMessage['headers']): number | undefined
  handle(request: HttpRequest): Promise<HttpReply>
}

/** Runs something again and again. @returns how to stop that. */
export type Every = (milliseconds: number, run: () => void) => () => void

/** How much of a body is read, and for how long. */
export type BodyLimit = { readonly bytes: number; readonly milliseconds: number; readonly every: Every }

/** Of whoever sends so little for so long nothing more is expected: the slowest line of an office brings this at once. */
const STALLED = { milliseconds: 20_000, bytes: 16 * 1024 } as const

/**
 * Reads a body to its end, or no further than it may be long or last.
 * @returns 'too large' as soon as it is known, 'broken' when the other side hung up, stalled or came to no end.
 */
export async function readBody(
  request: IncomingMessage,
  { bytes: largest, milliseconds, every }: BodyLimit,
): Promise<Buffer | 'too large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 'too large'
  const late = setTimeout(() => request.destroy(), milliseconds)
  const chunks: Buffer[] = []
  let [size, before] = [0, 0]
  const watched = every(STALLED.milliseconds, () => {
    if (size - before < STALLED.bytes) request.destroy()
    before = size
  })
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length
      if (size > largest) return 'too large'
      chunks.push(chunk as Buffer)
    }
  } catch {
    return 'broken'
  } finally {
    clearTimeout(late)
    watched()
  }
  return Buffer.concat(chunks)
}
