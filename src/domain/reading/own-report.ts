/** The Word file made of a unit's own report, sent back or pasted: told by its frame, read by its own lines. */

import type { Indicator } from '../plan.ts'
import { fold } from './fold.ts'

/** What such a file says, line by line, without its headings and closing. */
export type OwnReport = {
  /** "6 tháng đầu năm 2026", as the file calls its period. */
  readonly period: string
  /** Each with the title it stands under, without its number. */
  readonly items: readonly OwnLine[]
}

/** `told`: a paragraph that tells figures and words; `item`: a line of a list, as older files have them. */
export type OwnLine = { readonly title: string; readonly line: string; readonly as: 'told' | 'item' }

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
  const lines = text.split('\n').map(line => line.replaceAll('\u00a0', ' ').trim())
  const start = lines.findIndex(line => periodIn(line, unit) !== undefined)
  const period = periodIn(lines[start] ?? '', unit)
  const end = lines.findIndex((line, at) => at > start && line.startsWith(CLOSING) && line.includes(` của ${unit}`))
  if (period === undefined || end < 0) return undefined
  const items: OwnLine[] = []
  let title = ''
  for (const line of lines.slice(start + 1, end)) {
    if (HEADING.test(line)) title = line.replace(HEADING, '').trim()
    else if (ITEM.test(line)) items.push({ title, line: line.replace(ITEM, '').trim(), as: 'item' })
    else if (title !== '' && line !== '') items.push({ title, line, as: 'told' })
  }
  return { period, items }
}

/** "Thực hiện Kế hoạch …, Tổ Ngữ văn báo cáo kết quả thực hiện 6 tháng đầu năm 2026 như sau:". */
function periodIn(line: string, unit: string): string | undefined {
  if (line.length > LONGEST_OPENING || !line.startsWith('Thực hiện ') || !line.endsWith(FOLLOWS)) return undefined
  const before = `, ${unit}${REPORTS}`
  const at = line.lastIndexOf(before)
  if (at < 0) return undefined
  const named = line.slice(at + before.length, -FOLLOWS.length)
  return named.replace(SPAN, '').trim()
}

const SPAN = / \(số liệu [^()]*\)$/u
const WORDS = /(?:^|(?<=\. ))Nội dung: (.*)$/u
const VOICES = /(?:^|(?<=\. ))(Khó khăn|Đề nghị với nhà trường|Kiến nghị với Sở): /gu
/** What a wish says in chat that stands under its own heading in the file. */
const ASKS: Readonly<Record<string, string>> = {
  'Đề nghị với nhà trường': 'đề nghị trường ',
  'Kiến nghị với Sở': 'kiến nghị Sở ',
}

const NOTHING = 'Không phát sinh.'

/** A paragraph taken apart: the sentences of its figures, and what else it says. */
export function partsOfParagraph(line: string): { readonly figures: string; readonly points: readonly OwnPoint[] } {
  const found = WORDS.exec(line)
  const [first] = [...line.matchAll(VOICES)]
  if (first?.index === 0) return { figures: '', points: voicesIn(line) }
  const points = parted(found?.[1] ?? '').map(text => ({ text, said: text }))
  const figures = found ? line.slice(0, found.index) : line
  return { figures: figures.trim() === NOTHING ? '' : figures, points }
}

/** As it stands in the file, and as it would be said to the assistant. */
export type OwnPoint = { readonly text: string; readonly said: string }

function voicesIn(line: string): readonly OwnPoint[] {
  const heads = [...line.matchAll(VOICES)]
  return heads.flatMap((head, i) => {
    const texts = parted(line.slice(head.index + head[0].length, heads[i + 1]?.index))
    return texts.map(text => ({ text, said: `${ASKS[head[1] ?? ''] ?? ''}${text}` }))
  })
}

const parted = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/\.$/u, '')
    .split('; ')
    .filter(each => each !== '')

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
