import { describe, expect, it } from 'vitest'
import { foundation } from '../../src/domain/plan-founded.ts'
import { foundOf, isStranger } from '../../src/domain/reading/plan/found.ts'
import { readPlan } from '../../src/domain/reading/plan/read-plan.ts'
import { loadSchool } from '../../src/load-school.ts'
import { checkPlan } from '../../src/storage/files/plan-check.ts'
import { OTHER_MATTER, PLAN_2025 } from '../support/plan-file.ts'

const { plan, programmes } = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)

const readOf = (text: string) => {
  const read = readPlan(text)
  if (!read) throw new Error('no plan')
  return read
}

describe('a plan that has nothing to do with those of the school', () => {
  const read = readOf(OTHER_MATTER)
  const text = foundOf(read, { name: plan.school.name, superior: plan.school.superior })

  it('is told apart, and a later one of a known matter is not', () => {
    expect(programmes.map(each => isStranger(read, each.plan))).toEqual([true, true])
    expect(isStranger(readOf(PLAN_2025), plan)).toBe(false)
    expect(isStranger(readOf(PLAN_2025.replaceAll('dân vận', 'vận động quần chúng')), plan)).toBe(false)
  })

  it('is read with its name, days, sections, figures and recipients', () => {
    expect(text.founds).toEqual({
      subject: 'công tác phòng, chống bạo lực học đường',
      topic: 'phòng, chống bạo lực học đường',
    })
    expect(text.rules?.map(({ id, before }) => `${id} ${before?.day}/${before?.month}`)).toEqual([
      'unit-half 20/5',
      'unit-year 15/11',
      'school-half 10/6',
      'school-year 5/12',
    ])
    const counted = text.sections?.map(({ code, figures = [] }) => [
      code,
      ...figures.map(({ kind, unit, what }) => `${kind}: ${unit} ${what}`),
    ])
    expect(counted).toEqual([
      ['II.1', 'event: buổi truyền thông', 'share: giáo viên ký cam kết không vi phạm đạo đức nhà giáo'],
      ['II.2', 'event: buổi tư vấn tâm lý'],
      ['II.3'],
    ])
    expect(text.recipients).toHaveLength(4)
  })

  it('becomes a plan that holds to all that a plan of a file must', () => {
    const kinds = ['subject-group', 'youth-union'] as const
    const sections = (text.sections ?? []).map(section => ({ ...section, kinds }))
    const edition = {
      code: 'a',
      programme: 'phong-chong-bao-luc',
      year: 2025,
      number: '15/KH-THPTNK',
      signedOn: '2025-02-10',
    }
    const { plan: founded, outline } = foundation(plan, { ...edition, text: { ...text, sections } })
    expect(checkPlan(founded)).toEqual([])
    expect(founded.units.map(({ kind }) => kind)).not.toContain('women')
    const { wording: _, ...said } = founded
    expect(JSON.stringify(said)).not.toMatch(/\{(?:muc|dem|ai|lam|so)\}/)
    expect(JSON.stringify(outline)).toContain('II.3')
    expect(founded.prompts.map(({ question }) => question).slice(1)).toEqual([
      'Từ {tu}, kết quả {donVi} thực hiện truyền thông: mấy buổi truyền thông, mấy giáo viên trên tổng số ký cam kết không vi phạm đạo đức nhà giáo; đã làm việc gì, kết quả ra sao?',
      'Từ {tu}, kết quả {donVi} thực hiện tư vấn tâm lý: mấy buổi tư vấn tâm lý; đã làm việc gì, kết quả ra sao?',
      'Từ {tu}, {donVi} đã làm những việc gì về bảo đảm an ninh; kết quả ra sao?',
    ])
  })
})
