/** What a stored field is, as far as it is looked at. */
export type Kind = 'string' | 'number' | 'boolean' | 'array' | 'object'

export type Shape = Readonly<Record<string, Kind>>

type KindOf<T> = T extends string
  ? 'string'
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : T extends readonly unknown[]
        ? 'array'
        : 'object'

type Required<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]

/** The kind of every field that is always there, but for the one that names the whole: none can be forgotten. */
export type Fields<T, Name extends PropertyKey> = { readonly [K in Exclude<Required<T>, Name>]: KindOf<T[K]> }

export type Stored = Readonly<Record<string, unknown>>

export const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fits = (value: Stored, shape: Shape | undefined): boolean =>
  shape !== undefined &&
  Object.entries(shape).every(([field, kind]) => {
    const is = value[field]
    return kind === 'array' ? Array.isArray(is) : kind === 'object' ? isStored(is) : typeof is === kind
  })

/** Whether a stored value is what it should be, with all that stands in it. */
export type Check = (value: unknown) => boolean

export const text: Check = value => typeof value === 'string'
export const number: Check = value => typeof value === 'number'
export const truth: Check = value => typeof value === 'boolean'

/** Not there, or that. */
export const maybe =
  (check: Check): Check =>
  value =>
    value === undefined || check(value)

export const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)

/** Holds these, each as it should be; whatever else it may hold. */
export const holding =
  (checks: Readonly<Record<string, Check>>): Check =>
  value =>
    isStored(value) && Object.entries(checks).every(([field, check]) => check(value[field]))

/** What stands in a table under a stored name, which may be anything. */
export const own = <T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
