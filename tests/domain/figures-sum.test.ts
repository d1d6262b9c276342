import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/domain/figure.ts'
import { cumulate, periodFigures, sumFigures, type UnitFigures } from '../../src/domain/figures-sum.ts'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Answer } from '../../src/domain/report.ts'
import type { UnitKind } from '../../src/domain/school.ts'
import { copiesKey, unitKey } from '../../src/domain/settlements.ts'
import { shipped, withTwoKeepers } from '../storage/plan-support.ts'
import { handedIn, nothing, told as toldAnswer } from '../support/facts.ts'

const plan = shipped()
const twoKeepers = withTwoKeepers(plan)

function unit(id: string) {
  const found = plan.units.find(each => each.id === id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

const told = (id: string, ...figures: Figure[]): UnitFigures => ({ unit: unit(id), figures })
const count = (indicator: string, value: number, hosting?: Figure['hosting']): Figure =>
  hosting === undefined ? { indicator, value } : { indicator, value, hosting }
const ratio = (indicator: string, value: number, of: number): Figure => ({ indicator, value, of })

describe('the school in one figure', () => {
  it('adds what the units told, and leaves out what nobody told', () => {
    const totals = sumFigures(plan, [
      told('ngu-van', count('tuyen-truyen-buoi', 2)),
      told('cong-doan', count('tuyen-truyen-buoi', 3)),
    ])
    expect(totals.get('tuyen-truyen-buoi')).toMatchObject({ value: 5, units: ['ngu-van', 'cong-doan'] })
    expect(totals.has('tin-bai')).toBe(false)
  })

  it('knows a 0 from silence', () => {
    expect(sumFigures(plan, [told('ngu-van', count('tin-bai', 0))]).get('tin-bai')?.value).toBe(0)
  })

  it('counts a joint event with its host alone', () => {
    const totals = sumFigures(plan, [
      told('doan-thanh-nien', count('phoi-hop', 1, 'host')),
      told('ngu-van', count('phoi-hop', 1, 'partner')),
      told('hoa-sinh', count('phoi-hop', 3, { host: 2, partner: 1 })),
      told('cha-me-hoc-sinh', count('phoi-hop', 1, 'partner')),
    ])
    expect(totals.get('phoi-hop')?.value).toBe(3)
  })

  it('counts money with who paid', () => {
    const totals = sumFigures(plan, [
      told('khuyen-hoc', count('ho-tro-tien', 2_000_000)),
      told('ngu-van', count('ho-tro-tien', 2_000_000, 'partner')),
    ])
    expect(totals.get('ho-tro-tien')?.value).toBe(2_000_000)
  })

  it('takes percentages as people over people, from tổ only', () => {
    const totals = sumFigures(plan, [
      told('ngu-van', ratio('quan-triet', 14, 15)),
      told('van-phong', ratio('quan-triet', 5, 5)),
      told('cong-doan', ratio('quan-triet', 80, 80)),
      told('hoa-sinh', count('quan-triet', 90)),
    ])
    expect(totals.get('quan-triet')).toMatchObject({ value: 19, of: 20, units: ['ngu-van', 'van-phong'] })
  })

  it('reads one register, though Văn phòng and BGH both hold it', () => {
    const both = [told('ban-giam-hieu', count('don-nhan', 2)), told('van-phong', count('don-nhan', 2))]
    expect(sumFigures(twoKeepers, both).get('don-nhan')).toMatchObject({ value: 2, units: ['van-phong'] })
    expect(sumFigures(twoKeepers, both.slice(0, 1)).get('don-nhan')?.value).toBe(2)
  })

  it('names who is asked for a figure and has not told it', () => {
    const total = sumFigures(plan, [told('ngu-van', count('hop-long-ghep', 4))]).get('hop-long-ghep')
    expect(total?.asked).toBe(8)
    expect(total?.missing).toHaveLength(7)
    expect(total?.missing).not.toContain('ngu-van')
    expect(total?.missing).not.toContain('cong-doan')
  })

  it('keeps what both registers say where they differ, and says nothing where they agree', () => {
    const copy = (id: string, value: number) => told(id, count('tiep-dan-luot', value))
    const copies = (...reports: UnitFigures[]) => sumFigures(twoKeepers, reports).get('tiep-dan-luot')?.copies
    expect(copies(copy('ban-giam-hieu', 6), copy('van-phong', 2))).toEqual([
      { unit: 'van-phong', value: 2 },
      { unit: 'ban-giam-hieu', value: 6 },
    ])
    expect(copies(copy('ban-giam-hieu', 2), copy('van-phong', 2))).toBeUndefined()
    expect(copies(copy('ban-giam-hieu', 6))).toBeUndefined()
  })

  it('takes the number that was settled for a register until a keeper tells another', () => {
    const copy = (id: string, value: number) => told(id, count('tiep-dan-luot', value))
    const both = (office: number) => [copy('ban-giam-hieu', 6), copy('van-phong', office)]
    const copies = sumFigures(twoKeepers, both(2)).get('tiep-dan-luot')?.copies ?? []
    const settled = new Map([[copiesKey('tiep-dan-luot', copies), 6]])
    const total = sumFigures(twoKeepers, both(2), { settled }).get('tiep-dan-luot')
    expect(total?.value).toBe(6)
    expect(total?.copies).toBeUndefined()
    expect(sumFigures(twoKeepers, both(3), { settled }).get('tiep-dan-luot')?.copies).toHaveLength(2)
  })

  it('asks no more about a contradiction that was settled, until a number of it changes', () => {
    const lan = (answered: number) => told('ngu-van', count('kien-nghi-nhan', 2), count('kien-nghi-tra-loi', answered))
    const [first] = sumFigures(plan, [lan(3)]).get('kien-nghi-tra-loi')?.misfits?.[0]?.units ?? []
    if (!first) throw new Error('three of two fit')
    const settled = new Map([[unitKey(first.unit, first.misfit), null]])
    const misfits = (...reports: UnitFigures[]) =>
      sumFigures(plan, reports, { settled }).get('kien-nghi-tra-loi')?.misfits
    expect(misfits(lan(3))).toBeUndefined()
    // What another unit tells does not open it again, but its own contradiction stands.
    expect(misfits(lan(3), told('toan-tin', count('kien-nghi-nhan', 1), count('kien-nghi-tra-loi', 1)))).toBeUndefined()
    const other = told('toan-tin', count('kien-nghi-nhan', 0), count('kien-nghi-tra-loi', 1))
    expect(misfits(lan(3), other)?.[0]?.units.map(({ unit: id }) => id)).toEqual(['toan-tin'])
    expect(misfits(lan(4))).toHaveLength(1)
  })

  it('never takes a complaint or an offence from a tổ', () => {
    const totals = sumFigures(plan, [
      told('ngu-van', count('vi-pham', 4), count('don-nhan', 1), count('tiep-dan-luot', 9)),
    ])
    expect([...totals.keys()]).toEqual([])
  })
})

const kinds: readonly UnitKind[] = plan.forms.map(form => form.kind)
const hosting = fc.constantFrom(undefined, 'host' as const, 'partner' as const)
const figure = fc
  .record({ indicator: fc.constantFrom(...plan.indicators), value: fc.nat(500), more: fc.nat(50), hosting })
  .map(
    ({ indicator, value, more, hosting }): Figure =>
      indicator.measure === 'ratio' ? ratio(indicator.id, value, value + more) : count(indicator.id, value, hosting),
  )
const reports = fc
  .uniqueArray(fc.constantFrom(...plan.units), { selector: each => each.id })
  .chain(units =>
    fc.tuple(
      ...units.map(each =>
        fc.uniqueArray(figure, { selector: one => one.indicator }).map(figures => ({ unit: each, figures })),
      ),
    ),
  )

const values = (list: readonly UnitFigures[]) =>
  [...sumFigures(plan, list)].map(([id, { value, of }]) => ({ id, value, of }))

describe('whatever the units tell', () => {
  it('the order of the reports changes nothing', () => {
    fc.assert(
      fc.property(reports, list => {
        expect(values([...list].reverse())).toEqual(values(list))
      }),
    )
  })

  it('what units that own no figure say changes nothing', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...plan.indicators), (list, indicator) => {
        const outsiders = kinds.filter(kind => !indicator.owners.includes(kind))
        const added = list.map(({ unit, figures }) =>
          outsiders.includes(unit.kind)
            ? { unit, figures: [...figures, ratio(indicator.id, 7, 7)] }
            : { unit, figures },
        )
        expect(values(added)).toEqual(values(list))
      }),
    )
  })

  it('no share is greater than its whole', () => {
    fc.assert(
      fc.property(reports, list => {
        for (const { value, of } of values(list)) expect(value).toBeLessThanOrEqual(of ?? value)
      }),
    )
  })
})

