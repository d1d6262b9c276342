import type { Unit } from '../school.ts'
import { broadcastSaid } from './broadcast-said.ts'
import { type DeskWish, WISHES } from './desk-wishes.ts'
import { plainWords } from './doorman/plain.ts'
import { fold } from './fold.ts'
import { unitsSaid } from './unit-said.ts'
import { waitingAsked } from './waiting-asked.ts'

export type DeskRequest = {
  readonly wish: DeskWish
  /** The words that name a unit; '' where the wish is about none. */
  readonly unit: string
  /** The same with its form of address, where it may name a person. */
  readonly person?: string
  /** The words that name a period, where one is named. */
  readonly period?: string
  /** Which of the school's matters is named, if one is. */
  readonly topic?: string
}

/** What is said for courtesy, before and behind. */
const BEFORE =
  /^(?:(?:a|u|uh|o|e|thoi|the|vay|nay|da|em|chi(?! dao)|anh|thay|co|tro li|tro ly|ban)(?: oi| a)?,? )*(?:(?:cho|nho|phien) (?:toi|em|chi|anh|minh|thay|co|hoi|biet|xem)(?: hoi| biet| xem)?,? |(?:muon |can )?xem |hoi |giup (?:toi|chi|em|minh|thay|co) )*/
const BEHIND =
  /(?: (?:di|nhe|nha|voi|a|ạ|giup|luon|(?<!\d )ngay|cai|nua(?: khong)?|cho (?:toi|em|chi|minh|thay|co)|giup (?:toi|em|chi|minh|thay|co)|em|ha|hen|vay|the|nhi|ta|ban|oi|z))+$/

/**
 * What is wished, by the words alone; undefined for words that wish for nothing here.
 * @param topics what the school's matters are called: one of them may stand anywhere among the words.
 */
export function deskRequest(text: string, topics: readonly string[] = []): DeskRequest | undefined {
  const { topic, rest } = matterSaid(text, topics)
  if (topic === undefined) return wishIn(text)
  // "nộp" before the name may belong to it, or be the wish's own word: "ai chưa nộp dân chủ".
  const request = wishIn(rest) ?? wishIn(matterSaid(text, topics, LEADING).rest)
  return request ? { ...request, topic } : wishIn(text)
}

