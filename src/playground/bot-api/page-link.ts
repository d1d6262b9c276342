import { isObject, type Json } from './params.ts'
import { checkLink } from './text/links.ts'

type Checked = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string }

/** Bot API `WebAppInfo`: "An HTTPS URL of a Web App". */
export function checkPage(page: Json | undefined): Checked {
  const url = isObject(page) ? page.url : undefined
  if (typeof url !== 'string') return { ok: false, reason: 'info must have an URL' }
  const link = checkLink(url)
  if (!link.ok) return { ok: false, reason: `URL '${url}' is invalid: ${link.reason}` }
  if (!link.url.startsWith('https://'))
    return { ok: false, reason: `URL '${url}' is invalid: Only HTTPS links are allowed` }
  return { ok: true, url: link.url }
}
