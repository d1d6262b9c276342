/** What is told and asked to stay in the house: "không đưa vào báo cáo", "chỉ BGH biết". The BGH alone is shown it. */

import { fold } from './fold.ts'

const START = '(?<![\\p{L}\\p{M}\\p{N}])'
const END = '(?![\\p{L}\\p{M}\\p{N}])'
const NOT = '(?:khong|ko|k|dung|cho|khoi|mien)'
const BOARD = '(?:bgh|ban giam hieu)'

const ASKED = new RegExp(
  `${START}(?:${[
    `${NOT} (?:duoc |nen |can )?(?:dua|ghi|in|neu|cho|bo|viet|de)(?: [^ ,.;]+){0,2} (?:vao|len|trong|ra) (?:bao cao|bc)`,
    'noi bo (?:thoi|nhe|nha|nghen)',
    'chi (?:de )?(?:trong )?noi bo',
    `chi (?:de )?(?:bao cao|bao|gui|cho|noi)(?: rieng)?(?: voi| cho)? ${BOARD}`,
    `chi (?:de )?(?:cho )?${BOARD} (?:biet|xem|nam)`,
    `(?:bao cao|bao|gui|noi|trinh) rieng(?: voi| cho)? ${BOARD}`,
  ].join('|')})${END}|${START}rieng (?:cho |voi )?${BOARD} ?:`,
  'u',
)

const FORWARD = (not: string, to: string) =>
  `${START}${not} (?:báo cáo|bao cao|báo|bao|gửi|gui|đưa|dua|nộp|nop)(?: lên| len| về| ve| cho| ra)? ${to}`
/** A letter that bears a mark. */
const MARKED = /[^\p{ASCII}\p{P}\p{S}\s]/u
/** Without marks "so" may be a number. */
const SUPERIOR = {
  marked: new RegExp(`${FORWARD('(?:không|ko|k|đừng|chớ|khỏi)', '(?:sở|cấp trên)')}${END}`, 'iu'),
  bare: new RegExp(`${FORWARD(NOT, '(?:so|cap tren)')}${END}(?! (?:lieu|luong|lan|buoi|tien|gio|\\d))`, 'iu'),
}

/** With its marks a word is itself: "dùng để ghi vào báo cáo", "cho ghi", "khối đưa" and "chi nội bộ" ask nothing. */
const LOOKALIKES = /(?<!\p{L})(?:cho|dùng|dụng|khối|khói|miền|chi|chị|chí)(?!\p{L})/giu
const plain = (text: string): string => fold(MARKED.test(text) ? text.replace(LOOKALIKES, '.') : text)

/** Without one of these nobody asks it: most of what is told has none. */
const PERHAPS =
  /bgh|ban gi[aá]m hi[eệ]u|b[aá]o c[aá]o|(?<!\p{L})bc(?!\p{L})|n[oộ]i b[oộ]|(?<!\p{L})s[oở](?!\p{L})|c[aấ]p tr[eê]n/iu

/** Whether somebody asks, in what is told, that it does not leave the house. */
export const keptInside = (text: string): boolean => PERHAPS.test(text) && asked(text)

const asked = (text: string): boolean =>
  ASKED.test(plain(text)) || (MARKED.test(text) ? SUPERIOR.marked : SUPERIOR.bare).test(text)

/** Words that only point at what they are said of: "cái này không đưa vào báo cáo nhé". */
const POINTING =
  /^(?:(?:cai|y|phan|viec|chuyen|dieu|cau|muc|nay|do|tren|kia|vua|roi|luc|hoi|o|thi|em|co|chi|thay|nho|xin|nhe|nha|a|thoi|giup|voi|ho|vui long)(?: |$))*$/u

/** Whether nothing else is said with it: then it speaks of what stands before it. */
export function pointsBack(text: string): boolean {
  if (!keptInside(text)) return false
  const folded = plain(text).replace(/[^\p{L}\p{N} ]/gu, ' ')
  const rest = folded.replace(ASKED, ' ').replace(SUPERIOR.bare, ' ')
  return POINTING.test(rest.replace(/\s+/gu, ' ').trim())
}
