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

const MATTER =
  '(?:kinh phí|kinh phi|kphí|kphi|tiền|tien|quỹ|quy|thời gian|thoi gian|tgian|nhân lực|nhan luc|cơ sở vật chất|co so vat chat|csvc|phương tiện|phuong tien|tài liệu|tai lieu|trang thiết bị|trang thiet bi)'
const AHEAD = `^\\s*(?:(?:${SUBJECT}|${NOW}|thì|thi|do|vì|vi) )*`
/** "Kinh phí ít quá, khó làm", "thiếu thời gian". */
const SHORT_OF = new RegExp(
  `${AHEAD}(?:${MATTER}(?: (?:thì|thi|còn|con|hoạt động|hoat dong|hỗ trợ|ho tro|của tổ|cua to))* (?:ít|it|quá ít|qua it|hạn hẹp|han hep|eo hẹp|eo hep|hạn chế|han che|thiếu|thieu|không đủ|khong du)|(?:thiếu|thieu|không đủ|khong du|chưa đủ|chua du) ${MATTER})(?!\\p{L})`,
  'iu',
)
/** "Khó làm lắm", "khó sắp xếp thời gian". */
const HARD = new RegExp(
  `${AHEAD}(?:rất |rat |hơi |hoi )?(?:khó|kho) (?:làm|lam|họp|hop|triển khai|trien khai|thực hiện|thuc hien|tổ chức|to chuc|sắp xếp|sap xep|bố trí|bo tri|vận động|van dong)(?!\\p{L})`,
  'iu',
)

/** That a text begins with what is lacking, or hard, without a word for difficulty; what counts anything is more. */
export const complainsOf = (text: string): boolean => !/\d/.test(text) && (SHORT_OF.test(text) || HARD.test(text))
