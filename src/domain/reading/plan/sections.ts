/** The sections of content of a plan, its recipients and what it rests on. */

import { cut, fold } from '../fold.ts'
import { type PlanLine, planLines } from './lines.ts'

export type SectionRead = { readonly title: string; readonly tasks: readonly string[] }

/** Parts that order nothing that is reported on. */
const OTHER_PARTS =
  /^(?:muc dich|yeu cau|muc tieu|quan diem|can cu|pham vi|doi tuong|to chuc thuc hien|kinh phi|thoi gian|che do|noi nhan|dac diem|co so|to chuc)/
const CONTENT = /noi dung|nhiem vu|giai phap/

/** The numbered sections of the parts about content; where a part has none, it is one itself. */
export function sectionsIn(text: string): readonly SectionRead[] {
  const parts = partsOf(planLines(withoutEnd(text)))
  const content = parts.filter(({ title }) => CONTENT.test(fold(title)) && !OTHER_PARTS.test(fold(title)))
  const chosen = content.length > 0 ? content : parts.filter(({ title }) => !OTHER_PARTS.test(fold(title)))
  return chosen.flatMap(({ title, lines }) => {
    const own = sectionsOf(lines)
    return own.length > 0 ? own : [{ title: titleOf(title), tasks: tasksOf(lines) }]
  })
}

type Part = { readonly title: string; readonly lines: readonly PlanLine[] }

function partsOf(lines: readonly PlanLine[]): readonly Part[] {
  const starts = lines.flatMap(({ level }, at) => (level === 0 ? [at] : []))
  return starts.map((start, nth) => ({
    title: lines[start]?.text ?? '',
    lines: lines.slice(start + 1, starts[nth + 1]),
  }))
}

function sectionsOf(lines: readonly PlanLine[]): readonly SectionRead[] {
  const starts = lines.flatMap(({ level }, at) => (level === 1 ? [at] : []))
  return starts.map((start, nth) => {
    const head = lines[start]?.text ?? ''
    const title = titleOf(head)
    const rest = head.slice(head.indexOf(title) + title.length).replace(/^[\s.:;-]+/u, '')
    const tasks = tasksOf(lines.slice(start + 1, starts[nth + 1]))
    return { title, tasks: rest.length > 0 ? [rest, ...tasks] : tasks }
  })
}

const LONGEST_TITLE = 200

/** What is said up to the colon; a heading ends in no full stop. */
function titleOf(text: string): string {
  const [head = text] = text.split(/:\s|\.\s+(?=\p{Lu})/u)
  return cut(head.replace(/[\s.:;]+$/u, ''), LONGEST_TITLE)
}

/** A paragraph that a page end has split goes on in the next line. */
function tasksOf(lines: readonly PlanLine[]): readonly string[] {
  const tasks: string[] = []
  for (const { text, level } of lines) {
    const last = tasks.at(-1)
    const goesOn = level === 4 && last !== undefined && !/[.;:!?…]$/u.test(last) && /^\p{Ll}/u.test(text)
    if (goesOn) tasks[tasks.length - 1] = `${last} ${text}`
    else tasks.push(text)
  }
  return tasks
}

const RECIPIENTS = /^[^\S\n]*Nơi\s+nhận\s*:?/imu

/** The body ends before "Nơi nhận" and the signature. */
const withoutEnd = (text: string): string => text.slice(0, RECIPIENTS.exec(text)?.index ?? text.length)

/** "Nơi nhận", without dashes and semicolons, and without who signs beside them. */
export function recipientsIn(text: string): readonly string[] {
  const at = RECIPIENTS.exec(text)
  if (!at) return []
  const lines = text.slice(at.index + at[0].length).split('\n')
  return lines
    .map(line => line.split('\t')[0]?.trim() ?? '')
    .filter(line => /^[-–—•*+]/u.test(line))
    .map(line => line.replace(/^[-–—•*+\s]+/u, '').replace(/[;,.\s]+$/u, ''))
    .filter(line => line !== '')
}
