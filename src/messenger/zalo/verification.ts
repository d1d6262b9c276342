import { z } from 'zod'
import type { DoorTrouble, Unreached } from '../../domain/reception.ts'

/** `setWebhook` tries the address once and tells what it met; the address is kept either way. */
const shape = z.object({
  verification: z.object({
    ok: z.boolean().catch(true),
    outcome: z.string().catch(''),
    status_code: z.number().int().optional().catch(undefined),
  }),
})

const OUTCOMES: Readonly<Record<string, Unreached>> = {
  'webhook.http.403': 'refused',
  'webhook.http.404': 'not-found',
  'webhook.http.5xx': 'server-error',
  'webhook.http.other': 'other-answer',
  'webhook.err.tls': 'certificate',
  'webhook.err.dns': 'name',
  'webhook.err.timeout': 'timeout',
  'webhook.err.conn': 'no-connection',
  'webhook.err.blocked': 'not-allowed',
}

/** @param at whole seconds since 1970. @returns undefined when the address was reached, or nothing is said of it. */
export function doorTroubleOf(result: unknown, at: number): DoorTrouble | undefined {
  const parsed = shape.safeParse(result)
  if (!parsed.success || parsed.data.verification.ok) return undefined
  const { outcome, status_code } = parsed.data.verification
  return { at, why: OUTCOMES[outcome] ?? 'unknown', ...(status_code === undefined ? {} : { status: status_code }) }
}
