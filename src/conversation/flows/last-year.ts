import type { Amount } from '../../domain/documents/summary.ts'
import type { Indicator } from '../../domain/plan.ts'
import { readAmount } from '../../domain/reading/amount.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { LastYearAction, LastYearRow } from '../vocabulary/last-year.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { entering, sheetChoice, takeFigures } from './last-year-file.ts'

/** What of the year before is known, and what the officer may enter. */
type Open = {
  readonly compiled: CompiledFacts & Required<Pick<CompiledFacts, 'lastYear'>>
  readonly all: readonly Indicator[]
}

function openOf(turn: Turn, about: { readonly period: string }): Open | undefined {
  const compiled = compiledOf(turn.facts, about)
  if (!compiled?.lastYear) return undefined
  return { compiled: { ...compiled, lastYear: compiled.lastYear }, all: turn.facts.plan.indicators }
}

/** The way in, from what the school itself tells in its report. */
export const lastYearChoice = (period: string): Choice => ({
  word: 'last-year',
  action: { do: 'last-year.show', period },
})

export function pressLastYear(turn: Turn, action: LastYearAction): Step {
  const open = openOf(turn, action)
  if (!open) return sayStale(turn)
  switch (action.do) {
    case 'last-year.show':
      return list(turn, open)
    case 'last-year.ask': {
      const asked = open.all.find(({ id }) => id === action.indicator) ?? after(open, undefined)
      return asked ? ask(turn, open, asked) : list(turn, open)
    }
    case 'last-year.forget': {
      const asked = open.all.find(({ id }) => id === action.indicator)
      return asked ? keep(turn, open, asked, null) : sayStale(turn)
    }
    case 'last-year.take':
    case 'last-year.undo':
      return takeFigures(turn, open.compiled, action)
  }
}

/** A number of the list stands for one of its figures also while a table waits to be taken. */
export const lastYearFileText = (turn: Turn, { period }: FlowOf<'last-year-file'>, text: string): Step =>
  lastYearText(turn, { name: 'last-year', period, indicator: '' }, text)

/** A number of the list, or the figure that is asked for. */
export function lastYearText(turn: Turn, flow: FlowOf<'last-year'>, text: string): Step {
  const open = openOf(turn, flow)
  if (!open) return sayStale(leaving(turn))
  const indicator = open.all.find(({ id }) => id === flow.indicator)
  if (!indicator) {
    if (saysDone(text)) return list(turn, open)
    const chosen = open.all[Number(/^\s*(\d{1,3})\s*$/u.exec(text)?.[1] ?? 0) - 1]
    if (chosen && !rowOf(open, chosen).reported) return ask(turn, open, chosen)
    return stay(turn, say({ say: 'last-year-number', most: open.all.length }, [], { digits: 'answer' }))
  }
  if (/^(?:bo qua|khong nho|khong biet|tiep)\b/.test(fold(text).trim())) return next(turn, open, indicator)
  if (saysDone(text)) return list(turn, open)
  const amount = readAmount(text, indicator)
  if (!amount) {
    const again = { say: 'last-year-again', ratio: indicator.measure === 'ratio' } as const
    return stay(turn, say(again, choicesOf(open, indicator), { digits: 'answer' }))
  }
  return keep(turn, open, indicator, amount)
}

const saysDone = (text: string): boolean => /^(?:xong|thoi|dung)\b/.test(fold(text).trim())

const rowOf = ({ compiled: { lastYear } }: Open, indicator: Indicator): LastYearRow => {
  const reported = lastYear.reported.get(indicator.id)
  return {
    indicator,
    amount: reported ?? lastYear.entered.get(indicator.id) ?? null,
    reported: reported !== undefined,
  }
}

/** The next one that nobody knows; from the beginning where none is named. */
function after(open: Open, indicator: Indicator | undefined): Indicator | undefined {
  const at = indicator ? open.all.indexOf(indicator) : -1
  return open.all.slice(at + 1).find(each => rowOf(open, each).amount === null)
}

function list(turn: Turn, open: Open): Step {
  const { period, lastYear } = open.compiled
  const rows = open.all.map(each => rowOf(open, each))
  const first: readonly Choice[] = after(open, undefined)
    ? [{ word: 'last-year-enter', action: { do: 'last-year.ask', period: period.key, indicator: '' } }]
    : []
  return goTo(
    turn,
    { name: 'last-year', period: period.key, indicator: '' },
    say(
      { say: 'last-year', before: lastYear.period, rows },
      [...first, sheetChoice(period.key), { word: 'later', action: { do: 'parts.show', period: period.key } }],
      { digits: 'answer' },
    ),
  )
}

function choicesOf(open: Open, indicator: Indicator): readonly Choice[] {
  const { period, lastYear } = open.compiled
  const following = after(open, indicator)
  return [
    ...(following
      ? [
          {
            word: 'last-year-skip' as const,
            action: { do: 'last-year.ask' as const, period: period.key, indicator: following.id },
          },
        ]
      : []),
    ...(lastYear.entered.has(indicator.id)
      ? [
          {
            word: 'last-year-forget' as const,
            action: { do: 'last-year.forget' as const, period: period.key, indicator: indicator.id },
          },
        ]
      : []),
    { word: 'last-year-done', action: { do: 'last-year.show', period: period.key } },
  ]
}

type Kept = { readonly label: string; readonly amount: Amount | null }

function ask(turn: Turn, open: Open, indicator: Indicator, kept?: Kept): Step {
  const { period, lastYear } = open.compiled
  const question = {
    say: 'last-year-ask',
    before: lastYear.period,
    row: rowOf(open, indicator),
    number: open.all.indexOf(indicator) + 1,
    of: open.all.length,
    ...(kept ? { kept } : {}),
  } as const
  return goTo(
    turn,
    { name: 'last-year', period: period.key, indicator: indicator.id },
    say(question, choicesOf(open, indicator), { digits: 'answer' }),
  )
}

function next(turn: Turn, open: Open, indicator: Indicator, kept?: Kept): Step {
  const following = after(open, indicator)
  return following ? ask(turn, open, following, kept) : list(turn, open)
}

/** Entered, or taken back; the journal has who did it. */
function keep(turn: Turn, open: Open, indicator: Indicator, amount: Amount | null): Step {
  const { lastYear } = open.compiled
  const { id, label } = indicator
  const entered = new Map([...lastYear.entered].filter(([each]) => each !== id))
  if (amount) entered.set(id, amount)
  const now = { ...open, compiled: { ...open.compiled, lastYear: { ...lastYear, entered } } }
  const step = next(turn, now, indicator, { label, amount })
  return { ...step, effects: [...entering(lastYear.period.key, id, amount), ...step.effects] }
}
