import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/domain/figure.ts'
import { type Misfit, misfitKey, misfitsIn } from '../../src/domain/relations.ts'
import { plan } from '../support/facts.ts'

const { indicators } = plan

/** "tthc-nhan 40, quan-triet 17/15" as figures. */
const figuresOf = (told: Readonly<Record<string, number | readonly [number, number]>>): readonly Figure[] =>
  Object.entries(told).map(([indicator, number]) =>
    typeof number === 'number' ? { indicator, value: number } : { indicator, value: number[0], of: number[1] },
  )

const shown = ({ kind, side, others, mends }: Misfit) => ({
  kind,
  figures: [side, ...others].map(({ indicator, value }) => `${indicator.id} ${value}`),
  mends: mends.map(({ indicator, value, of }) => `${indicator.id} ${value}${of === undefined ? '' : `/${of}`}`),
})

const broken = (told: Parameters<typeof figuresOf>[0], words = '') =>
  misfitsIn(indicators, figuresOf(told), words).map(shown)

describe('figures that contradict one another', () => {
  it.each([
    ['mo-hinh-dang-ky', 1, 'mo-hinh-cong-nhan', 3],
    ['tthc-nhan', 40, 'tthc-dung-han', 55],
    ['y-kien-neu', 5, 'y-kien-giai-quyet', 6],
    ['kien-nghi-nhan', 2, 'kien-nghi-tra-loi', 3],
    ['vi-pham', 1, 'vi-pham-xu-ly', 2],
    ['don-nhan', 2, 'don-giai-quyet', 5],
    ['don-giai-quyet', 2, 'don-dung-han', 3],
  ])('%s %i cannot have a part %s %i', (whole, most, part, value) => {
    expect(broken({ [whole]: most, [part]: value })).toEqual([
      {
        kind: 'at-most',
        figures: [`${part} ${value}`, `${whole} ${most}`],
        mends: [`${whole} ${value}`, `${part} ${most}`],
      },
    ])
  })

  it('17 of 15 are 17 of 17, or 15 of 15', () => {
    expect(broken({ 'quan-triet': [17, 15] })).toEqual([
      { kind: 'ratio', figures: ['quan-triet 17'], mends: ['quan-triet 17/17', 'quan-triet 15/15'] },
    ])
  })

  it('what is left is what came less what was settled', () => {
    expect(broken({ 'don-nhan': 2, 'don-giai-quyet': 1, 'don-dung-han': 0, 'don-ton': 0 })).toEqual([
      {
        kind: 'equals',
        figures: ['don-ton 0', 'don-nhan 2', 'don-giai-quyet 1'],
        mends: ['don-ton 1', 'don-giai-quyet 2'],
      },
    ])
  })

  it('who came is not told without a meeting, nor money without people', () => {
    expect(broken({ 'tuyen-truyen-luot': 60 })).toMatchObject([{ kind: 'needs' }])
    expect(broken({ 'tuyen-truyen-luot': 60, 'tuyen-truyen-buoi': 0 })).toMatchObject([{ kind: 'needs' }])
    expect(broken({ 'doan-vien': 420 })).toMatchObject([{ kind: 'needs' }])
    expect(broken({ 'ho-tro-tien': 2_000_000 })).toMatchObject([{ kind: 'needs' }])
    expect(broken({ 'ho-tro-nguoi': 5 }, 'giúp 5 học sinh')).toMatchObject([{ kind: 'needs' }])
    expect(broken({ 'ho-tro-nguoi': 5 }, 'Tặng quà 5 học sinh')).toEqual([])
  })

  it('50.000.000 for one person is asked about, for five it is not', () => {
    expect(broken({ 'ho-tro-tien': 50_000_000, 'ho-tro-nguoi': 1 })).toMatchObject([{ kind: 'per-each' }])
    expect(broken({ 'ho-tro-tien': 50_000_000, 'ho-tro-nguoi': 5 })).toEqual([])
  })
})

const number = fc.integer({ min: 0, max: 60 })

/** Every figure of the plan or some of them, whatever they are. */
const anyFigures = fc
  .record(Object.fromEntries(indicators.map(({ id }) => [id, number])), { requiredKeys: [] })
  .chain(told => fc.record({ told: fc.constant(told), of: number }))
  .map(({ told, of }) =>
    Object.entries(told).map(([id, value]): Figure => {
      const measure = indicators.find(each => each.id === id)?.measure
      return { indicator: id, value: value ?? 0, ...(measure === 'ratio' ? { of } : {}) }
    }),
  )

describe('whatever the figures', () => {
  it('those that fit break nothing', () => {
    const fitting = fc
      .record({ nhan: number, more: number, rest: number })
      .map(({ nhan, more, rest }) => ({ part: Math.min(nhan, more), late: Math.min(nhan, more, rest), nhan }))
    fc.assert(
      fc.property(fitting, ({ nhan, part, late }) => {
        const told = { 'don-nhan': nhan, 'don-giai-quyet': part, 'don-dung-han': late, 'don-ton': nhan - part }
        const others = { 'mo-hinh-dang-ky': nhan, 'mo-hinh-cong-nhan': part, 'tthc-nhan': nhan, 'tthc-dung-han': part }
        expect(broken({ ...told, ...others, 'quan-triet': [part, nhan] })).toEqual([])
      }),
    )
  })

  it('a change that mends leaves the same relation whole', () => {
    fc.assert(
      fc.property(anyFigures, figures => {
        for (const misfit of misfitsIn(indicators, figures)) {
          for (const { indicator, ...value } of misfit.mends) {
            const mended = figures.map(each => (each.indicator === indicator.id ? { ...each, ...value } : each))
            const left = misfitsIn(indicators, mended)
            expect(
              left.filter(each => each.kind === misfit.kind && each.side.indicator === misfit.side.indicator),
            ).toEqual([])
          }
        }
      }),
    )
  })

  it('the same numbers are known again, others are not', () => {
    const keys = (told: Parameters<typeof figuresOf>[0]) => misfitsIn(indicators, figuresOf(told)).map(misfitKey)
    expect(keys({ 'tthc-nhan': 40, 'tthc-dung-han': 55 })).toEqual(keys({ 'tthc-dung-han': 55, 'tthc-nhan': 40 }))
    expect(keys({ 'tthc-nhan': 40, 'tthc-dung-han': 55 })).not.toEqual(keys({ 'tthc-nhan': 40, 'tthc-dung-han': 56 }))
  })
})
