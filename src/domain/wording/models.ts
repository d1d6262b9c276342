import { fold } from '../reading/fold.ts'
import { readModels } from '../reading/models.ts'
import { cleaned } from './clean.ts'
import { withoutCourtesy } from './courtesy.ts'
import { cutToPoints, withoutLeadership } from './cut-to-points.ts'
import { withoutDoer } from './doer.ts'
import { ended } from './ending.ts'
import { isOnlyFigures } from './figures.ts'
import { capitalFirst } from './first-letter.ts'
import { speaksOfSelf, withoutFirstPerson } from './first-person.ts'
import { identify } from './identity.ts'
import { withOfficeWords } from './office-words.ts'
import { namesSomebody } from './people.ts'
import { has, isUnmarked, withoutHead } from './phrases.ts'
import type { Fate, Point } from './point.ts'
import { isNameUnmarked } from './rewrite.ts'
import type { Rules } from './rules.ts'
import type { Said } from './told.ts'
import type { Lead } from './vocabulary.ts'
import { addresseeOf } from './wishes.ts'

/**
 * The models of an answer, one ý each; what names none is for the officer to word. What a model's words hold besides its
 * content is an ý of its own: a wish goes to whom it is for, and nobody is named.
 */
export function modelPoints(said: Said, lead: Lead, rules: Rules): readonly Point[] {
  const { open, alone } = withoutLeadership(cleaned(said.text), rules.cutter)
  const { models, beside } = readModels(open)
  const idOf = identify(said.answerId)
  const base = {
    answerId: said.answerId,
    unit: said.unit,
    order: [said.place, 0] as const,
    promptId: said.prompt.id,
    area: said.prompt.area,
    half: said.half,
  }
  const recognised = recognitionOf(
    models.map(each => each.recognised),
    said.figures.find(({ indicator }) => indicator === lead.recognised)?.value,
  )
  const apart = ({ text, fate }: Apart): Point => {
    const to = fate.to === 'reword' || fate.to === 'nowhere' ? lead.id : null
    return { ...base, id: idOf(text), original: text, text, lead: to, fate }
  }
  const named = models.flatMap(({ name, deed }, i): readonly Point[] => {
    const { content, others } = sorted(deed, said, rules)
    const original = deed === '' ? `“${name}”` : `“${name}”: ${deed}`
    const model = { name, content: capitalFirst(content), recognised: recognised[i] ?? false }
    const fate: Fate = isNameUnmarked(name) ? { to: 'reword', why: 'no-marks' } : { to: 'report' }
    const shown = { id: idOf(name), original, text: `“${name}”`, lead: lead.id, fate, model }
    return [{ ...base, ...shown }, ...others.map(apart)]
  })
  const rest = piecesOf(beside, said, rules)
    .filter(text => named.length === 0 || !LEADING_UP.test(fold(text)))
    .map(text => ({ text, fate: fateOf(text, said, rules) }))
  const forBoard =
    alone === '' ? [] : [{ text: ended(withOfficeWords(alone, rules.office)), fate: { to: 'leadership' as const } }]
  return [...named, ...[...rest, ...forBoard].map(apart)]
}

/** What was said in the answer beside a model. */
type Apart = Pick<Point, 'text' | 'fate'>

const piecesOf = (text: string, { prompt }: Said, { cutter, office }: Rules): readonly string[] =>
  text === ''
    ? []
    : cutToPoints(text, { id: prompt.id, ofDifficulties: false }, cutter).map(each => withOfficeWords(each, office))

/** Content and result as the list of models has them, and what does not belong among them. */
function sorted(
  deed: string,
  said: Said,
  rules: Rules,
): { readonly content: string; readonly others: readonly Apart[] } {
  const others: Apart[] = []
  const kept = deed.split(/;\s+/u).flatMap(part => {
    const pieces = piecesOf(part, said, rules)
    const strange = pieces.flatMap(text => {
      const fate = strangeIn(text, said, rules)
      return fate ? [{ text: ended(text), fate, piece: text }] : []
    })
    others.push(...strange.map(({ text, fate }) => ({ text, fate })))
    // Cut at a comma only where something leaves: the unit's own commas stay.
    if (strange.length === 0) return [contentOf(part, said, rules)]
    return pieces.filter(text => !strange.some(({ piece }) => piece === text)).map(text => contentOf(text, said, rules))
  })
  return { content: kept.filter(text => /[\p{L}\p{N}]/u.test(text)).join('; '), others }
}

/**
 * Where words go that are no content of a model; undefined: they are. "điều học sinh muốn nói" is what it is about: a
 * wish begins as one.
 */
function strangeIn(text: string, { prompt }: Said, rules: Rules): Fate | undefined {
  const { wishes, cutter, firstPerson, people } = rules
  const addressee = addresseeOf(text, { id: prompt.id, ofDifficulties: false }, wishes)
  const asks = [cutter.wish, wishes.begins, wishes.holds].some(words => withoutHead(words, text) !== undefined)
  if (addressee && (asks || addressee === 'leadership' || has(wishes.upset, text))) return { to: addressee }
  if (namesSomebody(text, people)) return { to: 'reword', why: 'person-named' }
  if (speaksOfSelf(text, firstPerson)) return { to: 'reword', why: 'first-person' }
  return isUnmarked(text) ? { to: 'reword', why: 'no-marks' } : undefined
}

/** Courtesy, first person and the unit's own name off, office words in full. */
const contentOf = (deed: string, { unit }: Said, { courtesy, firstPerson, office }: Rules): string =>
  ended(withOfficeWords(withoutFirstPerson(withoutDoer(withoutCourtesy(deed, courtesy), unit), firstPerson), office))

/** Of models nobody said it of, the figure decides where it leaves no doubt: all of them, or none. */
function recognitionOf(told: readonly (boolean | undefined)[], figure: number | undefined): readonly boolean[] {
  const open = told.filter(each => each === undefined).length
  const left = (figure ?? 0) - told.filter(each => each === true).length
  return told.map(each => each ?? (open > 0 && left === open))
}

/** "Tổ đăng ký 1 mô hình là", "Đoàn trường em có mô hình": what leads up to a name tells nothing more. */
const LEADING_UP =
  /^(?:(?:to|doan|hoi|ban|cong doan|chi hoi|nha truong|co|da|van|dang ky|dki|dk|duoc|mot|hai|ba|[1-9]|mo hinh|dan van kheo|la|gom|ten|sau|nhu|cua)(?:[ :,.]+|$))+$|^(?!.*\b(?:khong|chua|ko)\b)(?:\S+ ){1,8}?(?:co|dang ky|xay dung|duy tri|trien khai|thuc hien|lam|ra mat)(?: (?:duoc|them|[1-9]|mot|hai|ba|cac))* (?:mo hinh|mh)(?: (?:la|gom|ten|sau|nhu|dan van kheo))*[ :,.]*$/

function fateOf(beside: string, said: Said, rules: Rules): Fate {
  const figures = rules.figures.get(said.prompt.id)
  const counted = figures && beside.split(/[;,]/u).every(part => isOnlyFigures(part, figures))
  if (counted) return { to: 'nowhere', why: 'figures' }
  return strangeIn(beside, said, rules) ?? { to: 'reword', why: 'no-model-name' }
}
