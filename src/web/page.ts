import type { HttpReply, Route } from '../http/route.ts'
import type { Bundle } from './bundle.ts'

/**
 * A page asks nobody but the program, runs no script but its own, and stands in no frame of another page.
 */
const policyOf = (framedBy: readonly string[]): string =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'",
    `base-uri 'none'; form-action 'self'; frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
  ].join('; ')

const HEADERS = {
  'content-security-policy': policyOf([]),
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6155"/>' +
  '<path d="M9 10h14M9 16h14M9 22h8" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>'

/** What every reply to a page carries. */
export const guarded = (reply: HttpReply): HttpReply => ({ ...reply, headers: { ...HEADERS, ...reply.headers } })

export type Shell = {
  /** Where the page stands, `/choi`. */
  readonly at: string
  readonly title: string
  readonly bundle: Bundle
  /** Handed to the script as it is; whoever can read the page can read it. */
  readonly given: Readonly<Record<string, string>>
  /** Origins in whose frame it may stand all the same. */
  readonly framedBy?: readonly string[]
}

/** The page itself with what it loads. */
export function pageRoutes({ at, title, bundle, given, framedBy = [] }: Shell): readonly Route[] {
  const data = Object.entries(given).map(([name, value]) => ` data-${name}="${escaped(value)}"`)
  const body = [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title><link rel="icon" href="${at}/hinh.svg"><link rel="stylesheet" href="${at}/trang.css">`,
    `</head><body${data.join('')}><div id="app"></div><script type="module" src="${at}/trang.js"></script></body></html>`,
  ].join('\n')
  const get = (path: string, type: string, text: string): Route => ({
    ...{ method: 'GET', path, largestBody: 0 },
    handle: async () => guarded({ status: 200, type, body: text }),
  })
  return [
    framed(get(at, 'text/html', body), framedBy),
    get(`${at}/trang.js`, 'text/javascript', bundle.script),
    get(`${at}/trang.css`, 'text/css', bundle.style),
    get(`${at}/hinh.svg`, 'image/svg+xml', ICON),
  ]
}

/** The page itself in the frame of these; the older header knows no exceptions, so it goes. */
function framed(route: Route, framedBy: readonly string[]): Route {
  if (framedBy.length === 0) return route
  return {
    ...route,
    async handle(request) {
      const reply = await route.handle(request)
      const { 'x-frame-options': _, ...headers } = reply.headers ?? {}
      return { ...reply, headers: { ...headers, 'content-security-policy': policyOf(framedBy) } }
    },
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
