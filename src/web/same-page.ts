import type { HttpRequest } from '../http/route.ts'

/**
 * Whether a request comes from a page of this very address and not from another one that is open in the same browser:
 * by what the browser itself says of it (Fetch Metadata, and the origin where that is missing).
 */
export function isFromOwnPage({ headers }: HttpRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = headers
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
