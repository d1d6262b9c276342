import type { Facts } from '../../conversation/facts.ts'
import type { CompileEffect } from '../../conversation/vocabulary/compile.ts'
import type { LastYearEffect } from '../../conversation/vocabulary/last-year.ts'
import type { SchoolProfileEffect } from '../../conversation/vocabulary/school-profile.ts'
import type { SpreadEffect } from '../../conversation/vocabulary/spread.ts'
import type { UnsettledEffect } from '../../conversation/vocabulary/unsettled.ts'
import type { WordingEffect } from '../../conversation/vocabulary/wording.ts'
import type { Chooser } from '../../storage/storage.ts'
import { compilesKey, compilesOf } from '../read/compiles.ts'
import type { Doers, Scope } from './doers.ts'

/** Who decided, and when. */
const chooser = ({ me, now }: Facts): Chooser => ({ memberId: me?.id ?? null, at: now })

/** What the officer decides about the compiled report. */
export const compileDoers: Doers<
  CompileEffect | LastYearEffect | SchoolProfileEffect | SpreadEffect | UnsettledEffect | WordingEffect
> = {
  compiled: markCompiled,
  wording: ({ tx, facts }, { period, choice }) => tx.documents.choose(period, choice, chooser(facts)),
  paragraph: ({ tx, facts }, { period, key, own }) => tx.documents.replaceParagraph(period, key, own, chooser(facts)),
  'school-part': ({ tx, facts }, { period, key, text }) =>
    tx.documents.putPart(period, key, { text, ...chooser(facts) }),
  'school-profile': ({ tx }, { period, profile }) => tx.documents.putProfile(period, profile),
  'last-year': ({ tx, facts }, { period, indicator, amount }) =>
    tx.documents.enter(period, indicator, amount, chooser(facts)),
  spread: ({ tx }, { period, documents }) => tx.documents.putSpread(period, documents),
  settle: ({ tx, facts }, { period, key, value }) => tx.documents.settle(period, key, value, chooser(facts)),
}

async function markCompiled({ tx, facts }: Scope, { period, news }: Extract<CompileEffect, { effect: 'compiled' }>) {
  const { last, before } = await compilesOf(tx, period, facts.calendar.zone)
  // Late changes stay marked in the working copy until there are newer ones.
  const since = news ? last : before
  const marks = { last: facts.now.toISO(), ...(since ? { before: since.toISO() } : {}) }
  return tx.settings.set(compilesKey(period), JSON.stringify(marks))
}
