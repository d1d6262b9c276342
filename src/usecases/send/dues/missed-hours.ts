import { type Message, say } from '../../../conversation/effect.ts'
import type { DueRecord } from '../../../storage/records.ts'
import type { Maker, Making, Unneeded } from './making.ts'

/** Whoever has an open draft is told that messages may be lost, while it is open; of several gaps once. */
export const makeMissedHours: Maker = async (making, due) => {
  const skipped = new Map<number, string>()
  let message: Message | undefined
  for (const each of due) {
    const made = message ? 'superseded' : await goOn(making, each)
    if (typeof made === 'string') skipped.set(each.id, made)
    else message = made
  }
  return { message, skipped }
}

async function goOn({ tx }: Making, { obligationId }: DueRecord): Promise<Message | Unneeded> {
  const draft = obligationId === null ? undefined : await tx.reports.byId(obligationId)
  if (draft?.state !== 'drafting') return 'settled'
  if ((await tx.periods.byKey(draft.periodKey))?.closedAt) return 'closed'
  return say({ say: 'missed-hours' }, [{ word: 'go-on', action: { do: 'report.open', obligation: draft.id } }])
}
