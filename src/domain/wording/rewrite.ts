import { holdsFigure, holdsOnlyCount } from './figures.ts'
import { speaksOfSelf } from './first-person.ts'
import { namesSomebody } from './people.ts'
import { has, isBare, isUnmarked, wordCount } from './phrases.ts'
import type { Routed } from './routes.ts'
import type { Rules } from './rules.ts'

/** Why the officer has to word an ý. */
export type ToReword =
  | 'one-word'
  | 'first-person'
  | 'person-named'
  | 'figure-inside'
  | 'no-marks'
  | 'shortened'
  | 'capitals'
  | 'no-deed'
  | 'nothing-introduced'
  | 'no-model-name'

/**
 * A syllable that no Vietnamese word has without a mark: "học" ends in a stop and has a tone, "iê" and "ươ" have their
 * hats. A few words of other languages look the same.
 */
const NEEDS_MARK =
  /(?<![\p{L}\p{M}\p{N}])(?!(?:chat|net|top|hot|kit|test|set|hit|cup|map|tip|pet|bot|it)(?![\p{L}\p{M}\p{N}]))(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]{1,3}(?:ch|c|p|t)|(?:ie|uo|ye|uye)(?:ng|n|m|u|i)?)(?![\p{L}\p{M}\p{N}])/gu
/** As many of them, and a part of the sentence was typed without marks. */
const TYPED_BARE = 2

/** What a Vietnamese syllable looks like without its marks: "vuon", not "club". */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:ch|c|p|t|ng|nh|n|m)?$/u
const FEW_WORDS = 3

/** A name that was typed without its marks, and none of another language: "vuon rau sach", not "English Club". */
export function isNameUnmarked(name: string): boolean {
  if (!isBare(name)) return false
  const small = name.toLowerCase()
  const words = small.split(/[^\p{L}]+/u).filter(Boolean)
  if (words.length < 2 || !words.every(word => SYLLABLE.test(word))) return false
  return words.length >= FEW_WORDS || (small.match(NEEDS_MARK)?.length ?? 0) > 0
}

const halfUnmarked = (text: string): boolean => (text.match(NEEDS_MARK)?.length ?? 0) >= TYPED_BARE

/** Letters without a vowel are no word of a report; measures behind a number are. */
const SHORTENED =
  /(?<=^|[\s(“:;,])(?!(?:(?<=\d ?)(?:km|kg|mm|cm|ml|gb|mb)|tr|vv)(?![\p{L}\p{M}]))(?:[bcdđghklmnpqrstvxjzfw]{2,6}|[kprj])(?=$|[\s.,;:!?)”])/u
/** "20tr", "200k", "1tr4". */
const SUM = /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?\s?(?:tr|k|củ)\d{0,3}(?![\p{L}\p{N}])/u
/** It was as it has been, and nobody reads what that is. */
const AS_BEFORE =
  /^(?:(?:vẫn|cũng|thì|vẫn cứ) )*(?:như|giống|giống như|tương tự|tương tự như)(?: \S+)? (?:mọi năm|mọi khi|mọi kỳ|năm ngoái|năm trước|kỳ trước|kì trước|lần trước|học kỳ \S+|hk ?\S|trước|cũ)$/iu

const QUOTED = /“[^”]*”/gu

const SHOUTED = /(?<![\p{L}\p{M}])\p{Lu}{2,}(?![\p{L}\p{M}])/gu
/** Capitals with a mark on a vowel are no acronym; two of them, and it is written so for effect. */
const isShouted = (text: string): boolean =>
  (text.replace(QUOTED, '').match(SHOUTED) ?? []).filter(each => /[AEIOUY]\p{M}/u.test(each.normalize('NFD'))).length >=
  2

/** Why words cannot stand in any paper as they are, whatever they tell. */
type Unprintable = Extract<ToReword, 'first-person' | 'person-named' | 'no-marks' | 'shortened' | 'capitals'>

/**
 * The same for words that are quoted as they were said: in no paper that is signed somebody is named, called or addressed,
 * or written as on a phone.
 */
export function unprintable(text: string, { firstPerson, people }: Rules): Unprintable | undefined {
  if (speaksOfSelf(text, firstPerson)) return 'first-person'
  return namesSomebody(text, people) ? 'person-named' : typedBadly(text, text)
}

function typedBadly(text: string, said: string): Unprintable | undefined {
  if (isUnmarked(text) || halfUnmarked(said)) return 'no-marks'
  if (SUM.test(text) || SHORTENED.test(text.replace(QUOTED, ''))) return 'shortened'
  return isShouted(said) ? 'capitals' : undefined
}

/**
 * C11: why an ý cannot be printed as it is.
 * @param said the ý before its first letter was made small, where names still show.
 */
export function toReword(
  text: string,
  said: string,
  { promptId, routed }: { readonly promptId: string; readonly routed: Routed },
  rules: Rules,
): ToReword | undefined {
  // "Em Nam nhặt được ví" is told of a pupil by name, not by whoever writes.
  if (namesSomebody(said, rules.people)) return 'person-named'
  if (speaksOfSelf(said, rules.firstPerson)) return 'first-person'
  const figures = rules.figures.get(promptId)
  if (figures && holdsFigure(text, figures)) return 'figure-inside'
  if (rules.counts && holdsOnlyCount(text, rules.counts)) return 'figure-inside'
  if (text.startsWith('(') || AS_BEFORE.test(text) || has(rules.prepositions.bare, text)) return 'no-deed'
  const typed = typedBadly(text, said)
  if (typed) return typed
  return wordCount(text) <= 1 && !routed.byWord ? 'one-word' : undefined
}
