import { describe, expect, it } from 'vitest'
import { quarterPeriod } from '../../src/domain/period.ts'
import { at, done, factsOf, heard, hoa, outline, talk } from '../support/facts.ts'

const Q3 = quarterPeriod('dan-van', 2026, 3)
const mark = { do: 'pulse.mark', quarter: Q3.key, unit: 'ngu-van', area: 'II.1', mark: 'good' } as const
const teacher = (now: string) => talk(factsOf(hoa, { now: at(now) }))

describe('the quick question of a quarter', () => {
  it('can be answered until the quarter is assessed, on the first working day after it', () => {
    for (const now of ['30/9/2026 20:00', '1/10/2026 7:00'])
      expect(done(teacher(now).forges(mark), 'pulse')).toMatchObject({ area: 'II.1', mark: 'good' })
  })

  it('says after it that the quarter has been assessed and where such things are told now', () => {
    const late = teacher('1/10/2026 7:31')
    for (const action of [mark, { do: 'pulse.all', quarter: Q3.key, unit: 'ngu-van' } as const]) {
      const effects = late.forges(action)
      expect(outline(effects)).toEqual(['pulse-over'])
      expect(heard(effects, 'pulse-over').period).toEqual(Q3)
    }
  })
})
