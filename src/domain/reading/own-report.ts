/** The Word file made of a unit's own report, sent back or pasted: told by its frame, read by its own lines. */

import type { Indicator } from '../plan.ts'
import { fold } from './fold.ts'

/** What such a file says, line by line, without its headings and closing. */
export type OwnReport = {
  /** "6 tháng đầu năm 2026", as the file calls its period. */
  readonly period: string
  /** Each with the title it stands under, without its number. */
  readonly items: readonly { readonly title: string; readonly line: string }[]
}

const REPORTS = ' báo cáo kết quả thực hiện '
const FOLLOWS = ' như sau:'
const CLOSING = 'Trên đây là báo cáo '
const HEADING = /^\d{1,2}\. /
const ITEM = /^\s*[-–•]\s*/
/** A line of Word is a paragraph; that which opens a report is never longer. */
const LONGEST_OPENING = 1000

/**
 * No mark of the assistant stands in a paper that is signed: it is told by the sentences that open and close it, both
 * as the assistant writes them.
 *
 * @param unit the unit's name, as the file has it
 * @returns undefined when the text is no such file, or another unit's
 */
export function ownReport(text: string, unit: string): OwnReport | undefined {
  const lines = text.split('\n').map(line => line.trim())
  const start = lines.findIndex(line => periodIn(line, unit) !== undefined)
  const period = periodIn(lines[start] ?? '', unit)
  const end = lines.findIndex((line, at) => at > start && line.startsWith(CLOSING) && line.includes(` của ${unit}`))
  if (period === undefined || end < 0) return undefined
  const items: { title: string; line: string }[] = []
  let title = ''
  for (const line of lines.slice(start + 1, end)) {
    if (HEADING.test(line)) title = line.replace(HEADING, '').trim()
    else if (ITEM.test(line)) items.push({ title, line: line.replace(ITEM, '').trim() })
  }
  return { period, items }
}

/** "Thực hiện Kế hoạch …, Tổ Ngữ văn báo cáo kết quả thực hiện 6 tháng đầu năm 2026 như sau:". */
function periodIn(line: string, unit: string): string | undefined {
  if (line.length > LONGEST_OPENING || !line.startsWith('Thực hiện ') || !line.endsWith(FOLLOWS)) return undefined
  const before = `, ${unit}${REPORTS}`
  const at = line.lastIndexOf(before)
  return at < 0 ? undefined : line.slice(at + before.length, -FOLLOWS.length).trim()
}

/** "Số buổi tuyên truyền: 7 buổi (6 tháng: 3, thêm: 4)." tells 4 new ones; "14/15" a share. undefined: no figure of it. */
export function figureIn(
  line: string,
  { label }: Pick<Indicator, 'label'>,
): { readonly value: number; readonly of?: number } | undefined {
  const said = fold(line)
  const name = `${fold(label)}: `
  if (!said.startsWith(name)) return undefined
  const rest = said.slice(name.length)
  const [, added] = /, them: ([\d.]+)\)/.exec(rest) ?? []
  const [, first, of] = /^([\d.]+)(?:\/([\d.]+))?/.exec(added === undefined ? rest : added) ?? []
  if (first === undefined) return undefined
  const number = (digits: string) => Number(digits.replaceAll('.', ''))
  return { value: number(first), ...(of === undefined ? {} : { of: number(of) }) }
}
