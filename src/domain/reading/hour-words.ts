import type { TimeOfDay } from '../quiet.ts'
import { fold } from './fold.ts'

/** When on a day, or after how many minutes. */
export type HourSaid = { readonly time: TimeOfDay } | { readonly minutes: number }

const COUNTED: Readonly<Record<string, number>> = { nua: 0.5, mot: 1, hai: 2, ba: 3, vai: 10, it: 10 }
const FROM_NOW = /\b(\d{1,3}|nua|mot|hai|ba|vai|it) (phut|tieng|gio)(?: dong ho)?( ruoi)? (?:nua|sau)\b/
/** "7h tối", "19h30", "7 giờ rưỡi sáng mai", "19:30". */
const CLOCK =
  /\b(\d{1,2})(?: ?(?:gio|[hg])(?![a-z])|:(?=\d))(?: ?(\d{2}))?(?!\d)( ruoi)?(?: (sang|trua|chieu|toi|dem))?(?! (?:day|hoc|tap|tiet|chao))/
/** Without its mark "tối" is "tôi". */
const EVENING = /(?<!\p{L})(?:tối|đêm)(?!\p{L})|\b(?:toi|dem) (?:nay|mai)\b/iu
const PARTS: readonly (readonly [RegExp, TimeOfDay])[] = [
  [/\bsang (?:mai|som|nay)\b|\bbuoi sang\b|\bsang (?:thu|hom)\b/, '07:00'],
  [/\btrua\b/, '11:30'],
  [/\bchieu\b/, '16:30'],
]

/**
 * The hour in words of asking to be reminded: "7h tối", "19h30", "nửa tiếng nữa", "chiều nay", "sáng mai". An hour
 * up to six without its part of the day is one of the afternoon: nobody is written to before dawn.
 * @returns undefined when no hour is named, or none that a day has.
 */
export function hourSaid(text: string): HourSaid | undefined {
  const said = fold(text)
  return fromNow(said) ?? clock(said) ?? partOfDay(text, said)
}

function fromNow(said: string): HourSaid | undefined {
  const [, count = '', unit, half] = FROM_NOW.exec(said) ?? []
  if (!unit) return undefined
  const number = COUNTED[count] ?? Number(count)
  const minutes = unit === 'phut' || count === 'vai' || count === 'it' ? number : number * 60
  return { minutes: minutes + (half ? 30 : 0) }
}

function clock(said: string): HourSaid | undefined {
  const [, hours, minutes, half, part] = CLOCK.exec(said) ?? []
  if (!hours) return undefined
  const hour = Number(hours)
  const isLate = part === 'chieu' || part === 'toi' || part === 'dem' || (part === 'trua' && hour < 10)
  const of24 = hour < 12 && (isLate || (part === undefined && hour <= 6)) ? hour + 12 : hour
  const minute = half ? 30 : Number(minutes ?? 0)
  if (of24 > 23 || minute > 59) return undefined
  return { time: `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

function partOfDay(text: string, said: string): HourSaid | undefined {
  if (EVENING.test(text)) return { time: '19:00' }
  const found = PARTS.find(([words]) => words.test(said))
  return found && { time: found[1] }
}
