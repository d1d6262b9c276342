import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { WordedLine } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { cleanCopy, compiledOf } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { sentenceIn } from './summary.ts'
import { type AreaLines, allLines, areasWithLines, type Line, linesOf, unitsIn } from './worded.ts'
import { readSentences, rewordAll } from './wording-batch.ts'
import { openLine } from './wording-line.ts'

/** What comes behind a typed number that names no line but the sentence of figures. */
const FIGURES = 0

/** "Sửa câu chữ": the areas in which there is something to word. */
export function showAreas(turn: Turn, compiled: CompiledFacts): Step {
  const { plan } = turn.facts
  const { period } = compiled
  const found = areasWithLines(plan, compiled)
  if (found.length === 0) return reply(turn, { say: 'highlights-none', period })
  const rows = found.map(lines => ({
    area: lines.area,
    printed: allLines(lines).length - lines.left.length,
    left: lines.left.length,
  }))
  const choices = found.map(
    ({ area }): Choice => ({
      word: 'area',
      values: { code: area.code },
      action: { do: 'wording.area', period: period.key, area: area.code },
    }),
  )
  return reply(turn, { say: 'wording-areas', period, rows }, [...choices, cleanCopy(period.key)])
}

/** The lines of one area as they are printed, each with who said it; a number opens one. */
export function showArea(turn: Turn, compiled: CompiledFacts, code: string): Step {
  const { plan, record } = turn.facts
  const { period } = compiled
  const lines = linesOf(plan, compiled, code)
  if (!lines) return sayStale(turn)
  const message = {
    say: 'wording-area',
    area: lines.area,
    sentence: record ? sentenceIn(plan, record, lines.area) : [],
    paragraphs: lines.paragraphs.map(({ paragraph, lines: printed }) => ({
      lead: leadText(turn, paragraph.lead),
      ...(paragraph.replaced ? { own: paragraph.text } : {}),
      since: paragraph.newSince.length,
      lines: printed.map(worded),
    })),
    left: lines.left.map(worded),
  } as const
  const flow = { name: 'wording-area', period: period.key, area: code } as const
  return goTo(turn, flow, say(message, areaChoices(period.key, lines)))
}

/** "Các việc làm tốt được giới thiệu gồm". */
export const leadText = ({ facts: { plan } }: { readonly facts: Pick<Turn['facts'], 'plan'> }, lead: string): string =>
  (plan.leads.find(({ id }) => id === lead)?.text ?? '')
    .replace(/[:,]\s*$/u, '')
    .replace('{donVi}', '…')
    .trim()

const worded = (line: Line): WordedLine => ({
  number: line.number,
  text: line.text,
  units: unitsIn(line),
  reworded: line.reworded,
  ...(line.left ? { left: line.left } : {}),
})

/** The lines have their numbers in the text; buttons are for what is no line. */
function areaChoices(period: string, lines: AreaLines): readonly Choice[] {
  const typed = allLines(lines).map(
    ({ number, id }): Choice => ({
      word: 'line',
      values: { n: number },
      action: { do: 'wording.line', period, point: id },
      number,
      typedOnly: true,
    }),
  )
  const figures: Choice = {
    word: 'figure-line',
    action: { do: 'wording.figures', period, area: lines.area.code },
    number: FIGURES,
    typedOnly: true,
  }
  const { paragraphs } = lines
  const buttons: readonly Choice[] = [
    ...paragraphs.map(
      ({ paragraph }, i): Choice => ({
        word: 'whole-paragraph',
        ...(paragraphs.length > 1 ? { values: { n: i + 1 } } : {}),
        action: { do: 'wording.paragraph', period, key: paragraph.key },
      }),
    ),
    { word: 'other-area', action: { do: 'wording.areas', period } },
    cleanCopy(period),
  ]
  return [...typed, figures, ...buttons.map((choice, i) => ({ ...choice, number: typed.length + 1 + i }))]
}

/** A number, of the list or not, numbers with new sentences, or words. */
export function areaText(turn: Turn, flow: FlowOf<'wording-area'>, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  const lines = compiled && linesOf(facts.plan, compiled, flow.area)
  if (!compiled || !lines) return sayStale(leaving(turn))
  const line = allLines(lines).find(({ number }) => `${number}` === text.trim().replace(/^câu\s+/iu, ''))
  if (line) return openLine(turn, compiled, line.id)
  const sentences = readSentences(text)
  if (sentences) return rewordAll(turn, compiled, { flow, lines }, sentences)
  return stay(turn, say({ say: 'wording-again', most: allLines(lines).length }))
}
