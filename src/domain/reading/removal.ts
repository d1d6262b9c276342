/** "Xoá mục 5", "bỏ mô hình Tủ sách đi": what is to be taken out of a report. */

import { core, plainWords } from './doorman/plain.ts'

/** A section by its number, or a model by what it was called: its name, its place, or '' for none. */
export type Removal = { readonly section: number } | { readonly model: string }

const BEGINS = /(?:bỏ|bo|xóa|xoá|xoa|hủy|huỷ|huy)(?!\p{L})/iu
const DO = '(?:bo|xoa|huy)(?: (?:bo|di|bot|het|luon|(?:giup|dum|ho|cho)(?: (?:em|toi|minh|chi|co|thay|anh))?))*'
const BEHIND = '(?: (?:di|ra|luon|giup|dum|khoi bao cao|trong bao cao|nay|cho (?:em|toi|minh|chi|co|thay)))*'
const SECTION = '(?:muc|cau|phan)(?: so)? (\\d{1,2})'
const SECTIONS = [
  new RegExp(`^${DO} (?:(?:cau )?tra loi |noi dung |du lieu |het )?(?:(?:cua|o|trong) )?${SECTION}${BEHIND}$`),
  new RegExp(`^${SECTION}(?: (?:thi|cho|em|toi|minh|chi|co|thay))* ${DO}${BEHIND}$`),
]

/** With its marks: "bộ mô hình" and "bò" take nothing out. */
const MODEL =
  /^\s*(?:(?:dạ|vâng|cho|em|chị|cô|thầy|mình|tôi|xin|nhờ)\s+)*(?:bỏ|bo|xóa|xoá|xoa|hủy|huỷ|huy)(?:\s+(?:bớt|giúp|hộ|luôn|đi|cái))*\s+(?:mô hình|mo hinh)(?!\p{L})\s*(.*?)(?:\s+(?:đi|di|ra|giúp|giup|giùm|luôn|nhé|nhe|nha|ạ|a|em|chị|cô|thầy))*[\s.!]*$/iu

/** Longer is a report, in UTF-16 units. */
const LONGEST = 120

/**
 * What a whole message asks to be taken out; undefined when it asks for nothing of the kind.
 * @param text NFC.
 */
export function removalIn(text: string): Removal | undefined {
  if (text.length > LONGEST || !BEGINS.test(text) || /[;\n?]/.test(text)) return undefined
  const words = plainWords(text)
  const said = [words, core(words)]
  for (const pattern of SECTIONS) {
    const number = said.map(each => pattern.exec(each)?.[1]).find(each => each !== undefined)
    if (number !== undefined) return { section: Number(number) }
  }
  const model = MODEL.exec(text)?.[1]
  return model === undefined ? undefined : { model: model.replace(/^[\s“”"'‘’«]+|[\s“”"'‘’»]+$/gu, '') }
}
