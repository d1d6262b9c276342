import { answerTo } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { statesFigure } from '../../domain/reading/states-figure.ts'
import { type Step, stay } from '../effect.ts'
import { waitingPart } from './beside.ts'
import { correct, type Place } from './correct.ts'
import { numberOf } from './draft.ts'
import type { Change } from './mend-meant.ts'
import { figuresAt, toldOf } from './mend-told.ts'
import { whichMessage } from './mend-which.ts'
import { answersAnother } from './told-elsewhere.ts'
import { besideOpen } from './while-reporting.ts'

/**
 * "14/15 với 1 tin" beside the next question: what the answer before it has no number for yet is more of that answer.
 * With words of their own the figures wait for that section, as whatever tells of another does.
 */
export function fillsBefore(place: Place): Step | undefined {
  const { draft, flow, prompt, input } = place
  if (!prompt || flow?.wait.for !== 'answer' || flow.previous === undefined || !isBrief(input.text)) return undefined
  const [section, ...others] = answersAnother(draft, prompt, input.text)
  if (!section || others.length > 0 || section.id !== flow.previous) return undefined
  if (answerTo(draft.report.answers, section.id)?.state !== 'given') return undefined
  const number = numberOf(draft, section.id)
  const correction: Correction = { place: { by: 'number', number }, text: input.text, how: 'add' }
  const known = figuresAt(draft, section)
  const { figures } = toldOf(draft, section, correction)
  const isNew =
    figures.length > 0 && figures.every(({ indicator }) => !known.some(each => each.indicator === indicator))
  return isNew ? besideOpen({ draft, flow, open: prompt }, section, input) : undefined
}

/** Figures, and hardly a word more. */
const isBrief = (text: string): boolean =>
  /\d/.test(text) && !/[;\n]/.test(text) && text.trim().split(/\s+/u).length <= MOST_WORDS

const MOST_WORDS = 8

/**
 * "Tiền là 1tr6" under the preview, or beside a question that asks for no money: the figure stands already and is put
 * right. undefined where it may be told for the first time.
 */
export function statedAgain(place: Place): Step | undefined {
  const { draft, flow, prompt, input } = place
  if (!statesFigure(input.text) || (!prompt && flow?.wait.for !== 'preview')) return undefined
  const correction: Correction = { place: { by: 'words' }, text: input.text, how: 'replace' }
  const stands = (section: Prompt): readonly Change[] => {
    if (answerTo(draft.report.answers, section.id)?.state !== 'given') return []
    const { figures } = toldOf(draft, section, correction)
    const known = figuresAt(draft, section)
    const all = figures.length > 0 && figures.every(({ indicator }) => known.some(each => each.indicator === indicator))
    return all ? [{ prompt: section, figures }] : []
  }
  const sections = prompt ? answersAnother(draft, prompt, input.text) : draft.prompts
  const told = sections.flatMap(stands)
  if (told.length === 0 || (prompt && told.length < sections.length)) return undefined
  if (told.length === 1) return correct(place, correction)
  return stay(
    draft,
    ...draft.effects,
    whichMessage(draft, { is: 'which', among: told }, 'replace', waitingPart(draft, prompt)),
  )
}
