import type { Figure } from './figure.ts'
import { addFigures } from './form.ts'
import type { Note } from './note.ts'
import type { Indicator } from './plan.ts'
import { readFigures } from './reading/figures.ts'
import { fold } from './reading/fold.ts'

/** An answer made of notes: their words in order, their figures added up, to be confirmed by the person. */
export type NoteDraft = {
  readonly text: string
  readonly figures: readonly Figure[]
  /** Notes that name no number of events and were counted as one each. */
  readonly counted: number
}

/** "Tin bài thì chưa có": what was not done is no event. */
const DENIED = /\b(?:khong|ko|chua|chang) (?:co|hop|to chuc|lam|trien khai|thuc hien)\b/

/** A thing counted in these is something that happened: a note about it is one of them. */
const EVENT_WORDS = ['buoi', 'cuoc', 'lan']
/** Numbers of people beside an event do not make it another thing ("14 người"). */
const PEOPLE_WORD = 'nguoi'

/**
 * What the notes of one section come to. Flows and money add up, of states and ratios the last note holds; a note of an
 * event without its number ("Quy tắc ứng xử, 15 người") counts as one. Loose numbers count as most likely meant: the
 * person sees the sum and confirms it.
 */
export function draftOf(notes: readonly Pick<Note, 'text'>[], indicators: readonly Indicator[]): NoteDraft {
  const [event] = indicators.filter((indicator, at) => at === 0 && isEvent(indicator))
  const readings = notes.map(({ text }) => figuresIn(text, indicators))
  const whole = readings.map((figures, at) => {
    const text = (notes[at]?.text ?? '').trim()
    const implied = event && text !== '' && !DENIED.test(fold(text)) && isOneEvent(figures, event, indicators)
    return { figures: implied ? [{ indicator: event.id, value: 1 }, ...figures] : figures, implied: implied === true }
  })
  return {
    text: notes
      .flatMap(({ text }) => text.split('\n'))
      .map(line => line.trim().replace(/[.;,]+$/u, ''))
      .filter(Boolean)
      .join('; '),
    figures: whole.reduce<readonly Figure[]>((sum, { figures }) => addFigures(sum, figures, indicators), []),
    counted: whole.filter(({ implied }) => implied).length,
  }
}

function figuresIn(text: string, indicators: readonly Indicator[]): readonly Figure[] {
  const { figures, doubts } = readFigures(text, indicators, { bare: 'none' })
  const likely = doubts.flatMap(({ indicator, readings: [best] }) => (best ? [{ indicator, ...best }] : []))
  return [...figures, ...likely]
}

const isEvent = ({ measure, words }: Indicator): boolean =>
  measure === 'flow' && words.some(word => EVENT_WORDS.includes(word))

/** Names no number of its own kind, and nothing else but how many people came. */
function isOneEvent(figures: readonly Figure[], event: Indicator, indicators: readonly Indicator[]): boolean {
  return figures.every(figure => {
    const indicator = indicators.find(({ id }) => id === figure.indicator)
    return figure.indicator !== event.id && indicator?.measure === 'flow' && indicator.words.includes(PEOPLE_WORD)
  })
}

const CLAUSE_END = /(?<=[;\n])|(?<=[.!?])\s+/u

/**
 * The words of an earlier answer that may be said again: "như kỳ trước" is offered for words, never for counts, so of
 * a section with figures every clause with a number in it stays behind.
 */
export function withoutCounts(text: string, indicators: readonly Indicator[]): string {
  if (indicators.length === 0) return text.trim()
  const kept = text.split(CLAUSE_END).filter(clause => !/\d/.test(clause) && figuresIn(clause, indicators).length === 0)
  return kept
    .map(clause => clause.trim())
    .join(' ')
    .replace(/[;,]\s*$/u, '')
    .trim()
}
