import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Action, Choice } from '../../conversation/action.ts'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import type { About } from '../../conversation/vocabulary/about.ts'
import type { Word } from '../../conversation/word.ts'
import { readOwedKey } from '../../domain/owed-key.ts'
import { remembered } from '../../domain/remembered.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { Menu } from '../menu.ts'

/**
 * What comes back from the database is read, not trusted: rows outlive the program that wrote them, disks and people
 * touch them. Buttons that cannot be read are old buttons; any other row is set aside like one that keeps failing.
 */

/** A row that no version of this program wrote so. */
export class UnreadableRow extends Error {
  constructor(what: string) {
    super(`unreadable ${what} in the database`)
    this.name = 'UnreadableRow'
  }
}

export function asJson(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    return undefined
  }
}

/** @throws UnreadableRow, without what stands in the row. */
function reader<T>(shape: z.ZodType<T>, what: string): (stored: string) => T {
  return stored => {
    const found = shape.safeParse(asJson(stored))
    if (!found.success) throw new UnreadableRow(what)
    return found.data
  }
}

/** An action is known by its name; what it carries is checked by whoever handles it. */
const action = z.looseObject({ do: z.string().min(1) }).transform(found => found as unknown as Action)

const owed = z.string().transform((text, { issues }) => {
  const key = readOwedKey(text)
  if (key !== undefined) return key
  issues.push({ code: 'custom', message: 'no key', input: text })
  return z.NEVER
})

const about = z.object({ obligation: owed, prompt: z.string() })

const menu = z.object({
  digits: z.enum(['choose', 'answer']),
  items: z.array(
    z.object({
      label: z.string(),
      word: z
        .string()
        .transform(found => found as Word)
        .exactOptional(),
      action,
      number: z.number().nullable(),
      typedOnly: z.boolean(),
    }),
  ),
})

export type StoredMenu = z.infer<typeof menu>

/** Those on a screen are looked at by everybody who reads what was typed under it. */
const menus = remembered<StoredMenu | null>()

/** As it is stored. It is sent in a moment: what has just been written by its shape needs no reading by it. */
export function writtenMenu(written: Menu): string {
  const stored = JSON.stringify(written)
  menus(menu, stored, () => JSON.parse(stored) as StoredMenu)
  return stored
}

/** The buttons under a stored message; null when there are none, or none that this program can read. */
export const storedMenu = (stored: string | null): StoredMenu | null =>
  stored === null ? null : menus(menu, stored, () => menu.safeParse(asJson(stored)).data ?? null)

/** The question a stored message asks; undefined when it asks none, or none that this program can read. */
export const storedAbout = (stored: string | null): About | undefined => {
  const found = stored === null ? undefined : about.safeParse(asJson(stored))
  return found?.success ? found.data : undefined
}

const choice = z
  .looseObject({ word: z.string(), action: z.looseObject({ do: z.string() }) })
  .transform(found => found as unknown as Choice)

export const storedMessage = reader(
  z.object({
    text: z.string(),
    keyboard: z.array(z.array(z.string())).exactOptional(),
    elsewhere: z.record(z.string(), z.string()).exactOptional(),
    news: z.object({ kind: z.string(), text: z.string(), choices: z.array(choice) }).exactOptional(),
  }),
  'message',
)

export const storedFile = reader(
  z.object({
    path: z.string(),
    fileId: z.string().exactOptional(),
    as: z.enum(['document', 'photo']),
    name: z.string(),
    caption: z.string(),
  }),
  'file',
)

export const storedDue = reader(
  z.object({ member: z.number(), bundle: z.string(), atOnce: z.boolean().exactOptional() }),
  'thing that is due',
)

export const storedOrder = reader(
  z.object({ order: z.looseObject({ kind: z.string() }).transform(found => found as unknown as DocumentOrder) }),
  'order of a document',
)

/** Earlier versions kept numbers. */
const idText = z.union([z.string(), z.number()]).transform(String)

export const storedUpdate = reader(
  z
    .looseObject({ updateId: idText, chat: z.string(), at: z.number(), body: z.looseObject({ kind: z.string() }) })
    .transform(found => found as unknown as Incoming),
  'update',
)

const compiles = z.object({ last: z.string().exactOptional(), before: z.string().exactOptional() })
const today = z.object({ day: z.string(), times: z.number(), kinds: z.array(z.string()) })
const told = z.object({ on: z.string(), units: z.array(z.string()), by: z.string().exactOptional() })

const joining = z.object({ member: z.number(), until: z.string().transform(text => DateTime.fromISO(text)) })

/** Who may be met on one more channel, and until when; nobody, where nothing can be read. */
export const storedJoining = (stored: string | undefined): z.infer<typeof joining> | undefined =>
  stored === undefined ? undefined : joining.safeParse(asJson(stored)).data

/** When a report was compiled; never, where nothing can be read. */
export const storedCompiles = (stored: string | undefined): z.infer<typeof compiles> =>
  (stored === undefined ? undefined : compiles.safeParse(asJson(stored)).data) ?? {}

/** Which units somebody was told of; none, where nothing can be read. */
export const storedTold = (stored: string | undefined): z.infer<typeof told> =>
  (stored === undefined ? undefined : told.safeParse(asJson(stored)).data) ?? { on: '', units: [] }

/** What somebody was told unasked on some day; nothing, where nothing can be read. */
export const storedToldToday = (stored: string | undefined): z.infer<typeof today> | undefined =>
  stored === undefined ? undefined : today.safeParse(asJson(stored)).data
