import type { Params, Upload } from './params.ts'
import { isObject, type Json, parseJson } from './params.ts'
import { type Answer, badRequest, done } from './wire.ts'

/**
 * Reads the arguments of a call from its query string and its body: JSON, urlencoded or multipart.
 * @returns 400 "can't parse JSON object" when a JSON body is none.
 */
export async function readParams(query: URLSearchParams, contentType: string, body: Buffer): Promise<Answer<Params>> {
  const values: Record<string, string> = Object.fromEntries(query)
  const files: Record<string, Upload> = {}
  if (body.length === 0) return done({ values, files })
  if (contentType.includes('application/json')) {
    const json = parseJson(body.toString('utf8'))
    if (!isObject(json)) return badRequest("can't parse JSON object")
    for (const [name, value] of Object.entries(json)) if (value !== null) values[name] = asArgument(value)
  } else if (contentType.includes('multipart/form-data')) {
    const form = await readForm(contentType, body)
    if (form === undefined) return badRequest("can't parse multipart/form-data")
    for (const [name, value] of form) {
      if (typeof value === 'string') values[name] = value
      else files[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
    }
  } else {
    Object.assign(values, Object.fromEntries(new URLSearchParams(body.toString('utf8'))))
  }
  return done({ values, files })
}

const asArgument = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

async function readForm(contentType: string, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return undefined
  }
}
