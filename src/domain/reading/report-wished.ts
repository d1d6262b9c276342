import { wordsAlone } from './desk-request.ts'
import { fold } from './fold.ts'

/** Somebody who wishes to begin, in the first person or none. */
const BEFORE =
  '(?:(?:em|chi|anh|thay|co|toi|minh|xin|phep|cho|nho|muon|can|se|doi|chuyen|sang|qua|quay lai|mo|lam|viet|nop|tiep) )*'
const BEHIND =
  '(?: (?:6 thang|sau thang|dau nam|ca nam|nam nay|nam \\d{4}|ky nay|truoc|di|nhe|nha|voi|a|ngay|luon|cai|da))*'

/** No wish is longer, in UTF-16 units. */
const LONGEST = 100

/**
 * Which of the school's matters somebody wishes to report on: "báo cáo dân chủ", "cho em làm báo cáo dân chủ trước nhé".
 * @param topics what the matters are called.
 * @returns undefined for words that say anything else, too: "đã nộp báo cáo dân chủ", "báo cáo dân chủ 2 buổi".
 */
export function reportWished(text: string, topics: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined
  const said = wordsAlone(text.replace(/^\s*(?:dạ|vâng)[\s,.]+/iu, ''))
  return topics.find(topic => {
    const at = ` ${fold(topic)}`
    const before = said.indexOf(at)
    if (before < 0) return false
    const rest = `${said.slice(0, before)} * ${said.slice(before + at.length)}`.replace(/\s+/gu, ' ').trim()
    return WISH.test(rest)
  })
}

const WISH = new RegExp(`^${BEFORE}bao cao(?: (?:ve|cua|viec|mang|phan))?(?: cong tac)? \\*${BEHIND}$`)
