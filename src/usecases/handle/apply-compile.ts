import type { Facts } from '../../conversation/facts.ts'
import type { CompileEffect } from '../../conversation/vocabulary/compile.ts'
import type { WordingEffect } from '../../conversation/vocabulary/wording.ts'
import type { Tx } from '../../storage/storage.ts'
import { compilesKey, compilesOf } from '../read/compiles.ts'

/** Carries out what the officer decided about the compiled report. */
export async function applyCompile(tx: Tx, facts: Facts, effect: CompileEffect | WordingEffect): Promise<void> {
  const { now, me } = facts
  switch (effect.effect) {
    case 'compiled': {
      const { last, before } = await compilesOf(tx, effect.period, facts.calendar.zone)
      // Late changes stay marked in the working copy until there are newer ones.
      const since = effect.news ? last : before
      const marks = { last: now.toISO(), ...(since ? { before: since.toISO() } : {}) }
      return tx.settings.set(compilesKey(effect.period), JSON.stringify(marks))
    }
    case 'wording':
      return tx.documents.choose(effect.period, effect.choice, { memberId: me?.id ?? null, at: now })
    case 'paragraph':
      return tx.documents.replaceParagraph(effect.period, effect.key, effect.own, { memberId: me?.id ?? null, at: now })
    case 'school-part':
      return tx.documents.putPart(effect.period, effect.key, { text: effect.text, memberId: me?.id ?? null, at: now })
  }
}
