import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { complainsOf, tellsDifficulty } from '../../domain/reading/difficulty-told.ts'
import { namedLabels } from '../../domain/reading/doorman/named-section.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readModels } from '../../domain/reading/models.ts'
import { scanNumbers } from '../../domain/reading/number.ts'
import { sectionAhead } from '../../domain/reading/prose.ts'
import { tokenize } from '../../domain/reading/tokens.ts'
import { countsHelped, countsPeople } from '../../domain/reading/units.ts'
import { type Section, toldRather, type UnitsTold, unitsTold } from '../../domain/reading/units-of-others.ts'
import { remembered } from '../../domain/remembered.ts'
import { type Draft, withoutUnit } from './draft.ts'

const known = remembered<readonly Indicator[]>()

/** What the other sections of the form ask for. */
export const othersAsked = (
  { facts, prompts }: Pick<Draft, 'facts' | 'prompts'>,
  prompt: Prompt,
): readonly Indicator[] =>
  known(prompts, prompt.id, () => {
    const own = new Set(prompt.indicators)
    const others = prompts.flatMap(each => indicatorsOf(facts.plan, each))
    return others.filter(({ id }) => !own.has(id))
  })

type Weight = Pick<UnitsTold, 'things' | 'numbers' | 'words'>
const NOTHING: Weight = { things: 0, numbers: 0, words: 0 }

/** Below 0: `one` is told more plainly than `other`. */
const byWeight = (one: Weight, other: Weight): number =>
  other.things - one.things || other.numbers - one.numbers || other.words - one.words

/**
 * The sections whose figures a text tells by their own units, where it tells more of them than of the one it was said
 * to. Several that are told alike: those without an answer. None: it belongs where it was said.
 */
export const sectionsTold = (draft: Draft, promptId: string, text: string): readonly Prompt[] =>
  sectionsOf(draft, promptId, toldOf(draft, text))

function sectionsOf(draft: Draft, promptId: string, told: readonly UnitsTold[]): readonly Prompt[] {
  const here = told.find(({ id }) => id === promptId) ?? NOTHING
  const others = told.filter(each => each.id !== promptId && each.things > here.things).toSorted(byWeight)
  const best = others.filter(each => others[0] && byWeight(each, others[0]) === 0)
  const prompts = draft.prompts.filter(({ id }) => best.some(each => each.id === id))
  const open = prompts.filter(({ id }) => !answerTo(draft.report.answers, id))
  return open.length > 0 ? open : prompts
}

/**
 * Several sections told in a row, faster than they are asked for: whether a text is of the one that stands open rather
 * than of the one before, by two numbers with its units or by its name ("2 buổi tuyên truyền"). One number is not enough:
 * "2 lần" may be loosely said of what stood on the phone.
 */
export function tellsRather(
  draft: Draft,
  { before, open }: { readonly before: string | undefined; readonly open: string | undefined },
  text: string,
): boolean {
  const [earlier, asked] = [before, open].map(id => draft.prompts.find(prompt => prompt.id === id))
  if (!earlier || !asked) return false
  const told = toldOf(draft, text)
  const numbers = told.find(({ id }) => id === asked.id)?.numbers ?? 0
  if (numbers === 0) return false
  if (numbers > 1 && sectionsOf(draft, earlier.id, told).includes(asked)) return true
  const names = namedLabels(
    text,
    draft.prompts.map(({ label }) => label),
  )
  return names.has(asked.label) && !names.has(earlier.label)
}

/** Of which of two sections the numbers of a text have units, where of one alone. */
export function toldBetween(draft: Draft, before: string, open: string, text: string): 'before' | 'open' | undefined {
  const told = toldOf(draft, text)
  const [earlier, asked] = [before, open].map(id => told.some(each => each.id === id))
  return earlier === asked ? undefined : earlier ? 'before' : 'open'
}

/** Whether a text counts what a section counts. */
export const tellsThings = (draft: Draft, { id: asked }: Prompt, text: string): boolean =>
  toldOf(draft, text).some(({ id, things }) => id === asked && things > 0)

/**
 * The sections an answer to a section's question tells of instead. It may tell of anything beside its own matter: only
 * where it begins with a number of another section and tells none of its own things.
 */
export function answersAnother(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  if (wordsAhead(text) > MOST_AHEAD || (asksModels(draft, prompt) && readModels(text).models.length > 0)) return []
  const told = toldOf(draft, text)
  const fewest = prompt.indicators.length > 0 ? 1 : FEWEST_IN_WORDS
  const enough = told.some(({ id, numbers }) => id !== prompt.id && numbers >= fewest)
  if (!enough) return []
  const here = told.find(({ id }) => id === prompt.id)
  if (here && here.things > 0) return rather(draft, prompt, text, told)
  const sections = sectionsOf(draft, prompt.id, told)
  return sections.length === 0 && asksModels(draft, prompt) ? peopleOf(draft, text, told) : sections
}

