import type { Unit } from '../school.ts'
import { asksPlainly } from './desk-request.ts'
import { mayNameUnit, plainWord, unitSurelySaid } from './unit-said.ts'

/** Which of the units that somebody reports for some words are about, where they say so. */
export type UnitTold = {
  readonly unit: Unit
  /** They only ask for its report: "chuyển sang tổ Văn", "báo cáo cho Đoàn trường trước nhé". */
  readonly asks: boolean
  /** They say that they turn to it: "sang tổ Văn". */
  readonly turns: boolean
  /** They are its name and nothing besides. */
  readonly alone: boolean
  /** What is said besides its name, without how it came: "tổ Văn nộp giấy: họp 4 lần". */
  readonly rest: string
  /** It was handed in otherwise, and is being entered for it: "nhập hộ tổ Văn: họp 4 lần". */
  readonly entered: boolean
}

/** Said before a unit's name by whoever turns to it. */
const TURNS = setOf('chuyen sang qua quay lai')
const BEGINS = setOf('cao mo lam viet nop tiep tuc doi')
const SELF = setOf('em chi anh thay co toi minh xin phep cho nho muon can se gio bay')
/** Said before it by whoever tells of it. */
const LEADS = setOf('ben phia con ve phan cua da vang nhap ho thay giup giay')
const TAIL = setOf('truoc di nhe nha voi a ngay luon cai da 6 sau thang dau cuoi ca nam nay ky')
const HASTE = setOf('truoc di nhe nha')
/** One word that is a name. */
const ALONE = 'doan'
/** "Đoàn viên", "đoàn thể", "đoàn xã" are no unit of the school, nor is "tổ văn nghệ". */
const NOT_BEHIND = setOf('vien the ket kiem xa phuong huyen tinh nghe')
/** Words of the longest name that is looked for. */
const LONGEST = 6
/** What is asked or changed and names its unit in the middle is short, in words; a name in front stands within them. */
const SHORT = 20
const CHANGES = setOf('sua doi xem bo xoa them mo')

type Said = { readonly words: readonly string[]; readonly plain: readonly string[] }
type Among = { readonly units: readonly Unit[]; readonly own: readonly string[] | undefined }

/**
 * @param units all of the school: "tổ Văn phòng" is not "tổ Văn"
 * @param own ids of those the person reports for; undefined: any of them
 * @returns undefined where none of them is named in front, or "của tổ Văn" behind what is to be changed.
 */
export function unitTold(text: string, units: readonly Unit[], own?: readonly string[]): UnitTold | undefined {
  const words = text.trim().split(/\s+/u)
  const plain = words.slice(0, SHORT).map(plainWord)
  const at = nameStart(plain)
  const found = ownAt({ words, plain }, at, { units, own })
  if (!found) return words.length <= SHORT ? askedOf(text, { words, plain }, { units, own }) : undefined
  const before = plain.slice(0, at)
  const behind = plain.slice(at + found.length)
  const isLonger = words.length > SHORT
  const turns = before.some(word => TURNS.has(word))
  const begins = turns || before.some(word => BEGINS.has(word))
  const asks =
    !isLonger && behind.every(word => TAIL.has(word)) && (begins || behind.length === 0 || behind.some(isHaste))
  // "Có Đoàn trường giúp": who helps is not who reports.
  if (!asks && before.some(word => SELF.has(word))) return undefined
  const said = words.slice(at + found.length).join(' ')
  const rest = said.replace(HANDED_IN, '')
  const entered = rest !== said || ENTERS.test(before.join(' '))
  return { unit: found.unit, asks, turns, alone: at === 0 && said === '', rest: withoutStart(rest), entered }
}

/** How somebody's report reached whoever enters it. */
const HANDED_IN =
  /^[\s:,–-]*(?:(?:đã|vừa|mới) )?(?:nộp|gửi|báo|nhắn|đưa)(?: (?:bằng|qua|bản))* (?:giấy|zalo|điện thoại|miệng)(?: (?:rồi|đây|cho (?:em|tôi|chị)))*(?:\s*[:,–-]\s*|\s+)/iu
const ENTERS = /(?:^| )(?:nhap (?:ho|thay|giup)|ban giay)(?: |$)/

const isHaste = (word: string): boolean => HASTE.has(word)

/** Where the words that lead up to a name end. */
function nameStart(plain: readonly string[]): number {
  const leadsUp = (word: string, i: number) =>
    TURNS.has(word) ||
    BEGINS.has(word) ||
    SELF.has(word) ||
    LEADS.has(word) ||
    (word === 'bao' && plain[i + 1] === 'cao') ||
    (word === 'ban' && plain[i + 1] === 'giay')
  const at = plain.findIndex((word, i) => !leadsUp(word, i))
  return at < 0 ? plain.length : at
}

/** The longest name of a unit that stands at a place, where it is one of the person's own. */
function ownAt({ words, plain }: Said, at: number, { units, own }: Among) {
  if (!mayNameUnit(plain.slice(at, at + 2), units)) return undefined
  for (let length = Math.min(LONGEST, plain.length - at); length > 0; length -= 1) {
    if (length === 1 && plain[at] !== ALONE) return undefined
    const said = words.slice(at, at + length)
    // A name ends where a sign stands.
    if (said.slice(0, -1).some(word => /[.,:;!?]$/u.test(word))) continue
    const unit = unitSurelySaid(said.join(' '), units)
    if (!unit) continue
    const next = plain[at + length] ?? ''
    return (own?.includes(unit.id) ?? true) && !NOT_BEHIND.has(next) ? { unit, length } : undefined
  }
  return undefined
}

/** "Sửa mục 1 của tổ Văn thành 5 lần", "còn mấy mục của Đoàn". */
function askedOf(text: string, said: Said, among: Among): UnitTold | undefined {
  const { words, plain } = said
  const of = plain.indexOf('cua')
  if (of < 0 || !(CHANGES.has(plain.find(word => !SELF.has(word)) ?? '') || asksPlainly(text))) return undefined
  const found = ownAt(said, of + 1, among)
  if (!found) return undefined
  const rest = [...words.slice(0, of), ...words.slice(of + 1 + found.length)].join(' ')
  return { unit: found.unit, asks: false, turns: false, alone: false, rest, entered: false }
}

const withoutStart = (text: string): string => text.replace(/^(?:[\s,:;–-]+|(?:thì|đây)(?=[\s:,]))+/iu, '').trim()

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
