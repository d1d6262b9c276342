import { daysWithout, type SchoolDays } from '../../domain/school-days.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { AskedWord } from '../vocabulary/school.ts'
import { reply } from './replies.ts'
import { proposeChange } from './school-change.ts'
import { typedSpan } from './typed-span.ts'

type AskedDays = Extract<AskedWord, { readonly ask: 'days' | 'no-days' }>

/** Days off and ngày không nhắc that are still to come. */
export function showDays(turn: Turn): Step {
  const { schoolDays, now } = turn.facts
  const [today, latest] = [now, now.plus({ years: 1 })].map(date => date.toFormat('yyyy-MM-dd'))
  const ahead = (schoolDays?.days ?? []).filter(({ first, last }) => last >= (today ?? '') && first <= (latest ?? ''))
  return reply(turn, { say: 'school-days', days: ahead, today: now.startOf('day') }, [
    { word: 'add-days', values: { kind: 'off' }, action: { do: 'school.ask', what: { ask: 'days', kind: 'off' } } },
    { word: 'add-days', values: { kind: 'quiet' }, action: { do: 'school.ask', what: { ask: 'days', kind: 'quiet' } } },
    ...(ahead.length > 0
      ? [{ word: 'remove-days', action: { do: 'school.ask', what: { ask: 'no-days' } } } as const]
      : []),
  ])
}

export function askDays(turn: Turn, what: AskedDays): Step {
  const question = say({ say: 'school-ask', what }, [{ word: 'cancel', action: { do: 'home' } }], { digits: 'answer' })
  return goTo(turn, { name: 'school-word', what }, question)
}

/** "20/11", "từ 25/12 đến 01/01", with what it is: "20/11 Ngày Nhà giáo Việt Nam". */
export function daysText(turn: Turn, what: AskedDays, text: string): Step {
  const { now, schoolDays } = turn.facts
  const { days } = schoolDays ?? { days: [] }
  const span = typedSpan(text, now)
  if (!span) return stay(turn, say({ say: 'school-days-bad' }))
  const [first, last] = [span.first.toFormat('yyyy-MM-dd'), span.last.toFormat('yyyy-MM-dd')]
  if (what.ask === 'no-days') {
    const without = daysWithout(days, first, last)
    const none = without.length === days.length && without.every((each, at) => each === days[at])
    return none ? stay(turn, say({ say: 'school-days-bad' })) : proposeChange(turn, { change: 'no-days', first, last })
  }
  const added: SchoolDays = { kind: what.kind, first, last, name: span.name || null }
  return proposeChange(turn, { change: 'days', days: added })
}
