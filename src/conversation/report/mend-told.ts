import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { plainWords } from '../../domain/reading/doorman/plain.ts'
import { isNothing, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readNumber } from '../../domain/reading/number.ts'
import { bestGuesses } from './answer.ts'
import type { Draft } from './draft.ts'

/** What a correction would tell of one section. */
export type Told = {
  readonly prompt: Prompt
  /** What its words say of the section, all of it together. */
  readonly figures: readonly Figure[]
  /** Where the number has no unit of the section's: what it may be, each by itself. */
  readonly perhaps: readonly Figure[]
  /** How much the words are the section's own: its unit in the plan's words or as its answer has it, another, or none. */
  readonly own: 2 | 1 | 0
}

export const figuresAt = (draft: Draft, { id }: Prompt): readonly Figure[] =>
  answerTo(draft.report.answers, id)?.figures ?? []

/** Reads a correction as one of this section. */
export function toldOf(draft: Draft, prompt: Prompt, { text }: Correction): Told {
  const nothing: Told = { prompt, figures: [], perhaps: [], own: 0 }
  if (text === '' || isNothing(text)) return nothing
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const { figures, doubts } = readFigures(text, indicators, { bare: 'none', askHost: prompt.askHost })
  const read = figures.length > 0 ? figures : bestGuesses(doubts).slice(0, 1)
  const part = read.length === 0 ? namedPart(draft, prompt, text) : undefined
  const told = part ? [part] : keepHosts(draft, prompt, read)
  if (told.length > 0) return { ...nothing, figures: told, own: ownOf(draft, prompt, told, text) }
  const number = readNumber(text)
  if (!number?.exact || number.percent) return nothing
  const { value, of } = number
  const counts = indicators.filter(({ measure }) => (measure === 'ratio') === (of !== undefined))
  const perhaps = counts.map(({ id }) => ({ indicator: id, value, ...(of === undefined ? {} : { of }) }))
  return { ...nothing, perhaps: keepHosts(draft, prompt, perhaps) }
}

function ownOf(draft: Draft, prompt: Prompt, told: readonly Figure[], text: string): Told['own'] {
  const plain = ` ${plainWords(text)} `
  const answered = ` ${plainWords(answerTo(draft.report.answers, prompt.id)?.text ?? '')} `
  const indicators = indicatorsOf(draft.facts.plan, prompt).filter(({ id }) => told.some(each => each.indicator === id))
  const used = indicators.flatMap(({ words }) => words).filter(word => plain.includes(` ${word} `))
  const own = indicators.some(({ chat }) => plain.includes(` ${fold(chat)} `))
  if (own || used.some(word => answered.includes(` ${word} `))) return 2
  return used.length > 0 ? 1 : 0
}

/** "Mô hình được công nhận rồi nhé": a part told without a number is all of its whole; "chưa công nhận" is none of it. */
function namedPart(draft: Draft, prompt: Prompt, text: string): Figure | undefined {
  const plain = ` ${plainWords(text)} `
  const known = figuresAt(draft, prompt)
  for (const { id, atMost, words } of indicatorsOf(draft.facts.plan, prompt)) {
    const whole = known.find(({ indicator }) => indicator === atMost)
    const said = words.some(word => word.includes(' ') && plain.includes(` ${word} `))
    if (whole && said && !/\d/.test(plain))
      return { indicator: id, value: / (?:chua|khong) /.test(plain) ? 0 : whole.value }
  }
  return undefined
}

/** Who led is not asked again for a number that is put right: all by the unit, or none, stays so. */
function keepHosts(draft: Draft, prompt: Prompt, figures: readonly Figure[]): readonly Figure[] {
  const known = figuresAt(draft, prompt)
  return figures.map(figure => {
    const hosting = known.find(each => each.indicator === figure.indicator)?.hosting
    return figure.hosting === undefined && typeof hosting === 'string' ? { ...figure, hosting } : figure
  })
}
