import { type Action, BUTTONS } from '../../src/conversation/action.ts'
import { rightOfAction } from '../../src/conversation/action-rights.ts'
import type { DocumentOrder } from '../../src/conversation/document-order.ts'
import { subjectOf } from '../../src/conversation/flows/who-may.ts'
import type { Input } from '../../src/conversation/input.ts'
import { COMMAND_RIGHTS, DOCUMENT_RIGHTS, type Right, rightOfState } from '../../src/conversation/rights.ts'
import { type Flow, STATES } from '../../src/conversation/session.ts'
import type { CommandName } from '../../src/conversation/vocabulary/commands.ts'
import { isStored } from '../../src/conversation/vocabulary/shape.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import { member, owes, plan } from './facts.ts'

/** Every command, button and open dialogue there is, read off the vocabulary, with something sensible in each field. */

/** What they are about. */
export const UNIT = 'ngu-van'
export const owed = owes(UNIT)
export const letGo = member(8, 'Phạm Huy Hùng', 'thầy', [])

/** What a field holds, by its name; others by their kind alone. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  obligation: owed.id,
  about: { obligation: owed.id, prompt: plan.prompts[0]?.id },
  unit: UNIT,
  // What is a person's own is tried by this one, and by others.
  member: letGo.id,
  period: owed.periodKey,
  quarter: 'dan-van/2026-Q2',
  role: 'head',
  area: plan.areas[1]?.code,
  point: `${owed.id}/${plan.prompts[1]?.id}/1`,
  what: { ask: 'rename', unit: UNIT },
  change: { change: 'retire', unit: UNIT },
}

const KINDS = { string: 'x', number: 1, boolean: true, array: [], object: {} } as const

const filled = (holds: Readonly<Record<string, keyof typeof KINDS>>) =>
  Object.fromEntries(Object.entries(holds).map(([field, kind]) => [field, SAMPLES[field] ?? KINDS[kind]]))

/** Fields a thing's right goes by take every value they can have. */
const VARIANTS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'invite.role': [{ role: 'head' }, { role: 'reporter' }],
  'invite-name': [{ role: 'head' }, { role: 'reporter' }],
  'document.send': (Object.keys(DOCUMENT_RIGHTS) as DocumentOrder['kind'][]).map(kind => ({
    order: { kind, ...filled({ period: 'string', obligation: 'string', member: 'number' }), code: 'x', copy: 'clean' },
  })),
  letter: (['answer', 'reopen', 'question', 'return'] as const).map(kind => ({
    ...{ kind, obstacle: 1, text: 'x' },
    ...(kind === 'answer' || kind === 'reopen' ? {} : { obligation: owed.id, prompts: [], until: '2026-06-01' }),
  })),
}

export type Tried = {
  readonly name: string
  readonly right: Right
  readonly subject: ReturnType<typeof subjectOf>
  readonly input: Input
  readonly flow: Flow | null
}

function named<T>(name: string, key: string, holds: object): readonly { readonly label: string; readonly thing: T }[] {
  const whole = { [key]: name, ...filled(holds as Parameters<typeof filled>[0]) }
  return (VARIANTS[name] ?? [{}]).map(variant => {
    const by = Object.values(variant)[0]
    const label = isStored(by) ? ` ${by.kind}` : by === undefined ? '' : ` ${String(by)}`
    return { label: `${name}${label}`, thing: { ...whole, ...variant } as T }
  })
}

export const commands: readonly Tried[] = (Object.keys(COMMANDS) as CommandName[]).map(name => ({
  ...{ name: `/${name}`, right: COMMAND_RIGHTS[name], subject: {}, flow: null },
  input: { kind: 'command', name, argument: '' },
}))

export const buttons: readonly Tried[] = Object.entries(BUTTONS).flatMap(([name, { holds }]) =>
  named<Action>(name, 'do', holds).map(
    ({ label, thing }): Tried => ({
      ...{ name: `[${label}]`, right: rightOfAction(thing), flow: null },
      // The button of a note names the note alone, whose unit is looked up.
      subject: name === 'note.file' ? { unit: UNIT } : subjectOf(thing),
      input: { kind: 'choice', action: thing, typed: false },
    }),
  ),
)

export const states: readonly Tried[] = Object.entries(STATES).flatMap(([name, { holds }]) =>
  named<Flow>(name, 'name', holds).flatMap(({ label, thing }): Tried[] => {
    const of = { right: rightOfState(thing), subject: subjectOf(thing), flow: thing }
    const text: Input = { kind: 'text', text: 'cô Lê Thị Mười', messageId: '1', early: false }
    const typed: Tried = { ...of, name: `… ${label}`, input: text }
    if (thing.name !== 'letter') return [typed]
    // Its buttons hold nothing: what they do is what the open words are.
    const press = (action: Action): Tried => ({
      ...{ ...of, name: `[${action.do} ${thing.kind}]` },
      input: { kind: 'choice', action, typed: false },
    })
    return [typed, press({ do: 'letter.send' }), press({ do: 'letter.mend' })]
  }),
)
