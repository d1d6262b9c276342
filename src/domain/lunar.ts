/**
 * The Vietnamese lunar calendar (âm lịch) by the astronomical method that Hồ Ngọc Đức published: a month begins on the
 * day of the new moon, the month holding the winter solstice is the eleventh, and the first month without a principal
 * term (trung khí) of a 13-month year is the leap one. All days are counted in UTC+7, which is why some years differ
 * from the Chinese calendar (2030: 02/2, in China 03/2). Series after Jean Meeus, good to minutes for 1900-2100.
 */

/** A solar (Gregorian) date; `month` 1 to 12. */
export type SolarDate = { readonly year: number; readonly month: number; readonly day: number }

const UTC_OFFSET_DAYS = 7 / 24
const SYNODIC_MONTH = 29.530588853
const RADIANS = Math.PI / 180

const sin = (degrees: number): number => Math.sin(degrees * RADIANS)

/** Julian day number at noon of a Gregorian date. */
function julianDay({ year, month, day }: SolarDate): number {
  const beforeMarch = month < 3 ? 1 : 0
  const y = year + 4800 - beforeMarch
  const m = month + 12 * beforeMarch - 3
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32045
}

function solarDate(julian: number): SolarDate {
  const a = julian + 32044
  const century = Math.floor((4 * a + 3) / 146097)
  const b = a - Math.floor((146097 * century) / 4)
  const yearOfCentury = Math.floor((4 * b + 3) / 1461)
  const c = b - Math.floor((1461 * yearOfCentury) / 4)
  const m = Math.floor((5 * c + 2) / 153)
  return {
    day: c - Math.floor((153 * m + 2) / 5) + 1,
    month: m + 3 - 12 * Math.floor(m / 10),
    year: 100 * century + yearOfCentury - 4800 + Math.floor(m / 10),
  }
}

/** Terrestrial minus universal time, in days, by the centuries since 1900. */
function clockDrift(t: number): number {
  if (t < -11) return 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
  return -0.000278 + 0.000265 * t + 0.000262 * t ** 2
}

/** The local day (Julian number) on which new moon number `k` since 1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(2 * moon + sun)
  return Math.floor(mean + correction - clockDrift(t) + 0.5 + UTC_OFFSET_DAYS)
}

/** Which of the twelve 30° arcs the sun is in when the local day begins: 0 from the spring equinox, 9 from the winter solstice. */
function sunArc(julian: number): number {
  const t = (julian - 0.5 - UTC_OFFSET_DAYS - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}

/** Number of the new moon that begins the eleventh month, the one holding the winter solstice of `year`. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay({ year, month: 12, day: 31 }) - 2415021) / SYNODIC_MONTH)
  return sunArc(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** Months after the eleventh month beginning at `k` of the leap one, or undefined in a year of twelve. */
function leapOffset(k: number, next: number): number | undefined {
  if (next - k < 13) return undefined
  for (let i = 1; i < 14; i++) {
    if (sunArc(newMoonDay(k + i)) === sunArc(newMoonDay(k + i + 1))) return i
  }
  return undefined
}

/**
 * The solar date of a day of a lunar year. A leap month is never meant: holidays fall in the regular one.
 * @param day 1 to 30, @param month 1 to 12, @param year the solar year in which the lunar one begins (Tết of 2030 is year 2030).
 */
export function solarOfLunar(day: number, month: number, year: number): SolarDate {
  const start = eleventhMonth(month >= 11 ? year : year - 1)
  const next = eleventhMonth(month >= 11 ? year + 1 : year)
  const offset = month >= 11 ? month - 11 : month + 1
  const leap = leapOffset(start, next)
  const k = start + offset + (leap !== undefined && offset >= leap ? 1 : 0)
  return solarDate(newMoonDay(k) + day - 1)
}
