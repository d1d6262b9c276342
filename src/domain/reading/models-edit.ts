/** An answer told model by model, changed where one of them stands. All in NFC. */

import { fold, foldedWords } from './fold.ts'
import { type ModelTold, readModels } from './models.ts'

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

/** A bare name in the place where one is asked for, in the quotation marks that make it one: several lines are several. */
export function asNames(text: string): string {
  if (readModels(text).models.length > 0) return text
  return text
    .split(/[;\n]+/u)
    .map(each => each.trim().replace(/^(?:(?:tên|là)\s+)+/iu, ''))
    .filter(each => each !== '')
    .map(each => `“${each.replace(/[.,]+$/u, '')}”`)
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

/** "1 mô hình Tủ sách dùng chung": what may well be its name, to be asked about; undefined when nothing looks like one. */
export function perhapsName(text: string): string | undefined {
  const [clause = ''] = text.normalize('NFC').split(/[;,.\n(]/u)
  const name = AFTER_COUNT.test(clause) ? clause.replace(AFTER_COUNT, '').trim() : ''
  const words = name.split(/\s+/u).length
  return name === '' || words < 2 || words > 10 || /công nhận|đăng ký|cong nhan|dang ky/iu.test(name) ? undefined : name
}

const SAID = /(?:^| )(?:da|duoc|roi) (?:duoc |da )?cong nhan(?: |$)/
const PLAIN =
  /^(?:(?:da|vang|co|u|uh|ok|oke|dung|cong nhan|duoc|duoc cong nhan) ?)?(?:roi|r|co|vang|u|uh|ok|oke|dung|da)(?: (?:roi|a|em|nhe|day))*$/

/** "Rồi ạ", "chưa em" to "đã được công nhận chưa?"; undefined when it says neither. */
export function recognisedReply(text: string): boolean | undefined {
  const words = foldedWords(text)
  if (words.length > 60) return undefined
  if (/(?:^| )chua(?: |$)/.test(words) || /^(?:da |thua )*(?:khong|ko|k)(?: (?:a|em|nhe))*$/.test(words)) return false
  return SAID.test(words) || PLAIN.test(words) ? true : undefined
}
