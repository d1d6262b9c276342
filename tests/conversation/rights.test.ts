import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Action, BUTTONS } from '../../src/conversation/action.ts'
import { rightOfAction } from '../../src/conversation/action-rights.ts'
import type { DocumentOrder } from '../../src/conversation/document-order.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import { mayHave, subjectOf } from '../../src/conversation/flows/who-may.ts'
import type { Input } from '../../src/conversation/input.ts'
import {
  COMMAND_RIGHTS,
  DOCUMENT_RIGHTS,
  type Hat,
  type Right,
  ROWS,
  type Row,
  rightOfState,
} from '../../src/conversation/rights.ts'
import { type Flow, type Session, STATES } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import type { CommandName } from '../../src/conversation/vocabulary/commands.ts'
import { isStored } from '../../src/conversation/vocabulary/shape.ts'
import type { Member } from '../../src/domain/member.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import {
  at,
  factsOf,
  grant,
  hoa,
  lan,
  member,
  messages,
  minh,
  nga,
  owes,
  people,
  plan,
  reportOf,
} from '../support/facts.ts'

/**
 * Every command, button, open dialogue and document there is, tried by everybody. None is written down here: they are
 * read off the vocabulary, and what comes out must be what the one table of rights says.
 */

const UNIT = 'ngu-van'
const owed = owes(UNIT)
const clerk = member(6, 'Đỗ Thị Mai', 'cô', [grant('clerk')])
const union = member(7, 'Trần Văn Sơn', 'thầy', [grant('union-leader', UNIT)])
const letGo = member(8, 'Phạm Huy Hùng', 'thầy', [])

/** Who tries it. `hat`: the column of the table; absent: nobody of the school's. */
type Somebody = { readonly name: string; readonly me: Member | undefined; readonly hat?: Hat; readonly ofUnit?: true }

const EVERYBODY: readonly Somebody[] = [
  { name: 'of-unit', me: hoa, hat: 'reporter', ofUnit: true },
  { name: 'elsewhere', me: nga, hat: 'reporter' },
  { name: 'union', me: union, hat: 'union-leader' },
  { name: 'officer', me: lan, hat: 'officer' },
  { name: 'bgh', me: minh, hat: 'leadership' },
  { name: 'clerk', me: clerk, hat: 'clerk' },
  { name: 'no-role', me: letGo },
  { name: 'stranger', me: undefined },
]

const factsFor = (me: Member | undefined) =>
  factsOf(me, {
    people: [...people, clerk, union, letGo],
    obligations: [owed],
    report: reportOf(owed),
    note: { id: 'note', unitId: UNIT, promptId: null, at: at('20/5/2026'), text: '', usedIn: null } as never,
    obstacle: {
      ...{ id: 1, memberId: hoa.id, unitId: UNIT, text: 'thiếu máy chiếu', kind: 'obstacle', stage: 'union' },
      ...{ state: 'open', answer: null, answeredBy: null, had: [] },
    },
  })

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

