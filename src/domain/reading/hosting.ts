/** Who hosted, or who paid, as people type it beside a figure: "chủ trì 3, phối hợp 2". */

import type { Hosting } from '../figure.ts'
import { plainWords } from './doorman/plain.ts'
import { fold } from './fold.ts'
import { ELSEWHERE, withLeaders } from './leaders.ts'
import { type NumberMention, scanNumbers } from './number.ts'
import { tokenize } from './tokens.ts'

/** What was told: how many of how many. */
export type HostingRead = { readonly total: number; readonly hosting: Hosting }

/** Between a number and its word: "3 hoạt động chủ trì". */
const THING = '(?:hoat dong|cuoc|buoi|lan|chuong trinh|viec)'
const COUNT = '(?: ?: ?| )(?:(?:duoc|la|ca|co|to chuc) )*'
const JOINED = `(?:phoi hop|tham gia|${ELSEWHERE})`
const HOST_AFTER = new RegExp(`\\bchu tri${COUNT}#(\\d+)`)
/** "1 hoạt động, tổ chủ trì", but not "3 hoạt động, chủ trì một số". */
const HOST_BEFORE = new RegExp(`#(\\d+)(?: ${THING})?[,;]? chu tri\\b(?! (?:mot|vai|nhieu|phan|it)\\b)`)
const PARTNER_AFTER = new RegExp(`(?:\\b${JOINED}${COUNT}#(\\d+)|\\bdu #(\\d+) ${THING})`)
const PARTNER_BEFORE = new RegExp(`#(\\d+)(?: ${THING})? ${JOINED}\\b`)
const ALL_LED = /\bchu tri (?:duoc |la |deu )*ca #/
const WITH_OTHERS = new RegExp(`\\b(?:phoi hop(?! voi| cung)|tham gia|du|${ELSEWHERE})\\b`)
const PART = /\btrong (?:do|so)\b/

/**
 * Reads the numbers hosted and joined. Only numbers are believed: "phối hợp với Đoàn xã" alone tells of whom, not who
 * led; an event that somebody else is said to have led ("2 buổi do trường tổ chức") was joined.
 * @param known the figure when it has been read: a part of it ("trong đó chủ trì 3") needs it.
 * @param unit the unit's own name: "Đoàn chủ trì" is the Đoàn's own and nobody else's.
 * @returns undefined when it has to be asked.
 */
export function readHosting(text: string, known: number | undefined, unit: string): HostingRead | undefined {
  const { line: said, numbers } = withPlaces(text, unit)
  const line = withoutOwnVerb(said)
  const number = (pattern: RegExp) => {
    const place = placeIn(line, pattern)
    return place === undefined ? undefined : numbers[Number(place)]
  }
  const host = number(HOST_AFTER) ?? number(HOST_BEFORE)
  const joined = number(PARTNER_AFTER) ?? number(PARTNER_BEFORE)
  if (host === undefined) return onlyElsewhere(line, known, joined)
  // "Tổ chủ trì cả 2": the same two, however they were introduced.
  if (known === host && (ALL_LED.test(line) || (joined === undefined && !WITH_OTHERS.test(line)))) {
    return shared(host, host)
  }
  const partner = PART.test(line) ? undefined : joined
  if (partner !== undefined && (known === undefined || known === host || known === host + partner)) {
    return shared(host, host + partner)
  }
  const led = line.search(HOST_AFTER) >= 0 || PART.test(line)
  return known !== undefined && led && host <= known ? shared(host, known) : undefined
}

const placeIn = (line: string, pattern: RegExp): string | undefined =>
  pattern
    .exec(line)
    ?.slice(1)
    .find(each => each !== undefined)

/** "Phối hợp 1 hoạt động, tổ chủ trì": the question's own verb before the very number that was led joins nothing. */
function withoutOwnVerb(line: string): string {
  const led = placeIn(line, HOST_AFTER) ?? placeIn(line, HOST_BEFORE)
  return led === undefined ? line : line.replace(new RegExp(`\\bphoi hop${COUNT}(?=#${led}\\b)`), '')
}

