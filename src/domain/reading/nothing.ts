/** "không phát sinh", "ko có", "chưa có buổi nào": nothing to report, which is an answer and not a silence. */

import type { Indicator } from '../plan.ts'
import { lately } from '../remembered.ts'
import { plainWords } from './doorman/plain.ts'
import type { Scene } from './figure-candidate.ts'
import { fold } from './fold.ts'
import { longest } from './phrases.ts'
import { skipSpace, type Token } from './tokens.ts'
import { countsPeople } from './units.ts'

const NEGATION = '(?:khong|chua|ko|kg|khg|hong|hok|k|o)'
const SUBJECT =
  '(?:(?:da|vang|bao cao|thua|to|nhom|don vi|chung toi|ben toi|phan nay|muc nay|cau nay|noi dung nay|ky nay|nam nay|hien|hien tai|' +
  'den nay|tam thoi|em|toi|thay|co|chi|anh|ca ky|ca)\\s){0,4}'
const WHAT =
  '(?:(?:he )?(?:co|phat sinh|ps|phat sinh gi|ps gi|co phat sinh|co ps|co noi dung|co gi|gi|co viec gi|co nhe|co truong hop nao|' +
  'co phat sinh gi|co gi phat sinh|co ps gi|co ai|co ai ca|co cai gi|co cai nao|(?:hop|to chuc|lam|co) them|(?:co )?(?:hop hanh|hop|to chuc|lam|lam duoc|trien khai) gi|' +
  '(?:co )?(?:kho khan|vuong mac|de nghi|kien nghi)(?: gi)?|co gi (?:de|can|phai) (?:bao cao|bao|ghi)|ghi nhan|co hoat dong nao|phat sinh noi dung nao|co noi dung nao|thuc hien|to chuc))'
const END = '(?:\\s(?:a|ak|ah|nhe|nha|het|ca|em|thay|co|them|dau|luon|cam on|thay co))*'
const NOTHING = new RegExp(`^${SUBJECT}(?:${NEGATION}(?:\\s?${WHAT})?|chua lam duoc|kps|kops|kpsinh|k0)${END}$`)
const ALONE = new Set(['khong', 'ko', 'k', 'kg', 'khg', 'khong a', 'ko a', 'chua', 'chua co'])

