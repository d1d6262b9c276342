import { asksPlainly, endsAsking, matterSaid, wordsAlone } from './desk-request.ts'
import { fold } from './fold.ts'

/** Longer than this something is told, in UTF-16 units. */
const LONGEST = 80

/** How a report stands, or when it is due: not what a section named alike is to hold. */
const OF_A_REPORT =
  /(?:^| )(?:nop|bao cao|han|hen|xong|tiep nhan|nhac|thieu|phu trach|bao gio|khi nao|hom nao|may muc|den dau|toi dau|gui so|tien do)(?: |$)/

/** "Dân vận ai chưa nộp", "còn mấy mục". */
const ASKS = /(?:^| )(?:ai|(?:to|don vi) nao|may (?:muc|to|don vi|ngay|hom)|bao nhieu|bao gio|khi nao|hom nao)(?: |$)/

/** Whether its days are asked for, and not who has reported. */
export const asksForDays = (text: string): boolean =>
  /(?:^| )(?:han|hen|bao gio|khi nao|hom nao|ngay nao|may ngay)(?: |$)/.test(wordsAlone(text))

/**
 * Which of the school's other matters a short question is about: "tổ Văn nộp dân vận chưa", "hạn dân chủ khi nào".
 * @param topics of the matters that are not the one at hand
 */
export function matterAsked(text: string, topics: readonly string[]): string | undefined {
  if (topics.length === 0 || text.length > LONGEST) return undefined
  const { topic } = matterSaid(text, topics)
  if (topic === undefined) return undefined
  const words = wordsAlone(text)
  // "Mục dân chủ ghi gì" asks about a section of the report at hand.
  if (words.includes(`muc ${fold(topic)}`) || words.includes(`phan ${fold(topic)}`)) return undefined
  return OF_A_REPORT.test(words) && (endsAsking(text) || asksPlainly(text) || ASKS.test(words)) ? topic : undefined
}
