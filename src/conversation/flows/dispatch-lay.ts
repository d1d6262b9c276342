import { currentOf, type Dispatch, isUnderWay, newDispatch, sentOf, signersOf } from '../../domain/dispatch.ts'
import { isLeadership, isReachable } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import type { DispatchFacts } from '../dispatched.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { DispatchAction } from '../vocabulary/dispatch.ts'
import { sayStale } from './common.ts'
import { cleanCopy } from './compiled-choices.ts'
import { clerksOf, deciding, dispatchOf, meantOf, nextSteps, signerOf, stillOpen, viewOf } from './dispatch-view.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'

/** The officer lays the report before the BGH as it is now, and may take it back until it is approved. */

type Laying = Extract<DispatchAction, { do: 'dispatch.begin' | 'dispatch.submit' | 'dispatch.withdraw' }>

export function layDispatch(turn: Turn, action: Laying): Step {
  if (action.do === 'dispatch.withdraw') return withdraw(turn, action)
  const way = dispatchOf(turn.facts, action)
  if (!way?.now || !turn.facts.record) return sayStale(turn)
  if (turn.facts.record.submissions.length === 0)
    return stay(turn, say({ say: 'dispatch-nothing', period: way.period }))
  // A colleague has laid it before the BGH already: that one has to be taken back first.
  if (currentOf(way.all)?.state === 'submitted') return showState(turn, way)
  const signer = signerOf(turn.facts, action.signer ?? signerBefore(way)) ?? signerOf(turn.facts, 0)
  if (!signer) return sayStale(turn)
  if (action.do === 'dispatch.begin') return ask(turn, way, signer.id, false)
  return action.mark === way.now.mark && action.signer === signer.id
    ? submit(turn, way, signer.id)
    : ask(turn, way, signer.id, action.mark !== way.now.mark)
}

/**
 * `unsent`: what was to be changed has not been sent; `later`: it is to wait; `sends`: nothing is sent from here;
 * `unnumbered`: number and day were told, and are not what it waits for.
 */
type Besides = { readonly [K in 'unsent' | 'later' | 'sends' | 'unnumbered']?: true }

/** How it stands, with what the person may do next. */
export function showState(turn: Turn, way: DispatchFacts, besides: Besides = {}): Step {
  const view = viewOf(turn.facts)
  return reply(
    turn,
    { say: 'dispatch-state', period: way.period, ...(view ? { view } : takenBack(way)), ...besides },
    nextSteps(turn.facts, turn.me),
  )
}

/** It had set out: whoever asks is not told that it never has. */
const takenBack = ({ all }: DispatchFacts): { readonly takenBack?: true } =>
  all.at(-1)?.state === 'withdrawn' ? { takenBack: true } : {}

/** Whoever signed last time signs again, unless somebody else is chosen. */
const signerBefore = ({ all, signer }: DispatchFacts): number => all.at(-1)?.signer ?? signer

function ask(turn: Turn, way: DispatchFacts, signer: number, changed: boolean): Step {
  const { facts } = turn
  const period = way.period.key
  const chosen = signerOf(facts, signer)
  if (!chosen || !way.now) return sayStale(turn)
  const before = currentOf(way.all)
  const stands = before && (isUnderWay(before) || before.state === 'sent') ? { before } : {}
  const others = signersOf(facts.school, facts.people)
    .filter(({ id }) => id !== signer)
    .map(
      ({ id, signature }): Choice => ({
        word: 'dispatch-signer',
        values: { name: signature.name ?? '', deputy: id === 0 ? 0 : 1 },
        action: { do: 'dispatch.begin', period, signer: id },
      }),
    )
  const { signature } = chosen
  return goTo(
    turn,
    null,
    say({ say: 'dispatch-begin', period: way.period, signature, open: stillOpen(facts), changed, ...stands }, [
      { word: 'dispatch-submit', action: { do: 'dispatch.submit', period, signer, mark: way.now.mark } },
      ...others,
      cleanCopy(period),
      { word: 'cancel', action: { do: 'dispatch.leave' } },
    ]),
  )
}

function submit(turn: Turn, way: DispatchFacts, signer: number): Step {
  const { facts, me } = turn
  const { period, all } = way
  const signature = signerOf(facts, signer)?.signature
  if (!signature) return sayStale(turn)
  const attempt = (all.at(-1)?.attempt ?? 0) + 1
  const supplements = sentOf(all)?.number ?? null
  const setOut = { periodKey: period.key, attempt, supplements, signer, signature }
  const dispatch = newDispatch({ ...setOut, submittedBy: me.id, submittedAt: facts.now })
  const leaders = facts.people.filter(each => isLeadership(each) && isReachable(each) && each.id !== me.id)
  const { deadlines } = way
  const open = stillOpen(facts)
  const order = { kind: 'dispatch', period: period.key, attempt } as const
  const asked = leaders.flatMap((leader): readonly Effect[] => [
    say(
      {
        ...{ say: 'dispatch-asked', by: me, period, dispatch, open },
        signs: deciding(facts.people, dispatch, leader).length > 1,
        ...(deadlines ? { deadlines } : {}),
      },
      deciding(facts.people, dispatch, leader),
      { to: leader.id, lasting: true },
    ),
    { effect: 'document', order, to: leader.id },
  ])
  const replaced = currentOf(all)
  const dropped = replaced && (replaced.state === 'approved' || replaced.state === 'numbered') ? replaced : undefined
  const done = reply(
    turn,
    {
      ...{ say: 'dispatch-submitted', period, dispatch, told: leaders },
      unsigned: !leaders.some(leader => deciding(facts.people, dispatch, leader).length > 1),
    },
    nextSteps({ ...facts, dispatch: { ...way, all: [...all, dispatch] } }, me),
  )
  return {
    ...done,
    effects: [
      { effect: 'dispatch', period: period.key, attempt, step: { to: 'submitted', signer, supplements } },
      ...(dropped
        ? tellAll(clerksOf(facts.people, me.id), { say: 'dispatch-withdrawn', by: me, period, dispatch: dropped })
        : []),
      ...asked,
      ...done.effects,
      { effect: 'document', order },
    ],
  }
}

function withdraw(turn: Turn, action: Extract<Laying, { do: 'dispatch.withdraw' }>): Step {
  const { facts, me } = turn
  const found = meantOf(facts, action)
  if (found?.dispatch.state !== 'submitted') return sayStale(turn)
  const { way, dispatch } = found
  const { period } = way
  const leaders = facts.people.filter(each => isLeadership(each) && isReachable(each) && each.id !== me.id)
  const gone = { ...way, all: way.all.map(each => (each === dispatch ? withdrawn(each) : each)) }
  const said = { say: 'dispatch-withdrawn', by: me, period, dispatch } as const
  const done = reply(turn, { ...said, by: 'you' }, nextSteps({ ...facts, dispatch: gone }, me))
  const { period: key, attempt } = action
  return {
    ...done,
    effects: [
      { effect: 'dispatch', period: key, attempt, step: { to: 'withdrawn' } },
      ...tellAll([...leaders, ...reachableOfficers(facts)], said),
      ...done.effects,
    ],
  }
}

const withdrawn = (dispatch: Dispatch): Dispatch => ({ ...dispatch, state: 'withdrawn' })
