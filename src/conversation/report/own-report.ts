import { mendedLines } from '../../domain/documents/words.ts'
import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import { parsePeriod } from '../../domain/period-text.ts'
import type { Prompt } from '../../domain/plan.ts'
import { foldedEquals } from '../../domain/reading/fold.ts'
import { figureIn, type OwnReport, ownReport } from '../../domain/reading/own-report.ts'
import { holdsWords } from '../../domain/reading/same-words.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { OwnChange } from '../vocabulary/at-once.ts'
import { setFigure } from './answer.ts'
import { type Draft, numberOf, putAnswer } from './draft.ts'
import { paragraphChanges } from './own-paragraph.ts'

/**
 * The unit's own report come back: what it says is compared with what stands here, never added to it.
 * @returns what to say of it; undefined when the text is no report of this unit made here
 */
export function ownReportMessage(draft: Draft, text: string, messageId: string): Message | undefined {
  const { unit, obligation } = draft.report
  const own = ownReport(text, unit.name)
  if (!own) return undefined
  const { period } = draft.period
  const about = { say: 'own-report', unit, of: own.period } as const
  if (parsePeriod(own.period, period.programme, draft.facts.now)?.key !== period.key) {
    return say({ ...about, otherPeriod: true, changes: [] }, [], { lasting: true })
  }
  const changes = changesIn(draft, own)
  const take: Choice = {
    word: 'take-changes',
    action: { do: 'report.own', obligation: obligation.id, text, messageId },
  }
  const leave: Choice = { word: 'leave-as-is', action: { do: 'nothing' } }
  const choices = changes.length > 0 ? [take, leave] : []
  return say({ ...about, changes }, choices, { lasting: true })
}

/** Every line of the file that the report does not say. */
function changesIn(draft: Draft, own: OwnReport): readonly OwnChange[] {
  const { plan } = draft.facts
  return own.items.flatMap(({ title, line, as }): readonly OwnChange[] => {
    const area = plan.areas.find(each => foldedEquals(each.title, title))
    const prompts = area ? draft.prompts.filter(prompt => prompt.area === area.code) : lastPrompts(draft)
    if (as === 'told') return paragraphChanges(draft, prompts, area, line)
    return figureChange(draft, prompts, line) ?? wordsChange(draft, prompts, line)
  })
}

/** Under a title of no area stands what is hard and what is wished. */
const lastPrompts = ({ prompts, facts }: Draft): readonly Prompt[] =>
  prompts.filter(({ id }) => facts.plan.printed.some(each => each.prompt === id && each.difficulties))

/** undefined when the line tells no figure of these sections. */
function figureChange(draft: Draft, prompts: readonly Prompt[], line: string): readonly OwnChange[] | undefined {
  for (const prompt of prompts) {
    for (const indicator of indicatorsOf(draft.facts.plan, prompt)) {
      const told = figureIn(line, indicator)
      if (!told) continue
      const known = answerTo(draft.report.answers, prompt.id)?.figures.find(each => each.indicator === indicator.id)
      const same = known ? known.value === told.value && known.of === told.of : told.value === 0
      if (same) return []
      const figure: Figure = { indicator: indicator.id, ...told }
      return [{ number: numberOf(draft, prompt.id), prompt, indicator, figure, ...(known ? { was: known } : {}) }]
    }
  }
  return undefined
}

function wordsChange(draft: Draft, prompts: readonly Prompt[], line: string): readonly OwnChange[] {
  const known = draft.report.answers.flatMap(({ text }) => mendedLines(text)).join('\n')
  const [prompt] = prompts
  return !prompt || holdsWords(known, line) ? [] : [{ number: numberOf(draft, prompt.id), prompt, words: line }]
}

/** "Ghi các chỗ khác": figures replace what stood there, words are added below. */
export function takeChanges(draft: Draft, text: string): Draft | undefined {
  const own = ownReport(text, draft.report.unit.name)
  if (!own) return undefined
  return changesIn(draft, own).reduce((next, change) => {
    const answered = withAnswer(next, change.prompt)
    if ('figure' in change) return setFigure(answered, change.prompt.id, change.figure)
    const answer = answerTo(answered.report.answers, change.prompt.id)
    if (!answer || change.prompt.figuresOnly) return answered
    const words = [answer.text, change.words].filter(each => each !== '').join('\n')
    return putAnswer(answered, { ...answer, text: words }, [], false)
  }, draft)
}

/** A section that was passed over, or of which there was nothing, has an answer from now on. */
function withAnswer(draft: Draft, prompt: Prompt): Draft {
  const known = answerTo(draft.report.answers, prompt.id)
  if (known?.state === 'given') return draft
  const empty = { promptId: prompt.id, state: 'given', text: '', figures: known?.figures ?? [] } as const
  return putAnswer(draft, { ...empty, authorId: draft.me.id, updatedAt: draft.facts.now }, [], true)
}
