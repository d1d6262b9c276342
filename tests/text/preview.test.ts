import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/domain/figure.ts'
import { formOf, indicatorsOf } from '../../src/domain/form.ts'
import type { Answer } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { at } from '../domain/plan-49.ts'
import { answer, H1, half, line, nguVan, plan, year } from './people.ts'

const voice = { you: 'cô', name: 'Lan' } as const
/** One unit of each kind. */
const kinds = plan.forms.flatMap(({ kind }) => plan.units.find(unit => unit.kind === kind) ?? [])

const WORDS =
  'Tổ đã tổ chức cho toàn thể giáo viên học tập, quán triệt Nghị quyết và ký cam kết thực hiện nếp sống văn hóa'

const full = (unit: Unit, change: (figures: readonly Figure[]) => readonly Figure[] = all => all) =>
  formOf(plan, unit).map((prompt, at): readonly [number, Answer] => {
    const figures = indicatorsOf(plan, prompt).map(({ id, measure, counting }): Figure => {
      const hosting = counting === 'host' || counting === 'payer' ? { hosting: { host: 1, partner: 1 } } : {}
      return measure === 'money'
        ? { indicator: id, value: 12_500_000, hosting: { host: 10_000_000, partner: 2_500_000 } }
        : { indicator: id, value: 124, ...(measure === 'ratio' ? { of: 125 } : hosting) }
    })
    return [at + 1, answer(prompt.id, WORDS, change(figures))]
  })

const preview = (unit: Unit, period: typeof half, answers: ReturnType<typeof full>, halfBase: readonly Figure[]) =>
  renderSay(
    {
      say: 'preview',
      logged: 0,
      unit,
      period,
      lines: answers.map(([number, given]) => ({ ...line(number, given.promptId, given), halfBase })),
      attachments: 3,
      from: H1.windowFrom,
      until: at('27/5/2026'),
      missing: 0,
      again: false,
    },
    voice,
  )

describe('the preview of the year', () => {
  test.each(kinds.map(unit => [unit.kind, unit] as const))('of %s is short and tells sums alone', (_, unit) => {
    const answers = full(unit)
    const base = answers.flatMap(([, { figures }]) => figures)
    const text = preview(unit, year, answers, base)
    expect(text.length).toBeLessThan(700)
    expect(text).not.toMatch(/6 tháng: |thêm: /)
    expect(text).toContain('nhắn "chi tiết"')
  })

  test('names what is missing when nothing is told', () => {
    const answers = full(nguVan, () => [])
    const base = full(nguVan).flatMap(([, { figures }]) => figures)
    expect(preview(nguVan, year, answers, base)).toContain('1. Họp: 124 lần; lần mới: chưa có')
  })
})

describe('the preview of the half-year', () => {
  test.each(kinds.map(unit => [unit.kind, unit] as const))('of %s tells every figure before any word', (_, unit) => {
    const rows = preview(unit, half, full(unit), []).split('\n')
    for (const [number, { promptId, figures }] of full(unit)) {
      const row = rows.find(each => each.startsWith(`${number}. `)) ?? ''
      const words = row.indexOf('Tổ đã')
      expect(words).toBeGreaterThan(0)
      for (const { value } of figures) {
        const told = value === 124 ? '124' : '12.500.000'
        expect(row.indexOf(told), promptId).toBeGreaterThan(0)
        expect(row.lastIndexOf(told), promptId).toBeLessThan(words)
      }
    }
  })

  test('names what was not told, and no words in the place of a figure', () => {
    const given = answer('tuyen-truyen', '5 buổi: ngày 07/5/1954 tổ chủ trì; 2 buổi, 29 lượt', [
      { indicator: 'tuyen-truyen-buoi', value: 5 },
      { indicator: 'quan-triet', value: 14, of: 15 },
    ])
    const text = preview(nguVan, half, [[2, given]], [])
    expect(text).toContain('2. Tuyên truyền: 5 buổi, 14/15 người được quán triệt; lượt, tin bài: chưa có; ')
  })
})
