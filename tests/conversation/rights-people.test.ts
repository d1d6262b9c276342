import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/conversation/action.ts'
import type { InvitationRecord } from '../../src/conversation/people.ts'
import type { Member } from '../../src/domain/member.ts'
import {
  at,
  done,
  factsOf,
  grant,
  heard,
  hoa,
  hung,
  lan,
  member,
  minh,
  outline,
  owes,
  people,
  talk,
} from '../support/facts.ts'

const clerk = member(6, 'Đỗ Thị Mai', 'cô', [grant('clerk')])
const union = member(7, 'Trần Văn Sơn', 'thầy', [grant('union-leader', 'ngu-van')])
const waiting = member(8, 'Phạm Huy Hùng', 'thầy', [])
const everybody = [...people, clerk, union, waiting]

const invitation: InvitationRecord = {
  ...{ id: 7, role: 'head', unitId: 'ngu-van', name: 'Lê Thị Hoa', address: 'cô', expiresAt: at('11/6/2026') },
  ...{ usedBy: hoa.id, usedAt: at('28/5/2026'), revokedAt: null, revokedBy: null, replaces: null },
  ...{ verdict: null, judgedAt: null, judgedBy: null },
}

/** What only an officer may do about people, whatever the button hangs under. */
const OFFICERS: readonly Action[] = [
  { do: 'people.school' },
  { do: 'people.show', member: hoa.id, unit: 'ngu-van' },
  { do: 'people.end', member: hoa.id, unit: 'ngu-van', confirmed: false },
  { do: 'people.end', member: hoa.id, unit: 'ngu-van', confirmed: true },
  { do: 'people.replace', member: hoa.id, unit: 'ngu-van' },
  { do: 'people.rename', member: hoa.id },
  { do: 'people.right', invitation: 7 },
  { do: 'people.wrong', invitation: 7 },
  { do: 'people.again', invitation: 7 },
  { do: 'invite.show', invitation: 7 },
  { do: 'invite.revoke', invitation: 7, confirmed: true },
  { do: 'invite.list', from: 10 },
  { do: 'invite.many' },
  { do: 'invite.all', lines: [1, 2] },
  { do: 'school.unit', unit: 'ngu-van' },
  { do: 'school.ask', what: { ask: 'rename', unit: 'ngu-van' } },
  { do: 'school.like', unit: '' },
  { do: 'school.into', unit: 'ngu-van' },
  { do: 'school.show' },
  { do: 'school.days' },
  { do: 'school.propose', change: { change: 'retire', unit: 'ngu-van' } },
  { do: 'school.change', change: { change: 'retire', unit: 'ngu-van' }, was: '' },
  { do: 'school.undo', edit: 'ma' },
  { do: 'school.unions', member: hoa.id },
  { do: 'school.union', member: hoa.id, unit: 'ngu-van', begins: true },
  { do: 'document.send', order: { kind: 'invitation-sheet' } },
  { do: 'document.send', order: { kind: 'invitation-picture', code: 'ma' } },
]

const OTHERS: readonly (readonly [string, Member])[] = [
  ['hiệu trưởng', minh],
  ['tổ phó', hung],
  ['văn thư', clerk],
  ['tổ trưởng công đoàn', union],
  ['chưa được xác nhận', waiting],
]

const facts = (me: Member | undefined) => factsOf(me, { people: everybody, invitation })

describe('what is done about people', () => {
  it.each(OTHERS)('is refused to %s, whatever is pressed', (_, me) => {
    for (const action of OFFICERS) {
      const effects = talk(facts(me)).forges(action)
      expect(outline(effects), action.do).toEqual([me === waiting ? 'awaiting' : 'only-officer'])
    }
  })

  it('is refused to somebody who has no account here', () => {
    for (const action of OFFICERS) expect(outline(talk(facts(undefined)).forges(action))).toEqual(['stranger'])
  })

  it('is open to an officer', () => {
    for (const action of OFFICERS) {
      expect(outline(talk(facts(lan)).forges(action)), action.do).not.toContain('only-officer')
    }
  })

  it('leaves the last officer where she is, and the name of everybody to the person', () => {
    const act = { do: 'people.end', member: lan.id, unit: '', confirmed: true } as const
    expect(outline(talk(facts(lan)).forges(act))).toEqual(['last-officer'])
    const clerkOwn = talk(facts(clerk))
    clerkOwn.forges({ do: 'people.rename', member: clerk.id })
    expect(done(clerkOwn.types('bà đỗ thị mai'), 'member').change).toEqual({ name: 'Đỗ Thị Mai', address: 'bà' })
    const own = talk(facts(waiting))
    own.forges({ do: 'people.rename', member: waiting.id })
    expect(done(own.types('Phạm Huy Hùng Anh'), 'member').change).toEqual({
      name: 'Phạm Huy Hùng Anh',
      address: 'thầy',
    })
  })
})

it('an invitation whose name has been forgotten is made anew with the name asked for', () => {
  const officer = talk(factsOf(lan, { people: everybody, invitation: { ...invitation, name: '' } }))
  expect(outline(officer.forges({ do: 'people.again', invitation: 7 }))).toEqual(['invite-name'])
})

describe('somebody who has not been confirmed', () => {
  it.each(['status', 'summary', 'report', 'past', 'units', 'assessment', 'obstacle', 'note'] as const)(
    'gets nothing from /%s',
    name => {
      expect(outline(talk(facts(waiting)).command(name))).toEqual(['awaiting'])
    },
  )
})

describe('the first words to a newcomer', () => {
  const welcome = (state: 'pending' | 'accepted', now = '20/5/2026') => {
    const owed = [owes('ngu-van', state)]
    const of = { role: 'deputy', unitId: 'ngu-van', name: 'Trần Văn Tú', address: 'thầy' } as const
    const admission = { kind: 'invitation', code: 'c', id: 9, ...of, createdBy: 1, replaces: null, owed } as const
    return talk(factsOf(undefined, { admission, now: at(now) })).forges({ do: 'consent.agree', code: 'c' })
  }

  it('ask for no report that has been accepted', () => {
    const effects = welcome('accepted')
    expect(heard(effects, 'welcome').due?.state).toBe('accepted')
    expect(JSON.stringify(effects)).not.toContain('report.open')
  })

  it('offer the one that is owed', () => {
    expect(JSON.stringify(welcome('pending'))).toContain('report.open')
  })
})
