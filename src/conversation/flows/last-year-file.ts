import type { Amount } from '../../domain/documents/summary.ts'
import type { Indicator } from '../../domain/plan.ts'
import { type FigureLine, readAmountCells } from '../../domain/reading/figures-table.ts'
import { foldedWords } from '../../domain/reading/fold.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import {
  type FigureChange,
  LAST_YEAR_ENTERED,
  type LastYearAction,
  type LeftOutRow,
  type ReadFigures,
} from '../vocabulary/last-year.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'

/** Figures of the year before as a table: the sheet that is filled in, shown once more, taken as a whole, or taken back. */

type Beside = Required<Pick<CompiledFacts, 'period' | 'lastYear'>>
type FiguresInput = Extract<Input, { kind: 'figures' }>
type Taking = Extract<LastYearAction, { do: 'last-year.take' | 'last-year.undo' }>

/** Beside which period's report figures are being entered, if they are. */
export const figuresPeriod = (flow: Flow | null): string | undefined =>
  flow?.name === 'last-year' || flow?.name === 'last-year-file' ? flow.period : undefined

/** The sheet to fill in, with what is known. */
export const sheetChoice = (period: string): Choice => ({
  word: 'last-year-sheet',
  action: { do: 'document.send', order: { kind: 'last-year', period } },
})

/** One figure entered, or taken back; the journal has who did it. */
export function entering(period: string, indicator: string, amount: Amount | null): readonly Effect[] {
  const said = amount ? `${amount.value}${amount.of === undefined ? '' : `/${amount.of}`}` : '-'
  return [
    { effect: 'last-year', period, indicator, amount },
    { effect: 'audit', action: LAST_YEAR_ENTERED, subject: period, detail: `${indicator} ${said}` },
  ]
}

/** What a table says, beside what is known; nothing is entered before it has been confirmed. */
export function figuresRead(turn: Turn, { period: named, rows }: FiguresInput): Step {
  const period = named || (figuresPeriod(turn.session.flow) ?? '')
  const compiled = compiledOf(turn.facts, { period })
  if (!compiled?.lastYear) return stay(turn, say({ say: 'last-year-file-bad', why: 'which' }, [], { lasting: true }))
  const { lastYear } = compiled
  const { indicators } = turn.facts.plan
  if (rows.length === 0) {
    const back: readonly Choice[] = [{ word: 'last-year-done', action: { do: 'last-year.show', period } }]
    return stay(turn, say({ say: 'last-year-file-bad', why: 'empty' }, back, { lasting: true }))
  }
  const { changes, read } = compare(rows, indicators, lastYear)
  const take: readonly Choice[] =
    changes.length > 0
      ? [{ word: 'last-year-take', action: { do: 'last-year.take', period }, values: { n: changes.length } }]
      : []
  return goTo(
    turn,
    { name: 'last-year-file', period, changes, taken: false },
    say(
      { say: 'last-year-read', before: lastYear.period, ...read },
      [...take, { word: 'last-year-done', action: { do: 'last-year.show', period } }],
      { digits: 'answer' },
    ),
  )
}

type Compared = { readonly changes: readonly FigureChange[]; readonly read: ReadFigures }

function compare(
  rows: readonly FigureLine[],
  indicators: readonly Indicator[],
  { reported, entered }: Beside['lastYear'],
): Compared {
  const numbers = new Map(indicators.map(({ label }, at) => [foldedWords(label), at]))
  const [changes, left, met]: [FigureChange[], LeftOutRow[], Set<string>] = [[], [], new Set()]
  let same = 0
  for (const line of rows) {
    const indicator = indicators[numbers.get(foldedWords(line.label)) ?? -1]
    const amount = indicator && readAmountCells(line, indicator)
    const leaves = (why: LeftOutRow['why']) => left.push({ ...saidOf(line), why })
    if (!indicator) leaves('unknown')
    else if (amount === undefined) leaves(indicator.measure === 'ratio' ? 'share' : 'unread')
    else if (amount !== null) {
      const known = reported.get(indicator.id)
      const from = entered.get(indicator.id) ?? null
      if (met.has(indicator.id)) leaves('twice')
      else if (known && !isSame(known, amount)) leaves('reported')
      else if (known || isSame(from, amount)) same += 1
      else changes.push({ indicator: indicator.id, from, to: amount })
      met.add(indicator.id)
    }
  }
  return { changes, read: { ...shownOf(changes, indicators), same, left } }
}

const saidOf = ({ row, label, value, of }: FigureLine) => ({
  row,
  label,
  said: [value, of].filter(Boolean).join(' / '),
})

const isSame = (one: Amount | null, other: Amount | null): boolean =>
  one === null || other === null ? one === other : one.value === other.value && one.of === other.of

function shownOf(changes: readonly FigureChange[], indicators: readonly Indicator[]) {
  const shown = changes.flatMap(({ indicator, from, to }) => {
    const at = indicators.findIndex(({ id }) => id === indicator)
    const label = indicators[at]?.label
    return label === undefined || to === null ? [] : [{ number: at + 1, label, from, to }]
  })
  return {
    fresh: shown.filter(({ from }) => from === null).map(({ from: _, ...rest }) => rest),
    changed: shown.flatMap(({ from, ...rest }) => (from === null ? [] : [{ ...rest, from }])),
  }
}

/** All that was shown, or back to what it was: of each figure only what nobody has changed since. */
export function takeFigures(turn: Turn, { period, lastYear }: Beside, action: Taking): Step {
  const { flow } = turn.session
  const undone = action.do === 'last-year.undo'
  if (flow?.name !== 'last-year-file' || flow.period !== period.key || flow.taken !== undone) return sayStale(turn)
  const stands = ({ indicator, from }: FigureChange) => isSame(lastYear.entered.get(indicator) ?? null, from)
  const changes = flow.changes.filter(stands)
  const counted = { count: changes.length, kept: flow.changes.length - changes.length }
  const undo: readonly Choice[] =
    undone || changes.length === 0
      ? []
      : [{ word: 'last-year-undo', action: { do: 'last-year.undo', period: period.key } }]
  return goTo(
    turn,
    {
      ...{ name: 'last-year-file', period: period.key, taken: true },
      changes: undone ? [] : changes.map(({ indicator, from, to }) => ({ indicator, from: to, to: from })),
    },
    ...changes.flatMap(({ indicator, to }) => entering(lastYear.period.key, indicator, to)),
    say(
      { say: 'last-year-taken', before: lastYear.period, ...counted, undone },
      [
        ...undo,
        { word: 'last-year-done', action: { do: 'last-year.show', period: period.key } },
        { word: 'later', action: { do: 'parts.show', period: period.key } },
      ],
      { digits: 'answer' },
    ),
  )
}