/** Nothing of it was the unit's own: "dự 3 buổi của trường, tổ không chủ trì". */
function onlyElsewhere(line: string, known: number | undefined, joined: number | undefined): HostingRead | undefined {
  const total = joined ?? known
  if (total === undefined || (known !== undefined && total !== known)) return undefined
  return line.includes(ELSEWHERE) && !/\bchu tri\b/.test(line) ? shared(0, total) : undefined
}

function shared(host: number, total: number): HostingRead {
  return { total, hosting: host === total ? 'host' : host === 0 ? 'partner' : { host, partner: total - host } }
}

/** The folded text with every certain number as "#place" and one space between words. */
function withPlaces(text: string, unit: string): { readonly line: string; readonly numbers: readonly number[] } {
  const tokens = tokenize(text)
  const mentions = scanNumbers(tokens).filter((each): each is NumberMention => each.kind === 'number' && each.exact)
  const words: string[] = []
  let at = 0
  mentions.forEach((mention, place) => {
    words.push(fold(tokens.source.slice(tokens.list[at]?.start ?? 0, mention.start)), `#${place} `)
    at = mention.next
  })
  words.push(fold(tokens.source.slice(tokens.list[at]?.start ?? tokens.source.length)))
  const line = withLeaders(words.join(' ').replace(/\s+/g, ' '), unit)
  return { line, numbers: mentions.map(({ value }) => value) }
}

/**
 * Who led the events of an answer, told in words: "tổ chủ trì cả 2", "nhà trường chủ trì", "có cả hai".
 * @param unit the unit's own name
 * @returns undefined when it is not told
 */
export function saidHost(text: string, unit: string): 'host' | 'partner' | 'both' | undefined {
  const line = withLeaders(fold(text).replace(/\s+/g, ' '), unit)
  const led = /\bchu tri\b/.test(line)
  // "Chủ trì, phối hợp với Đoàn xã" tells with whom it was led.
  const others = led ? line.replace(/\bphoi hop (?:voi|cung)\b[^,;.]*/g, ' ') : line
  const joined = others.includes(ELSEWHERE) || /\b(?:phoi hop|tham gia|duoc moi)\b|\bdu\b(?! kien)/.test(others)
  if (led !== joined) return led ? 'host' : 'partner'
  return led || /\b(?:ca|moi) (?:hai|2|loai|thu|ben)\b/.test(line) ? 'both' : undefined
}

const OWN = /^(?:to|don vi|ben (?:em|minh|toi|to)|chung toi|minh|em|toi|ban|chi hoi|hoi minh)\b/
const OTHER_PAYS =
  /\b(?:ben|do|phia)? ?(?:hoi|cong doan|nha truong|truong|doan|phu huynh|cha me|cmhs|xa|phuong|mat tran|nha hao tam|quy truong)(?: \S+){0,3} (?:chi|lo|tra|ho tro|cap|tai tro)\b/

/** The clause of a reply that tells a share: the unit's own ("tổ 800k"), or somebody else's where the rest is its own. */
export function toldShare(text: string): { readonly text: string; readonly whose: 'own' | 'other' } {
  const rest = REST_OWN.test(fold(text))
  const clauses = text.split(/[;\n]|,(?!\d)/u).filter(clause => !REST_OWN.test(fold(clause)))
  const [others] = clauses
  return rest && clauses.length === 1 && others !== undefined
    ? { text: others, whose: 'other' }
    : { text: ownShare(text), whose: 'own' }
}

/** "Còn lại của tổ", "phần còn lại tổ mình chi". */
const REST_OWN = /\bcon lai(?: (?:la|thi|do|cua))* (?:to|don vi|ben (?:em|minh|toi)|minh|em|toi|chi hoi|hoi minh)\b/

function ownShare(text: string): string {
  const clauses = text.split(/[;\n]|,(?!\d)| còn | con /u).map(clause => clause.trim())
  const own = clauses.length > 1 ? clauses.find(clause => OWN.test(fold(clause))) : undefined
  if (own === undefined) return text
  // Without its subject: "tổ 800" would be a unit's number.
  const subject = OWN.exec(fold(own))?.[0].split(' ').length ?? 0
  return own.split(/\s+/u).slice(subject).join(' ')
}

