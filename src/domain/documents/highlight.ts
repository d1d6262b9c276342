import { fold } from '../reading/fold.ts'

/** Words that carry no news beside a number: "tổ họp 4 lần, tổng cộng khoảng 30 người dự". Folded. */
const PLAIN = new Set(
  (
    'da vang thua a ak nhe em thay chu tri quan triet phoi trao doi nhan tra loi giai quyet dang ky neu don vi phu huynh ' +
    'to hop chuc co duoc da tong cong so khoang tat ca va voi cho la gom dat tren lan buoi cuoc luot nguoi du tham gia ' +
    'tin bai van ban hoat dong mo hinh guong don y kien gop ho tro hs gv hoc sinh giao vien can bo doan ' +
    'trieu tr nghin ngan k ty vnd mot hai ba bon nam sau bay tam chin muoi chuc tram'
  ).split(' '),
)

const NUMBER = /\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|tram)\b/

/** Parts of a line, each with what parts it from the next; a comma between digits is a number's own. */
const PARTS = /.*?(?:[;,](?!\d)|$)/gu

/**
 * An answer without the figures it begins with or consists of, which the summed sentence tells already; every other
 * word stays as it was written. "4 lần; ký cam kết ứng xử" leaves "ký cam kết ứng xử", "2 buổi, 30 lượt" leaves ''.
 * @param units what is said after the numbers of this question, folded or not: ["buổi", "luot nguoi"].
 */
export function withoutFigures(text: string, units: readonly string[]): string {
  const known = new Set([...PLAIN, ...units.flatMap(unit => fold(unit).split(/[^a-z]+/))])
  return text
    .split('\n')
    .map(line => withoutLeading(line, known))
    .filter(line => line.trim() !== '')
    .join('\n')
}

function withoutLeading(line: string, known: ReadonlySet<string>): string {
  const parts = [...line.matchAll(PARTS)].map(([part]) => part).filter(part => part !== '')
  const first = parts.findIndex(part => !isFigure(part, known))
  return first === -1 ? '' : parts.slice(first).join('').trimStart()
}

function isFigure(part: string, known: ReadonlySet<string>): boolean {
  const folded = fold(part)
  if (folded.replace(/[^\p{L}\p{N}]/gu, '') === '') return true
  return NUMBER.test(folded) && (folded.match(/\p{L}+/gu) ?? []).every(word => known.has(word))
}
