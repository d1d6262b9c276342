/** A message as it is read for its numbers: invisible characters gone, a phone's shortenings written out. */

import type { Indicator } from '../plan.ts'

/** Zero-width and direction marks, soft hyphens, word joiners: they part a number from its word and show nowhere. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E]/g

type Short = { readonly pattern: RegExp; readonly long: string; readonly needs: string; readonly not?: string }

const word = (short: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${short})(?![\\p{L}\\p{M}\\d])`, 'giu')
const glued = (short: string) => new RegExp(`(?<=\\d\\s?)(?:${short})(?![\\p{L}\\p{M}\\d])`, 'giu')

/** Each only where the prompt counts what it stands for. */
const SHORTS: readonly Short[] = [
  { pattern: word('hs'), long: 'hồ sơ', needs: 'ho so', not: 'hoc sinh' },
  { pattern: word('gq'), long: 'giải quyết', needs: 'giai quyet' },
  { pattern: word('đky|đki|đk|dky|dki'), long: 'đăng ký', needs: 'dang ky' },
  { pattern: word('tl|trl'), long: 'trả lời', needs: 'tra loi' },
  { pattern: word('qtr'), long: 'quán triệt', needs: 'quan triet' },
  {
    pattern: word('đúng hẹn|dung hen|(?:trước|sớm) (?:hạn|hẹn)|(?:truoc|som) (?:han|hen)'),
    long: 'đúng hạn',
    needs: 'dung han',
  },
  { pattern: word('(?:trễ|quá|lỡ) hẹn|(?:tre|qua|lo) hen'), long: 'trễ hạn', needs: 'dung han' },
  { pattern: word('trả lời|tra loi|xử lý|xử lí|xu ly|xu li'), long: 'giải quyết', needs: 'giai quyet' },
  { pattern: word('đc|dc'), long: 'được', needs: 'duoc cong nhan' },
  { pattern: word('đc|dc'), long: 'được', needs: 'duoc quan triet' },
  { pattern: glued('qđ|qd'), long: ' quyết định', needs: 'quyet dinh' },
  { pattern: glued('kh'), long: ' kế hoạch', needs: 'ke hoach' },
  { pattern: glued('cv'), long: ' công văn', needs: 'cong van' },
  { pattern: glued('tb'), long: ' thông báo', needs: 'thong bao' },
  { pattern: glued('tb'), long: ' tin bài', needs: 'tin bai' },
  { pattern: glued('b'), long: ' buổi', needs: 'buoi' },
  { pattern: glued('l'), long: ' lượt', needs: 'luot' },
  { pattern: glued('l'), long: ' lần', needs: 'lan' },
  { pattern: glued('mh'), long: ' mô hình', needs: 'mo hinh' },
  { pattern: glued('hđ|hd'), long: ' hoạt động', needs: 'hoat dong' },
]

/** @param text as typed, NFC. What people wrote is never changed by this: only the reader sees it. */
export function expanded(text: string, indicators: readonly Indicator[]): string {
  const counted = new Set(indicators.flatMap(({ words }) => words))
  let read = text.replace(INVISIBLE, '')
  for (const { pattern, long, needs, not } of SHORTS) {
    if (counted.has(needs) && !(not !== undefined && counted.has(not))) read = read.replace(pattern, long)
  }
  return read
}
