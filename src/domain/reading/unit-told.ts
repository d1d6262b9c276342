import type { Unit } from '../school.ts'
import { asksPlainly } from './desk-request.ts'
import { plainWord, unitSurelySaid } from './unit-said.ts'

/** Which of the units that somebody reports for some words are about, where they say so. */
export type UnitTold = {
  readonly unit: Unit
  /** They only ask for its report: "chuyển sang tổ Văn", "báo cáo cho Đoàn trường trước nhé". */
  readonly asks: boolean
  /** They are its name and nothing besides. */
  readonly alone: boolean
  /** What is said besides its name. */
  readonly rest: string
}

/** Said before a unit's name by whoever turns to it. */
const TURNS = setOf('cao chuyen sang qua quay lai mo lam viet nop tiep tuc doi')
const SELF = setOf('em chi anh thay co toi minh xin phep cho nho muon can se gio bay')
/** Said before it by whoever tells of it. */
const LEADS = setOf('ben phia con ve phan cua da vang')
const TAIL = setOf('truoc di nhe nha voi a ngay luon cai da 6 sau thang dau cuoi ca nam nay ky')
const HASTE = setOf('truoc di nhe nha')
/** One word that is a name. */
const ALONE = 'doan'
/** "Đoàn viên", "đoàn thể", "đoàn xã" are no unit of the school, nor is "tổ văn nghệ". */
const NOT_BEHIND = setOf('vien the ket kiem xa phuong huyen tinh nghe')
/** Words of the longest name that is looked for. */
const LONGEST = 6
/** What is asked or changed and names its unit in the middle is short, in words. */
const SHORT = 20
const CHANGES = setOf('sua doi xem bo xoa them mo')

/**
 * @param units all of the school: "tổ Văn phòng" is not "tổ Văn"
 * @param own ids of those the person reports for
 * @returns undefined where none of them is named in front, or "của tổ Văn" behind what is to be changed.
 */
export function unitTold(text: string, units: readonly Unit[], own: readonly string[]): UnitTold | undefined {
  const words = text.trim().split(/\s+/u)
  const plain = words.map(plainWord)
  const at = nameStart(plain)
  const found = ownAt(words, plain, at, { units, own })
  if (found) {
    const before = plain.slice(0, at)
    const behind = plain.slice(at + found.length)
    const turns = before.some(word => TURNS.has(word))
    const asks = behind.every(word => TAIL.has(word)) && (turns || behind.length === 0 || behind.some(isHaste))
    // "Có Đoàn trường giúp": who helps is not who reports.
    if (!asks && before.some(word => SELF.has(word))) return undefined
    const alone = at === 0 && behind.length === 0
    return { unit: found.unit, asks, alone, rest: restOf(words.slice(at + found.length)) }
  }
  const isAsked = words.length <= SHORT && (CHANGES.has(plain.find(word => !SELF.has(word)) ?? '') || asksPlainly(text))
  return isAsked ? askedOf(words, plain, { units, own }) : undefined
}

const isHaste = (word: string): boolean => HASTE.has(word)

/** Where the words that lead up to a name end. */
function nameStart(plain: readonly string[]): number {
  const leadsUp = (word: string, i: number) =>
    TURNS.has(word) || SELF.has(word) || LEADS.has(word) || (word === 'bao' && plain[i + 1] === 'cao')
  const at = plain.findIndex((word, i) => !leadsUp(word, i))
  return at < 0 ? plain.length : at
}

type Among = { readonly units: readonly Unit[]; readonly own: readonly string[] }

/** The longest name of a unit that stands at a place, where it is one of the person's own. */
function ownAt(words: readonly string[], plain: readonly string[], at: number, { units, own }: Among) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    if (length === 1 && plain[at] !== ALONE) return undefined
    const said = words.slice(at, at + length)
    // A name ends where a sign stands.
    if (said.slice(0, -1).some(word => /[.,:;!?]$/u.test(word))) continue
    const unit = unitSurelySaid(said.join(' '), units)
    if (!unit) continue
    const next = plain[at + length] ?? ''
    return own.includes(unit.id) && !NOT_BEHIND.has(next) ? { unit, length } : undefined
  }
  return undefined
}

/** "Sửa mục 1 của tổ Văn thành 5 lần", "còn mấy mục của Đoàn". */
function askedOf(words: readonly string[], plain: readonly string[], among: Among): UnitTold | undefined {
  const of = plain.indexOf('cua')
  const found = of < 0 ? undefined : ownAt(words, plain, of + 1, among)
  if (!found) return undefined
  const rest = [...words.slice(0, of), ...words.slice(of + 1 + found.length)].join(' ')
  return { unit: found.unit, asks: false, alone: false, rest }
}

const restOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/^(?:[\s,:;–-]+|thì\s)+/iu, '')
    .trim()

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
