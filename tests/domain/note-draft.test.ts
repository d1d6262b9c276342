import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorsOf } from '../../src/domain/form.ts'
import { draftOf, withoutCounts } from '../../src/domain/note-draft.ts'
import { plan } from '../support/facts.ts'

const of = (id: string) =>
  indicatorsOf(plan, plan.prompts.find(prompt => prompt.id === id) ?? ({ indicators: [] } as never))
const draft = (id: string, ...texts: string[]) =>
  draftOf(
    texts.map(text => ({ text })),
    of(id),
  )
const figures = (id: string, ...texts: string[]) =>
  Object.fromEntries(draft(id, ...texts).figures.map(({ indicator, value }) => [indicator, value]))

describe('an answer made of notes', () => {
  test('adds figures up and counts a note of an event as one, as in model 6', () => {
    expect(draft('tuyen-truyen', 'Luật Thực hiện dân chủ ở cơ sở, 14 người.', 'Quy tắc ứng xử, 15 người')).toEqual({
      text: 'Luật Thực hiện dân chủ ở cơ sở, 14 người; Quy tắc ứng xử, 15 người',
      figures: [
        { indicator: 'tuyen-truyen-buoi', value: 2 },
        { indicator: 'tuyen-truyen-luot', value: 29 },
      ],
      counted: 2,
    })
  })

  test('takes a number that was said, and what is no event for none', () => {
    expect(figures('tuyen-truyen', '3 buổi, 60 lượt', 'đăng 1 tin bài')).toEqual({
      'tuyen-truyen-buoi': 3,
      'tuyen-truyen-luot': 60,
      'tin-bai': 1,
    })
    expect(figures('dao-duc', 'hỗ trợ 3 học sinh, 600 nghìn')).toEqual({ 'ho-tro-nguoi': 3, 'ho-tro-tien': 600_000 })
    expect(figures('hop', 'họp 12/3 triển khai Nghị quyết 25')).toEqual({ 'hop-long-ghep': 1 })
    expect(figures('tuyen-truyen', 'tin bài thì chưa có')).toEqual({})
  })

  test('lets the last word hold for what is a state', () => {
    expect(figures('dan-van-kheo', 'đăng ký 2 mô hình', 'còn 1 mô hình')).toEqual({ 'mo-hinh-dang-ky': 1 })
  })

  test('makes nothing of photos alone', () => {
    expect(draft('hop', '', ' ')).toEqual({ text: '', figures: [], counted: 0 })
  })

  test('loses no word of any note and no number of any order', () => {
    const note = fc.record({ people: fc.integer({ min: 1, max: 40 }), topic: fc.constantFrom('quy tắc', 'dân chủ') })
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 8 }), notes => {
        const made = draftOf(
          notes.map(({ people, topic }) => ({ text: `${topic}, ${people} người` })),
          of('tuyen-truyen'),
        )
        expect(made.figures).toContainEqual({ indicator: 'tuyen-truyen-buoi', value: notes.length })
        const people = notes.reduce((sum, each) => sum + each.people, 0)
        expect(made.figures).toContainEqual({ indicator: 'tuyen-truyen-luot', value: people })
        for (const each of notes) expect(made.text).toContain(`${each.topic}, ${each.people} người`)
      }),
    )
  })
})

describe('như kỳ trước', () => {
  test('says words again, never counts', () => {
    expect(withoutCounts('4 lần; ký cam kết ứng xử', of('hop'))).toBe('ký cam kết ứng xử')
    expect(withoutCounts('2 buổi, 29 lượt', of('tuyen-truyen'))).toBe('')
    expect(withoutCounts('ba buổi; sinh hoạt dưới cờ; cả tổ dự', of('tuyen-truyen'))).toBe(
      'sinh hoạt dưới cờ; cả tổ dự',
    )
  })

  test('keeps every word where nothing is counted', () => {
    expect(withoutCounts('đề nghị thêm 2 máy chiếu', of('danh-gia'))).toBe('đề nghị thêm 2 máy chiếu')
  })
})
