import type { SchoolProfile } from '../school.ts'
import { fold, nfc } from './fold.ts'

/** How big the school is, as far as one line tells it. */
export type ToldProfile = Partial<SchoolProfile>

/** In the order in which people say them. */
export const PROFILE_PARTS = [
  'staff',
  'partyMembers',
  'classes',
  'pupils',
] as const satisfies readonly (keyof SchoolProfile)[]

type Part = (typeof PROFILE_PARTS)[number]

/** What each part is called, without marks. */
const NOUNS: Readonly<Record<Part, RegExp>> = {
  staff: /can bo|vien chuc|nguoi lao dong|giao vien|nhan vien|(?<!\p{L})(?:cb\p{L}*|gv\p{L}*|nv)(?!\p{L})/u,
  partyMembers: /dang vien|(?<!\p{L})dv(?!\p{L})/u,
  classes: /(?<!\p{L})lop(?!\p{L})/u,
  pupils: /hoc sinh|(?<!\p{L})(?:hs|em)(?!\p{L})/u,
}

/** The whole staff, not one kind of it. */
const WHOLE_STAFF = /can bo|vien chuc|(?<!\p{L})cb/u

/** "1 020", "1.020", "1020": a whole number, with its thousands parted or not. */
const NUMBER = /\d{1,3}(?:[ .\u00a0]\d{3})+(?!\d)|\d+/gu

/** The school answers for these numbers with its signature: about so many is none. */
const ROUGHLY = /(?:khoang|gan|hon|tren|ngot|chung|tam)\s*$/u

type Said = { readonly value: number; readonly before: string; readonly after: string }

/**
 * Reads "82 CBGV, 31 đảng viên, 24 lớp, 1 020 học sinh", also with the nouns first. What is not told, or only roughly,
 * is left out.
 */
export function readProfile(text: string): ToldProfile {
  // A mark taken off is one letter less, and the places of the numbers are only looked for in what is left.
  const line = fold(nfc(text).replace(/\n/gu, ', '))
  const found = [...line.matchAll(NUMBER)]
  const said = found.map((each, i): Said => {
    const previous = found[i - 1]
    const from = previous ? previous.index + previous[0].length : 0
    const end = each.index + each[0].length
    const value = Number(each[0].replace(/\D/gu, ''))
    return { value, before: line.slice(from, each.index), after: line.slice(end, found[i + 1]?.index) }
  })
  const [first] = said
  const nounsFirst = first !== undefined && PROFILE_PARTS.some(part => NOUNS[part].test(first.before))
  const named = said.flatMap(each => {
    const words = nounsFirst ? each.before : each.after
    const part = PROFILE_PARTS.find(one => NOUNS[one].test(words))
    return part && !ROUGHLY.test(each.before) ? [{ part, words, value: each.value }] : []
  })
  return Object.fromEntries(
    PROFILE_PARTS.flatMap((part): [Part, number][] => {
      const own = named.filter(each => each.part === part)
      // Of "82 cán bộ …, trong đó 70 giáo viên" the whole counts; "70 giáo viên, 12 nhân viên" are two shares of it.
      const whole = own.find(({ words }) => part !== 'staff' || WHOLE_STAFF.test(words))
      if (whole) return [[part, whole.value]]
      return own.length === 0 ? [] : [[part, own.reduce((sum, { value }) => sum + value, 0)]]
    }),
  )
}

/** All four parts. */
export const isWhole = (told: ToldProfile): told is SchoolProfile => missingIn(told).length === 0

/** Parts nobody has told yet. */
export const missingIn = (told: ToldProfile): readonly Part[] => PROFILE_PARTS.filter(part => told[part] === undefined)

/** A school without people or with more members of the Party than staff: a slip of the finger. */
export const isOdd = ({ staff, partyMembers, classes, pupils }: SchoolProfile): boolean =>
  staff === 0 || classes === 0 || pupils < classes || partyMembers > staff
