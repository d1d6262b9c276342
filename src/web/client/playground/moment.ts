/** "07/05/2024 12:00", as days and hours are written in Vietnam, whichever way the browser would have them. */
export function momentText(at: string): string {
  const [year, month, date] = at.slice(0, 10).split('-')
  return `${date}/${month}/${year} ${at.slice(11, 16)}`
}

const MOMENT = /^\s*(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?:[\s,]+(\d{1,2})(?:\s*(?:giờ|[:hg])\s*(\d{2})?)?)?\s*$/iu

/**
 * Reads it as somebody types it: "7/5", "7/5/2024", "7/5 12h", "07/05/2024 12:00".
 * @param now ISO; the year and the hour that were not written are its.
 * @returns ISO day and hour; undefined where there is no such day.
 */
export function readMoment(text: string, now: string): { readonly day: string; readonly time: string } | undefined {
  const [, date = '', month = '', year = now.slice(0, 4), hour, minute = '00'] = MOMENT.exec(text) ?? []
  if (date === '') return undefined
  const two = (digits: string) => digits.padStart(2, '0')
  const day = `${year}-${two(month)}-${two(date)}`
  const time = hour === undefined ? now.slice(11, 16) : `${two(hour)}:${minute}`
  const there = new Date(`${day}T${time}:00Z`)
  const isDay = !Number.isNaN(there.getTime()) && there.toISOString().startsWith(`${day}T${time}`)
  return isDay ? { day, time } : undefined
}