function wishIn(text: string): DeskRequest | undefined {
  const words = fold(text)
    .replace(/[?!.,;:"“”]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const wish = askedAhead(text) ?? wishOf(words) ?? (SHORTENED.test(words) ? wishOf(plainWords(text)) : undefined)
  return wish ?? asked(text)
}

/** "Nhắc cô Lan giúp chị, hôm nay là hạn rồi": what is to be done stands first, and why behind it. */
function askedAhead(text: string): DeskRequest | undefined {
  const [, clause = '', why = ''] = text.length > LONGEST_ASKED ? [] : (FIRST_CLAUSE.exec(text) ?? [])
  if (clause === '' || !WHY.test(wordsAlone(why)) || !DOES.test(wordsAlone(clause))) return undefined
  return wishOf(wordsAlone(clause))
}

const FIRST_CLAUSE = /^([^,.;!\n]{4,60})[,;!]\s*(\S[^\n]*)$/u
/** Names and days are part of what is to be done. */
const WHY =
  /^(?:hom nay|mai|ngay mai|chieu nay|toi nay|sap|gan|het|vi|do|tai|tre|cham|muon|so|truong|bgh|han|qua han|con|chi|em|gap|khong|chua|lau) /

/** "Mai phải gửi Sở rồi, còn ai chưa nộp": what is asked stands last. */
function asked(text: string): DeskRequest | undefined {
  const clause = text.length > LONGEST_ASKED ? undefined : LAST_CLAUSE.exec(text)?.[1]
  return clause !== undefined && ASKS.test(wordsAlone(clause)) ? wishIn(clause) : undefined
}

const LONGEST_ASKED = 120
const LAST_CLAUSE = /[,.;!]\s*([^,.;!]{4,60})$/u

const ADDRESS = /(?:^| )(?:co|thay|anh|chi|ong|ba)$/

/** "Cô Lan": who may be meant; of "lần nữa" nobody is. */
function named(words: string, unit: string): Pick<DeskRequest, 'unit' | 'person'> {
  if (ADDRESS.test(unit.split(' ')[0] ?? '')) return { unit, person: unit }
  const at = unit === '' ? -1 : ` ${words} `.indexOf(` ${unit} `)
  const address = at < 0 ? undefined : ADDRESS.exec(words.slice(0, Math.max(at - 1, 0)))?.[0]
  return address === undefined ? { unit } : { unit, person: `${address.trim()} ${unit}` }
}

/** The report of June is called so by its month. */
const periodIn = (said: string | undefined): { readonly period?: string } =>
  said === undefined ? {} : { period: said.replace('thang 6', '6 thang').replace('sau thang', '6 thang') }

/** "Tổ văn nộp bc chưa", "còn vướng mắc j k": only what holds such a word is read once more, written out. */
const SHORTENED = /(?:^| )(?:bc|bcao|k|ko|kg|j|ji|r|rui|ntn|bn|bnh|bgio|dc|z|vs|e|c|hn|hnay)(?: |$)/

function wishOf(words: string): DeskRequest | undefined {
  const bare = words.replace(BEFORE, '').replace(BEHIND, '').trim()
  const ways = bare === words ? [words] : [bare, words]
  for (const said of ways) {
    const waiting = waitingAsked(said)
    if (waiting) return waiting
    const told = broadcastSaid(said)
    if (told) return { wish: told, unit: '' }
  }
  for (const said of ways) {
    for (const [wish, pattern] of WISHES) {
      const found = pattern.exec(said)
      if (found) return { wish, ...named(words, found.groups?.unit ?? ''), ...periodIn(found.groups?.period) }
    }
  }
  return undefined
}

/** Longer than this it is told, not asked for, in UTF-16 units. */
const LONGEST_BESIDE = 60
/** What is asked ends on a word of asking, or begins with one. */
const ASKS =
  /^(?:con |co )?(?:ai|nguoi nao|nhung ai|(?:nhung )?(?:to|don vi) nao|bao nhieu|may (?:to|don vi)) |(?:^| )(?:ai|nao|bao nhieu|chua|khong|k|ko|the nao|ntn|sao|(?:den|toi) dau|bao gio|may gio|(?:khi|luc|hom|ngay) nao|gi|j)(?: roi)?(?: (?:a|vay|z|the|nhi|ha|em|e|chi|c|co|thay|anh|ban|day|voi|oi))*$/
/** "Tổ Toán chưa có ai" says so. */
const DENIES =
  /(?:^| )(?:khong|ko|kg|k|chua|chang)(?: (?!biet |ro |nho |thay )\S+){0,5} (?:nao|gi|ai)(?: (?:a|ca|het|nhe|em|chi|co|thay))*$/
/** What is done at the desk, and nobody tells of. */
const DOES =
  /^(?:(?:em|chi|tro ly|tro li|nho|giup|cho) )*(?:nhac|giuc|don doc|gia han|lui han|nhap ho|nhap thay)(?: (?:lai|giup|cho))* (?:to|doan|hoi|ban|cong doan|nu cong|van phong|co|thay|cac|ai|nhung|may) /

/** "Đã gửi Sở rồi" is of the school's report, not of a unit's. */
const SENT = /^(?:(?:da|vua|moi|chi|em|toi|bao cao|truong) )*(?:gui|nop) (?:\S+ ){0,3}(?:so|sgd|cap tren)\b/

/** The same, at three words or more, of what says of nothing that there is none of it: "viết gì bây giờ", "ví dụ". */
export function asksPlainly(text: string): boolean {
  if (text.length > LONGEST_BESIDE) return false
  const words = wordsAlone(text)
  if (FOR_EXAMPLE.test(words) || SURPRISED.test(text)) return true
  return (
    (words.split(' ').length > 2 || words.endsWith(' chua')) &&
    (text.includes('?') || ASKS.test(words)) &&
    !DENIES.test(words)
  )
}

/** With its mark: "ạ" is said for courtesy. */
const SURPRISED = /\s(?:à|hả|hở)[\s?]*$/iu
const FOR_EXAMPLE =
  /^(?:(?:cho|xin|co|em|chi|them) )*vi du(?: (?:di|a|xem|nhe|em|nao|khong))*$|^(?:viet|ghi|nhan|tra loi|dien|go) (?:gi|sao|the nao)(?: .{0,12})?$/

/** Whether a short message ends as a question does. */
export const endsAsking = (text: string): boolean => text.length <= LONGEST_BESIDE && ASKS.test(wordsAlone(text))

/**
 * The same of words said where something else is being told: only what is plainly asked, or asked to be done, and can be
 * no part of that.
 */
export function deskAsked(text: string, topics: readonly string[] = []): DeskRequest | undefined {
  if (text.length > LONGEST_BESIDE) return undefined
  const words = wordsAlone(text)
  const asks = ASKS.test(words) && (text.includes('?') || !DENIES.test(words))
  return asks || DOES.test(words) || SENT.test(words) ? deskRequest(text, topics) : undefined
}

/** What leads up to a matter's name: "nộp báo cáo dân chủ", "về dân chủ". */
const TO_MATTER = /(?:(?<!chua) (?:nop|lam))?(?:(?<!chua) bao cao)?(?: (?:ve|cua|viec|mang|phan))?(?: cong tac)?$/
/** Of it what is nobody else's. */
const LEADING = /(?: (?:ve|viec|mang|phan))?(?: cong tac)?$/

/** Folded, without the signs between the words. */
export const wordsAlone = (text: string): string =>
  fold(text)
    .replace(/[?!.,;:"“”()]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** The one of the school's matters that is named, by its topic, and the words without it. */
export function matterSaid(
  text: string,
  topics: readonly string[],
  before: RegExp = TO_MATTER,
): { readonly topic?: string; readonly rest: string } {
  const words = ` ${wordsAlone(text)} `
  const topic = topics.find(each => fold(each) !== '' && words.includes(` ${fold(each)} `))
  if (topic === undefined) return { rest: text }
  const named = ` ${fold(topic)} `
  const at = words.indexOf(named)
  return { topic, rest: `${words.slice(0, at).replace(before, '')} ${words.slice(at + named.length)}`.trim() }
}

/** Between the names of several: "tổ Lý với tổ Anh", "tổ Lý, tổ Anh". */
const BETWEEN = / (?:va|voi|cung|cung voi) | (?=(?:to|ban|doan|hoi) )/

/** @property each: several are named, each of them meant; otherwise most often one, and where there are more any of them. */
export type UnitsWished = { readonly units: readonly Unit[]; readonly each: boolean }

/** The units that are meant; none where nothing is called so. */
export function unitsWished({ unit }: DeskRequest, units: readonly Unit[]): UnitsWished {
  const whole = unitsSaid(unit, units)
  const names = whole.length > 0 ? [] : unit.split(BETWEEN).filter(name => name.trim() !== '')
  const found = names.map(name => unitsSaid(name, units))
  if (names.length < 2 || found.some(({ length }) => length === 0)) return { units: whole, each: false }
  return { units: [...new Set(found.flat())], each: true }
}
