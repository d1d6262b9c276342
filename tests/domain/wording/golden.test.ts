import { describe, expect, it } from 'vitest'
import { NO_CHOICES } from '../../../src/domain/wording/choices.ts'
import { listParagraphs } from '../../../src/domain/wording/list-paragraphs.ts'
import { pointsOf } from '../../../src/domain/wording/points.ts'
import { type GoldenName, goldenLines, goldenPlan, goldenUnits } from '../../support/golden.ts'

const expected = (name: GoldenName) =>
  goldenLines(name)
    .filter(({ rule }) => rule.startsWith('L '))
    .map(({ rule, text }) => `${rule.slice(2)} | ${text}`)

function printed(name: GoldenName, units = goldenUnits(name)) {
  const { paragraphs } = listParagraphs(goldenPlan, pointsOf(goldenPlan, units), NO_CHOICES)
  return paragraphs.map(({ lead, text }) => `${lead} | ${text}`)
}

describe('the lists of the golden reports', () => {
  it.each(['half-year', 'year'] as const)('come out to the letter: %s', name => {
    expect(printed(name)).toEqual(expected(name))
  })

  it.each(['half-year', 'year'] as const)('do not depend on the order in which units come: %s', name => {
    expect(printed(name, goldenUnits(name).toReversed())).toEqual(expected(name))
  })
})
