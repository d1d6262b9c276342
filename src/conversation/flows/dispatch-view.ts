import {
  currentOf,
  type Dispatch,
  firstSentOf,
  isApproved,
  type Signer,
  sentOf,
  sentTimeliness,
  signersOf,
  signs,
} from '../../domain/dispatch.ts'
import { isClerk, isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import type { Action, Choice } from '../action.ts'
import type { DispatchFacts } from '../dispatched.ts'
import type { Facts } from '../facts.ts'
import type { DispatchView, StillOpen } from '../vocabulary/dispatch.ts'
import { allUnitLines, openMatters } from './summary.ts'

/** How a report stands on its way, and what each may do next. */

/** The way of the period a button or an open state is about, if that is the one that was loaded. */
export const dispatchOf = ({ dispatch }: Facts, about: { readonly period: string }): DispatchFacts | undefined =>
  dispatch?.period.key === about.period ? dispatch : undefined

/** The very dispatch a button names, while it is the one that counts. */
export function meantOf(
  facts: Facts,
  about: { readonly period: string; readonly attempt: number },
): { readonly way: DispatchFacts; readonly dispatch: Dispatch } | undefined {
  const way = dispatchOf(facts, about)
  const current = way && currentOf(way.all)
  return way && current?.attempt === about.attempt ? { way, dispatch: current } : undefined
}

/** Those of văn thư who can be written to; where there is none, the officers. */
export function clerksOf(people: readonly Member[], except?: number): readonly Member[] {
  const reachable = people.filter(isReachable)
  const clerks = reachable.filter(isClerk)
  return (clerks.length > 0 ? clerks : reachable.filter(isOfficer)).filter(({ id }) => id !== except)
}

/** Who may approve: whoever signs; where that one cannot be written to, anybody of the BGH. */
export function mayApprove(people: readonly Member[], dispatch: Dispatch, me: Member): boolean {
  if (!isLeadership(me)) return false
  return signs(dispatch, me) || !people.some(each => isReachable(each) && isLeadership(each) && signs(dispatch, each))
}

export const signerOf = ({ school, people }: Facts, id: number): Signer | undefined =>
  signersOf(school, people).find(each => each.id === id)

/** What is still open in the report as it is now. */
export function stillOpen(facts: Facts): StillOpen {
  const { plan, record, people, now, dispatch } = facts
  const lines = record ? allUnitLines(plan, record, people, now) : []
  return {
    units: lines.filter(({ owing }) => owing !== 'in').map(({ unit }) => unit),
    gaps: dispatch?.now?.gaps ?? 0,
    unfit: record ? openMatters(plan, record, facts.compiled).length : 0,
  }
}

/** The one that counts, as everybody is told of it; undefined: it has never set out. */
export function viewOf({ people, dispatch: way }: Pick<Facts, 'people' | 'dispatch'>): DispatchView | undefined {
  const dispatch = way && currentOf(way.all)
  if (!way || !dispatch) return undefined
  const whose = dispatch.state === 'sent' ? dispatch.sentBy : (dispatch.decidedBy ?? dispatch.submittedBy)
  const by = people.find(({ id }) => id === whose)
  const sent = firstSentOf(way.all)
  const on = sent?.sentOn
  const late = way.deadlines && on ? { timeliness: sentTimeliness(on, way.deadlines) } : {}
  const before = sent && sent !== dispatch ? { sent } : {}
  const differs = way.now && isApproved(dispatch) ? { differs: way.now.differs } : {}
  return { dispatch, ...(by ? { by } : {}), ...late, ...before, ...differs, scanned: way.scan !== undefined }
}

/** What the person may do next. */
export function nextSteps(facts: Pick<Facts, 'people' | 'dispatch'>, me: Member): readonly Choice[] {
  const way = facts.dispatch
  if (!way) return []
  const current = currentOf(way.all)
  return [
    ...(isLeadership(me) && current?.state === 'submitted' ? deciding(facts.people, current, me) : []),
    ...(isOfficer(me) ? officersSteps(way, current) : []),
    ...(isClerk(me) && !isOfficer(me) && current ? clerksSteps(way, current) : []),
    ...(sentOf(way.all) || (current && isApproved(current)) ? [show(sentOf(way.all) ?? (current as Dispatch))] : []),
  ]
}

const of = ({ periodKey, attempt }: Dispatch) => ({ period: periodKey, attempt })

export const show = (dispatch: Dispatch): Choice => ({
  word: dispatch.state === 'sent' ? 'dispatch-show' : 'dispatch-file',
  action: { do: 'dispatch.show', ...of(dispatch) },
})

export const deciding = (people: readonly Member[], dispatch: Dispatch, me: Member): readonly Choice[] => [
  ...(mayApprove(people, dispatch, me)
    ? [{ word: 'dispatch-approve' as const, action: { do: 'dispatch.approve' as const, ...of(dispatch) } }]
    : []),
  { word: 'dispatch-request', action: { do: 'dispatch.request', ...of(dispatch) } },
]

/** "Trình hiệu trưởng", by what stands before it. */
export function layBefore(period: string, current: Dispatch | undefined): Choice {
  const action: Action = { do: 'dispatch.begin', period }
  if (current?.state === 'sent') return { word: 'dispatch-supplement', action }
  return { word: current ? 'dispatch-again' : 'dispatch-begin', action }
}

function officersSteps(way: DispatchFacts, current: Dispatch | undefined): readonly Choice[] {
  const lay = layBefore(way.period.key, current)
  if (!current) return [lay]
  if (current.state === 'submitted') {
    return [
      { word: 'dispatch-withdraw', action: { do: 'dispatch.withdraw', ...of(current) } },
      { word: 'dispatch-on-paper', action: { do: 'dispatch.on-paper', ...of(current) } },
    ]
  }
  return [...clerksSteps(way, current), lay]
}

/** What comes after the approval, for whoever does it. */
export function clerksSteps({ scan }: Pick<DispatchFacts, 'scan'>, dispatch: Dispatch): readonly Choice[] {
  const number: Choice = { word: 'dispatch-number', action: { do: 'dispatch.number', ...of(dispatch) } }
  const signed: readonly Choice[] = scan
    ? []
    : [{ word: 'dispatch-scan', action: { do: 'dispatch.scan', ...of(dispatch) } }]
  if (dispatch.state === 'approved') return [number]
  if (dispatch.state === 'numbered') {
    return [{ word: 'dispatch-sent', action: { do: 'dispatch.sent', ...of(dispatch) } }, ...signed]
  }
  return dispatch.state === 'sent' ? signed : []
}