/** Folded words and digits alone. */
const bare = lately(text =>
  fold(text)
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** Whether the whole message says that there is nothing. Anything more in it, a number too, makes it an answer. */
export const isNothing: (text: string) => boolean = lately(
  text => text.length <= 120 && [bare(text), plainWords(text)].some(saysNothing),
)

const saysNothing = (plain: string): boolean =>
  plain !== '' && plain !== 'o' && (ALONE.has(plain) || NOTHING.test(plain))

/** All of it, or all that is left: "cả kỳ", "các mục còn lại", "tất cả các mục sau đều". */
const ALL = new RegExp(
  '^(?:(?:da|vang|bao cao|thua|to|nhom|ban|hoi|don vi|em|toi|chi)\\s){0,4}' +
    '(?:ca (?:ky|bao cao|ban)|(?:tat ca|toan bo|het) (?:cac )?(?:muc|cau|phan)(?: con lai| sau| khac)?|' +
    '(?:cac|may|nhung) (?:muc|cau|phan)(?: con lai| sau| khac)|(?:phan |muc )?con lai)' +
    '(?:\\s(?:nay|cua to|cua em|to|em|toi|deu|thi|la|bao cao)){0,4}\\s(?=\\p{L})',
  'u',
)

/** "Tổ em không có gì để báo cáo". */
const UNIT_HAS_NONE =
  /^(?:(?:da|vang|bao cao|thua) )*(?:to|nhom|ban|hoi|don vi|ben)(?: \p{L}+){0,2} (?:khong|ko|chua|k) co gi (?:de|can|phai) bao cao(?: (?:a|het|ca|dau|nhe|em|chi|co|thay))*$/u

/** Whether the whole message says that there is nothing in any section, and not in the open one alone. */
export function isNothingAtAll(text: string): boolean {
  if (text.length > 120) return false
  const said = bare(text)
  const rest = said.replace(ALL, '')
  return (rest !== said && isNothing(rest)) || UNIT_HAS_NONE.test(said)
}

const NO = new Set(['không', 'chưa', 'chẳng', 'chả', 'ko', 'kg', 'khg', 'k', 'khong', 'chua', 'chang'])

/** Indicators said to be none: "chưa có buổi nào", "không có đơn". Only where the clause ends with them. */
export function deniedIndicators(scene: Scene): readonly Indicator[] {
  const { tokens } = scene
  const denied: Indicator[] = []
  for (const token of tokens.list) {
    if (token.kind !== 'word' || !NO.has(token.text)) continue
    denied.push(...undone(scene, token), ...nobody(scene, token))
    const unit = unitWithin(scene, token, 4)
    if (unit) denied.push(...unit.filter(each => each.measure !== 'ratio'))
  }
  return denied
}

/** The unit at most `reach` words after a negation and at the end of its clause, "nào" and politeness aside. */
function unitWithin(scene: Scene, negation: Token, reach: number): readonly Indicator[] | undefined {
  const { tokens, units } = scene
  let at = negation.at + 1
  for (let steps = 0; steps < reach; steps += 1) {
    at = skipSpace(tokens, at)
    if (tokens.list[at]?.kind !== 'word') return undefined
    const match = longest(tokens, at, units)
    if (match && endsHere(scene, match.next)) return match.indicators.slice(0, 1)
    at = match?.next ?? at + 1
  }
  return undefined
}

const WHOM =
  /^(?:ai|gì|gi|ca|cá|nhân|nhan|em|hs|học|hoc|sinh|người|nguoi|trường|truong|hợp|hop|nào|nao|cả|hết|het|được|duoc|ạ|a|nhé)$/

/** "Không hỗ trợ ai", where people supported are counted: the deed is denied without its unit. */
function undone({ tokens, indicators }: Scene, negation: Token): readonly Indicator[] {
  return indicators.filter(({ label, measure }) => {
    const [, deed] = / được (hỗ trợ|giúp đỡ)/u.exec(label) ?? []
    if (deed === undefined || measure === 'ratio') return false
    let at = skipSpace(tokens, negation.at + 1)
    for (const word of fold(deed).split(' ')) {
      if (fold(tokens.list[at]?.text ?? '') !== word) return false
      at = skipSpace(tokens, at + 1)
    }
    while (WHOM.test(tokens.list[at]?.text ?? '')) at = skipSpace(tokens, at + 1)
    const token = tokens.list[at]
    return token === undefined || token.kind === 'line' || /^[,;.!)]$/.test(token.text)
  })
}

/** "Không có ai đến", where people are counted before anything else. */
function nobody({ tokens, indicators }: Scene, negation: Token): readonly Indicator[] {
  const [first] = indicators
  if (!first || !countsPeople(first)) return []
  let at = skipSpace(tokens, negation.at + 1)
  if (tokens.list[at]?.folded === 'co') at = skipSpace(tokens, at + 1)
  if (tokens.list[at]?.folded !== 'ai') return []
  at = skipSpace(tokens, at + 1)
  if (/^(?:den|toi|len|gap|hoi|du)$/.test(tokens.list[at]?.folded ?? '')) at = skipSpace(tokens, at + 1)
  return endsHere({ tokens }, at) ? [first] : []
}

function endsHere({ tokens }: Pick<Scene, 'tokens'>, index: number): boolean {
  let at = skipSpace(tokens, index)
  while (/^(?:nào|nao|gì|gi|chi|cả|ca|hết|ạ|a|nhé)$/.test(tokens.list[at]?.text ?? '')) at = skipSpace(tokens, at + 1)
  const token = tokens.list[at]
  return token === undefined || token.kind === 'line' || /^[,;.!)]$/.test(token.text)
}
