import { describe, expect, it } from 'vitest'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { goldenPeriod } from '../support/golden.ts'
import { searchPeriod, searchYear } from '../support/search.ts'

/** `npm run search` goes through two hundred of them. */
describe('the clean copies of invented years', () => {
  it.each([1, 2, 3, 4])(
    'hold no wish, courtesy, first person, name or figure in a list, and deny nothing: %i',
    seed => {
      expect(searchYear(seed)).toEqual([])
    },
  )

  it('are searched by an eye that sees', () => {
    const golden = goldenPeriod('half-year')
    expect(searchPeriod(golden)).toEqual([])
    const bad = 'Nội dung các cuộc họp: tổ em đề nghị 2 buổi nhé , (); sơ kết; sơ kết; cô Nguyễn Thị Lan…'
    const replaced = new Map([['hop', { text: bad, seen: [] }]])
    const found = searchPeriod({ ...golden, choices: { ...NO_CHOICES, replaced } }).map(({ what }) => what)
    expect(new Set(found)).toEqual(
      new Set([
        'wish',
        'courtesy',
        'first person',
        'unfinished words',
        'empty brackets',
        'doubled mark',
        'person named',
        'no whole sentence',
        'figure in a list',
        'said twice',
      ]),
    )
  })
})
