import type { Effect, Step } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { Input } from '../../conversation/input.ts'
import { readingsOf } from '../../conversation/reading.ts'
import type { Session } from '../../conversation/session.ts'
import { step } from '../../conversation/step.ts'
import type { Heard } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { loadFacts } from '../read/load-facts.ts'
import { applyEffects } from './apply-effects.ts'

type Taking = {
  readonly session: Session
  readonly input: Input
  readonly incoming: Heard
  /** Effects that whoever asked deals with himself: the pages show what the chat would have sent. */
  readonly aside?: (effect: Effect) => boolean
}

/** One step of a dialogue in the transaction that is open: what it does is done, what it shows is noted as read. */
export async function takeStep(
  tx: Tx,
  deps: Deps,
  { session, input, incoming, aside = () => false }: Taking,
): Promise<{ readonly facts: Facts; readonly next: Step }> {
  const facts = await loadFacts(tx, deps, { session, input, incoming })
  const next = step(session, input, facts)
  const here = next.effects.filter(effect => !aside(effect))
  await applyEffects(tx, deps, { session: next.session, facts }, here)
  for (const read of readingsOf(facts, next.effects)) if (facts.me) await tx.readings.note(read, facts.me.id, facts.now)
  return { facts, next }
}
