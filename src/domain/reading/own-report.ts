/** The Word file made of a unit's own report, sent back or pasted: told by its code, read by its own lines. */

import type { Indicator } from '../plan.ts'
import { fold } from './fold.ts'

/** What such a file says, line by line, without its headings and closing. */
export type OwnReport = {
  /** "NV-01". */
  readonly code: string
  /** "6 tháng đầu năm 2026", as the file calls its period. */
  readonly period: string
  /** Each with the title it stands under, without its number. */
  readonly items: readonly { readonly title: string; readonly line: string }[]
}

// Bounded: the names of periods and units are short, and a line made of "của" would be gone through from each.
const CLOSING = /^Trên đây là báo cáo (.{1,80}?) của .{1,200} \(mã ([\p{L}\p{N}]{1,20}-\d{2,9}), nộp lúc /mu
const HEADING = /^\d{1,2}\. /
const ITEM = /^\s*[-–•]\s*/

/** @returns undefined when the text is no such file. */
export function ownReport(text: string): OwnReport | undefined {
  const closing = CLOSING.exec(text)
  if (!closing) return undefined
  const [, period = '', code = ''] = closing
  const items: { title: string; line: string }[] = []
  let title = ''
  for (const line of text.slice(0, closing.index).split('\n')) {
    if (HEADING.test(line)) title = line.replace(HEADING, '').trim()
    else if (ITEM.test(line) && line.trim() !== '') items.push({ title, line: line.replace(ITEM, '').trim() })
  }
  return { code, period, items }
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
