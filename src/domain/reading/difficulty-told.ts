/** That a difficulty is told, without the heading of its section: "em gặp khó khăn là…", "khó khăn lớn nhất là…". */

const SUBJECT =
  '(?:dạ|da|thưa|thua|em|tôi|toi|mình|minh|tổ|to|bên em|ben em|cô|co|thầy|thay|chúng em|chung em|chúng tôi|chung toi|đơn vị|don vi)'
const NOW = '(?:hiện|hien|hiện nay|hien nay|đang|dang|vẫn|van|cũng|cung|giờ|gio)'
const DIFFICULTY = '(?:khó khăn|kho khan)'

/** What stands before it: "tổ em đang gặp nhiều". */
const MEETS = new RegExp(
  `^\\s*(?:${SUBJECT} )*(?:${NOW} )*(?:gặp phải|gap phai|gặp|gap|có|co|còn|con)(?: (?:nhiều|nhieu|một số|mot so|vài|vai|chút|chut|1 số|1 so))? (?=${DIFFICULTY}(?!\\p{L}))`,
  'iu',
)
/** What it is follows: "khó khăn nhất của tổ là". */
const IS = new RegExp(
  `^\\s*(?:${SUBJECT} )*${DIFFICULTY}(?: (?:lớn nhất|lon nhat|nhất|nhat|chính|chinh|chung|hiện nay|hien nay|hiện tại|hien tai))?(?: (?:của|cua) [^,.;:\\n]{1,30}?)? (?:là|la|về|ve)(?!\\p{L})`,
  'iu',
)

/** The text from the word for it on; the whole where it does not begin with one that is met. */
export const fromDifficulty = (text: string): string => text.replace(MEETS, '')

/** Whether a text begins with telling one. */
export const tellsDifficulty = (text: string): boolean => MEETS.test(text) || IS.test(text)