describe('the whole year of a unit', () => {
  it('is the half-year and what came since: 3, thêm 4, cả năm 7', () => {
    const half = [count('tuyen-truyen-buoi', 3), count('ho-tro-tien', 2_000_000)]
    const added = [count('tuyen-truyen-buoi', 4), count('ho-tro-tien', 500_000), count('tin-bai', 1)]
    expect(cumulate(plan, half, added)).toEqual([
      count('tuyen-truyen-buoi', 7),
      count('ho-tro-tien', 2_500_000),
      count('tin-bai', 1),
    ])
  })

  it('takes a share or a stock as it is told anew, and does not pass off June for December', () => {
    const half = [ratio('quan-triet', 14, 15), count('don-ton', 2), count('mo-hinh-dang-ky', 1)]
    expect(cumulate(plan, half, [ratio('quan-triet', 16, 16), count('don-ton', 0)])).toEqual([
      ratio('quan-triet', 16, 16),
      count('don-ton', 0),
    ])
  })

  it('keeps apart what was hosted in one half and joined in the other', () => {
    const year = cumulate(plan, [count('phoi-hop', 2, 'partner')], [count('phoi-hop', 3)])
    expect(year).toEqual([count('phoi-hop', 5, { host: 3, partner: 2 })])
    expect(sumFigures(plan, [told('ngu-van', ...year)]).get('phoi-hop')?.value).toBe(3)
    expect(cumulate(plan, [count('phoi-hop', 2, 'host')], [count('phoi-hop', 1, 'host')])).toEqual([
      count('phoi-hop', 3, 'host'),
    ])
  })

  it('is what was told from 01/01 when there was no half-year', () => {
    fc.assert(
      fc.property(fc.uniqueArray(figure, { selector: each => each.indicator }), figures => {
        expect(cumulate(plan, [], figures)).toEqual(figures)
      }),
    )
  })

  it('sums for the school to both halves together, for everything that flows', () => {
    const flows = new Set(
      plan.indicators
        .filter(each => ['flow', 'money'].includes(each.measure) && each.counting !== 'register')
        .map(each => each.id),
    )
    const sums = (figures: readonly Figure[]) => sumFigures(plan, [told('ngu-van', ...figures)])
    const list = fc.uniqueArray(
      figure.filter(each => flows.has(each.indicator)),
      { selector: each => each.indicator },
    )
    fc.assert(
      fc.property(list, list, (half, added) => {
        const year = sums(cumulate(plan, half, added))
        for (const id of flows)
          expect(year.get(id)?.value ?? 0).toBe((sums(half).get(id)?.value ?? 0) + (sums(added).get(id)?.value ?? 0))
      }),
    )
  })
})

