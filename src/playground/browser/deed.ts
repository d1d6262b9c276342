import { z } from 'zod'
import type { Deed } from '../../web/wire/playground.ts'
import { CAST, OFFICER, STRANGER_ID } from '../staff/cast.ts'
import type { Visit } from './desk.ts'

const PEOPLE: ReadonlySet<number> = new Set([OFFICER.id, STRANGER_ID, ...CAST.map(({ id }) => id)])
const who = z.number().refine(id => PEOPLE.has(id))
const message = z.number().int().positive()
/** A phone takes more than the 4096 signs of a message, and sends several. */
const words = z.string().max(64_000)
const seed = z.number().int().min(0).max(999_999_999)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** base64 of the largest file that a bot may fetch, and a little more to see it refused. */
const LONGEST_BYTES = 32 * 1024 * 1024

const deed: z.ZodType<Deed> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), who, code: z.string().max(64).optional() }),
  z.strictObject({ do: z.literal('say'), who, text: words.min(1), replyTo: message.optional() }),
  z.strictObject({ do: z.literal('press'), who, message, place: z.number().int().min(0).max(100) }),
  z.strictObject({ do: z.literal('edit'), who, message, text: words }),
  z.strictObject({
    ...{ do: z.literal('send'), who, kind: z.enum(['document', 'photo']), name: z.string().min(1).max(200) },
    ...{ mime: z.string().max(100), bytes: z.base64().max(LONGEST_BYTES), caption: z.string().max(1024) },
  }),
  z.strictObject({ do: z.literal('voice'), who, seconds: z.number().int().min(1).max(600) }),
  z.strictObject({ do: z.literal('sticker'), who, emoji: z.string().min(1).max(16) }),
  z.strictObject({ do: z.enum(['block', 'unblock']), who }),
  z.strictObject({ do: z.literal('hold'), who, on: z.boolean() }),
  z.strictObject({
    do: z.literal('go'),
    to: z.union([
      z.enum(['reminder', 'deadline']),
      z.strictObject({ day, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
    ]),
  }),
  z.strictObject({
    do: z.literal('run'),
    speed: z.union([z.literal(0), z.literal(60), z.literal(3600), z.literal(86_400), z.literal('whole')]),
  }),
  z.strictObject({
    do: z.literal('fault'),
    fault: z.enum([
      ...(['network', 'slow', 'rival', 'lost', 'gateway', 'disk'] as const),
      ...(['zalo-out', 'zalo-hasty', 'zalo-month', 'zalo-lost'] as const),
    ]),
    on: z.boolean(),
  }),
  z.strictObject({ do: z.enum(['kill', 'second']) }),
  z.strictObject({ do: z.literal('reset'), seed, way: z.enum(['staffed', 'empty']) }),
])

/** What a page asks for. @returns undefined when it is nothing a page can ask for. */
export function readDeed(body: Buffer): Deed | undefined {
  try {
    return deed.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}

const visit: z.ZodType<Visit> = z.strictObject({
  ...{ do: z.literal('desk'), path: z.string().regex(/^\/ban\/[a-z-]+$/) },
  ...{ cookie: z.string().max(4096), key: z.string().max(100), body: z.base64().max(LONGEST_BYTES) },
})

/** A story that was kept: how it began, and what visitors did when. What the played staff did follows from the seed. */
export type Story = {
  readonly seed: number
  readonly way: 'staffed' | 'empty'
  /** `after`: so many moments had passed, which tells apart what happened at one instant. */
  readonly deeds: readonly { readonly at: string; readonly after: number; readonly deed: Deed | Visit }[]
  /** When it was kept. */
  readonly until: string
  readonly after: number
}

const story: z.ZodType<Story> = z.strictObject({
  seed,
  way: z.enum(['staffed', 'empty']),
  deeds: z
    .array(
      z.strictObject({
        ...{ at: z.iso.datetime({ offset: true }), after: z.number().int().min(0) },
        deed: z.union([deed, visit]),
      }),
    )
    .max(20_000),
  until: z.iso.datetime({ offset: true }),
  after: z.number().int().min(0),
})

/** A story kept earlier. @returns undefined when it is none. */
export function readStory(body: Buffer): Story | undefined {
  try {
    return story.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}
