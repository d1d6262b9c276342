/** A message as it is read for its numbers: invisible characters gone, a phone's shortenings written out. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { withThousands } from './bare-money.ts'

/** Zero-width and direction marks, soft hyphens, word joiners: they part a number from its word and show nowhere. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E]/g

type Short = {
  readonly pattern: RegExp
  /** Behind a number it is what is counted. */
  readonly unit?: readonly string[]
  readonly long: string
  readonly needs: string
  readonly not?: string
}

const word = (short: string) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${short})(?![\\p{L}\\p{M}\\d])`, 'giu'),
})
const glued = (short: string) => ({
  pattern: new RegExp(`(?<=\\d\\s?)(?:${short})(?![\\p{L}\\p{M}\\d])`, 'giu'),
  unit: short.split('|'),
})

/** Each only where the prompt counts what it stands for. */
const SHORTS: readonly Short[] = [
  { ...word('hs'), long: 'hồ sơ', needs: 'ho so', not: 'hoc sinh' },
  { ...word('gq'), long: 'giải quyết', needs: 'giai quyet' },
  { ...word('đky|đki|đk|dky|dki'), long: 'đăng ký', needs: 'dang ky' },
  { ...word('đh|dh'), long: 'đúng hạn', needs: 'dung han' },
  { ...word('cn|cnhận|cnhan'), long: 'công nhận', needs: 'cong nhan' },
  { ...word('gy|góp í|gop i'), long: 'góp ý', needs: 'gop y' },
  { ...word('tl|trl'), long: 'trả lời', needs: 'tra loi' },
  { ...word('qtr?'), long: 'quán triệt', needs: 'quan triet' },
  {
    ...word('đúng hẹn|dung hen|(?:trước|sớm) (?:hạn|hẹn)|(?:truoc|som) (?:han|hen)'),
    long: 'đúng hạn',
    needs: 'dung han',
  },
  { ...word('(?:trễ|quá|lỡ) hẹn|(?:tre|qua|lo) hen'), long: 'trễ hạn', needs: 'dung han' },
  { ...word('trả lời|tra loi|xử lý|xử lí|xu ly|xu li'), long: 'giải quyết', needs: 'giai quyet' },
  { ...word('đc|dc'), long: 'được', needs: 'duoc cong nhan' },
  { ...word('đc|dc'), long: 'được', needs: 'duoc quan triet' },
  { ...word('ng'), long: 'người', needs: 'nguoi duoc quan triet' },
  { ...word('dv'), long: 'dân vận', needs: 'cuoc hop', not: 'doan vien' },
  { ...glued('qđ|qd'), long: ' quyết định', needs: 'quyet dinh' },
  { ...glued('kh'), long: ' kế hoạch', needs: 'ke hoach' },
  { ...glued('cv'), long: ' công văn', needs: 'cong van' },
  { ...glued('tb'), long: ' thông báo', needs: 'thong bao' },
  { ...glued('tb'), long: ' tin bài', needs: 'tin bai' },
  { ...glued('xuất|xuat'), long: ' suất', needs: 'suat' },
  { ...glued('b'), long: ' buổi', needs: 'buoi' },
  { ...glued('l'), long: ' lượt', needs: 'luot' },
  { ...glued('l'), long: ' lần', needs: 'lan' },
  // "4 bận" of the north is four times; nobody is busy by number.
  { ...glued('bận'), long: ' lần', needs: 'lan' },
  { ...glued('đứa|dua|cháu|chau'), long: ' em', needs: 'em' },
  { ...glued('mh'), long: ' mô hình', needs: 'mo hinh' },
  { ...glued('hđ|hd'), long: ' hoạt động', needs: 'hoat dong' },
]

/** "0b 40l": beside buổi they are lượt, whatever the prompt counts; as few ("1b 1l") may be lần. */
const SESSIONS_AND_PEOPLE = /(?<!\d)(\d{1,3}) ?b([\s,;]{1,3})(\d{1,5}) ?l(?![\p{L}\p{M}\d])/giu
const sessionsAndPeople = (said: string, sessions: string, between: string, people: string): string =>
  Number(people) > Number(sessions) ? `${sessions} buổi${between}${people} lượt` : said

/** @param text as typed, NFC. What people wrote is never changed by this: only the reader sees it. */
export function expanded(text: string, indicators: readonly Indicator[]): string {
  let read = text.replace(INVISIBLE, '').replace(SESSIONS_AND_PEOPLE, sessionsAndPeople)
  const { shorts, spent } = known(indicators, '', () => ({ shorts: shortsFor(indicators), spent: spendOn(indicators) }))
  if (spent) read = withThousands(read)
  for (const { pattern, long } of shorts) read = read.replace(pattern, long)
  return read
}

const known = remembered<{ readonly shorts: readonly Short[]; readonly spent: boolean }>(1)

const spendOn = (indicators: readonly Indicator[]): boolean =>
  indicators.some(({ measure, perEach }) => measure === 'money' && perEach !== undefined)

function shortsFor(indicators: readonly Indicator[]): readonly Short[] {
  const counted = new Set(indicators.flatMap(({ words }) => words))
  return SHORTS.filter(({ needs, not }) => counted.has(needs) && !(not !== undefined && counted.has(not)))
}

/** The units of a prompt as a phone shortens them: "2 hđ", "60 l". */
export function shortUnits(indicators: readonly Pick<Indicator, 'words'>[]): readonly string[] {
  const counted = new Set(indicators.flatMap(({ words }) => words))
  return SHORTS.flatMap(({ unit = [], needs }) => (counted.has(needs) ? unit : []))
}