/** "30 lượt; chiếu phim" where models are asked for: how many came, or were helped, and no model's name. */
function peopleOf({ prompts, report }: Draft, text: string, told: readonly UnitsTold[]): readonly Prompt[] {
  if (!COUNT_AHEAD.test(text)) return []
  const most = Math.max(...told.map(({ called }) => called.length))
  const sections = prompts.filter(({ id }) => told.some(each => each.id === id && each.called.length === most))
  const open = sections.filter(({ id }) => !answerTo(report.answers, id))
  return open.length > 0 ? open : sections
}

/** A number and what it counts, and nothing more before the next thought. */
const COUNT_AHEAD = /^\s*(?:khoảng |khoang |hơn |hon |tầm |tam )?\d[\d.]*(?: \p{L}+){1,3}\s*(?:[;,.\n]|$)/u

/** "2 buổi, 1 tin bài" where meetings are counted, which "buổi" counts as well. By its own name it is told of this one. */
function rather(draft: Draft, { id: asked, label }: Prompt, text: string, told: readonly UnitsTold[]) {
  const here = told.filter(({ id }) => id === asked)
  const others = told.filter(each => here.some(own => toldRather(own, each)))
  if (others.length === 0 || namedLabels(text, [label]).size > 0) return []
  return sectionsOf(draft, asked, [...here, ...others])
}

/**
 * The same of a unit that both count: "tổ đã họp 4 lần" to the question about what was done together. It begins with the
 * name of the other, which is told as plainly as this one.
 */
function tellsOfNamed(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  if (prompt.indicators.length === 0) return []
  const [named] = beginsWithAnother(draft, prompt.id, text)
  // "Có mô hình “Đôi bạn cùng tiến”": no meeting and no talk is called so. Of any other section words without a number
  // may well be what this one is about ("phối hợp với công an xã nói chuyện về ma túy").
  if (named && asksModels(draft, named) && !asksModels(draft, prompt)) return [named]
  // "Họp 5 lần, tuyên truyền 2 buổi" tells of both.
  if (!named || namedLabels(behindLabel(text, prompt.label), [prompt.label, named.label]).has(prompt.label)) return []
  const told = toldOf(draft, text)
  const [here, there] = [prompt.id, named.id].map(id => told.find(each => each.id === id))
  return there && there.things > 0 && byWeight(there, here ?? NOTHING) <= 0 ? [named] : []
}

/** "Họp phụ huynh" is a name of its own, which begins like "Họp". */
function behindLabel(text: string, label: string): string {
  const head = text.trimStart()
  return fold(head.slice(0, label.length)) === fold(label) ? head.slice(label.length) : text
}

/**
 * "Khó khăn: thiếu kinh phí", "em gặp khó khăn là…": the name of another section stands before the words as their
 * heading. A section of words alone may tell of each of the others under its name.
 */
function headsAnother(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  if (prompt.indicators.length > 0 && tellsDifficulty(text)) return otherAhead(draft, prompt.id, text)
  const hard = complainsElsewhere(draft, prompt, text)
  if (hard.length > 0) return hard
  const heading = HEADED.exec(text)?.[1]?.trim()
  if (!heading || prompt.indicators.length === 0 || heading.split(/\s+/u).length > MOST_IN_HEADING) return []
  return otherAhead(draft, prompt.id, heading)
}

/** "Kinh phí ít quá, khó làm" is told where wishes are, and is no model. */
export const complainsElsewhere = ({ prompts }: Draft, { indicators }: Prompt, text: string): readonly Prompt[] =>
  indicators.length > 0 && complainsOf(text) ? prompts.filter(({ wishes }) => wishes) : []

/**
 * "Không có khó khăn gì" to another question: that there was none of another section's matter says nothing of this one.
 */
export function deniesAnother(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  const denied = DENIED.exec(text)?.[1]
  if (!denied || namedLabels(text, [prompt.label]).size > 0) return []
  return otherAhead(draft, prompt.id, denied)
}

/** A number or a clause more tells of something. */
const DENIED =
  /^\s*(?:(?:dạ|da|tổ|to|em|bên em|đơn vị) )*(?:không|khong|ko|k|chưa|chua)(?: (?:có|co|hề|phát sinh|đăng ký|dang ky|đăng kí|dang ki|đk))* ([^\d,;.:?\n]{2,60})[.!]?\s*$/iu

const asksModels = ({ facts }: Draft, prompt: Prompt): boolean =>
  indicatorsOf(facts.plan, prompt).some(({ named }) => named)

