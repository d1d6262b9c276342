import type { Chance } from '../../src/playground/staff/chance.ts'
import type { Staff } from './people.ts'

/** What can do harm where it is taken for something else than words. */
export const HOSTILE: readonly [(word: string) => string, ...((word: string) => string)[]] = [
  word => `<b>&_*[=cmd|' /C calc'!A0 ${word}`,
  word => `${word} ${'😀'.repeat(4080)}`,
  word => `=HYPERLINK("http://x.vn";"${word}")`,
  word => `${word}\n\n\u202e4 lần\u0000\ufeff;;; — 5`,
  word => `{{${word}}} \${x} %s \\n '); DROP TABLE Answer;--`,
  word => `${word} 99999999999999999999 lần, -3 buổi, 1e9 lượt`,
  word => `${word} `.repeat(500),
]

const COMMANDS = [
  ...['báo cáo', 'xem lại', 'nộp', '9', 'để sau', '/trangthai', '/hannop', 'mục 2', '/vuongmac', 'ghi nhanh', '/help'],
  ...['báo cáo', '/summary', '/danhgia', '1', '2', 'không phát sinh', 'hôm nay', 'quay lại', '/baocaocu', '0'],
] as [string, ...string[]]

const FIGURES: readonly [(n: number, m: number) => string, ...((n: number, m: number) => string)[]] = [
  n => `${n} lần`,
  (n, m) => `${n} buổi, ${m} lượt`,
  (n, m) => `${n} buổi, ${m} lượt, ${n} tin bài; quán triệt ${n}/${n + m}`,
  (n, m) => `${n}b ${m}l`,
  (n, m) => `${n} mô hình, ${m > n ? 0 : m} được công nhận`,
  (n, m) => `${n} học sinh, ${m} triệu đồng`,
  (n, m) => `${n} ý kiến, trả lời ${Math.min(n, m)}`,
  n => `công khai ${n} việc`,
  n => `${n}`,
  n => `ko có ${n > 3 ? 'gì' : ''}`,
  () => 'không phát sinh',
  () => 'đề nghị thêm máy chiếu',
  () => 'em cảm ơn ạ',
]

/** What somebody types: a command, or figures with a word of one's own. */
export function phrase(me: Staff, chance: Chance): string {
  if (chance.happens(30)) return chance.pick(COMMANDS)
  const told = figures(chance)
  if (chance.happens(15)) return told
  return chance.happens(80) ? `${told}; ${me.word()}` : `${me.word()} ${told}`
}

/** Figures as people write them. */
export const figures = (chance: Chance): string => chance.pick(FIGURES)(chance.between(0, 12), chance.between(0, 40))
