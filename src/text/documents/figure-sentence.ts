import type { Run } from '../../domain/documents/official.ts'
import type { Amount } from '../../domain/documents/summary.ts'
import type { FigureClause, FigureSentence, Indicator } from '../../domain/plan.ts'
import { amountInSentence } from './numbers.ts'

export type FiguresById = ReadonlyMap<string, { readonly indicator: Indicator; readonly amount: Amount }>

/**
 * ONE sentence of an area's figures: "Toàn trường tổ chức 23 buổi tuyên truyền với 1.240 lượt người dự; đăng 4 tin, bài."
 * A clause nobody told anything of is left out; one whose figures are all 0 says so in its own words; a figure missing
 * inside a clause is a gap that cannot be overlooked.
 * @returns undefined when no clause is left.
 */
export function figureSentence(sentence: FigureSentence, figures: FiguresById): readonly Run[] | undefined {
  const clauses = sentence.clauses.flatMap(clause => {
    const runs = clauseRuns(clause, figures)
    return runs === undefined ? [] : [runs]
  })
  if (clauses.length === 0) return undefined
  const joined = clauses.flatMap((runs, i) => [{ text: i === 0 ? ' ' : '; ' }, ...runs])
  return merged([{ text: sentence.lead }, ...joined, { text: '.' }])
}

function clauseRuns({ text, zero, indicators }: FigureClause, figures: FiguresById): readonly Run[] | undefined {
  const known = indicators.flatMap(id => figures.get(id) ?? [])
  if (known.length === 0) return undefined
  if (known.every(({ amount }) => amount.value === 0)) return [{ text: zero }]
  return fill(withoutEmptyParts(text, figures), figures)
}

/** "[ với {luot} lượt]" goes when none of its figures is over 0. */
function withoutEmptyParts(text: string, figures: FiguresById): string {
  return text.replace(/\[([^\]]*)\]/gu, (_, part: string) => {
    const told = [...part.matchAll(/\{([^}]+)\}/gu)].some(([, id]) => (figures.get(id ?? '')?.amount.value ?? 0) > 0)
    return told ? part : ''
  })
}

/** A gap stands where nobody told the figure: "…". */
function fill(text: string, figures: FiguresById): readonly Run[] {
  return text.split(/(\{[^}]+\})/u).flatMap((piece): Run[] => {
    if (piece === '') return []
    if (!piece.startsWith('{')) return [{ text: piece }]
    const figure = figures.get(piece.slice(1, -1))
    return [
      figure === undefined
        ? { text: '…', mark: 'missing' }
        : { text: amountInSentence(figure.amount, figure.indicator) },
    ]
  })
}

/** Neighbours of one look become one run. */
function merged(runs: readonly Run[]): readonly Run[] {
  const done: Run[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (last === undefined || last.mark !== run.mark) done.push(run)
    else done[done.length - 1] = { ...last, text: last.text + run.text }
  }
  return done
}
