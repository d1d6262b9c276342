import type { Amount } from '../../domain/documents/summary.ts'
import type { Indicator } from '../../domain/plan.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readNumber } from '../../domain/reading/number.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import { LAST_YEAR_ENTERED, type LastYearAction, type LastYearRow } from '../vocabulary/last-year.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'

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
  }
}

/** A number of the list, or the figure that is asked for. */
export function lastYearText(turn: Turn, flow: FlowOf<'last-year'>, text: string): Step {
  const open = openOf(turn, flow)
  if (!open) return sayStale(leaving(turn))
  const indicator = open.all.find(({ id }) => id === flow.indicator)
  if (!indicator) {
    const chosen = open.all[Number(/^\s*(\d{1,3})\s*$/u.exec(text)?.[1] ?? 0) - 1]
    if (chosen && !rowOf(open, chosen).reported) return ask(turn, open, chosen)
    return stay(turn, say({ say: 'last-year-number', most: open.all.length }, [], { digits: 'answer' }))
  }
  if (/^(?:bo qua|khong nho|khong biet|tiep)\b/.test(fold(text).trim())) return next(turn, open, indicator)
  if (/^(?:xong|thoi|dung)\b/.test(fold(text).trim())) return list(turn, open)
  const amount = amountIn(text, indicator)
  if (!amount) {
    const again = { say: 'last-year-again', ratio: indicator.measure === 'ratio' } as const
    return stay(turn, say(again, choicesOf(open, indicator), { digits: 'answer' }))
  }
  return keep(turn, open, indicator, amount)
}

/** "12", "84/85", "2 triệu"; a share without its whole is none. */
function amountIn(text: string, { measure }: Indicator): Amount | undefined {
  const number = /\d/u.test(text) ? readNumber(text) : undefined
  if (!number?.exact || number.percent || number.value < 0) return undefined
  if (measure !== 'ratio') return number.of === undefined ? { value: number.value } : undefined
  return number.of === undefined || number.of < number.value ? undefined : { value: number.value, of: number.of }
}

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
      [...first, { word: 'later', action: { do: 'parts.show', period: period.key } }],
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
  const detail = `${id} ${amount ? `${amount.value}${amount.of === undefined ? '' : `/${amount.of}`}` : '-'}`
  const effects: readonly Effect[] = [
    { effect: 'last-year', period: lastYear.period.key, indicator: id, amount },
    { effect: 'audit', action: LAST_YEAR_ENTERED, subject: lastYear.period.key, detail },
  ]
  const step = next(turn, now, indicator, { label, amount })
  return { ...step, effects: [...effects, ...step.effects] }
}