type Tried = {
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

const commands: readonly Tried[] = (Object.keys(COMMANDS) as CommandName[]).map(name => ({
  ...{ name: `/${name}`, right: COMMAND_RIGHTS[name], subject: {}, flow: null },
  input: { kind: 'command', name, argument: '' },
}))

const buttons: readonly Tried[] = Object.entries(BUTTONS).flatMap(([name, { holds }]) =>
  named<Action>(name, 'do', holds).map(
    ({ label, thing }): Tried => ({
      ...{ name: `[${label}]`, right: rightOfAction(thing), flow: null },
      // The button of a note names the note alone, whose unit is looked up.
      subject: name === 'note.file' ? { unit: UNIT } : subjectOf(thing),
      input: { kind: 'choice', action: thing, typed: false },
    }),
  ),
)

const states: readonly Tried[] = Object.entries(STATES).flatMap(([name, { holds }]) =>
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

const REFUSALS: readonly string[] = ['only-officer', 'only-leadership', 'other-unit', 'no-unit', 'awaiting', 'stranger']

/** 'x' allowed, '-' refused: one courteous sentence, and nothing is done. */
function tries({ flow, input }: Tried, me: Member | undefined): 'x' | '-' {
  const session: Session = { v: 1, turn: 1, flow }
  const { effects } = step(session, input, factsFor(me))
  return isRefusal(effects) ? '-' : 'x'
}

const isRefusal = (effects: readonly Effect[]): boolean =>
  effects.length === messages(effects).length &&
  effects.length === 1 &&
  messages(effects).every(({ say, to }) => to === undefined && REFUSALS.includes(say.say))

/** What the table says of it. */
function expected({ right, subject }: Tried, { me, hat, ofUnit }: Somebody): 'x' | '-' {
  const row: Row = ROWS[right]
  if (row.outside || (me && row.unconfirmed) || (me && row.self && subject.member === me.id)) return 'x'
  if (!hat || !row.hats.includes(hat)) return '-'
  return !row.own?.includes(hat) || subject.unit === undefined || ofUnit ? 'x' : '-'
}

const line = (tried: Tried, see: (who: Somebody) => string): string =>
  `${tried.name.padEnd(36)}${EVERYBODY.map(who => see(who).padEnd(10)).join('')}`.trimEnd()

it('is what the table of rights says, for every command, button and open dialogue', () => {
  const all = [...commands, ...buttons, ...states]
  const seen = all.map(tried => line(tried, ({ me }) => tries(tried, me)))
  expect(seen).toEqual(all.map(tried => line(tried, who => expected(tried, who))))
  const head = `${''.padEnd(36)}${EVERYBODY.map(({ name }) => name.padEnd(10)).join('')}`.trimEnd()
  const table = `${[head, ...seen.toSorted()].join('\n')}\n`
  const file = join(import.meta.dirname, 'rights.txt')
  if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, table)
  // Whoever changes a right, or adds something new, sees here for whom: UPDATE_TRANSCRIPTS=1 writes it, to be read.
  expect(table).toBe(readFileSync(file, 'utf8'))
})

it('holds again when an ordered document leaves', () => {
  const orders = buttons.filter(({ input }) => input.kind === 'choice' && input.action.do === 'document.send')
  expect(orders).toHaveLength(Object.keys(DOCUMENT_RIGHTS).length)
  for (const tried of orders) {
    const { action } = tried.input as { readonly action: Extract<Action, { do: 'document.send' }> }
    for (const who of EVERYBODY) {
      expect(mayHave(action.order, { me: who.me, plan }) ? 'x' : '-', `${tried.name} ${who.name}`).toBe(
        expected(tried, who),
      )
    }
  }
})

/** The product's table of commands and roles: yes, only for the own unit, or not at all. */
const PROMISED = `
  start help pause       reporter union officer bgh clerk
  report note deadline   reporter* officer bgh*
  past                   reporter* officer bgh
  obstacle mydata        reporter union officer bgh clerk
  summary status         officer bgh
  queue nudge plan units invitations log backup export   officer
  assessment             officer bgh`

const COLUMN: Readonly<Record<Hat, string>> = {
  ...{ reporter: 'reporter', 'union-leader': 'union', officer: 'officer', leadership: 'bgh', clerk: 'clerk' },
}

it('gives every command to whom the product promises it', () => {
  const promised = PROMISED.trim()
    .split('\n')
    .flatMap(each => {
      const words = each.trim().split(/\s+/)
      const who = words.filter(word => Object.values(COLUMN).includes(word.replace('*', '')))
      return words.filter(word => !who.includes(word)).map(name => [name, who.join(' ')] as const)
    })
  const given = (Object.keys(COMMANDS) as CommandName[]).map(name => {
    const row: Row = ROWS[COMMAND_RIGHTS[name]]
    return [name, row.hats.map(hat => `${COLUMN[hat]}${row.own?.includes(hat) ? '*' : ''}`).join(' ')] as const
  })
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(promised))
})
