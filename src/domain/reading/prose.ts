/** Several sections told in one message without headings: "họp 4 lần, tuyên truyền 2 buổi 60 lượt, đk 1 mô hình". */

import { indicatorsOf } from '../form.ts'
import type { Plan, Prompt } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { fromDifficulty } from './difficulty-told.ts'
import { readFigures } from './figures.ts'
import { headingWords, type SectionHint, type Titles, titlesOf } from './heading-titles.ts'
import { isNothing } from './nothing.ts'
import { countsHelped } from './units.ts'
import { toldRather, unitsTold } from './units-of-others.ts'
import { sectionHints } from './whole-report.ts'

export type ProsePart = { readonly id: string; readonly text: string }

/** Longer texts are reports with headings, or one answer. */
const LONGEST = 4000
/** So many sections told of make a report of it. */
const FEWEST_TOLD = 2
/** A clause names its section within its first words. */
const REACH = 3

/** "Báo cáo tổ Toán:", "Kính gửi BGH, tổ Toán báo cáo:": whose report it is. */
const OPENING = /^\s*(?:(?:kính gửi|kinh gui)[^:\n]{0,80}|(?:báo cáo|bao cao|bc)[^:\n\d]{0,40}):\s*/iu
/** "Trong 6 tháng đầu năm": when it was, which names no section. */
const WHEN =
  /^\s*(?:(?:trong|từ|tu|qua)\s+)?(?:(?:6|sáu|sau) (?:tháng|thang)|(?:đầu|dau) (?:năm|nam))(?:\s+(?:đầu|dau|cuối|cuoi|qua))?(?:\s+(?:năm|nam)(?:\s+\d{4})?)?,?\s*/iu

/** Words before the name of a section: "không có tuyên truyền", "đk 1 mô hình", "tổ họp". */
const BEFORE = /^(?:\d{1,4}|buoi|anh|hinh|khong|ko|k|chua|co|da|to|dk|dang|ky|duoc|them|mot|hai|ba|bon|nam)$/
const NOTHING = /^(?:khong|ko|k|chua)(?: co)?(?: |$)/

/**
 * The clauses, each with the section that its first words name; what names none goes on with the clause before it.
 * @param open the question that stands open: what is said before any name is its answer.
 * @returns undefined unless two sections are named plainly, with figures that can be read, or one behind the figure of
 * the open one.
 */
export function proseParts(
  text: string,
  prompts: readonly Prompt[],
  plan: Plan,
  open?: string,
): readonly ProsePart[] | undefined {
  if (text.length > LONGEST || text.includes('?')) return undefined
  const titles = titlesIn(prompts, plan)
  const clauses = text
    .replace(OPENING, '')
    .split(/(?<=[;\n])|(?<=[,.])(?=\s)/u)
    .filter(clause => clause.trim() !== '')
  if (clauses.length < 2) return undefined
  const sections = clauses.map(
    clause =>
      sectionNamed(clause.replace(WHEN, ''), titles) ?? (HELPED.test(clause) ? helpSection(prompts, plan) : undefined),
  )
  const ids = sections.filter(id => id !== undefined)
  // Nearly every message is an answer to what is open: nothing of it is read twice for that.
  if (ids.length === 0 || new Set([...ids, open]).size < 2) return undefined
  const fewest = isBehindOpen(clauses, sections, { prompts, plan, open }) ? 1 : FEWEST_TOLD
  if (ids.length < fewest) return undefined
  const parts = new Map<string, string[]>()
  let last = isOfFirst(clauses, sections, { prompts, plan, open }) ? ids[0] : open
  let named = ids.length
  const told = clauses.map((clause, at) => sections[at] !== undefined && tells(clause, sections[at], prompts, plan))
  // Where several sections are told of, a sentence that begins with the name of another is about that one.
  const several = new Set(sections.filter((_, at) => told[at])).size >= FEWEST_TOLD
  for (const [at, clause] of clauses.entries()) {
    const id = sections[at]
    const begins = several && /[.;\n]\s*$/u.test(clauses[at - 1] ?? '')
    if (id !== undefined && (told[at] || begins)) last = id
    else if (id !== undefined) named -= 1
    if (last === undefined || named < fewest) return undefined
    parts.set(last, [...(parts.get(last) ?? []), clause])
  }
  if (parts.size < 2) return undefined
  return prompts.flatMap(({ id }) => {
    const of = parts.get(id)
    return of ? [{ id, text: said(of.join('')) }] : []
  })
}

type Asked = { readonly prompts: readonly Prompt[]; readonly plan: Plan; readonly open: string | undefined }

/**
 * "2 buổi 30 lượt, 1 tin bài" to the question about meetings: what is said ahead of the first name is of the section
 * named, where all that it tells of the open one is told of that one as well.
 */
