import { readModels } from '../reading/models.ts'
import { cleaned } from './clean.ts'
import { withoutCourtesy } from './courtesy.ts'
import { ended } from './ending.ts'
import { isOnlyFigures } from './figures.ts'
import { capitalFirst } from './first-letter.ts'
import { withoutFirstPerson } from './first-person.ts'
import { identify } from './identity.ts'
import { withOfficeWords } from './office-words.ts'
import type { Fate, Point } from './point.ts'
import type { Rules } from './rules.ts'
import type { Said } from './told.ts'
import type { Lead } from './vocabulary.ts'

/** The models of an answer, one ý each; what names none is for the officer to word. */
export function modelPoints(said: Said, lead: Lead, rules: Rules): readonly Point[] {
  const { models, beside } = readModels(cleaned(said.text))
  const idOf = identify(said.answerId)
  const base = {
    answerId: said.answerId,
    unit: said.unit,
    order: [said.place, 0] as const,
    promptId: said.prompt.id,
    area: said.prompt.area,
    half: said.half,
    lead: lead.id,
  }
  const recognised = recognitionOf(
    models.map(each => each.recognised),
    said.figures.find(({ indicator }) => indicator === lead.recognised)?.value,
  )
  const named = models.map(({ name, deed }, i): Point => {
    const content = capitalFirst(contentOf(deed, rules))
    const original = deed === '' ? `“${name}”` : `“${name}”: ${deed}`
    const model = { name, content, recognised: recognised[i] ?? false }
    return { ...base, id: idOf(name), original, text: `“${name}”`, fate: { to: 'report' }, model }
  })
  return beside === ''
    ? named
    : [...named, { ...base, id: idOf(beside), original: beside, text: beside, fate: fateOf(beside, said, rules) }]
}

/** Content and result as Phụ lục II has them: courtesy and first person off, office words in full. */
const contentOf = (deed: string, { courtesy, firstPerson, office }: Rules): string =>
  ended(withOfficeWords(withoutFirstPerson(withoutCourtesy(deed, courtesy), firstPerson), office))

/** Of models nobody said it of, the figure decides where it leaves no doubt: all of them, or none. */
function recognitionOf(told: readonly (boolean | undefined)[], figure: number | undefined): readonly boolean[] {
  const open = told.filter(each => each === undefined).length
  const left = (figure ?? 0) - told.filter(each => each === true).length
  return told.map(each => each ?? (open > 0 && left === open))
}

function fateOf(beside: string, { prompt }: Said, rules: Rules): Fate {
  const figures = rules.figures.get(prompt.id)
  const counted = figures && beside.split(/[;,]/u).every(part => isOnlyFigures(part, figures))
  return counted ? { to: 'nowhere', why: 'figures' } : { to: 'reword', why: 'no-model-name' }
}
