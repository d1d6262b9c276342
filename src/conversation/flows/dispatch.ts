import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { DispatchAction } from '../vocabulary/dispatch.ts'
import { sayStale } from './common.ts'
import { decideDispatch } from './dispatch-decide.ts'
import { issueDispatch } from './dispatch-issue.ts'
import { layDispatch, showState } from './dispatch-lay.ts'
import { dispatchOf, nextSteps, viewOf } from './dispatch-view.ts'

/** Buttons of the last mile; each right is looked at where it is used. */
export function pressDispatch(turn: Turn, action: DispatchAction): Step {
  switch (action.do) {
    case 'dispatch.begin':
    case 'dispatch.submit':
    case 'dispatch.withdraw':
      return layDispatch(turn, action)
    case 'dispatch.approve':
    case 'dispatch.request':
    case 'dispatch.section':
    case 'dispatch.return':
    case 'dispatch.on-paper':
    case 'dispatch.signed':
      return decideDispatch(turn, action)
    case 'dispatch.number':
    case 'dispatch.issue':
    case 'dispatch.scan':
    case 'dispatch.sent':
    case 'dispatch.by':
      return issueDispatch(turn, action)
    case 'dispatch.state':
      return stand(turn, action)
    case 'dispatch.show':
      return showFiles(turn, action)
    case 'dispatch.leave':
      return goTo(turn, null, say({ say: 'left-as-is' }, [], { lasting: true }))
  }
}

function stand(turn: Turn, action: Extract<DispatchAction, { do: 'dispatch.state' }>): Step {
  const way = dispatchOf(turn.facts, action)
  return way ? showState(turn, way) : sayStale(turn)
}

/** "Bản đã gửi": what was laid, approved or sent, word for word, and its signed copy. */
function showFiles(turn: Turn, { period, attempt }: Extract<DispatchAction, { do: 'dispatch.show' }>): Step {
  const way = dispatchOf(turn.facts, { period })
  const dispatch = way?.all.find(each => each.attempt === attempt)
  if (!way || !dispatch) return sayStale(turn)
  const last = way.all.at(-1)?.attempt === attempt
  const view = viewOf({ ...turn.facts, dispatch: { ...way, all: [dispatch] } }) ?? { dispatch, scanned: false }
  const shown = say(
    { say: 'dispatch-shown', period: way.period, dispatch, view },
    last ? nextSteps(turn.facts, turn.me).filter(({ action }) => action.do !== 'dispatch.show') : [],
    { lasting: true },
  )
  const signed: readonly Effect[] =
    last && way.scan?.state === 'kept' ? [{ effect: 'send-file', file: way.scan, signed: true }] : []
  return stay(turn, shown, { effect: 'document', order: { kind: 'dispatch', period, attempt } }, ...signed)
}