function isOfFirst(
  clauses: readonly string[],
  sections: readonly (string | undefined)[],
  { prompts, plan, open }: Asked,
): boolean {
  const from = sections.findIndex(id => id !== undefined)
  const first = sections[from]
  if (open === undefined || from < 1 || first === open) return false
  const after = sections.findIndex((id, at) => at > from && id !== undefined && id !== first)
  const text = clauses.slice(0, after < 0 ? undefined : after).join('')
  const asked = prompts.filter(({ id }) => id === open || id === first)
  const told = unitsTold(
    text,
    asked.map(prompt => ({ id: prompt.id, indicators: indicatorsOf(plan, prompt) })),
  )
  const [here, there] = [open, first].map(each => told.find(({ id }) => id === each))
  return here !== undefined && there !== undefined && toldRather(here, there)
}

/**
 * "4 lần; tuyên truyền 2 buổi 60 lượt": the open question has got its figure before the one name, and more is told there
 * in that section's units than the open one counts.
 */
function isBehindOpen(
  clauses: readonly string[],
  sections: readonly (string | undefined)[],
  { prompts, plan, open }: Asked,
): boolean {
  const from = sections.findIndex(id => id !== undefined)
  const alone = from > 0 && sections.slice(from + 1).every(id => id === undefined)
  const behind = clauses.slice(from).join('')
  // "…; 1 mô hình đăng ký" may be one more figure of the open one.
  if (!alone || /^\s*\d/.test(behind)) return false
  const asked = [open, sections[from]].flatMap(id => prompts.find(each => each.id === id) ?? [])
  const [here, there] = asked.map(prompt => ({ id: prompt.id, indicators: indicatorsOf(plan, prompt) }))
  if (!here || !there || here.indicators.length === 0) return false
  const told = unitsTold(behind, [here, there])
  const [own, other] = [here, there].map(({ id }) => told.find(each => each.id === id)?.numbers ?? 0)
  if ((other ?? 0) <= (own ?? 0)) return false
  return readFigures(clauses.slice(0, from).join(''), here.indicators).figures.length > 0
}

/** Titles as headings have them, and each matter of a label by itself: "hỗ trợ" of "Gương tốt, hỗ trợ". */
function titlesIn(prompts: readonly Prompt[], plan: Plan): Titles {
  const hints = sectionHints(prompts, plan)
  return titlesOf(known(hints, '', () => hints.map((hint, at) => withMatters(hint, prompts[at]))))
}

const known = remembered<readonly SectionHint[]>()

const withMatters = (hint: SectionHint, prompt: Prompt | undefined): SectionHint => ({
  ...hint,
  titles: [...hint.titles, ...(prompt?.label ?? '').split(', ')],
})

/** The section whose name a text begins with: "phối hợp với Đoàn 2 lần"; undefined where it begins with none. */
export const sectionAhead = (text: string, prompts: readonly Prompt[], plan: Plan): string | undefined =>
  text.length > LONGEST
    ? undefined
    : sectionNamed(fromDifficulty(text.replace(OPENING, '').replace(WHEN, '')), titlesIn(prompts, plan))

/** "Giúp 3 em 1tr5": the section of support is named by what was done; only a figure of it makes it one. */
const HELPED =
  /^\s*(?:(?:đã|da|có|co|tổ|to) )?(?:giúp|giup|thăm|tham|tặng|tang|ủng hộ|ung ho|trao) (?:\p{L}+ ){0,3}\d/iu

/** The one section that counts whom a unit helped, where there is one. */
function helpSection(prompts: readonly Prompt[], plan: Plan): string | undefined {
  const [only, ...others] = prompts.filter(prompt => indicatorsOf(plan, prompt).some(countsHelped))
  return others.length === 0 ? only?.id : undefined
}

/** "không có tuyên truyền": the whole of it says that there is nothing. */
function said(text: string): string {
  const plain = text
    .trim()
    .replace(/[;,]+$/u, '')
    .trim()
  return NOTHING.test(headingWords(plain).join(' ')) && !/\d/.test(plain) && plain.split(/\s+/u).length <= 5
    ? 'Không có'
    : plain
}

function sectionNamed(clause: string, names: Titles): string | undefined {
  const words = headingWords(clause)
  for (let at = 0; at <= Math.min(REACH, words.length - 1); at += 1) {
    const title = names.get(words[at] ?? '')?.find(({ words: all }) => all.every((word, n) => words[at + n] === word))
    if (title) return title.id
    if (!BEFORE.test(words[at] ?? '')) return undefined
  }
  return undefined
}

/** A figure of the section, or that there is none: anything less is only a mention. */
function tells(clause: string, id: string, prompts: readonly Prompt[], plan: Plan): boolean {
  const prompt = prompts.find(each => each.id === id)
  if (!prompt) return false
  if (NOTHING.test(headingWords(clause).join(' ')) || isNothing(clause)) return true
  const indicators = indicatorsOf(plan, prompt)
  return indicators.length > 0 && readFigures(clause, indicators).figures.length > 0
}
