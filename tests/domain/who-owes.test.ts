import { describe, expect, it } from 'vitest'
import { hasHandedIn, overdueUnits, owingOf, whoOwes } from '../../src/domain/who-owes.ts'
import { at, open, owes, plan } from '../support/facts.ts'

const { deadlines } = open()
const returned = { reason: 'Chủ trì hay phối hợp?', prompts: ['hop'], until: at('8/6/2026'), by: 1 }

describe('what a unit owes', () => {
  const late = at('11/6/2026 7:30')

  it('is nothing once it has handed in, accepted or not', () => {
    expect(['submitted', 'accepted'].map(state => owingOf(owes('ngu-van', state as 'submitted'), late))).toEqual([
      'in',
      'in',
    ])
  })

  it('is a supplement where it was asked for more, also while that is being written', () => {
    const states = (['returned', 'drafting'] as const).map(state => owes('ngu-van', state, { version: 1, returned }))
    expect(states.map(each => owingOf(each, late))).toEqual(['mending', 'mending'])
    expect(states.every(each => hasHandedIn(owingOf(each, late)))).toBe(true)
  })

  it('may wait until the end of the day that was granted', () => {
    const granted = owes('ngu-van', 'pending', { extendedTo: at('12/6/2026') })
    expect(owingOf(granted, at('12/6/2026 23:59'))).toBe('extended')
    expect(owingOf(granted, at('13/6/2026 0:00'))).toBe('missing')
  })

  it('is a report in every other case', () => {
    expect(owingOf(owes('ngu-van'), late)).toBe('missing')
    expect(owingOf(owes('ngu-van', 'drafting'), late)).toBe('missing')
  })
})

describe('who is told as late', () => {
  const obligations = [
    owes('toan-tin', 'submitted'),
    owes('cong-doan', 'returned', { version: 1, returned }),
    owes('ngu-van', 'pending', { extendedTo: at('12/6/2026') }),
    owes('ngoai-ngu', 'drafting'),
    owes('ban-giam-hieu'),
  ]
  const lateOn = (day: string) =>
    overdueUnits(whoOwes(plan.units, obligations, deadlines, at(day))).map(({ unit, timeliness }) =>
      timeliness.kind === 'overdue' ? `${unit.id} ${timeliness.days}` : unit.id,
    )

  it('is nobody before the named day has passed', () => {
    expect(lateOn('10/6/2026 16:00')).toEqual([])
  })

  it('leaves out who was returned and who was granted a later day, until that has passed', () => {
    expect(lateOn('11/6/2026 7:30')).toEqual(['ngoai-ngu 1', 'ban-giam-hieu 1'])
    expect(lateOn('15/6/2026 7:30')).toEqual(['ngu-van 3', 'ngoai-ngu 5', 'ban-giam-hieu 5'])
  })
})
