import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it was on the wire. */
export type Heard = {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly field: string; readonly name: string; readonly bytes: Uint8Array }[]
}

/** What the stub answers: a status, and a body that is sent as JSON unless it is a text already. */
export type Reply = { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> }

/** A server that says whatever a story needs, also what the real one and the local one never say. */
export async function stubApi(answer: (heard: Heard) => Reply) {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const call = await read(request)
    heard.push(call)
    const { status = 200, body, headers = {} } = answer(call)
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export const sent = { ok: true, result: { message_id: 7, date: 1_779_336_000 } }

async function read(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const method = request.url ?? ''
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) {
    return { method, params: body.length === 0 ? {} : JSON.parse(body.toString('utf8')), files: [] }
  }
  const form = [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
  const files = form.flatMap(([field, value]) => (typeof value === 'string' ? [] : [{ field, file: value }]))
  return {
    method,
    params: Object.fromEntries(form.filter(([, value]) => typeof value === 'string')),
    files: await Promise.all(
      files.map(async ({ field, file }) => ({
        ...{ field, name: file.name },
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  }
}