const WHO = '(?:to|don vi|ben (?:em|minh|toi|to)|chung (?:toi|em)|minh|ban|chi hoi|hoi minh|ca to)'
const ALL = '(?:het|ca|toan bo|tat ca|hoan toan)'
/** "Tổ góp", "tổ lo hết": nobody else is spoken of. */
const OWN_PAYS = new RegExp(
  `\\b${WHO}(?: (?:minh|em|toi|ta))?(?: (?:da|tu|cung|se))* (?:gop|dong gop|quyen gop|chi|lo|bo ra|trich quy)` +
    `(?: ${ALL})*(?: (?:a|nhe|roi|do|day|thoi))*\\s*(?=$|[,;.)\\n])`,
  'g',
)
/** The whole reply: "hết", "cả", "toàn bộ ạ". */
const ALL_OF_IT = new RegExp(`^\\s*(?:da |vang )?(?:lo |chi |gop )?${ALL}(?: (?:a|nhe|roi|luon|so do))*[\\s.!]*$`)

/** Of support: "góp chung với Công đoàn", "nơi khác chi", "tổ chi cả", "tổ góp". */
export function saidPayer(text: string): 'host' | 'partner' | 'both' | undefined {
  const words = fold(text)
  if (ALL_OF_IT.test(words) || words.replace(OWN_PAYS, '').trim().length === 0) return 'host'
  // "Không góp chung với ai" leaves nobody else.
  if (/\b(?:khong|ko|k|chang) (?:co |phai )?(?:gop|chung|cung)\b/.test(words)) return 'host'
  if (/\b(?:gop|chung|cung|mot phan|moi ben|mot nua)\b/.test(words)) return 'both'
  if (/\b(?:noi khac|ben khac|don vi khac|khong phai)\b/.test(words)) return 'partner'
  if (OTHER_PAYS.test(words) && !OWN.test(words)) return 'partner'
  return /\b(?:chi ca|chi het|toan bo|tu chi)\b/.test(words) ? 'host' : undefined
}

const ALL_OF_THEM =
  /^(?:(?:da|vang|thi|to|don vi|ben em|minh|em) )*(?:(?:tat )?ca(?: (\d+|hai|ba|bon|nam|sau))?|het|toan bo)(?: (?:deu|do|la|cua|to|don vi|ben em|minh|em|chu tri|lam|lo|hoat dong|buoi|cuoc|lan|a|nhe|luon|do))*$/
const SMALL = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau']

/** "Cả hai", "tất cả đều do tổ" where it is asked how many of them were led. */
export function saidAll(text: string, total: number): boolean {
  const told = text.length > 60 ? null : ALL_OF_THEM.exec(plainWords(text))
  const [, count] = told ?? []
  return told !== null && (count === undefined || count === String(total) || SMALL.indexOf(count) === total)
}

/** "Mỗi bên một nửa". */
export const saidHalf = (text: string): boolean => /\b(?:mot nua|chia doi|1\/2)\b/.test(fold(text))

/** Words that speak of somebody else's money: "góp chung", "cùng Công đoàn", "trích quỹ trường". */
const OTHERS =
  /\b(?:cung|chung|gop|dong gop|quyen gop|phoi hop|ket hop|lien ket|cong doan|nha truong|doan truong|khuyen hoc|chu thap do|mat tran|hoi cuu|nha hao tam|tai tro|phu huynh|cha me|quy truong|quy lop)\b/

/**
 * Whether the words beside a sum make it doubtful that this unit alone paid it (domain.md 4: support in money counts
 * with whoever pays). @param unit the unit's own name, which speaks of nobody else.
 */
export function mayBeSharedMoney(text: string, unit: string): boolean {
  return OTHERS.test(` ${fold(text).replace(OWN_PAYS, ' ')} `.replaceAll(fold(unit), ' '))
}
