import { answerTo } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { statesFigure } from '../../domain/reading/states-figure.ts'
import { type Step, stay } from '../effect.ts'
import { waitingPart } from './beside.ts'
import { correct, type Place } from './correct.ts'
import type { Change } from './mend-meant.ts'
import { figuresAt, toldOf } from './mend-told.ts'
import { whichMessage } from './mend-which.ts'
import { answersAnother } from './told-elsewhere.ts'

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
