import { describe, expect, it } from 'vitest'
import { fillSummary } from '../../src/domain/documents/fill.ts'
import { goldenLines, goldenPeriod } from '../support/golden.ts'

describe('the golden cases', () => {
  it('are read whole: every paragraph with its rule, every sum', () => {
    expect(goldenLines('half-year').filter(({ rule }) => rule.startsWith('L ')).length).toBeGreaterThan(20)
    expect(goldenLines('year').every(({ rule, text }) => rule !== '' && text !== '')).toBe(true)
    const sum = (name: 'half-year' | 'year', id: string) =>
      fillSummary(goldenPeriod(name)).figures.find(({ indicator }) => indicator === id)?.now?.value
    expect([sum('half-year', 'hop-long-ghep'), sum('year', 'hop-long-ghep')]).toEqual([31, 56])
    expect([sum('half-year', 'ho-tro-tien'), sum('year', 'ho-tro-tien')]).toEqual([37_500_000, 84_300_000])
  })
})
