import { fold } from './fold.ts'

/** "Bỏ chữ ứng xử đi", "sửa cam kết thành ký kết": what is to be changed in a sentence, and no sentence itself. */

const ASKED = '^\\s*(?:(?:em|nhờ|nho|cho|thôi|thoi|giúp|giup)\\s+)*'
const PIECE = '(?:(chữ|từ|cụm từ|cụm|đoạn|vế|chu|tu|cum tu|cum|doan|ve)\\s+)?'
const BEHIND = '(?:\\s+(?:đi|di|nhé|nhe|giúp|giup|ra|khỏi câu|khoi cau|trong câu|trong cau|hộ|em|ạ))*[\\s.!]*$'
const REMOVE = new RegExp(
  `${ASKED}(?:bỏ|xóa|xoá|cắt|bớt|bo|xoa|cat|bot)\\s+(?:(?:bớt|đi|di)\\s+)?${PIECE}(.+?)${BEHIND}`,
  'isu',
)
const REPLACE = new RegExp(
  `${ASKED}(?:sửa|thay|đổi|chỉnh|sua|doi|chinh)\\s+(?:(?:lại|lai)\\s+)?${PIECE}(.+?)\\s+(?:thành|bằng|sang|thanh|bang)\\s+(.+?)${BEHIND}`,
  'isu',
)
/** Sentences that are written anew are longer, in UTF-16 units. */
const LONGEST = 160

/**
 * The sentence as it shall be.
 * @param now as it stands
 * @returns 'unclear' where a word is named that does not stand in it; undefined where nothing is asked to be changed
 */
export function editTold(text: string, now: string): { readonly words: string } | 'unclear' | undefined {
  if (text.length > LONGEST || now === '') return undefined
  const replaced = REPLACE.exec(text)
  const removed = replaced ? null : REMOVE.exec(text)
  const [, piece, what = '', by = ''] = replaced ?? removed ?? []
  const old = bare(what)
  if (old === '') return undefined
  const at = placeOf(old, now)
  if (at < 0) return piece === undefined ? undefined : 'unclear'
  const words = `${now.slice(0, at)}${bare(by)}${now.slice(at + old.length)}`
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[,.;:])/g, '')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
  return words === '' ? 'unclear' : { words }
}

const bare = (words: string): string => words.trim().replace(/^["“'«]+|["”'»]+$/gu, '')

/** Where it stands, whole words of it; found without marks too, where every letter keeps its place. */
function placeOf(what: string, now: string): number {
  const [sought, within] = [fold(what), fold(now)]
  if (within.length !== now.length || sought.length !== what.length) return now.indexOf(what)
  return ` ${within.replace(/[,.;:“”"()]/g, ' ')} `.indexOf(` ${sought} `)
}
