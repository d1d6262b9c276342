import type { Choice } from '../../conversation/action.ts'
import { type Message, say } from '../../conversation/effect.ts'
import { layBefore, show } from '../../conversation/flows/dispatch-view.ts'
import type { ChangedFigure } from '../../conversation/vocabulary/dispatch.ts'
import type { LineChange } from '../../conversation/vocabulary/report-sentences.ts'
import { currentOf, type Dispatch, isApproved } from '../../domain/dispatch.ts'
import { differences } from '../../domain/documents/paper.ts'
import type { ToldFigure } from '../../domain/figure.ts'
import { unitOf } from '../../domain/form.ts'
import { targetPassedNotice } from '../../domain/officer-dates.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Submission } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { amountText } from '../../text/documents/numbers.ts'
import { supplemented } from '../../text/documents/supplement.ts'
import { type Deps, knownPeriod, planOf } from '../deps.ts'
import { compilesOf } from '../read/compiles.ts'
import { saidNow } from '../read/load-dispatch.ts'
import { datesOf } from '../read/periods.ts'
import { tellOfficers } from '../send/tell.ts'

type Arrival = Pick<Submission, 'obligationId' | 'version' | 'source' | 'memberId'> & {
  /** Since the version before. */
  readonly changes: readonly LineChange[]
}

/**
 * Of a report that has come in the officers hear at once, in one message, what it changes: a later version with what is
 * different in it; what is no more in a report that was compiled, approved or sent.
 */
export async function tellArrival(tx: Tx, deps: Deps, arrival: Arrival): Promise<void> {
  const obligation = await tx.reports.byId(arrival.obligationId)
  const unit = obligation && unitOf(deps.school, obligation.unitId)
  const period = obligation && knownPeriod(deps, obligation.periodKey)
  if (!unit || !period) return
  const dispatch = currentOf(await tx.dispatches.of(period.key))
  const about = { unit, period, arrival }
  const at = deps.clock.now()
  if (dispatch && isApproved(dispatch)) {
    const message = await afterDispatch(tx, deps, about, dispatch)
    if (message) await tellOfficers(tx, deps, message, { at })
    return
  }
  if (arrival.source !== 'chat') return
  if (arrival.version > 1) {
    await tellOfficers(tx, deps, changed(about), { at, except: [arrival.memberId] })
    return
  }
  const message = await afterCompile(tx, deps, about)
  // Of those after a compile one a day is told at once; the others stand in the next morning's message.
  if (message) await tellOfficers(tx, deps, message, { at, key: `late:${at.toISODate()}` })
}

type About = { readonly unit: Unit; readonly period: Period; readonly arrival: Arrival }

const changed = ({ unit, period, arrival: { obligationId, version, changes } }: About): Message =>
  say({ say: 'new-report', unit, period, version, changes }, [seeReport(obligationId)])

const seeReport = (obligation: OwedKey): Choice => ({ word: 'see-report', action: { do: 'review.full', obligation } })

/** One entered on behalf is known to whoever entered it. */
async function afterCompile(tx: Tx, deps: Deps, { unit, period, arrival }: About): Promise<Message | undefined> {
  const { last } = await compilesOf(tx, period.key, deps.calendar.zone)
  if (last === undefined) return undefined
  // On the day of the internal target all of it is told in the afternoon.
  const record = await tx.periods.byKey(period.key)
  const target = record && targetPassedNotice(datesOf(deps, period, record), deps.calendar)
  if (target?.hasSame(deps.clock.now(), 'day')) return undefined
  return say({ say: 'new-report', unit, period, version: 1, afterCompile: true }, [
    seeReport(arrival.obligationId),
    { word: 'compile', action: { do: 'board.summary', period: period.key } },
  ])
}

/** What was approved or sent stays; what a new one would say differently is told. */
async function afterDispatch(
  tx: Tx,
  deps: Deps,
  { unit, period, arrival }: About,
  dispatch: Dispatch,
): Promise<Message | undefined> {
  const kept = await tx.dispatches.paper(period.key, dispatch.attempt)
  if (!kept) return undefined
  const now = await saidNow(tx, deps, period)
  const before = (await tx.dispatches.of(period.key)).find(
    ({ number }) => number !== null && number === dispatch.supplements,
  )
  const { obligationId, version, source } = arrival
  return say(
    {
      say: 'dispatch-late',
      period,
      dispatch,
      unit,
      first: version === 1,
      onBehalf: source === 'on-behalf',
      figures: changedFigures(planOf(deps, period).indicators, kept.figures, now.figures),
      sections: differences(kept.paper, before ? supplemented(now.paper, before) : now.paper),
    },
    [seeReport(obligationId), show(dispatch), layBefore(period.key, dispatch)],
  )
}

function changedFigures(
  indicators: readonly { readonly id: string; readonly label: string }[],
  before: readonly ToldFigure[],
  now: readonly ToldFigure[],
): readonly ChangedFigure[] {
  const text = (figures: readonly ToldFigure[], id: string) =>
    amountText(figures.find(({ indicator }) => indicator === id) ?? null)
  return indicators
    .map(({ id, label }) => ({ label, sent: text(before, id), now: text(now, id) }))
    .filter(({ sent, now: after }) => sent !== after)
}
