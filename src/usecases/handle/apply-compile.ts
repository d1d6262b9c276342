import { DateTime } from 'luxon'
import type { Facts } from '../../conversation/facts.ts'
import type { CompileEffect } from '../../conversation/vocabulary/compile.ts'
import type { Tx } from '../../storage/storage.ts'
import { storedCompiles } from '../stored.ts'

/** When a period's report was compiled last, and before there was something new in it. */
export type Compiles = { readonly last: DateTime | undefined; readonly before: DateTime | undefined }

const key = (period: string): string => `compiled:${period}`

/** @param zone of the school. */
export async function compilesOf(tx: Tx, period: string, zone: string): Promise<Compiles> {
  const stored = await tx.settings.get(key(period))
  const { last, before } = storedCompiles(stored)
  const read = (iso: string | undefined) => (iso === undefined ? undefined : DateTime.fromISO(iso, { zone }))
  return { last: read(last), before: read(before) }
}

/** Carries out what the officer decided about the compiled report. */
export async function applyCompile(tx: Tx, facts: Facts, effect: CompileEffect): Promise<void> {
  const { now, me } = facts
  switch (effect.effect) {
    case 'compiled': {
      const { last, before } = await compilesOf(tx, effect.period, facts.calendar.zone)
      // Late changes stay marked in the working copy until there are newer ones.
      const since = effect.news ? last : before
      const marks = { last: now.toISO(), ...(since ? { before: since.toISO() } : {}) }
      return tx.settings.set(key(effect.period), JSON.stringify(marks))
    }
    case 'tick':
      return tx.documents.tick(effect.period, effect.words, effect.ticked)
    case 'school-part':
      return tx.documents.putPart(effect.period, effect.key, effect.text, me?.id ?? null, now)
  }
}
