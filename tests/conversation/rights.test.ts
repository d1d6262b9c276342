import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Action } from '../../src/conversation/action.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import { mayHave } from '../../src/conversation/flows/who-may.ts'
import { COMMAND_RIGHTS, DOCUMENT_RIGHTS, type Hat, ROWS, type Row } from '../../src/conversation/rights.ts'
import type { Session } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import type { CommandName } from '../../src/conversation/vocabulary/commands.ts'
import type { Member } from '../../src/domain/member.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import { buttons, commands, letGo, owed, states, type Tried, UNIT } from '../support/everything.ts'
import { at, factsOf, grant, hoa, lan, member, messages, minh, nga, people, plan, reportOf } from '../support/facts.ts'

/**
 * Every command, button, open dialogue and document there is, tried by everybody. None is written down here: they are
 * read off the vocabulary, and what comes out must be what the one table of rights says.
 */

const clerk = member(6, 'Đỗ Thị Mai', 'cô', [grant('clerk')])
const union = member(7, 'Trần Văn Sơn', 'thầy', [grant('union-leader', UNIT)])

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
      ...{ state: 'open', answer: null, answeredBy: null, area: null, had: [] },
    },
  })

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
  start help pause channels reporter union officer bgh clerk
  report note deadline   reporter* officer bgh*
  past                   reporter* officer bgh
  obstacle mydata        reporter union officer bgh clerk
  summary status browser officer bgh
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
