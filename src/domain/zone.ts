import { Info, type Zone } from 'luxon'

const DAY = 24 * 60 * 60 * 1000

const quick = new WeakSet<Zone>()

/**
 * The zone of a name, which from here on asks the platform once a day for how far it is ahead: every instant read from
 * storage, every day counted in a calendar asks, and the platform answers by formatting a whole date.
 */
export function zoneNamed(name: string): Zone {
  const zone = Info.normalizeZone(name)
  if (zone.isUniversal || quick.has(zone)) return zone
  const ask = zone.offset.bind(zone)
  const known = new Map<number, number | undefined>()
  zone.offset = instant => {
    const day = Math.floor(instant / DAY)
    if (!known.has(day)) known.set(day, steadyOn(day, ask))
    return known.get(day) ?? ask(instant)
  }
  quick.add(zone)
  return zone
}

/** How far it is ahead all through a day of UTC; undefined on a day on which clocks are put forward or back. */
function steadyOn(day: number, ask: (instant: number) => number): number | undefined {
  const [first, last] = [ask(day * DAY), ask((day + 1) * DAY - 1)]
  return first === last ? first : undefined
}
