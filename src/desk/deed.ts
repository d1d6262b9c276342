import { z } from 'zod'
import type { DeskDeed } from '../web/wire/desk.ts'

const key = z.string().min(1).max(200)
/** More than anybody says to one section at once. */
const words = z.string().max(8000)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const deed: z.ZodType<DeskDeed> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('accept'), report: key, version: z.number().int().min(1) }),
  z.strictObject({
    ...{ do: z.literal('return'), report: key, version: z.number().int().min(1) },
    ...{ sections: z.array(key).min(1).max(100), reason: words.min(1), until: day },
  }),
])

/** What a page asks for. @returns undefined when it is nothing a page can ask for. */
export function readDeed(body: Buffer): DeskDeed | undefined {
  try {
    return deed.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}
