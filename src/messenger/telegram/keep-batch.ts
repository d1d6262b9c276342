import type { Incoming } from '../messenger.ts'
import { NOT_KEPT } from '../outage.ts'
import { codeOf, notTheChannel, type Trouble } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { parseUpdate, updateIdOf } from './parse-update.ts'

/** Makes updates durable before it resolves. */
export type Keep = (updates: readonly Incoming[]) => Promise<void>

/** What became of a batch: `confirm` is the offset that confirms what has been kept. */
export type Step = { readonly ok: true; readonly confirm?: number } | { readonly ok: false; readonly trouble: Trouble }

/** Makes Bot API `Update`s durable, however they came; those of no use are left out. */
export async function keepBatch(deps: TelegramDeps, batch: readonly unknown[], keep: Keep): Promise<Step> {
  const ids = batch.map(updateIdOf).filter(id => id !== undefined)
  if (ids.length === 0) return { ok: false, trouble: notTheChannel }
  const receivedAt = deps.now()
  const updates = batch.map(raw => parseUpdate(raw, receivedAt)).filter(update => update !== undefined)
  const left = batch.length - updates.length
  if (left > 0) deps.log.debug({ left }, 'telegram: updates of no use were left out')
  try {
    if (updates.length > 0) await keep(updates)
  } catch (error) {
    // The error may quote what somebody wrote: only its code is told.
    return { ok: false, trouble: { kind: 'unreachable', code: `${NOT_KEPT} ${codeOf(error)}` } }
  }
  return { ok: true, confirm: Math.max(...ids) + 1 }
}
