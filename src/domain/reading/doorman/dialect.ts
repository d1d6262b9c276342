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

/**
 * "Chi" that asks or denies, not the spending and not the chi bộ: behind a denial, or before "mô", "hết", "cả". What
 * stands before is looked at only where the word itself stands, and over few spaces: long texts are mostly spaces.
 */
const WHAT =
  /chi(?<=(?<![\p{L}\p{M}])(?:không|ko|k|chưa|chẳng|hổng|hông|có|cái|việc|hành|từ)\s{1,3}(?:có\s{1,3})?chi)(?=\s{1,3}(?:mô|hết|cả|đâu|nào|rứa|vậy)(?![\p{L}\p{M}])|\s{0,3}[.,;!?]|\s{0,3}$)/giu
const WHERE = /mô(?<=(?<![\p{L}\p{M}])(?:ai|khi|ở|cái|bữa|hồi)\s{1,3}mô)(?![\p{L}\p{M}])/giu
/** "Chi mô" is one "gì". */
const NOT_A_THING = /(?<![\p{L}\p{M}])(?:chi|gì)\s{1,3}mô(?![\p{L}\p{M}])/giu

/** Without one of these nothing is otherwise here, and most messages have none. */
const PERHAPS = new RegExp(['chi', 'mô', ...Object.keys(WORDS)].join('|'))

/** @param text as typed, NFC; what is kept of it stays as it was typed. */
export const inPlanWords = (text: string): string => (PERHAPS.test(text.toLowerCase()) ? turned(text) : text)

const turned = (text: string): string =>
  text
    .replace(NOT_A_THING, 'gì')
    .replace(WHERE, 'nào')
    .replace(WHAT, 'gì')
    .replace(WORD, found => WORDS[found.toLowerCase()] ?? found)
