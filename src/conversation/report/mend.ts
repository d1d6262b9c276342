import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf, withFigure } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { plainWords } from '../../domain/reading/doorman/plain.ts'
import { isNothing, readFigures } from '../../domain/reading/figures.ts'
import { readNumber } from '../../domain/reading/number.ts'
import type { Answer } from '../../domain/report.ts'
import type { FigureChange } from '../vocabulary/heard.ts'
import { bestGuesses } from './answer.ts'
import { type Draft, numberOf, promptOf, putAnswer } from './draft.ts'

/** An earlier answer put right: the draft with it, and what changed, number by number. */
export type Mended = { readonly draft: Draft; readonly changes: readonly FigureChange[] }

/** Where a correction belongs that says no number of a section. @param open the question that stands open, `last` the one answered last. */
type Place = { readonly open: string | undefined; readonly last: string | undefined }

/** The section a correction means; undefined when it has to be asked. */
export function sectionOf(draft: Draft, correction: Correction, { open, last }: Place): Prompt | undefined {
  const { place } = correction
  if (place.by === 'number') return draft.prompts[place.number - 1]
  const before = last ?? previousOf(draft, open)
  if (place.by === 'previous') return before === undefined ? undefined : promptOf(draft, before)
  const given = draft.prompts.filter(({ id }) => answerTo(draft.report.answers, id)?.state === 'given')
  const instead = readNumber(correction.instead ?? '')?.value
  const byValue = given.filter(prompt => figuresOf(draft, prompt).some(({ value }) => value === instead))
  if (instead !== undefined && byValue.length > 0) return byValue.find(({ id }) => id === before) ?? byValue.at(-1)
  const openAnswered = given.find(({ id }) => id === open)
  if (openAnswered && fits(draft, openAnswered, correction.text)) return openAnswered
  const byWords = given.filter(prompt => fits(draft, prompt, correction.text))
  return byWords.find(({ id }) => id === before) ?? byWords.at(-1) ?? given.find(({ id }) => id === before)
}

/** The section asked before the open one. */
function previousOf(draft: Draft, open: string | undefined): string | undefined {
  const at = draft.prompts.findIndex(({ id }) => id === open)
  const before = draft.prompts.slice(0, at < 0 ? draft.prompts.length : at)
  return before.findLast(({ id }) => answerTo(draft.report.answers, id)?.state === 'given')?.id
}

const figuresOf = (draft: Draft, prompt: Prompt): readonly Figure[] =>
  answerTo(draft.report.answers, prompt.id)?.figures ?? []

/** Whether the words tell a figure of the section by its own unit, or name one of its counts. */
function fits(draft: Draft, prompt: Prompt, text: string): boolean {
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const { figures } = readFigures(text, indicators, { bare: 'none', askHost: prompt.askHost })
  return figures.length > 0 || namedPart(draft, prompt, text) !== undefined
}

/** "Mô hình được công nhận rồi nhé": a part told without a number is all of its whole. */
function namedPart(draft: Draft, prompt: Prompt, text: string): Figure | undefined {
  const plain = ` ${plainWords(text)} `
  const known = figuresOf(draft, prompt)
  for (const { id, atMost, words } of indicatorsOf(draft.facts.plan, prompt)) {
    const whole = known.find(({ indicator }) => indicator === atMost)
    const said = words.some(word => word.includes(' ') && plain.includes(` ${word} `))
    if (whole && said && !/\d/.test(plain) && !/ (?:chua|khong) /.test(plain))
      return { indicator: id, value: whole.value }
  }
  return undefined
}

/** Puts one answer right. undefined when no number can be told from the words. */
export function mend(draft: Draft, prompt: Prompt, correction: Correction): Mended | undefined {
  const answer = answerTo(draft.report.answers, prompt.id)
  const told = toldBy(draft, prompt, correction)
  if (told.length === 0) return undefined
  const before = answer?.figures ?? []
  const figures = told.reduce((all, figure) => withFigure(all, meant(all, figure, correction.how)), before)
  const changes = told.flatMap(({ indicator: id }): readonly FigureChange[] => {
    const indicator = draft.facts.plan.indicators.find(each => each.id === id)
    const now = figures.find(each => each.indicator === id)
    const was = before.find(each => each.indicator === id)
    if (!indicator || !now || (was && was.value === now.value && was.of === now.of)) return []
    return [{ number: numberOf(draft, prompt.id), indicator, now, ...(was ? { was } : {}) }]
  })
  const text = changes.reduce((words, change) => inWords(words, change), answer?.text ?? '')
  const next: Answer = {
    promptId: prompt.id,
    state: 'given',
    text,
    figures,
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  return { draft: putAnswer(draft, next, [], false), changes }
}

function toldBy(draft: Draft, prompt: Prompt, { text, instead }: Correction): readonly Figure[] {
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  if (isNothing(text)) return []
  const number = readNumber(text)
  const replaced = readNumber(instead ?? '')?.value
  const wrong = figuresOf(draft, prompt).find(({ value }) => value === replaced)
  if (number?.exact && wrong && number.of === undefined) return [{ ...wrong, value: number.value }]
  const { figures, doubts } = readFigures(text, indicators, { askHost: prompt.askHost })
  const all = figures.length > 0 ? figures : bestGuesses(doubts).slice(0, 1)
  const part = all.length === 0 ? namedPart(draft, prompt, text) : undefined
  return part ? [part] : keepHosts(draft, prompt, all)
}

/** Who led is not asked again for a number that is put right: all by the unit, or none, stays so. */
function keepHosts(draft: Draft, prompt: Prompt, figures: readonly Figure[]): readonly Figure[] {
  const known = figuresOf(draft, prompt)
  return figures.map(figure => {
    const hosting = known.find(each => each.indicator === figure.indicator)?.hosting
    return figure.hosting === undefined && typeof hosting === 'string' ? { ...figure, hosting } : figure
  })
}

function meant(all: readonly Figure[], figure: Figure, how: Correction['how']): Figure {
  const known = all.find(({ indicator }) => indicator === figure.indicator)
  return how === 'add' && known && figure.of === undefined ? { ...figure, value: known.value + figure.value } : figure
}

/** The number in the words changes with the figure where it plainly stands there once; the words stay else. */
function inWords(text: string, { was, now }: FigureChange): string {
  if (!was) return text
  const ratio = was.of !== undefined && now.of !== undefined
  const old = ratio ? `${was.value}\\s*/\\s*${was.of}` : `0?${was.value}`
  const found = [...text.matchAll(new RegExp(`(?<![\\d.,/])${old}(?![\\d/]|[.,]\\d)`, 'g'))]
  const [only] = found
  if (found.length !== 1 || only === undefined) return text
  const fresh = ratio ? `${now.value}/${now.of}` : `${now.value}`
  return text.slice(0, only.index) + fresh + text.slice(only.index + only[0].length)
}
