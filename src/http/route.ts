import type { IncomingMessage } from 'node:http'

/** What came in, its body read to the end and within the route's limit. */
export type HttpRequest = {
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export type HttpReply = {
  readonly status: number
  readonly type?: string
  readonly body?: string
}

/** One address of the program's server. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Begins with a slash; compared letter by letter. */
  readonly path: string
  /** Bytes; 0: a body is refused. */
  readonly largestBody: number
  handle(request: HttpRequest): Promise<HttpReply>
}

/**
 * Reads a body to its end, or no further than it may be long.
 * @returns 'too large' as soon as it is known, 'broken' when the other side hung up.
 */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer | 'too large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 'too large'
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length
      if (size > largest) return 'too large'
      chunks.push(chunk as Buffer)
    }
  } catch {
    return 'broken'
  }
  return Buffer.concat(chunks)
}
