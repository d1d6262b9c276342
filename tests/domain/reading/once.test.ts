import { expect, it } from 'vitest'
import { wholeReport } from '../../../src/domain/reading/whole-report.ts'
import { school } from '../../support/story.ts'

it('works out once how the sections of a plan may be headed, however much is said under it', () => {
  let asked = 0
  const { areas, headings, prompts } = school.plan
  const plan = {
    areas,
    get headings() {
      asked += 1
      return headings
    },
  }
  const said = (form = prompts.slice(0, 8)) =>
    wholeReport('1. Họp 4 lần\n2. Tuyên truyền 2 buổi\n3. Góp 200 cuốn sách', form, plan)
  expect(said()).toEqual(said())
  for (let n = 0; n < 20; n += 1) said()
  expect(asked).toBe(1)
  // Another form is headed otherwise.
  said(prompts.slice(0, 3))
  expect(asked).toBe(2)
})
