import type { Plan, Prompt } from '../plan.ts'
import { withoutCourtesy } from './courtesy.ts'
import { cutToPoints } from './cut-to-points.ts'
import { isDenial } from './denials.ts'
import { withoutAnyDoer } from './doer.ts'
import { withOfficeWords } from './office-words.ts'
import { has } from './phrases.ts'
import { type Rules, rulesOf } from './rules.ts'
import { type Addressee, addresseeOf } from './wishes.ts'

/** An answer to "khó khăn, đề nghị" by where its ý go, by the rules the documents print it with. */
export type SortedWishes = {
  readonly difficulties: readonly string[]
  readonly toSchool: readonly string[]
  readonly toSuperior: readonly string[]
  /** The school has wishes, and none of them says that it is the school's. */
  readonly unaddressed: boolean
}

type Sorted = { readonly text: string; readonly to: Addressee | undefined }

/** @param text as it was told */
export function sortWishes(plan: Plan, prompt: Prompt, text: string): SortedWishes {
  const rules = rulesOf(plan)
  const all = sorted(plan, prompt, text.normalize('NFC'), rules)
  const of = (...to: readonly Sorted['to'][]) => all.filter(each => to.includes(each.to)).map(each => each.text)
  const toSchool = of('school', 'leadership')
  return {
    difficulties: of(undefined),
    toSchool,
    toSuperior: of('superior'),
    unaddressed: toSchool.length > 0 && !toSchool.some(wish => namesSchool(wish, rules)),
  }
}

function sorted({ units }: Plan, { id }: Prompt, text: string, rules: Rules): readonly Sorted[] {
  const asked = { id, ofDifficulties: rules.printed.get(id)?.difficulties === true }
  return cutToPoints(text, asked, rules.cutter).flatMap(each => {
    if (withoutCourtesy(each, rules.courtesy) === '') return []
    const plain = withOfficeWords(withoutAnyDoer(each, units), rules.office)
    if (isDenial(plain, asked.ofDifficulties, rules.denials)) return []
    return [{ text: each, to: addresseeOf(plain, asked, rules.wishes) }]
  })
}

function namesSchool(wish: string, { wishes, office }: Rules): boolean {
  const plain = withOfficeWords(wish, office)
  return [wishes.school, wishes.leadership, wishes.asked].some(words => has(words, plain))
}

const ADDRESSED =
  /^(?:[-–—•*+]\s*)?(?:đề nghị|kiến nghị|mong(?: muốn)?|xin)(?:\s+(?:với\s+)?(?:nhà trường|trường|BGH|Ban Giám hiệu))?\s*:?\s*/iu

/**
 * The text with every wish of the school's addressed to the superior instead; what is for the BGH alone stays.
 * @param lead stands in the place of the address: "kiến nghị Sở"
 */
export function moveToSuperior(plan: Plan, prompt: Prompt, text: string, lead: string): string {
  const nfc = text.normalize('NFC')
  return sorted(plan, prompt, nfc, rulesOf(plan))
    .filter(({ to }) => to === 'school')
    .reduce((moved, { text: wish }) => {
      const asked = withoutAnyDoer(wish, plan.units).replace(ADDRESSED, '')
      return moved.replace(wish, () => `${lead} ${asked}`)
    }, nfc)
}
