/**
 * Words of the regions as the plan's language has them: "năm ni chưa có chi mô" is "năm này chưa có gì nào". Each only
 * with its marks, since without them it is another word ("rửa tay", "lợn", "mở", "chị"); what is clear without marks
 * stands with the shortenings of a phone.
 */
const WORDS: Readonly<Record<string, string>> = {
  rứa: 'vậy',
  tê: 'kia',
  răng: 'sao',
  chừ: 'giờ',
  lộn: 'nhầm',
  hổng: 'không',
  hông: 'không',
  hỉ: 'nhỉ',
  bữa: 'buổi',
}
const WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{M}])`, 'giu')

/** "Chi" that asks or denies, not the spending and not the chi bộ: behind a denial, or before "mô", "hết", "cả". */
const WHAT =
  /(?<=(?<![\p{L}\p{M}])(?:không|ko|k|chưa|chẳng|hổng|hông|có|cái|việc|hành|từ)\s+(?:có\s+)?)chi(?=\s+(?:mô|hết|cả|đâu|nào|rứa|vậy)(?![\p{L}\p{M}])|\s*[.,;!?]|\s*$)/giu
const WHERE = /(?<=(?<![\p{L}\p{M}])(?:ai|khi|ở|cái|bữa|hồi)\s+)mô(?![\p{L}\p{M}])/giu
/** "Chi mô" is one "gì". */
const NOT_A_THING = /(?<![\p{L}\p{M}])(?:chi|gì)\s+mô(?![\p{L}\p{M}])/giu

/** @param text as typed, NFC; what is kept of it stays as it was typed. */
export const inPlanWords = (text: string): string =>
  text
    .replace(NOT_A_THING, 'gì')
    .replace(WHERE, 'nào')
    .replace(WHAT, 'gì')
    .replace(WORD, found => WORDS[found.toLowerCase()] ?? found)
