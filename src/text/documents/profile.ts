import type { SchoolProfile } from '../../domain/school.ts'
import { numberText } from '../numbers.ts'

/** "Trường có 82 cán bộ, giáo viên, nhân viên, …": the sentence of the outline with the school's numbers. */
export function profileSentence(template: string, { staff, partyMembers, classes, pupils }: SchoolProfile): string {
  const numbers: Readonly<Record<string, number>> = { staff, partyMembers, classes, pupils }
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const number = numbers[name]
    return number === undefined ? place : numberText(number)
  })
}
