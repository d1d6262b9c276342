import { describe, expect, it } from 'vitest'
import { type UnitStory, unitStory } from '../../src/domain/documents/unit-story.ts'
import { saying, unit } from '../domain/wording/said.ts'
import { goldenPlan } from '../support/golden.ts'

function storyOf(told: Readonly<Record<string, string>>): UnitStory {
  const { submission } = saying(unit('gdtc-gdqpan'), told)
  if (!submission) throw new Error('nothing was handed in')
  return unitStory(goldenPlan, { unit: unit('gdtc-gdqpan'), submission, figures: [], ofYear: false })
}

const pointsOf = (told: Readonly<Record<string, string>>) => storyOf(told).sections.flatMap(({ points }) => points)

describe("a unit's own report of what was typed in a hurry", () => {
  it.each([
    ['Đề nghị: làm lại sân', 'làm lại sân'],
    ['Đề nghị nhà trường: làm lại sân', 'làm lại sân'],
    ['Đề nghị với nhà trường - làm lại sân', 'làm lại sân'],
    ['Kiến nghị: trường làm lại sân', 'làm lại sân'],
  ])('says under its heading what is wished, without the word and the colon before it: %s', (typed, wish) => {
    expect(storyOf({ 'danh-gia': typed }).voice?.toSchool).toEqual([wish])
  })

  it.each([
    ['Kiến nghị với Sở: cấp thêm thiết bị', 'cấp thêm thiết bị'],
    ['Đề nghị Sở GD&ĐT: tăng biên chế', 'tăng biên chế'],
  ])('and what the superior is asked for: %s', (typed, wish) => {
    expect(storyOf({ 'danh-gia': typed }).voice?.toSuperior).toEqual([wish])
  })

  it('has nothing that somebody says of himself', () => {
    expect(pointsOf({ 'phoi-hop': 'cùng Đoàn xã trồng cây; em nghĩ nên làm thêm' })).toEqual(['cùng Đoàn xã trồng cây'])
    expect(pointsOf({ 'dao-duc': 'giáo viên hiến máu; chị ơi em không biết ghi gì nữa' })).toEqual([
      'giáo viên hiến máu',
    ])
  })

  it('keeps what was typed without marks: it is the unit’s to mend', () => {
    expect(pointsOf({ hop: 'ban viec thuc hien giao tiep' })).toEqual(['ban viec thuc hien giao tiep'])
  })
})
