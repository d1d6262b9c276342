import { expect, it } from 'vitest'
import { recountInvented } from '../support/invented-recount.ts'

/** `npm run recount` plays whole years for it. */
it.each([3, 4])('every sum of report and workbook is what a second counter finds: year %i', async seed => {
  expect(await recountInvented(seed)).toEqual([])
})
