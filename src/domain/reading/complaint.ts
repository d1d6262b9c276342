import { fold } from './fold.ts'

/** The plan's own task (II.6), spoken of, is no complaint. */
const OF_THE_PLAN =
  /(?:giai quyet|tiep nhan|xu ly|ve)(?: cac)?(?: don)?(?: thu)?[, ]*(?:khieu nai|to cao|khieu kien)(?:[, ]+(?:va )?(?:khieu nai|to cao))?/g

/** "Khiếu nại", "tố cáo", "tố giác", "khiếu kiện", with all their marks or with none: "tổ cao quá" is none of them. */
const WORDS: readonly (readonly [marked: RegExp, bare: RegExp])[] = [
  [/khi[eếê][uú]\s+n[aạ]i/u, /khieu nai/],
  [/khi[eếê]u\s+ki[eệ]n/u, /khieu kien/],
  [/tố\s+(?:cáo|giác)/u, /\bto (?:cao|giac)\b/],
]

/** Whether a text is a khiếu nại or tố cáo: these have a way of their own by law, and nothing of them is kept. */
export function isComplaint(text: string): boolean {
  const words = text.normalize('NFC').toLocaleLowerCase('vi')
  const bare = fold(text).replace(OF_THE_PLAN, ' ')
  return WORDS.some(([marked, unmarked]) => unmarked.test(bare) && (marked.test(words) || unmarked.test(words)))
}
