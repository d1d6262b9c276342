/** A file that came with a multipart request. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

/** The arguments of one call. The real server keeps every argument as a string, whatever the body's form. */
export type Params = {
  readonly values: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, Upload>>
}

/** The argument, or '' when absent: the server does not tell these apart. */
export const text = (params: Params, name: string): string => params.values[name] ?? ''

/**
 * The argument as a whole number, clamped as the server clamps it: nonsense counts as 0, never as an error.
 * @returns `fallback` when the argument is absent.
 */
export function integer(
  params: Params,
  name: string,
  { fallback, least, most }: { readonly fallback: number; readonly least: number; readonly most: number },
): number {
  const value = text(params, name)
  if (value === '') return fallback
  const parsed = Number.parseInt(value, 10)
  return Math.min(most, Math.max(least, Number.isNaN(parsed) ? 0 : parsed))
}

/** `true`, `yes`, `y`, `1` and `t` in any case count as true, everything else as false. */
export const flag = (params: Params, name: string): boolean =>
  ['true', 'yes', 'y', '1', 't'].includes(text(params, name).trim().toLowerCase())

/** What `JSON.parse` understood; `undefined` is not JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** @returns undefined when `source` is not JSON. */
export function parseJson(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json
  } catch {
    return undefined
  }
}

/** A JSON object, not an array and not null. */
export type JsonObject = { readonly [key: string]: Json }

/** Narrows to a JSON object. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Narrows to a JSON array. */
export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
