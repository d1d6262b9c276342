import type { DateTime } from 'luxon'
import { civilDay } from '../civil-day.ts'
import { fold } from './fold.ts'

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
}

const NAMED_MONTH = /\b(?:ngay |mung |hom )?(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?\b/
// "Thứ 6 tuần sau", "t6", "chiều thứ sáu tới"; "chủ nhật", "CN".
const WEEKDAY = /\b(?:thu ?([2-7])|t([2-7])|thu (hai|ba|tu|nam|sau|bay)|(chu nhat|cn))\b(?: (tuan )?(nay|sau|toi))?/
const FROM_TODAY = /\b(\d{1,2}) (ngay|hom|tuan) (?:nua|sau|toi)\b/
const WEEK_END = /\bcuoi tuan(?: (nay|sau|toi))?\b/
const MONTH_END = /\b(?:cuoi|het) thang(?: (nay|sau|toi))?\b/
const DAY_ALONE = /\b(?:ngay|hom|mung) (\d{1,2})\b(?! ?(?:ngay|hom|tuan|thang))/

const FRIDAY = 5

/**
 * A day said in words, as people type one ("thứ sáu", "thứ 6 tuần sau", "mai", "ngày kia", "3 ngày nữa", "30 tháng 5",
 * "ngày 30", "cuối tháng"), at 00:00 in the zone of `now`. A day of the week is the next one after today: today is
 * called so. @returns undefined when no day is named, or none that the calendar has.
 */
export function dayInWords(text: string, now: DateTime): DateTime | undefined {
  const said = fold(text)
  const today = now.startOf('day')
  return (
    namedMonth(said, today) ??
    weekday(said, today) ??
    nearDay(said, today) ??
    endOf(said, today) ??
    dayAlone(said, today)
  )
}

function namedMonth(said: string, today: DateTime): DateTime | undefined {
  const [, day, month, year] = NAMED_MONTH.exec(said) ?? []
  if (!day || !month) return undefined
  const on = (of: number) => civilDay({ year: of, month: Number(month), day: Number(day) }, today.zoneName ?? 'utc')
  if (year) return on(Number(year))
  const date = on(today.year)
  return date && date < today.minus({ months: 6 }) ? on(today.year + 1) : date
}

function weekday(said: string, today: DateTime): DateTime | undefined {
  const match = WEEKDAY.exec(said)
  if (!match) return undefined
  const [, digit, short, word, sunday, week, which] = match
  const number = sunday ? 7 : word ? WEEKDAYS[word] : Number(digit ?? short) - 1
  if (!number) return undefined
  if (week && which !== 'nay') return today.startOf('week').plus({ weeks: 1, days: number - 1 })
  const inThisWeek = today.startOf('week').plus({ days: number - 1 })
  return inThisWeek > today ? inThisWeek : inThisWeek.plus({ weeks: 1 })
}

function nearDay(said: string, today: DateTime): DateTime | undefined {
  const [, count, unit] = FROM_TODAY.exec(said) ?? []
  if (count) return unit === 'tuan' ? today.plus({ weeks: Number(count) }) : today.plus({ days: Number(count) })
  if (/\b(?:ngay kia|hom kia|mot nua)\b/.test(said)) return today.plus({ days: 2 })
  if (/\b(?:ngay mai|mai|hom sau)\b/.test(said)) return today.plus({ days: 1 })
  return /\b(?:hom nay|chieu nay|toi nay)\b/.test(said) ? today : undefined
}

/** The working week ends on Friday. */
function endOf(said: string, today: DateTime): DateTime | undefined {
  const week = WEEK_END.exec(said)
  if (week) {
    const friday = today.startOf('week').plus({ days: FRIDAY - 1, weeks: week[1] && week[1] !== 'nay' ? 1 : 0 })
    return friday < today ? friday.plus({ weeks: 1 }) : friday
  }
  const month = MONTH_END.exec(said)
  if (!month) return undefined
  return today
    .startOf('month')
    .plus({ months: month[1] && month[1] !== 'nay' ? 1 : 0 })
    .endOf('month')
    .startOf('day')
}

/** "Ngày 30": of this month, or of the next that has one. */
function dayAlone(said: string, today: DateTime): DateTime | undefined {
  const [, day] = DAY_ALONE.exec(said) ?? []
  if (!day) return undefined
  return [0, 1, 2]
    .map(months => today.startOf('month').plus({ months }))
    .map(({ year, month }) => civilDay({ year, month, day: Number(day) }, today.zoneName ?? 'utc'))
    .find(date => date !== undefined && date >= today)
}

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7 }
const SPAN = /\b(\d{1,2}|mot|hai|ba|bon|nam|sau|bay) (ngay|hom|tuan)\b/

/** "Lùi 2 ngày", "thêm một tuần": so many days; undefined where no span is said. */
export function daysSaid(text: string): number | undefined {
  const [, count, unit] = SPAN.exec(fold(text)) ?? []
  if (count === undefined) return undefined
  const days = COUNTS[count] ?? Number(count)
  return unit === 'tuan' ? days * 7 : days
}
