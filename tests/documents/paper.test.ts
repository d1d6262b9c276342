import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import { fillSummary, type PeriodInput } from '../../src/domain/documents/fill.ts'
import { differences, documentOf, issued, type Paper, paperOf, signedBy } from '../../src/domain/documents/paper.ts'
import { sectionsOf } from '../../src/domain/documents/sections.ts'
import { attachedTo } from '../../src/text/documents/official.ts'
import { supplemented } from '../../src/text/documents/supplement.ts'
import { secondPeriod } from '../plans/second-plan.ts'
import { goldenPeriod } from '../support/golden.ts'
import { openWord, texts } from './support/word.ts'

/** As a database gives it back. */
const stored = (paper: Paper): Paper => JSON.parse(JSON.stringify(paper)) as Paper

const words = async (paper: Paper) => texts(openWord(await documents.official(documentOf(stored(paper)))))

const on = DateTime.fromISO('2024-06-04', { zone: 'Asia/Ho_Chi_Minh' })

describe.each([
  ['công tác dân vận', () => goldenPeriod('half-year')],
  ['dân chủ ở cơ sở', () => secondPeriod()],
] as const)('a report that is kept word for word: %s', (_, period: () => PeriodInput) => {
  const model = fillSummary(period())
  const paper = paperOf(documents.paper(model))
  const issuer = model.school.name

  it('gives the very file that was laid before the BGH', async () => {
    const kept = await documents.official(documentOf(stored(paper)))
    expect(Buffer.from(kept).equals(Buffer.from(await documents.summary(model, 'clean')))).toBe(true)
  })

  it('says under its number what was approved, but for number, day and who signs', async () => {
    const signed = signedBy(paper, { office: ['KT. Hiệu trưởng', 'Phó Hiệu trưởng'], name: 'Trần Thị Bình' })
    const final = issued(signed, { value: 5, on }, (no, date) => attachedTo('Báo cáo', no, date, issuer))
    const [before, after] = [await words(signed), await words(final)]
    const changed = after.filter((line, i) => line !== before[i])
    expect(after).toHaveLength(before.length)
    expect(changed[0]).toBe(`Số: 05/${paper.number.symbol}`)
    expect(changed[1]).toBe('Vĩnh Bảo, ngày 04 tháng 6 năm 2024')
    expect(changed.length).toBeGreaterThan(2)
    expect(changed.slice(2).every(line => line.startsWith('(Kèm theo Báo cáo số 05/'))).toBe(true)
    expect(after.join('\n')).toContain('PHÓ HIỆU TRƯỞNG\nTrần Thị Bình')
    expect(differences(paper, final)).toEqual([])
  })

  it('is supplemented by one that names it, and differs nowhere else', () => {
    const supplement = supplemented(paper, { number: '05/BC-THPTNK', issuedOn: on })
    expect(JSON.stringify(supplement)).toContain('Báo cáo số 05/BC-THPTNK ngày 04 tháng 6 năm 2024')
    expect(differences(paper, supplement)).toEqual([''])
  })

  it('has a section for everything the BGH may ask to be changed, each with a name of its own', () => {
    const { outline, areas, period: of } = model
    const sections = sectionsOf(outline, of, code => areas.find(area => area.code === code)?.shortTitle ?? '')
    expect(sections.length).toBeGreaterThan(5)
    expect(sections.filter(({ key, title }) => key === '' || title === '')).toEqual([])
    expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length)
  })
})

it('a change is named by its section, not by the part around it', () => {
  const paper = paperOf(documents.paper(fillSummary(goldenPeriod('half-year'))))
  const body = paper.body.map(block =>
    block.kind === 'heading' && block.text.startsWith('2. Công tác tuyên truyền')
      ? { ...block, text: '2. Công tác tuyên truyền, phổ biến' }
      : block,
  )
  expect(differences(paper, { ...paper, body })).toEqual(['II.2'])
})
