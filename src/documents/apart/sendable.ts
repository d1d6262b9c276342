import { DateTime } from 'luxon'

/** Stands for an instant on its way; no model has such a key. */
const INSTANT = '\u0000instant'

type Sent = { readonly [INSTANT]: number; readonly zone: string }

/**
 * What may go to another thread: everything but instants goes as it is. What is shared stays shared, so that a model in
 * which a thousand rows name one plan is no larger there.
 * @throws for what cannot be sent: a function, an instance of a class.
 */
export const packed = (value: unknown): unknown =>
  walked(value, each =>
    DateTime.isDateTime(each) ? { [INSTANT]: each.toMillis(), zone: each.zoneName ?? 'utc' } : undefined,
  )

/** What `packed` has packed. */
export const unpacked = (value: unknown): unknown =>
  walked(value, each => (isSent(each) ? DateTime.fromMillis(each[INSTANT], { zone: each.zone }) : undefined))

const isSent = (value: object): value is Sent => INSTANT in value

/** A copy in which `instead` has replaced what it knows. */
function walked(value: unknown, instead: (each: object) => unknown): unknown {
  const seen = new Map<object, unknown>()
  const remembered = <T>(from: object, to: T): T => {
    seen.set(from, to)
    return to
  }
  const walk = (each: unknown): unknown => {
    if (typeof each === 'function') throw new Error('a function cannot be sent to another thread')
    if (typeof each !== 'object' || each === null) return each
    const known = seen.get(each) ?? instead(each)
    if (known !== undefined) return remembered(each, known)
    if (Array.isArray(each)) {
      const copy = remembered<unknown[]>(each, [])
      for (const one of each) copy.push(walk(one))
      return copy
    }
    if (each instanceof Map) {
      const copy = remembered(each, new Map())
      for (const [key, one] of each) copy.set(walk(key), walk(one))
      return copy
    }
    if (each instanceof Set) {
      const copy = remembered(each, new Set())
      for (const one of each) copy.add(walk(one))
      return copy
    }
    if (each instanceof RegExp || each instanceof Uint8Array) return each
    const kind = Object.getPrototypeOf(each)
    if (kind !== Object.prototype && kind !== null) throw new Error('an instance cannot be sent to another thread')
    const copy = remembered<Record<string, unknown>>(each, {})
    for (const [key, one] of Object.entries(each)) copy[key] = walk(one)
    return copy
  }
  return walk(value)
}
