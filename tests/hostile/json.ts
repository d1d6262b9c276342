import fc from 'fast-check'
import { hostileText } from './texts.ts'

/** What stands where something else should. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    [],
    {},
    [[]],
    [null],
    'x'.repeat(5000),
    '2026-02-30',
    '__proto__',
  ),
  hostileText,
  fc.array(fc.nat(3), { maxLength: 3 }),
)

type Json = unknown
type Holder = Record<string, Json>

const isHolder = (json: Json): json is Holder => typeof json === 'object' && json !== null

/** Every place of a value, as the steps to it. */
function placesOf(json: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  return isHolder(json)
    ? Object.keys(json).flatMap(key => [[...path, key], ...placesOf(json[key], [...path, key])])
    : []
}

function changed(json: Json, path: readonly string[], change: (holder: Holder, key: string) => void): void {
  const key = path.at(-1)
  const holder = path.slice(0, -1).reduce<Json>((at, step) => (isHolder(at) ? at[step] : undefined), json)
  if (key !== undefined && isHolder(holder)) change(holder, key)
}

/** Something right with each of its places in turn gone, or of another kind. */
export function* eachDamaged(right: Json): Generator<Json> {
  for (const path of placesOf(right)) {
    for (const other of [undefined, null, true, 7, 'x', [], {}, [null], ['x']]) {
      const copy = structuredClone(right)
      changed(copy, path, (holder, key) => {
        if (other === undefined) delete holder[key]
        else holder[key] = other
      })
      yield copy
    }
  }
}

/** Something right with some of its places gone, doubled, exchanged, or holding something else. */
export function damaged(right: Json): fc.Arbitrary<Json> {
  const places = placesOf(right)
  const damage = fc.tuple(fc.nat(), fc.constantFrom('gone', 'odd', 'moved', 'doubled'), odd, fc.nat())
  return fc.array(damage, { minLength: 1, maxLength: 4 }).map(all => {
    const copy = structuredClone(right)
    for (const [at, how, other, from] of all) {
      changed(copy, places[at % places.length] ?? [], (holder, key) => {
        if (how === 'gone') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]
        else if (how === 'odd') holder[key] = other
        else if (how === 'doubled' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]))
        else
          changed(
            copy,
            places[from % places.length] ?? [],
            (source, name) => (holder[key] = structuredClone(source[name])),
          )
      })
    }
    return copy
  })
}
