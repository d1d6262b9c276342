import { fold } from './fold.ts'

const PLAN = /\bke hoach\b/
const CHANGE = /\b(?:de nghi|kien nghi|sua|doi|dieu chinh|bo sung|lui)\b/
const OF_ITS_OWN = /\b(?:sua|dieu chinh|bo sung|thay doi) (?:lai )?(?:trong )?ke hoach\b/

/** Whether words propose to change the plan itself, rather than tell what stands in the way. */
export function proposesPlanChange(text: string): boolean {
  const words = fold(text)
  return OF_ITS_OWN.test(words) || (PLAN.test(words) && CHANGE.test(words))
}
