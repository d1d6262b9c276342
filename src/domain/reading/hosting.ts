/** Who hosted, or who paid, as people type it beside a figure: "chủ trì 3, phối hợp 2". */

import type { Hosting } from '../figure.ts'
import { fold } from './fold.ts'
import { type NumberMention, scanNumbers } from './number.ts'
import { tokenize } from './tokens.ts'

/** What was told: how many of how many. */
export type HostingRead = { readonly total: number; readonly hosting: Hosting }

/** Between a number and its word: "3 hoạt động chủ trì", "3 cuộc do tổ chủ trì". */
const THING = '(?:hoat dong|cuoc|buoi|lan|chuong trinh|viec)'
const OURS = '(?:do )?(?:to|nhom|don vi|chi hoi|hoi|ban|doan|cong doan|minh|chung toi)? ?'
const COUNT = '(?: ?: ?| )(?:(?:duoc|la|ca|co|to chuc) )*'
const HOST_AFTER = new RegExp(`\\bchu tri${COUNT}#(\\d+)`)
const HOST_BEFORE = new RegExp(`#(\\d+)(?: ${THING})? ${OURS}chu tri\\b`)
const PARTNER_AFTER = new RegExp(`\\b(?:phoi hop|tham gia)${COUNT}#(\\d+)`)
const PARTNER_BEFORE = new RegExp(`#(\\d+)(?: ${THING})? (?:phoi hop|tham gia)\\b`)
const PART = /\btrong (?:do|so)\b/

/**
 * Reads the numbers hosted and joined. Only numbers are believed: "phối hợp với Đoàn xã" alone tells of whom, not who led.
 * @param known the figure when it has been read: a part of it ("trong đó chủ trì 3") needs it.
 * @returns undefined when it has to be asked.
 */
export function readHosting(text: string, known: number | undefined): HostingRead | undefined {
  const { line, numbers } = withPlaces(text)
  const number = (pattern: RegExp) => {
    const [, place] = pattern.exec(line) ?? []
    return place === undefined ? undefined : numbers[Number(place)]
  }
  const host = number(HOST_AFTER) ?? number(HOST_BEFORE)
  if (host === undefined) return undefined
  const partner = PART.test(line) ? undefined : (number(PARTNER_AFTER) ?? number(PARTNER_BEFORE))
  if (partner !== undefined && (known === undefined || known === host || known === host + partner)) {
    return shared(host, host + partner)
  }
  const led = line.search(HOST_AFTER) >= 0 || PART.test(line)
  return known !== undefined && led && host <= known ? shared(host, known) : undefined
}

function shared(host: number, total: number): HostingRead {
  return { total, hosting: host === total ? 'host' : host === 0 ? 'partner' : { host, partner: total - host } }
}

/** The folded text with every certain number as "#place" and one space between words. */
function withPlaces(text: string): { readonly line: string; readonly numbers: readonly number[] } {
  const tokens = tokenize(text)
  const mentions = scanNumbers(tokens).filter((each): each is NumberMention => each.kind === 'number' && each.exact)
  const words: string[] = []
  let at = 0
  mentions.forEach((mention, place) => {
    words.push(fold(tokens.source.slice(tokens.list[at]?.start ?? 0, mention.start)), `#${place} `)
    at = mention.next
  })
  words.push(fold(tokens.source.slice(tokens.list[at]?.start ?? tokens.source.length)))
  return { line: words.join(' ').replace(/\s+/g, ' '), numbers: mentions.map(({ value }) => value) }
}

/** Words that speak of somebody else's money: "góp chung", "cùng Công đoàn", "trích quỹ trường". */
const OTHERS =
  /\b(?:cung|chung|gop|dong gop|quyen gop|phoi hop|ket hop|lien ket|cong doan|nha truong|doan truong|khuyen hoc|chu thap do|mat tran|hoi cuu|nha hao tam|tai tro|phu huynh|cha me|quy truong|quy lop)\b/

/**
 * Whether the words beside a sum make it doubtful that this unit alone paid it (domain.md 4: support in money counts
 * with whoever pays). @param unit the unit's own name, which speaks of nobody else.
 */
export function mayBeSharedMoney(text: string, unit: string): boolean {
  return OTHERS.test(` ${fold(text)} `.replaceAll(fold(unit), ' '))
}
