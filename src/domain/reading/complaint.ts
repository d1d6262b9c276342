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
  const folded = fold(text)
  // Every message is asked; hardly any holds these words.
  if (!WORDS.some(([, unmarked]) => unmarked.test(folded))) return false
  const words = text.normalize('NFC').toLocaleLowerCase('vi')
  const bare = folded.replace(OF_THE_PLAN, ' ')
  return WORDS.some(([marked, unmarked]) => unmarked.test(bare) && (marked.test(words) || unmarked.test(words)))
}

const WISH = '(?:muon|xin|can|se|phai|dang|quyet dinh|dinh|gui|lam|viet|nop|don)'
const LAYS = new RegExp(
  `(?:^${WISH} |\\b(?:toi|em|minh|chung toi|chung em) )(?:${WISH} )*(?:khieu nai|to cao|to giac|khieu kien) (?!cua |va |hay )`,
)
const OF_THE_SCHOOL =
  '(?:hiệu trưởng|hieu truong|hiệu phó|hieu pho|phó hiệu trưởng|ban giám hiệu|bgh|lãnh đạo|giáo viên|tổ trưởng|kế toán|cô|thầy|ông|bà|anh|chị)'
/** A report counts them, and tells what was done about them: "1 đơn tố cáo giáo viên", "đã giải quyết khiếu nại thầy A". */
const NOT_COUNTED =
  '(?<!(?:không|chưa|chẳng|khong|chua)\\s+(?:\\p{L}+\\s+){0,3})(?<!\\d\\s*(?:(?:đơn|vụ|việc|lượt|trường hợp|thư|don|vu|viec|luot)\\s+){0,2})(?<!(?:giải quyết|tiếp nhận|xử lý|trả lời|giai quyet|tiep nhan|xu ly|tra loi)\\s+(?:\\p{L}+\\s+){0,2})'
const AGAINST = new RegExp(
  `${NOT_COUNTED}(?:khiếu nại|tố cáo|tố giác|khieu nai|to cao|to giac)\\s+(?:việc\\s+|về\\s+việc\\s+|hành vi\\s+(?:của\\s+)?)?${OF_THE_SCHOOL}(?!\\p{L})`,
  'iu',
)

/**
 * Whether somebody lays one, or tells whom it is against. A report counts them, and tells of the laws about them: "tiếp
 * nhận 2 đơn tố cáo", "tuyên truyền Luật Khiếu nại".
 */
export function laysComplaint(text: string): boolean {
  if (!isComplaint(text)) return false
  return LAYS.test(fold(text).replace(/\s+/gu, ' ').trim()) || AGAINST.test(text.normalize('NFC'))
}
