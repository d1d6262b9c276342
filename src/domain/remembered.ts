/** More are not kept at once: what is asked again and again is soon there again. */
const MOST = 2000

type Remembered<Value> = {
  (owner: object, key: string, make: () => Value): Value
  /** What has been made of this before, and is still there. */
  made(owner: object, key: string): Value | undefined
}

/**
 * A memory of what follows from something that does not change while it is there (a plan, a calendar) and a key.
 * Nothing outlives what it follows from.
 */
export function remembered<Value>(most = MOST): Remembered<Value> {
  const known = new WeakMap<object, Map<string, Value>>()
  const made = (owner: object, key: string) => known.get(owner)?.get(key)
  const remember = (owner: object, key: string, make: () => Value): Value => {
    const found = made(owner, key)
    if (found !== undefined) return found
    const values = known.get(owner) ?? new Map<string, Value>()
    known.set(owner, values)
    if (values.size >= most) values.clear()
    const fresh = make()
    values.set(key, fresh)
    return fresh
  }
  return Object.assign(remember, { made })
}

/** So many texts one after another are a few messages: their clauses, and what is left of them without their first words. */
const FEW = 64
/** A longer one is rare, and what is made of it is large. */
const LONGEST = 1000

/**
 * A memory of what follows from a text alone, over the few texts asked last: one message is looked at by many, each
 * knowing nothing of the others.
 * @param most so many texts.
 */
export function lately<Value>(make: (text: string) => Value, most = FEW): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    if (text.length > LONGEST) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const fresh = make(text)
    known.set(text, fresh)
    return fresh
  }
}
