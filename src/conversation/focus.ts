import type { Input } from './input.ts'
import type { Session } from './session.ts'

/** Which report, obstacle or period a step is about: what must be loaded whole before it. */
export type Focus = {
  readonly obligation?: string
  readonly obstacle?: number
  readonly period?: string
  readonly code?: string
  readonly note?: string
  /** Unit whose earlier reports are read. */
  readonly past?: string
  readonly quarter?: string
  readonly invitation?: number
  /** Code of the invitation whose picture is asked for. */
  readonly picture?: string
}

/** The part of the focus that the input and the session name themselves. */
export function focusOf(session: Session, input: Input): Focus {
  const { flow } = session
  const open =
    flow && 'obligation' in flow ? flow.obligation : flow?.name === 'take' ? flow.about.obligation : undefined
  const fromFlow: Focus = {
    ...(open === undefined ? {} : { obligation: open }),
    ...(flow && 'obstacle' in flow ? { obstacle: flow.obstacle } : {}),
    ...(flow && 'period' in flow ? { period: flow.period } : {}),
  }
  if (input.kind === 'choice') return { ...fromFlow, ...ofAction(input.action) }
  if (input.kind === 'text' && input.about && (input.about.explicit || open === undefined)) {
    return { ...fromFlow, obligation: input.about.obligation }
  }
  if (input.kind === 'command' && input.name === 'start' && input.argument !== '') return { code: input.argument }
  return fromFlow
}

function ofAction(action: Extract<Input, { kind: 'choice' }>['action']): Focus {
  if ('about' in action) return { obligation: action.about.obligation }
  if (action.do === 'past.unit' || action.do === 'past.show') return { past: action.unit }
  if ('quarter' in action) return { quarter: action.quarter }
  if (action.do === 'note.file') return { note: action.note }
  if ('obligation' in action) return { obligation: action.obligation }
  if ('obstacle' in action) return { obstacle: action.obstacle }
  if ('period' in action) return { period: action.period }
  if (action.do === 'document.send' && action.order.kind === 'invitation-picture') return { picture: action.order.code }
  if ('invitation' in action) return { invitation: action.invitation }
  if ('code' in action) return { code: action.code }
  return {}
}
