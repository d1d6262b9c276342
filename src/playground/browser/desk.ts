import type { HttpReply, HttpRequest, Route } from '../../http/route.ts'

/** What somebody did on the desk's pages, as it came in: with the codes of the same seed it comes to the same again. */
export type Visit = {
  readonly do: 'desk'
  readonly path: string
  readonly cookie: string
  readonly key: string
  /** base64. */
  readonly body: string
}

export const visitOf = ({ path, headers, body }: HttpRequest): Visit => ({
  ...{ do: 'desk', path, cookie: headers.cookie ?? '', key: String(headers['x-key'] ?? '') },
  body: body.toString('base64'),
})

/** The same request once more, from nowhere in particular. */
export const requestOf = ({ path, cookie, key, body }: Visit): HttpRequest => ({
  ...{ path, headers: { cookie, 'x-key': key }, body: Buffer.from(body, 'base64') },
  ...{ query: new URLSearchParams(), from: '' },
})

type Place = Pick<Route, 'method' | 'path'>

/** Whoever answers at this address in the school as it is now. */
export const answerOf = (desk: readonly Route[], { method, path }: Place, request: HttpRequest): Promise<HttpReply> =>
  desk.find(each => each.method === method && each.path === path)?.handle(request) ?? Promise.resolve({ status: 404 })

/** The desk's addresses stay where they are when the school begins anew. */
export const deskOfPlay = (
  routes: readonly Route[],
  visit: (place: Place, request: HttpRequest) => Promise<HttpReply>,
): readonly Route[] => routes.map(route => ({ ...route, handle: request => visit(route, request) }))
