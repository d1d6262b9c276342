import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { OpenedPage } from '../messenger.ts'

/** Longer than anything an app sends. */
const LONGEST = 4096
const user = z.object({ id: z.number().int().positive() })

/**
 * Who opens a Mini App ("Validating data received via the Mini App"): every field but `hash`, sorted, a line each, signed
 * with a key made of the bot's token. That of another bot, or with a field changed, is none.
 */
export function openedBy(token: string, initData: string): OpenedPage | undefined {
  if (initData.length > LONGEST) return undefined
  const fields = [...new URLSearchParams(initData)]
  const told = new Map(fields)
  // A field that stands there twice is read in two ways.
  if (told.size !== fields.length) return undefined
  const lines = fields.filter(([name]) => name !== 'hash').map(([name, value]) => `${name}=${value}`)
  const key = createHmac('sha256', 'WebAppData').update(token).digest()
  const signed = createHmac('sha256', key).update(lines.toSorted(bySign).join('\n')).digest()
  const given = Buffer.from(told.get('hash') ?? '', 'hex')
  if (given.length !== signed.length || !timingSafeEqual(given, signed)) return undefined
  const at = Number(told.get('auth_date'))
  const who = user.safeParse(parsed(told.get('user') ?? ''))
  // A private chat has the id of the person.
  return who.success && Number.isInteger(at) ? { chat: String(who.data.id), at } : undefined
}

/** As their code units stand, whatever the machine's language. */
const bySign = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
