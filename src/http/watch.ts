import { EXPOSITION, exposition, type Sample } from './exposition.ts'
import type { HttpReply, Route } from './route.ts'

/** Why the program is not ready to serve; one word each, for whoever watches it. */
export type NotReady = 'starting' | 'stopping' | 'database' | 'clock'

/** What a watcher is told. */
export type Watched = {
  /** Empty: it serves. */
  notReady(): Promise<readonly NotReady[]>
  samples(): Promise<readonly Sample[]>
}

/**
 * Addresses for whoever watches the program: `/healthz` (the process answers), `/readyz` (it also has its database, its
 * channel and its clock), `/metrics` for Prometheus.
 */
export const watchRoutes = (watched: Watched): readonly Route[] => [
  get('/healthz', async () => ({ status: 200, body: 'ok\n' })),
  get('/readyz', async () => {
    const why = await watched.notReady()
    return why.length === 0 ? { status: 200, body: 'ok\n' } : { status: 503, body: `${why.join('\n')}\n` }
  }),
  get('/metrics', async () => ({ status: 200, type: EXPOSITION, body: exposition(await watched.samples()) })),
]

const get = (path: string, handle: () => Promise<HttpReply>): Route => ({ method: 'GET', path, largestBody: 0, handle })
