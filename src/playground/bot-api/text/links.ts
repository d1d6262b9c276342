import type { Entity } from '../wire.ts'

/** Why a link is refused, in the server's words, or the link as the server writes it. */
export type CheckedLink = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string }

const WRONG: CheckedLink = { ok: false, reason: 'Wrong HTTP URL' }

/** Checks a link as tdlib's `LinkManager::check_link` does: a scheme may be missing, a host needs a dot. */
export function checkLink(source: string): CheckedLink {
  const link = source.trim()
  if (link === '') return { ok: false, reason: 'URL host is empty' }
  if (/^(tg|ton|tonsite):/i.test(link)) return { ok: true, url: link }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(link)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { ok: false, reason: 'Unsupported URL protocol' }
  }
  const full = scheme === undefined ? `http://${link}` : link
  if (!URL.canParse(full)) return WRONG
  const host = new URL(full).hostname
  if (!host.includes('.') || /\s/.test(link)) return WRONG
  // The server keeps the address as written and only adds the path of a bare host.
  const rest = /^https?:\/\/[^/?#]+(.*)$/is.exec(full)?.[1] ?? ''
  const slash = rest.startsWith('/') ? '' : '/'
  return { ok: true, url: `${full.slice(0, full.length - rest.length)}${slash}${rest}` }
}

/** The entity of `<a href>`: a mention for `tg://user?id=`, a link, or nothing when the address is no link. */
export function linkEntity(address: string, span: { offset: number; length: number }): Entity | undefined {
  const id = /^tg:(?:\/\/)?user\/?\?id=(\d+)/i.exec(address)?.[1]
  if (id !== undefined)
    return { type: 'text_mention', ...span, user: { id: Number(id), is_bot: false, first_name: '' } }
  const checked = checkLink(address)
  return checked.ok ? { type: 'text_link', ...span, url: checked.url } : undefined
}
