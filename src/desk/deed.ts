import { z } from 'zod'
import type { DeskDeed } from '../web/wire/desk.ts'

const key = z.string().min(1).max(200)
/** More than anybody says to one section at once, and two such sentences joined. */
const words = z.string().max(30_000)
/** A part of the report, as long as it may be. */
const longer = z.string().max(30_000)
const line = { period: key, point: key, shown: words }
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const deed: z.ZodType<DeskDeed> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('accept'), report: key, version: z.number().int().min(1) }),
  z.strictObject({
    ...{ do: z.literal('return'), report: key, version: z.number().int().min(1) },
    ...{ sections: z.array(key).min(1).max(100), reason: words.min(1), until: day },
  }),
  z.strictObject({ do: z.literal('compile'), period: key }),
  z.strictObject({ do: z.literal('reword'), ...line, text: words }),
  z.strictObject({ do: z.enum(['drop', 'put-in']), ...line }),
  z.strictObject({ do: z.literal('move'), ...line, lead: key }),
  z.strictObject({ do: z.literal('join'), ...line, other: key, otherShown: words, text: words }),
  z.strictObject({ do: z.enum(['paragraph', 'part']), period: key, key, shown: longer, text: longer }),
  z.strictObject({ do: z.literal('changed'), period: key, point: key, keep: z.boolean() }),
  z.strictObject({ do: z.literal('keep-figures'), period: key, matter: key, keys: z.array(words).max(100) }),
  z.strictObject({ do: z.literal('take-figure'), period: key, matter: key, key: words, unit: key }),
  z.strictObject({ do: z.literal('submit'), period: key, signer: z.number().int(), mark: key }),
])

/** What a page asks for. @returns undefined when it is nothing a page can ask for. */
export function readDeed(body: Buffer): DeskDeed | undefined {
  try {
    return deed.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}
