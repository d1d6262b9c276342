import { DateTime } from 'luxon'
import type { Tx } from '../../storage/storage.ts'
import { storedCompiles } from './stored.ts'

/** When a period's report was compiled last, and before there was something new in it. */
export type Compiles = { readonly last: DateTime | undefined; readonly before: DateTime | undefined }

export const compilesKey = (period: string): string => `compiled:${period}`

/** @param zone of the school. */
export async function compilesOf(tx: Tx, period: string, zone: string): Promise<Compiles> {
  const stored = await tx.settings.get(compilesKey(period))
  const { last, before } = storedCompiles(stored)
  const read = (iso: string | undefined) => (iso === undefined ? undefined : DateTime.fromISO(iso, { zone }))
  return { last: read(last), before: read(before) }
}
