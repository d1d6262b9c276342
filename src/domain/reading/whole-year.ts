/** "Cả năm 10 lần": a number that says of itself that it holds the half-year's. */

import { fold } from './fold.ts'

const WHOLE =
  /\bca nam\b|\b(?:ca |trong )?12 thang\b|\bluy ke\b|\b(?:tinh|gom|ke|cong|bao gom) ca\b|\b(?:ca|gom|tinh) (?:\d+ \w+ )?(?:cua )?(?:ky truoc|dot truoc|lan truoc|6 thang|sau thang|hoc ky)/

/** Whether words in a year's report tell of the whole year, not only of what is new in it. */
export const tellsWholeYear = (text: string): boolean => WHOLE.test(fold(text))

/** "4+5 lần" where June's report told 4: what was new is added to what was told. */
export const addsToTold = (text: string, told: number): boolean =>
  new RegExp(`(?<![\\d.,+])${told}\\s*\\+\\s*\\d`).test(text)
