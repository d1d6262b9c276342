import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { deadlinesOf } from '../../src/domain/deadline.ts'
import { fillSummary } from '../../src/domain/documents/fill.ts'
import { indicatorsOf } from '../../src/domain/form.ts'
import { unitLadder } from '../../src/domain/ladder.ts'
import { halfPeriod, type Period, yearPeriod } from '../../src/domain/period.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { misfitsIn } from '../../src/domain/relations.ts'
import { loadSchool } from '../../src/load-school.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { fileName } from '../../src/text/documents/file-names.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { shipped } from '../storage/plan-support.ts'
import { calendar, figuresRead, half, SECOND, secondPeriod, secondPlan } from './second-plan.ts'

const report = async (copy: 'clean' | 'working') =>
  texts(openWord(await renderSummary(fillSummary(secondPeriod()), { copy })))

const dates = (plan: Plan, period: Period) => deadlinesOf(plan, period, calendar, { kind: 'undecided' })
const reminded = (plan: Plan, period: Period) =>
  unitLadder(dates(plan, period), calendar).map(({ date }) => date.toISODate())

describe('a second programme of the same school, told in data alone', () => {
  it('loads without a mistake, nothing in it against itself, with an outline of its own', () => {
    expect(loadPlan(SECOND)).toMatchObject({ ok: true, warnings: [] })
    expect(loadSchool(SECOND, 1).outline.id).toBe('de-cuong-dan-chu')
    expect(fileName({ kind: 'summary', copy: 'clean' }, half)).toBe('Bao-cao-dan-chu-6-thang-2024.docx')
  })

  it('is of the school and the vocabulary of the first, with fewer units', () => {
    const first = shipped()
    expect(secondPlan.school).toEqual(first.school)
    expect(secondPlan.wording).toEqual(first.wording)
    const left = first.units.filter(({ id }) => !secondPlan.units.some(unit => unit.id === id))
    expect(left.map(({ shortName }) => shortName)).toEqual(['Chữ thập đỏ', 'Khuyến học', 'Đại diện CMHS'])
    expect([secondPlan.programme, half.key]).toEqual(['dan-chu', 'dan-chu.2024-H1'])
  })

  it('has limits on working days, the school’s after the units’', () => {
    const days = [half, yearPeriod('dan-chu', 2024)].map(period => {
      const { unitsLast, unitsWorking, schoolLast, schoolWorking, contradiction } = dates(secondPlan, period)
      expect([+unitsWorking, +schoolWorking, contradiction]).toEqual([+unitsLast, +schoolLast, false])
      return [unitsLast, schoolLast].map(day => day.toFormat('d/M'))
    })
    expect(days).toEqual([
      ['24/5', '29/5'],
      ['19/11', '29/11'],
    ])
  })

  it('asks in the weeks in which the first one asks: some days bring both', () => {
    const [own, other] = [reminded(secondPlan, half), reminded(shipped(), halfPeriod('dan-van', 2024))]
    expect(own.filter(day => other.includes(day))).toEqual(['2024-05-21', '2024-05-24', '2024-05-27', '2024-05-29'])
  })

  it('asks questions that fit a phone', () => {
    for (const { question, example, hints, help } of secondPlan.prompts) {
      expect([...question].length).toBeLessThanOrEqual(190)
      expect([...example].length).toBeLessThanOrEqual(110)
      expect([...help].length).toBeLessThanOrEqual(400)
      expect(question).not.toMatch(/ra sao|nổi bật/)
      expect(hints.length).toBeLessThanOrEqual(5)
    }
    expect(secondPlan.forms.map(({ prompts }) => prompts.length).filter(count => count > 8)).toEqual([])
  })

  it.each(secondPlan.prompts.map(prompt => [prompt.id, prompt] as const))(
    'gives an example that answers its question: %s',
    (_, prompt) => {
      const { figures, doubts, missing } = figuresRead(prompt, prompt.example)
      expect({ doubts, missing }).toEqual({ doubts: [], missing: [] })
      expect(misfitsIn(indicatorsOf(secondPlan, prompt), figures, prompt.example)).toEqual([])
    },
  )

  it('becomes a report whose sentences a văn thư can leave as they are', async () => {
    const lines = await report('clean')
    const [from, until] = ['II. KẾT QUẢ THỰC HIỆN', 'III. ĐÁNH GIÁ CHUNG'].map(title => lines.indexOf(title))
    const expected = readFileSync('tests/plans/second-report.txt', 'utf8').trimEnd().split('\n')
    expect(lines.slice(from, until)).toEqual(expected)
    expect(lines).toContain(
      'Thực hiện Luật Thực hiện dân chủ ở cơ sở; Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở; Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập và Kế hoạch số 52/KH-THPTNK ngày 26 tháng 4 năm 2024 của Trường THPT Nguyễn Khuyến về việc triển khai thực hiện Quy chế dân chủ ở cơ sở năm 2024, Trường THPT Nguyễn Khuyến báo cáo kết quả thực hiện 6 tháng đầu năm 2024 như sau:',
    )
  })

  it('says nothing of the first programme, in neither copy', async () => {
    const all = [...(await report('clean')), ...(await report('working'))].join('\n')
    expect(all).toContain('Quy chế dân chủ')
    expect(all).not.toMatch(/dân vận/i)
  })
})