/** "Thăm 3 em" where it is asked how many came: who was helped is counted elsewhere. */
function helpsElsewhere(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  const asked = indicatorsOf(draft.facts.plan, prompt)
  if (!asked.some(countsPeople) || asked.some(countsHelped)) return []
  if (tellsThings(draft, prompt, text)) return []
  return helpedIn(draft, text)
}

/** "Thăm 3 em khó khăn": the sections that count whom a unit helped. */
export const helpedIn = (draft: Draft, text: string): readonly Prompt[] =>
  HELPED.test(text) ? draft.prompts.filter(each => indicatorsOf(draft.facts.plan, each).some(countsHelped)) : []

const HELPED =
  /^\s*(?:(?:dạ|tổ|em|bên em|đơn vị|đã|có|đi|to|da|co|di) )*(?:thăm(?! quan)|tham(?= \d)|tặng|tang(?= \d)|giúp|giup|hỗ trợ|ho tro|trao|ủng hộ|ung ho|động viên|dong vien)(?: \p{L}+){0,4} \d+ ?(?:em|đứa|dua|bạn|ban|hs|học sinh|hoc sinh|cháu|chau|gv|giáo viên|giao vien|người|nguoi|ng|hộ|gia đình|gia dinh|cụ|cô|thầy)(?!\p{L})/iu

const HEADED = /^([^:\n]{1,50}):\s*(?=\S)/u
/** Words: "Trao đổi với cha mẹ học sinh". */
const MOST_IN_HEADING = 8

/**
 * Words without a figure of a section that has its answer and stands open again: they would take its place. What begins
 * with the name of another, or tells whom a unit helped, is of that one.
 */
function namesAnotherAgain(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  const state = answerTo(draft.report.answers, prompt.id)?.state
  if (prompt.indicators.length === 0 || state === undefined || state === 'skipped') return []
  if (tellsThings(draft, prompt, text) || namedLabels(text, [prompt.label]).size > 0) return []
  const named = beginsWithAnother(draft, prompt.id, text)
  return named.length > 0 ? named : helpedIn(draft, text).filter(({ id }) => id !== prompt.id)
}

/** The section an answer names as its own instead: ahead of what it tells, as its heading, or as what there was none of. */
export function namesAnotherAhead(draft: Draft, prompt: Prompt, text: string): readonly Prompt[] {
  for (const find of [tellsOfNamed, headsAnother, deniesAnother, helpsElsewhere, namesAnotherAgain]) {
    const found = find(draft, prompt, text)
    if (found.length > 0) return found
  }
  return []
}

/** The same beside a name that is asked for: names may hold a number ("Tổ 5 không"). */
export const namesAnother = (draft: Draft, promptId: string, text: string): readonly Prompt[] =>
  readModels(text).models.length === 0 && (wordsAhead(text) === 0 || numbersIn(text) > 1)
    ? sectionsTold(draft, promptId, text)
    : []

/** The section whose own name a text begins with, where that is another one: "phối hợp với Đoàn 2 lần". */
export function beginsWithAnother(draft: Draft, promptId: string, text: string): readonly Prompt[] {
  const words = text.trim().split(/\s+/u).length
  return words < FEWEST_WITH_NUMBER || (words < FEWEST_BEHIND_A_NAME && !/\d/u.test(text))
    ? []
    : otherAhead(draft, promptId, text)
}

function otherAhead(draft: Draft, promptId: string, text: string): readonly Prompt[] {
  const { facts, prompts } = draft
  const id = sectionAhead(withoutUnit(draft, text), prompts, facts.plan)
  return id === undefined || id === promptId ? [] : prompts.filter(prompt => prompt.id === id)
}

/** A name alone says nothing of it; "họp 4 lần" does. */
const FEWEST_BEHIND_A_NAME = 4
const FEWEST_WITH_NUMBER = 3

const numbersIn = (text: string): number => scanNumbers(tokenize(text)).length

/** A section of words alone speaks of numbers in passing. */
const FEWEST_IN_WORDS = 2
/** "Có 2 gương", "tổ giới thiệu 2 gương". */
const MOST_AHEAD = 3

/** How many words stand before the first number. */
function wordsAhead(text: string): number {
  const tokens = tokenize(text)
  const [first] = scanNumbers(tokens)
  return tokens.list.slice(0, first?.first ?? tokens.list.length).filter(({ kind }) => kind === 'word').length
}

/** What is told of each section: asked of one message by all who wonder where it belongs. */
const toldOf = ({ facts, prompts }: Draft, text: string): readonly UnitsTold[] => {
  const sections = sectionsAsked(prompts, '', () =>
    prompts.map(prompt => ({ id: prompt.id, indicators: indicatorsOf(facts.plan, prompt) })),
  )
  return toldLately(sections, text, () => unitsTold(text, sections))
}

const sectionsAsked = remembered<readonly Section[]>(1)
const toldLately = remembered<readonly UnitsTold[]>(4)
