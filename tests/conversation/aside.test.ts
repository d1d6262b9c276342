import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/conversation/action.ts'
import type { InvitationRecord } from '../../src/conversation/people.ts'
import { at, done, factsOf, hoa, lan, messages, outline, owes, talk } from '../support/facts.ts'

const invitation: InvitationRecord = {
  ...{
    id: 7,
    role: 'head',
    unitId: 'ngu-van',
    name: 'Lê Thị Hoa',
    address: 'cô',
    createdAt: at('28/5/2026'),
    expiresAt: at('11/6/2026'),
  },
  ...{ usedBy: hoa.id, usedAt: at('28/5/2026'), revokedAt: null, revokedBy: null, replaces: null },
  ...{ verdict: null, judgedAt: null, judgedBy: null },
}

const owed = owes('ngu-van')
const period = owed.periodKey

/** Buttons that hang under messages nobody had asked for, and buttons that only show something. */
const ASIDE: readonly Action[] = [
  { do: 'people.right', invitation: 7 },
  { do: 'people.wrong', invitation: 7 },
  { do: 'people.again', invitation: 7 },
  { do: 'extension.grant', obligation: owed.id, until: '2026-06-01', asker: hoa.id },
  { do: 'extension.refuse', obligation: owed.id, asker: hoa.id },
  { do: 'target.choose', period, choice: 'proposed' },
  { do: 'target.choose', period, choice: 'official' },
  { do: 'board.show', period },
  { do: 'behalf.list' },
  { do: 'review.next' },
  { do: 'reminder.time' },
  { do: 'reminder.time-set', time: '19:00' },
]

const officer = () => talk(factsOf(lan, { obligations: [owed], invitation }))

describe('a button about something else', () => {
  it.each(ASIDE.map(action => [action.do, action] as const))('leaves an invitation being made: %s', (_, action) => {
    const person = officer()
    person.forges({ do: 'invite.role', role: 'clerk', unit: '' })
    const open = person.flow()
    const effects = person.forges(action)
    expect(outline(effects)).not.toEqual(['stale'])
    expect(person.flow()).toEqual(open)
    expect(done(person.types('cô Đỗ Thị Mai'), 'invite')).toMatchObject({ role: 'clerk', name: 'Đỗ Thị Mai' })
  })

  it('leaves numbers to the question that is open', () => {
    const person = officer()
    person.forges({ do: 'invite.role', role: 'clerk', unit: '' })
    const own = messages(person.forges({ do: 'people.right', invitation: 7 })).filter(({ to }) => to === undefined)
    expect(own.map(({ digits }) => digits)).toEqual(['answer'])
  })

  it('closes a dialogue about the very same thing', () => {
    const person = officer()
    person.forges({ do: 'target.choose', period, choice: 'other' })
    expect(person.flow()).toMatchObject({ name: 'target' })
    person.forges({ do: 'target.choose', period, choice: 'proposed' })
    expect(person.flow()).toBeNull()
  })

  it('that leads home leaves nothing open', () => {
    const person = officer()
    person.forges({ do: 'invite.role', role: 'clerk', unit: '' })
    person.forges({ do: 'home' })
    expect(person.flow()).toBeNull()
  })
})
