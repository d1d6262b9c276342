import type { Figure } from '../../domain/figure.ts'
import { answerTo, withFigure } from '../../domain/form.ts'
import { tellsMore } from '../../domain/reading/behind.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import type { Answer } from '../../domain/report.ts'
import type { FigureChange, MendedWords } from '../vocabulary/heard.ts'
import { type Draft, numberOf, putAnswer } from './draft.ts'
import type { Change } from './mend-meant.ts'

/** An earlier answer put right: the draft with it, and what changed, number by number. */
export type Mended = {
  readonly draft: Draft
  readonly changes: readonly FigureChange[]
  /** What stood so already. */
  readonly same: readonly FigureChange[]
  /** What became of its words; undefined where they say no more than the figures. */
  readonly words?: MendedWords
}

/** Puts one answer right. Only the figures named change; where they stood so already nothing is written. */
export function mend(draft: Draft, { prompt, figures: told }: Change, how: Correction['how'] = 'replace'): Mended {
  const answer = answerTo(draft.report.answers, prompt.id)
  const before = answer?.figures ?? []
  const figures = told.reduce((all, figure) => withFigure(all, meant(all, figure, how)), before)
  const all = told.flatMap(({ indicator: id }): readonly FigureChange[] => {
    const indicator = draft.facts.plan.indicators.find(each => each.id === id)
    const now = figures.find(each => each.indicator === id)
    const was = before.find(each => each.indicator === id)
    return indicator && now ? [{ number: numberOf(draft, prompt.id), indicator, now, ...(was ? { was } : {}) }] : []
  })
  const [same, changes] = [true, false].map(is => all.filter(each => isSame(each) === is))
  if (!changes || changes.length === 0) return { draft, changes: [], same: same ?? [] }
  const known = answer?.text ?? ''
  // "1 mô hình, đã công nhận": a one that is no more recognised is none that is no more there.
  const isAlone = ({ indicator, was }: FigureChange) =>
    !before.some(({ indicator: id, value }) => id !== indicator.id && value === was?.value)
  const text = changes.filter(isAlone).reduce((words, change) => inWords(words, change), known)
  const next: Answer = {
    promptId: prompt.id,
    state: 'given',
    text,
    figures,
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const words = tellsMore(known) ? { words: text === known ? ('kept' as const) : ('renumbered' as const) } : {}
  return { draft: putAnswer(draft, next, [], false), changes, same: same ?? [], ...words }
}

const isSame = ({ was, now }: FigureChange): boolean => was?.value === now.value && was.of === now.of

/** What an addition comes to with what stands there already, and what is left where so much is taken off. */
export function meant(all: readonly Figure[], figure: Figure, how: Correction['how']): Figure {
  const known = all.find(({ indicator }) => indicator === figure.indicator)
  if (how === 'replace' || !known || figure.of !== undefined) return figure
  return { ...figure, value: how === 'add' ? known.value + figure.value : Math.max(0, known.value - figure.value) }
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
