/** "5 em x 300", "300/em", "2 hs, 1 đứa 300 1 đứa 500": sums told without their thousands, beside those they are for. */

/** Whom a unit helps, and what is handed to one. */
const WHOM =
  '(?:em|đứa|dua|hs|học sinh|hoc sinh|bạn|ban|cháu|chau|người|nguoi|ng|gv|hộ|ho|cụ|suất|suat|phần|phan)(?!\\p{L})'
const GIFT = '(?: (?:nghèo|ngheo|quà|qua|tiền|tien|được|đc|dc))*'
/** Nothing counted, no part of a longer number, no fraction. */
const HUNDREDS = '(?<![\\d.,/])[1-9]\\d\\d(?![\\d/%]|[.,]\\d)'
/** The clause ends, or goes on with the next of them. */
const ENDS = '(?! ?(?!(?:ạ|nhé|và|va|còn|con|rồi|roi|một|mot)(?!\\p{L}))\\p{L})'

const EACH = new RegExp(
  `(${HUNDREDS.replace('[\\d/%]', '[\\d%]')})(?: ?/ ?(?:1 ?)?| (?:mỗi|moi|một|mot|1) )(?=${WHOM}(?! ?\\d))`,
  'giu',
)
// What stands ahead is looked at where a number has been found, not at every letter.
const TIMES = new RegExp(
  `${HUNDREDS}(?<=\\d ${WHOM}${GIFT} ?[x×*] ?\\d\\d\\d)${ENDS}|${HUNDREDS}(?= ?[x×*] ?\\d{1,3} ${WHOM})`,
  'giu',
)
const BESIDE = new RegExp(`${HUNDREDS}(?<=(?:\\d|một|mot) ${WHOM}${GIFT} \\d\\d\\d)${ENDS}`, 'giu')
const COUNTED = new RegExp(`(?<![\\d.,])(?:\\d{1,3}|một|mot) ${WHOM}`, 'giu')

const DIGIT = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
/** "Một em ba trăm một em năm trăm" as it is spoken: three hundred, and no 301 em. */
const SPOKEN = new RegExp(
  `(${DIGIT.slice(1).join('|')}) trăm(?<=(?:\\d|một) ${WHOM} \\p{L}+ trăm)(?= (?:\\d+|một) ${WHOM}|\\s*(?:[,;.]|$))`,
  'gu',
)

/**
 * Where money for people is asked for, the sums with their thousands: what they come to is asked about, as of those told
 * with them. "5 em 300" alone may be anything.
 */
export function withThousands(text: string): string {
  const written = text.includes(' trăm')
    ? text.replace(SPOKEN, (_, digit: string) => `${DIGIT.indexOf(digit)}00`)
    : text
  if (!/\d\d\d/.test(written)) return text
  const said = written.replace(EACH, '$1k/').replace(TIMES, '$&k')
  return (said.match(COUNTED)?.length ?? 0) > 1 ? said.replace(BESIDE, '$&k') : said
}
