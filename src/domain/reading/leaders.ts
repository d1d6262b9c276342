/** Who is said to have led an event: the unit, which is what counts for it, or somebody else. */

import { fold } from './fold.ts'

/** Stands in a line where somebody else led. */
export const ELSEWHERE = 'ngoaidonvi'

const LED = /\b(?:chu tri|to chuc|dung ra)\b/
const BETWEEN = '(?: (?:cung|tu|da|se|dung ra|la don vi|la noi|lam|truc tiep))*'
/** As any unit speaks of itself; "hội", "ban" only where the unit is none of the tổ. */
const OWN_WORDS = 'to|nhom|don vi|minh|toi|em|chung (?:toi|em|minh|ta)|ben (?:minh|em|toi|to)|tap the|tu|truc tiep'
const OWN_BODIES = 'chi hoi|hoi|ban'
const OWN_TAIL = '(?: (?:minh|toi|em|ta|nay|chung toi|chung em))*'
const OTHERS =
  '(?:nha )?truong|xa|phuong|thi tran|huyen|quan|thanh pho|tinh|so gd(?: ?& ?dt)?|ubnd(?: \\w+)?|uy ban|dia phuong|thon|khu pho|' +
  'chi bo|dang uy|bgh|ban giam hieu|(?:cong |chi )?doan(?: truong| xa| phuong| thanh nien| tncs| co so)*|doi thieu nien|hoi (?!minh|toi|em|cung|va|voi|phoi)\\w+(?: \\w+)?|' +
  'ban (?!minh|toi|em|cung|va|voi|phoi)\\w+(?: \\w+)?|mat tran|cong an(?: \\w+)?|trung tam(?: \\w+)?|(?:to|nhom|don vi|ben|noi|nguoi) (?:khac|ban)|cac to|ho|cmhs|phu huynh|' +
  'tram (?!minh|toi|em)\\w+(?: te)?(?: xa| phuong)?|benh vien(?: \\w+)?|cau lac bo(?: \\w+)?'
const NEGATION = `(?:khong|ko|k|kg|khg|chua|chang)(?: (?:phai|co|do|la))*(?: (?:${OWN_WORDS}))?${OWN_TAIL}`

/** A subject right before the verb; "đoàn" in "công đoàn" is none. */
const before = (subject: string): RegExp =>
  new RegExp(`(?:\\b(?:do|cua|la) )?(?<!\\b(?:cong|chi|lien) )\\b(?:${subject})${BETWEEN} $`)
const NEGATED = before(NEGATION)
const OTHER = before(OTHERS)
const SO_LED = /\b(?:do|cua) so $/
const TOGETHER = /\b(?:cung|voi) (?:(?!do )[a-z]+ ){0,5}$/
/** "Do … chủ trì": whoever it is, it was not the unit. */
const SOMEBODY = /\bdo (?:[a-z]+ ){1,6}$/

/**
 * A folded line in which every "X chủ trì" and "X tổ chức" is "chu tri" where X is the unit itself, ELSEWHERE where
 * somebody else led or the unit says that it did not. "Tổ chức" of nobody in particular stays.
 * @param unit the unit's own name, marked or not
 */
export function withLeaders(line: string, unit: string): string {
  const names = namesOf(unit)
  const words = names.startsWith('to ') ? OWN_WORDS : `${OWN_WORDS}|${OWN_BODIES}`
  const own = { named: before(names), any: before(`(?:${words})${OWN_TAIL}`) }
  let rest = line
  let done = ''
  for (;;) {
    const found = LED.exec(rest)
    if (!found) return done + rest
    const lead = rest.slice(0, found.index)
    const said = whoLed(lead, own, found[0])
    const led = said ? (said.own ? 'chu tri' : ELSEWHERE) : found[0]
    done += `${said ? lead.slice(0, said.at) : lead}${led}`
    rest = rest.slice(found.index + found[0].length)
  }
}

type Own = { readonly named: RegExp; readonly any: RegExp }

function whoLed(lead: string, own: Own, verb: string): { readonly own: boolean; readonly at: number } | undefined {
  const at = (pattern: RegExp) => pattern.exec(lead)?.index
  const negated = at(NEGATED)
  if (negated !== undefined) return { own: false, at: negated }
  const named = at(own.named)
  if (named !== undefined) return { own: true, at: named }
  const other = at(OTHER) ?? at(SO_LED)
  // "Cùng Đoàn xã tổ chức": together with somebody, which says nothing of who led.
  if (other !== undefined) {
    const joined = TOGETHER.test(lead.slice(0, other)) && !lead.startsWith('do ', other)
    return joined ? undefined : { own: false, at: other }
  }
  const ours = at(own.any)
  if (ours !== undefined) return { own: true, at: ours }
  // "Do" before "tổ chức" may be a reason: "do mưa nên tổ chức trong nhà".
  const somebody = verb === 'to chuc' ? undefined : at(SOMEBODY)
  return somebody === undefined ? undefined : { own: false, at: somebody }
}

/** "Công đoàn trường": by its whole name, or by its first words as people say it; "Đoàn trường" too. */
function namesOf(unit: string): string {
  const words = fold(unit)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const [first = ''] = words
  const short = [words.join(' '), words.slice(0, 2).join(' '), words.slice(0, 3).join(' '), `${first} truong`, first]
  return [...new Set(short)].filter(Boolean).join('|')
}