describe('the year of a unit that has told only its half', () => {
  const half = (unitId: string, ...figures: Figure[]) =>
    handedIn(unitId, [{ ...toldAnswer('hop', '4 lần'), figures }], { period: halfPeriod('dan-van', 2026) })
  const yearOf = (unitId: string, answers: readonly Answer[]) =>
    handedIn(unitId, answers, { period: yearPeriod('dan-van', 2026) })

  it('keeps what was counted in June, and is still missing from the year', () => {
    const reports = [
      periodFigures(plan, unit('ngu-van'), {
        now: yearOf('ngu-van', [toldAnswer('hop', '8 lần', { 'hop-long-ghep': 8 })]),
        half: half('ngu-van', count('hop-long-ghep', 4)),
      }),
      periodFigures(plan, unit('toan-tin'), { now: undefined, half: half('toan-tin', count('hop-long-ghep', 4)) }),
      periodFigures(plan, unit('hoa-sinh'), { now: undefined, half: undefined }),
    ].flatMap(report => report ?? [])
    const total = sumFigures(plan, reports).get('hop-long-ghep')
    expect(total).toMatchObject({ value: 16, units: ['ngu-van', 'toan-tin'], asked: 8 })
    expect(total?.missing).toContain('toan-tin')
    expect(total?.missing).not.toContain('ngu-van')
  })

  it('does not pass June’s models or shares off as December’s', () => {
    const told = half('toan-tin', count('mo-hinh-dang-ky', 1), ratio('quan-triet', 9, 10))
    const report = periodFigures(plan, unit('toan-tin'), { now: undefined, half: told })
    expect(report?.figures).toEqual([])
  })

  it('takes the register of who has told the year, not the other’s of June', () => {
    const visits = (unitId: string, value: number) =>
      yearOf(unitId, [toldAnswer('don-thu', '', { 'tiep-dan-luot': value })])
    const before = half('van-phong', count('tiep-dan-luot', 2))
    const reports = [
      periodFigures(plan, unit('van-phong'), { now: undefined, half: before }),
      periodFigures(plan, unit('ban-giam-hieu'), { now: visits('ban-giam-hieu', 5), half: undefined }),
    ].flatMap(report => report ?? [])
    expect(sumFigures(twoKeepers, reports).get('tiep-dan-luot')).toMatchObject({ value: 5, units: ['ban-giam-hieu'] })
  })

  it('counts "không phát sinh" as told, also where it leaves no figure', () => {
    const report = periodFigures(plan, unit('ngu-van'), {
      now: yearOf('ngu-van', [nothing('dan-van-kheo')]),
      half: undefined,
    })
    expect(report?.told).toContain('mo-hinh-dang-ky')
  })
})
