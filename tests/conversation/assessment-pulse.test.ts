import { describe, expect, test } from 'vitest'
import { toldInPulse } from '../../src/conversation/flows/assessment-pulse.ts'
import type { PulseMark } from '../../src/domain/pulse.ts'
import { at, plan } from '../support/facts.ts'

const sections = [
  { code: 'II.2', shortTitle: 'Tuyên truyền', mark: 'unknown', answered: 0, asked: 15 },
  { code: 'II.5', shortTitle: 'Phối hợp', mark: 'told', answered: 9, asked: 15 },
] as const

const said = (area: string, ...marks: readonly PulseMark['mark'][]): readonly PulseMark[] =>
  marks.map((mark, index) => {
    const unitId = plan.units[index]?.id ?? ''
    return { quarter: 'dan-van.2026-Q3', unitId, area, mark, memberId: index, at: at('25/9/2026 12:00') }
  })

const told = (pulses: readonly PulseMark[], previousPulses: readonly PulseMark[] = []) =>
  toldInPulse(plan, { pulses, previousPulses }, sections)

describe('the quarterly assessment of quý I and III', () => {
  test('counts the units that answered, against the pulse before', () => {
    const now = [...said('II.2', 'good', 'good', 'good'), ...said('II.5', 'good')]
    expect(told(now, said('II.2', 'good', 'good'))).toMatchObject({ unitsReported: 3, unitsReportedBefore: 2 })
    expect(told(now)?.unitsReportedBefore).toBeUndefined()
  })

  test('tells a section by the units: tốt, đang làm, gặp khó', () => {
    const markOf = (...marks: readonly PulseMark['mark'][]) => told(said('II.2', ...marks))?.sections[0]?.mark
    expect(markOf('good', 'good', 'good', 'under-way')).toBe('good')
    expect(markOf('good', 'under-way')).toBe('under-way')
    // One unit of four in difficulty is that unit's; two are the school's.
    expect(markOf('good', 'good', 'good', 'difficult')).toBe('good')
    expect(markOf('good', 'good', 'difficult', 'difficult')).toBe('difficult')
  })

  test('leaves a section nobody marked, and a quarter nobody spoke in, to the last report', () => {
    expect(told(said('II.2', 'good'))?.sections[1]).toEqual(sections[1])
    expect(told([])).toBeUndefined()
  })
})
