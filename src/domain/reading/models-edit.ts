/** An answer told model by model, changed where one of them stands. All in NFC. */

import { firstClause, tellsMore } from './behind.ts'
import { complainsOf } from './difficulty-told.ts'
import { fold, foldedWords } from './fold.ts'
import { calledAlone, type ModelTold, readModels } from './models.ts'
import { scanNumbers } from './number.ts'
import { recognitionInFull, withoutRecognition } from './recognised.ts'
import { tokenize } from './tokens.ts'

const isCalled =
  (name: string) =>
  (model: ModelTold): boolean =>
    fold(model.name) === fold(name)

/** The words of a button behind what was last said of a model: "…; đã được công nhận". */
export function withWordsOn(text: string, name: string, words: string): string {
  const nfc = text.normalize('NFC')
  const to = readModels(nfc).models.find(isCalled(name))?.spans.at(-1)?.to
  return to === undefined ? nfc : `${nfc.slice(0, to)}; ${words}${nfc.slice(to)}`
}

/** The same without one of them; words beside the models stay. */
export function withoutModel(text: string, name: string): string {
  const nfc = text.normalize('NFC')
  const spans = readModels(nfc).models.find(isCalled(name))?.spans ?? []
  const left = spans.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), nfc)
  return left
    .split('\n')
    .map(line => line.replace(/^[\s;,.]*|[\s;,]*$/gu, ''))
    .filter(line => !/^\s*(?:\d+[.)]|[-–—•*+])?\s*$/u.test(line))
    .join('\n')
}

/** The pieces of a bare reply to "tên là gì ạ?", one a line or a clause. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]+/u)
    .map(each =>
      each
        .trim()
        .replace(/^(?:(?:tên|là|mô hình)\s+)+/iu, '')
        .replace(/[.,]+$/u, ''),
    )
    .filter(each => each !== '')

const WISHES =
  /^(?:(?:toi|em|chung toi|to|ben) )*(?:de nghi|kien nghi|de xuat|mong|xin|kho khan|vuong mac|thieu)(?: |$)/

/**
 * What the piece is where a name is asked for. A wish is none; words with a number are as likely something counted
 * ("công khai 9 việc") as a name ("Lớp học 0 đồng"), and so are words about the models' own state.
 */
function nameLike(piece: string): 'name' | 'perhaps' | 'none' {
  const words = foldedWords(piece)
  if (!/\p{L}/u.test(piece) || WISHES.test(words) || isOfState(words) || complainsOf(piece)) return 'none'
  return scanNumbers(tokenize(piece)).length > 0 ? 'perhaps' : 'name'
}

const isOfState = (words: string): boolean => /(?:^| )(?:cong nhan|dang ky)(?: |$)/.test(words)

/** A piece of a bare reply that may be a name and has to be asked about. */
export const nameToAsk = (text: string): string | undefined =>
  readModels(text).models.length > 0 ? undefined : piecesOf(text).find(piece => nameLike(piece) === 'perhaps')

/**
 * Bare names in the place where they are asked for, in the quotation marks that make them names; several lines are
 * several. What is no name stays as it was said.
 * @param sure names alone; else also what is only perhaps one.
 */
export function asNames(text: string, sure = false): string {
  if (readModels(text).models.length > 0) return text
  const isOne = (piece: string) => nameLike(piece) === 'name' || (!sure && nameLike(piece) === 'perhaps')
  return piecesOf(text)
    .map(each => (isOne(each) ? `“${each}”` : each))
    .join('\n')
}

const NO_NAME =
  /^(?:(?:da|vang|em|toi|chi|minh|co|thay|to|hien|hien tai|cai do|mo hinh|chac) )*(?:khong|ko|k|chua|quen)(?: (?:co|nho|biet|ro|dat|ghi|nghi ra|dang ky|phat sinh|ten|so|gi|ra|them|nua|moi|mat|roi|het|ca|mo hinh|nao|duoc|a|ah|em|nhe))*$/

/** "Chưa đặt tên", "không nhớ ạ", "không có số": a reply where a name is asked for that names nothing. */
export function saysNoName(text: string): boolean {
  const words = foldedWords(text)
  return words.length <= 60 && NO_NAME.test(words)
}

const AFTER_COUNT = /^\s*(?:đăng ký\s+)?(?:\d{1,2}|một)\s+mô hình(?:\s+(?:là|tên|tên là))?\s+(?=\S)/iu

/** "1 mô hình Tủ sách dùng chung", "mô hình vườn rau sạch": what may well be its name, to be asked about; undefined when nothing looks like one. */
export function perhapsName(text: string): string | undefined {
  const [clause = ''] = text.normalize('NFC').split(/[;,.\n(]/u)
  const name = AFTER_COUNT.test(clause)
    ? withoutRecognition(clause.replace(AFTER_COUNT, '').trim())
    : (calledAlone(text) ?? '')
  const words = name.split(/\s+/u).length
  return name === '' || words < 2 || words > 10 || /công nhận|đăng ký|cong nhan|dang ky/iu.test(name) ? undefined : name
}

const SAID = /(?:^| )(?:da|duoc|roi) (?:duoc |da )?cong nhan(?: |$)/
const NOT_YET = /(?:^| )chua(?: \S+){0,3} cong nhan(?: |$)/
const PLAIN =
  /^(?:(?:da|vang|co|u|uh|ok|oke|dung|cong nhan|duoc|duoc cong nhan) ?)?(?:roi|r|co|vang|u|uh|ok|oke|dung|da)(?: (?:roi|a|em|nhe|day))*$/
const PLAIN_NOT =
  /^(?:(?:da|vang|thua|hien|hien tai|van|thi|con|cai do|cai nay) )*(?:(?:khong|ko|k)(?: (?:a|em|nhe))*|chua(?: (?:a|ah|em|nhe|dau|duoc|dc|co|thay|gi|xet|xong|ro|biet|dau em))*)$/

export type StateSaid = {
  readonly recognised: boolean
  /** What was said beside it: "mới góp được 200 cuốn". */
  readonly beside: string
}

/** "Rồi ạ", "chưa em, mới làm" to "đã được công nhận chưa?"; undefined when it says neither. */
export function recognisedReply(text: string): StateSaid | undefined {
  const { head, rest: beside } = firstClause(text)
  const first = stateIn(head)
  // "Rồi ạ, tổ còn trồng cây": what comes behind tells something, where it does not say the same again.
  const again = stateIn(beside) !== undefined || UNDER_WAY.test(foldedWords(beside))
  const tells = tellsMore(beside) && !again
  if (first !== undefined && tells) return { recognised: first, beside }
  const whole = stateIn(text) ?? first
  return whole === undefined ? undefined : { recognised: whole, beside: '' }
}

/** "Mới đăng ký thôi" behind "chưa". */
const UNDER_WAY = /^(?:moi|vua|dang|chi|con|se) (?:\S+ )?(?:dang ky|dang ki|trinh|de nghi|nop|cho|xet|gui)(?: |$)/

function stateIn(text: string): boolean | undefined {
  const words = recognitionInFull(foldedWords(text))
  if (words.length > 60) return undefined
  if (NOT_YET.test(words) || PLAIN_NOT.test(words)) return false
  return SAID.test(words) || PLAIN.test(words) ? true : undefined
}
