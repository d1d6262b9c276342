import type { Effect } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { CompileEffect } from '../../conversation/vocabulary/compile.ts'
import type { SchoolProfileEffect } from '../../conversation/vocabulary/school-profile.ts'
import type { SpreadEffect } from '../../conversation/vocabulary/spread.ts'
import type { UnsettledEffect } from '../../conversation/vocabulary/unsettled.ts'
import type { WordingEffect } from '../../conversation/vocabulary/wording.ts'
import type { Chooser, Tx } from '../../storage/storage.ts'
import { compilesKey, compilesOf } from '../read/compiles.ts'

/** What the officer decides about the compiled report. */
export type OfficerEffect = CompileEffect | SchoolProfileEffect | SpreadEffect | UnsettledEffect | WordingEffect

/** Who decided, and when. */
const chooser = ({ me, now }: Facts): Chooser => ({ memberId: me?.id ?? null, at: now })

/** What each does; one without its line does not compile. */
const APPLY: {
  readonly [K in OfficerEffect['effect']]: (
    tx: Tx,
    facts: Facts,
    effect: Extract<OfficerEffect, { readonly effect: K }>,
  ) => Promise<void>
} = {
  compiled: markCompiled,
  wording: (tx, facts, { period, choice }) => tx.documents.choose(period, choice, chooser(facts)),
  paragraph: (tx, facts, { period, key, own }) => tx.documents.replaceParagraph(period, key, own, chooser(facts)),
  'school-part': (tx, facts, { period, key, text }) => tx.documents.putPart(period, key, { text, ...chooser(facts) }),
  'school-profile': (tx, _, { period, profile }) => tx.documents.putProfile(period, profile),
  spread: (tx, _, { period, documents }) => tx.documents.putSpread(period, documents),
  settle: (tx, facts, { period, key, value }) => tx.documents.settle(period, key, value, chooser(facts)),
}

export const isOfficerEffect = (effect: Effect): effect is OfficerEffect => Object.hasOwn(APPLY, effect.effect)

/** Carries out what the officer decided about the compiled report. */
export function applyCompile(tx: Tx, facts: Facts, effect: OfficerEffect): Promise<void> {
  // The name picks its own function, which TypeScript cannot see through a union.
  const apply = APPLY[effect.effect] as (tx: Tx, facts: Facts, effect: OfficerEffect) => Promise<void>
  return apply(tx, facts, effect)
}

async function markCompiled(
  tx: Tx,
  facts: Facts,
  { period, news }: Extract<OfficerEffect, { effect: 'compiled' }>,
): Promise<void> {
  const { last, before } = await compilesOf(tx, period, facts.calendar.zone)
  // Late changes stay marked in the working copy until there are newer ones.
  const since = news ? last : before
  const marks = { last: facts.now.toISO(), ...(since ? { before: since.toISO() } : {}) }
  return tx.settings.set(compilesKey(period), JSON.stringify(marks))
}
